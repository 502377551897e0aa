"""This copy starts again."""

import json
import subprocess
import sys
from pathlib import Path

from app.core.installation import PORTABLE, Installation
from app.core.restart import CANNOT_START, start_again

PROGRAM = """
import os, sys
from pathlib import Path
from app.core.installation import Installation
from app.core.restart import start_again
root = Path(sys.argv[1])
here = Installation("portable", "1", root, root, (str(root / "foyer"),))
print(os.getpid(), flush=True)
start_again(here, ["--hidden", "foyer://conversation/a b"])
"""


def test_the_new_program_takes_the_place_of_the_old_one(tmp_path):
    launcher = tmp_path / "foyer"
    launcher.write_text(
        f"#!{sys.executable}\nimport json, os, sys\nprint(json.dumps([os.getpid(), sys.argv[1:]]))"
    )
    launcher.chmod(0o755)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=30, check=True, cwd=Path.cwd()
    )
    old, new = done.stdout.splitlines()
    assert json.loads(new) == [int(old), ["--hidden", "foyer://conversation/a b"]]


def test_a_launcher_that_is_not_there_is_told(tmp_path, caplog):
    here = Installation(PORTABLE, "1", tmp_path, tmp_path, (str(tmp_path / "gone"),))
    assert start_again(here, []) == CANNOT_START
    assert "could not start again" in caplog.text
