"""The check that a version must pass before it is put in place."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6 import __version__ as qt_version

from app import __version__

TOP = Path(__file__).parents[2]


def checked(tmp_path, **more):
    return subprocess.run(
        [sys.executable, "-m", "app", "self-check"],
        cwd=TOP,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), **more},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_this_copy_runs_without_a_display_and_touches_nothing_of_the_rep(tmp_path):
    ended = checked(tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    told = json.loads(ended.stdout)
    assert (told["version"], told["qt"]) == (__version__, qt_version)
    assert told["holiday"] == "Capodanno / New Year's Day"
    left = [p for p in tmp_path.rglob("*") if p.is_file() and ".cache" not in p.parts]
    assert left == []


def test_a_copy_with_a_part_missing_does_not_pass(tmp_path):
    broken = tmp_path / "qasync.py"
    broken.write_text("raise ImportError('no qasync here')")
    ended = checked(tmp_path, PYTHONPATH=str(tmp_path))
    assert ended.returncode != 0
    assert "no qasync here" in ended.stderr
