"""The last words of a process that died."""

import subprocess
import sys
from pathlib import Path

from app.core.crash_file import CrashFile

DIES = """
import faulthandler, sys
from pathlib import Path
from app.core.crash_file import CrashFile
watched = CrashFile(Path(sys.argv[1]))
watched.watch()
def in_here():
    {deed}
in_here()
watched.close()
"""


def run(folder, deed):
    command = [sys.executable, "-c", DIES.replace("{deed}", deed), str(folder)]
    return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode


def test_a_process_that_dies_leaves_where_it_was(tmp_path):
    assert run(tmp_path, "faulthandler._sigsegv()") < 0
    left = CrashFile(tmp_path).left()
    assert left[0] == "Fatal Python error: Segmentation fault"
    assert any(line.endswith("in in_here") for line in left)
    assert (tmp_path / "crash/last-words.txt").stat().st_mode & 0o077 == 0


def test_one_that_ends_by_itself_leaves_nothing(tmp_path):
    assert run(tmp_path, "pass") == 0
    assert CrashFile(tmp_path).left() == []


def test_one_that_ends_of_an_error_leaves_its_kind_and_its_way(tmp_path):
    watched = CrashFile(tmp_path)
    watched._file = (tmp_path / "last-words").open("w")
    watched._path = tmp_path / "last-words"
    try:
        int("maria.rossi@example.com")
    except ValueError as error:
        watched.close(error)
    [head, step] = watched.left()
    assert head == "Fatal Python error: ValueError"
    assert "test_one_that_ends" in step


def test_nobody_is_named_by_a_folder(tmp_path):
    home = "/home/maria.rossi/work"
    own = Path(__file__).parents[2] / "app" / "ui" / "theme.py"
    (tmp_path / "crash").mkdir()
    (tmp_path / "crash/last-words.txt").write_text(
        f'Fatal Python error: Aborted\n  File "{home}/x.py", line 3 in main\n'
        f'  File "{own}", line 9 in apply\nmaria.rossi@example.com\n'
    )
    assert CrashFile(tmp_path).left() == [
        "Fatal Python error: Aborted",
        "  (elsewhere):3 in main",
        "  app/ui/theme.py:9 in apply",
    ]


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "crash").write_text("a file is in the way")
    watched = CrashFile(tmp_path)
    watched.watch()
    watched.close()
    assert watched.left() == []
