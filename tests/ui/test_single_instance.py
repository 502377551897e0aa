"""One console per folder."""

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from app.ui.single_instance import SingleInstance, _link_of

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
first = instance.is_first(sys.argv[2])
print("first" if first else "second", flush=True)
if len(sys.argv) > 3 and first:
    sys.stdin.read()
"""


def start(folder, link, *more, **options):
    command = [sys.executable, "-c", SECOND, str(folder), link, *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path)
    assert made.is_first("")
    yield made
    made.close()


def test_a_second_start_hands_over_its_link(first, tmp_path, qtbot):
    heard = []
    first.asked.connect(heard.append)
    second = start(tmp_path, "foyer://conversation/c1")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0] == "second\n"
    assert heard == ["foyer://conversation/c1"]


def test_another_folder_is_another_console(first, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    instance = SingleInstance(other)
    assert instance.is_first("")
    instance.close()


def test_the_place_of_a_killed_console_is_taken_over(qapp, tmp_path):
    killed = start(tmp_path, "", "stay", stdin=subprocess.PIPE)
    assert killed.stdout.readline() == "first\n"
    killed.kill()
    killed.communicate(timeout=10)
    instance = SingleInstance(tmp_path)
    assert instance.is_first("")
    instance.close()


@pytest.mark.parametrize("sent", [b"no json\n", b"[1]\n", b'{"link": 3}\n', b"x" * 5000])
def test_strange_messages_are_dropped(first, qtbot, sent):
    heard, socket = [], QLocalSocket()
    first.asked.connect(heard.append)
    socket.connectToServer(first._name)
    socket.waitForConnected(1000)
    socket.write(sent)
    socket.flush()
    unconnected = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() == unconnected, timeout=5000)
    assert heard == []


def test_links_out_of_messages():
    assert _link_of(b'{"link": "foyer://live"}') == "foyer://live"
    assert _link_of(b"\xff") is None
