"""How a command ends that Ctrl-C or a fault of the program ends."""

import errno
import io
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.core import ending as endings
from app.core.ending import Ending

SECRET = "Maddalena Ostrowska of tidewater-farms, token=eyJhbGciOiJSUzI1NiJ9.eyJz"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path))
    return tmp_path


def log_of(folder):
    return (folder / "log" / "commands.log").read_text()


def test_a_fault_is_one_sentence_and_its_trace_is_masked_in_the_log(folder, capsys):
    handlers = logging.getLogger().handlers[:]
    with Ending("push") as ending:
        raise LookupError(SECRET)
    said = capsys.readouterr().err
    assert (ending.code, said.count("\n")) == (1, 1)
    assert said.startswith("foyer push: Foyer failed at it (LookupError).")
    assert str(folder / "log" / "commands.log") in said
    assert "foyer push failed" in log_of(folder)
    assert "LookupError" in log_of(folder)
    for word in ("Maddalena", "Ostrowska", "tidewater", "eyJ"):
        assert word not in said + log_of(folder)
    assert logging.getLogger().handlers == handlers


def test_ctrl_c_is_one_sentence(folder, capsys):
    with Ending("book") as ending:
        raise KeyboardInterrupt
    assert ending.code == 130
    assert capsys.readouterr().err == "foyer book: It was stopped before it came to an end.\n"


def test_an_exit_that_was_asked_for_goes_its_way(folder):
    with pytest.raises(SystemExit), Ending("hub"):
        raise SystemExit(2)
    assert not (folder / "log").exists()


def test_without_a_folder_it_says_that_nothing_was_kept(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "file"))
    with Ending("push"):
        raise LookupError(SECRET)
    assert "could not be kept" in capsys.readouterr().err


def test_a_log_that_cannot_be_written_is_told(folder, capsys):
    (folder / "log").write_text("in the way")
    with Ending("push"):
        raise LookupError(SECRET)
    assert "could not be kept" in capsys.readouterr().err


def test_a_fault_of_a_thread_is_masked_too(folder, capsys):
    def fail():
        raise LookupError(SECRET)

    with Ending("sync") as ending:
        thread = threading.Thread(target=fail, name="a thread")
        thread.start()
        thread.join()
        ending.code = 0
    assert (ending.code, capsys.readouterr().err) == (0, "")
    assert "LookupError" in log_of(folder)
    assert "Ostrowska" not in log_of(folder)


PROGRAM = """
import logging, sys
from app.core.ending import Ending
with Ending("book") as ending:
    {work}
    ending.code = 0
sys.exit(ending.code)
"""


def ran(folder, work, **more):
    program = [sys.executable, "-c", PROGRAM.format(work=work)]
    environment = os.environ | {"FOYER_DATA_DIR": str(folder), "PYTHONUNBUFFERED": ""}
    more |= {"stderr": subprocess.PIPE, "text": True, "timeout": 60, "check": False}
    return subprocess.run(program, env=environment, cwd=ROOT, **more)  # noqa: PLW1510 see above


def test_a_warning_of_a_command_without_a_log_is_masked(folder):
    done = ran(folder, f"logging.getLogger('x').warning('Who: %s', {SECRET!r})")
    assert done.returncode == 0
    assert "WARNING x" in done.stderr
    assert "Ostrowska" not in done.stderr


def test_a_reader_that_has_gone_is_no_fault(folder):
    reading, writing = os.pipe()
    os.close(reading)
    done = ran(folder, "print('x' * 100_000)", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(work="print('x')")],
        env=os.environ | {"FOYER_DATA_DIR": str(folder)},
        cwd=ROOT,
        timeout=60,
        stdout=subprocess.PIPE,
        check=True,
    )
    assert done.stdout == b"x\n"


def test_an_exit_that_was_asked_for_minds_a_reader_that_has_gone(folder):
    reading, writing = os.pipe()
    os.close(reading)
    done = ran(folder, "print('x'); sys.exit(0)", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


class Refusing(io.StringIO):
    """Standard output that takes nothing more."""

    def __init__(self, why):
        super().__init__()
        self.why = why

    def flush(self):
        raise OSError(self.why, os.strerror(self.why))


def test_output_that_could_not_be_written_is_a_fault_in_one_sentence(folder, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout", Refusing(errno.ENOSPC))
    with Ending("book") as ending:
        ending.code = 0
    said = capsys.readouterr().err
    assert (ending.code, said.count("\n")) == (1, 1)
    assert said.startswith("foyer book: Foyer failed at it (OSError).")
    assert "ENOSPC" in log_of(folder)


def test_a_reader_that_has_gone_is_no_fault_on_windows(folder, capsys, monkeypatch):
    monkeypatch.setattr(endings, "GONE", {errno.EPIPE, errno.EINVAL})
    with monkeypatch.context() as unread:
        unread.setattr("sys.stdout", Refusing(errno.EINVAL))
        with Ending("book") as ending:
            ending.code = 0
    assert (ending.code, capsys.readouterr().err) == (0, "")
    assert not (folder / "log").exists()
    with Ending("book"):
        raise OSError(errno.EINVAL, "Invalid argument", "a file?")
    assert "Foyer failed at it" in capsys.readouterr().err


def test_without_standard_output_there_is_nobody_who_has_gone(folder, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    with Ending("book") as ending:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")
    assert (ending.code, capsys.readouterr().err) == (1, "")
