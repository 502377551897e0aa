import subprocess
import sys
from pathlib import Path

ORPHAN = """
import subprocess, sys, time
from app.practice.offspring import adopt, descendants, end_all
assert adopt()
parent = subprocess.run([sys.executable, "-c",
    "import subprocess, sys;"
    "print(subprocess.Popen(['sleep', '60'], start_new_session=True, stdout=-3).pid)"],
    stdout=subprocess.PIPE, check=True)
orphan = int(parent.stdout)
assert orphan in descendants(), "an orphan comes back to us"
assert end_all() == [orphan]
"""


def test_an_orphan_of_a_child_is_found_and_ended():
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", ORPHAN],
        check=False,
        cwd=root,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert (done.returncode, done.stderr) == (0, "")
