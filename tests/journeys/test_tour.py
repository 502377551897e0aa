"""The main job from end to end: real console, real browsers, real desktop services."""

import os
import re
import signal
import subprocess

import pytest

from app.practice import own
from app.practice.offspring import descendants

LONGEST_S = 240
ENDS_WITHIN_S = 3  # promised to whoever presses Ctrl-C


@pytest.fixture
def tour(tmp_path):
    """Start the tour where no display and no session of ours can be seen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM"}
    program = subprocess.Popen(
        own.command("practice", "--tour", str(tmp_path / "pictures")),
        cwd=own.root(),
        env={name: value for name, value in os.environ.items() if name not in hidden},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield program
    program.kill()
    program.wait()
    program.stdout.close()


def read_until(program, words):
    said = []
    for line in program.stdout:
        said.append(line)
        if words in line:
            break
    return "".join(said)


@pytest.mark.timeout(60)
def test_ctrl_c_in_the_middle_leaves_nothing_running(tour):
    said = read_until(tour, "The rep signs in through the browser")
    assert "FAILED" not in said
    family = descendants(tour.pid)
    tour.send_signal(signal.SIGINT)
    assert tour.wait(timeout=ENDS_WITHIN_S) == 130
    assert "The tour was stopped" in tour.stdout.read()
    assert [pid for pid in family if os.path.exists(f"/proc/{pid}")] == []


@pytest.mark.timeout(LONGEST_S + 20)
def test_a_rep_signs_in_answers_books_and_pushes(tour, tmp_path):
    said, _ = tour.communicate(timeout=LONGEST_S)
    assert tour.returncode == 0, said
    for proof in (
        r"Signed in as Maria Rossi",
        r"/ → /pricing → /contact → /thanks, landing with .*spring-audit",
        r"message \S+/1\n",
        r"Foyer: “Kim Osei",
        r"message \S+/2, seen in the visitor's panel",
        r"event \S+ at .*, confirmed in chat",
        r"Lead 00Q\w+: Kim Osei, Northwind Bakery; transcript 00T\w+",
        r"12 steps .* 0 processes left behind",
    ):
        assert re.search(proof, said), f"{proof} is not in:\n{said}"
    pictures = {path.name for path in (tmp_path / "pictures").glob("*.png")}
    assert {"02-signed-in-console.png", "07-answered-visitor.png", "10-crm.png"} <= pictures
