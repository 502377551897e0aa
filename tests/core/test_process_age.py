"""How long a process has been running."""

import subprocess
import sys
from pathlib import Path

from app.core.process_age import process_age

CHILD = """
import time
time.sleep(0.3)  # as slow imports would
from app.core.process_age import process_age
print(process_age())
"""


def test_it_begins_before_the_first_import():
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=True)
    assert float(done.stdout) >= 0.28


def test_it_grows():
    first = process_age()
    assert process_age() >= first > 0


def test_where_the_system_does_not_tell_it_counts_from_the_import(monkeypatch):
    def unreadable(*_):
        raise OSError

    monkeypatch.setattr(Path, "read_text", unreadable)
    assert process_age() > 0
