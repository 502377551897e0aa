"""Ctrl-C in the terminal ends everything that practice started."""

import signal
import subprocess

import pytest

from app.practice import own
from app.practice.offspring import descendants

ENDS_WITHIN_S = 3  # promised to whoever presses Ctrl-C


@pytest.fixture
def practice(tmp_path):
    program = subprocess.Popen(
        own.command("practice", "--no-console", "--visitors", "3", "--data", str(tmp_path)),
        cwd=own.root(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield program
    program.kill()
    program.wait()
    program.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_nothing_is_left_running(practice, number):
    said = []
    for line in practice.stdout:
        said.append(line)
        if "Ctrl-C ends everything" in line:
            break
    family = descendants(practice.pid)
    assert len(family) >= 4, said  # calendar and hub, each behind a tether
    practice.send_signal(number)
    assert practice.wait(timeout=ENDS_WITHIN_S) == 130
    assert [pid for pid in family if is_running(pid)] == []


def is_running(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
