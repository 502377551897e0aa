"""The console as a program."""

import os
import signal
import subprocess
import sys

import pytest

from app.commands import console


@pytest.fixture
def start(tmp_path):
    """Start a console without a screen; end it afterwards."""
    running = []

    def begin(*arguments, **environment):
        given = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
        given |= {"FOYER_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            env=given | environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def read_until(process, words):
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(f"ended without saying {words!r}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(start, number):
    process = start()
    read_until(process, "first paint")
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in said


def test_a_second_start_leaves_at_once(start):
    first = start()
    read_until(first, "first paint")
    second = start("foyer://conversation/c1")
    _, said = second.communicate(timeout=30)
    assert (second.returncode, first.poll()) == (0, None)
    assert "runs already" in said


def test_a_broken_settings_file_is_explained(start, tmp_path):
    (tmp_path / "settings.toml").write_text("[hub\n")
    process = start()
    _, said = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "Mend or remove it" in said


def test_hidden_and_a_link_are_understood():
    given = console._parser().parse_args(["--hidden", "foyer://live"])
    assert (given.hidden, given.link) == (True, "foyer://live")
