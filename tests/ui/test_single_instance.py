"""One console per folder."""

import subprocess
import sys
import threading
import time

import pytest
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox

from app.core import hand_over as plain
from app.core.hand_over import Call, MuteError
from app.ui import single_instance as module
from app.ui.single_instance import OpenedLinks, SingleInstance, tell_mute

LINK = "foyer://conversation/c1"
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from app.core.hand_over import Call
from app.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
instance.asked.connect(lambda call: print(call.link, flush=True))
first = instance.is_first(Call(sys.argv[2]))
print("first" if first else "second", flush=True)
if first:
    QTimer.singleShot(20_000, app.quit)
    app.exec()
"""


def start(folder, link):
    command = [sys.executable, "-c", SECOND, str(folder), link]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def end(*processes):
    for process in processes:
        process.kill()
        process.communicate(timeout=10)


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path)
    assert made.is_first(Call())
    yield made
    made.close()


def handed(folder, call):
    """Hand over on a thread, as another process would."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(plain.hand_over(folder, call)))
    thread.start()
    return thread, answers


def test_a_second_start_hands_over_its_call(first, tmp_path, qtbot):
    heard, call = [], Call(LINK, hidden=True, token="t")
    first.asked.connect(heard.append)
    thread, answers = handed(tmp_path, call)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    thread.join()
    assert (heard, answers) == ([call], [True])


def test_of_six_at_once_one_is_first_and_hears_the_others(tmp_path):
    links = [f"foyer://conversation/c{n}" for n in range(6)]
    running = [start(tmp_path, link) for link in links]
    try:
        said = {process: process.stdout.readline() for process in running}
        firsts = [process for process, word in said.items() if word != "second\n"]
        assert len(firsts) == 1
        lines = {said[firsts[0]], *(firsts[0].stdout.readline() for _ in range(5))}
        others = {f"{link}\n" for p, link in zip(running, links, strict=True) if p not in firsts}
        assert lines == {"first\n", *others}
    finally:
        end(*running)


def test_another_folder_is_another_console(first, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    instance = SingleInstance(other)
    assert instance.is_first(Call())
    instance.close()


def test_the_place_of_a_killed_console_is_taken_over(qapp, tmp_path):
    killed = start(tmp_path, "")
    assert killed.stdout.readline() == "first\n"
    end(killed)
    instance = SingleInstance(tmp_path)
    assert instance.is_first(Call())
    instance.close()


def test_who_comes_while_the_first_ends_waits_for_that(first, tmp_path):
    first.deafen()
    first.deafen()
    second = start(tmp_path, LINK)
    try:
        time.sleep(0.3)
        assert second.poll() is None
        first.close()
        assert second.stdout.readline() == "first\n"
    finally:
        end(second)


def test_one_that_never_answers_is_told(first, tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(module, "hand_over", lambda folder, call: False)
    with pytest.raises(MuteError):
        SingleInstance(tmp_path).is_first(Call(LINK), patience_s=0.1)


def test_that_it_does_not_answer_is_said_on_the_screen(qapp, monkeypatch):
    def seen():
        boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        said.extend(box.text() for box in boxes)
        [box.accept() for box in boxes]

    said = []
    monkeypatch.setattr(qapp, "exec", seen, raising=False)
    assert tell_mute(qapp, "Foyer runs already, but does not answer.") == 1
    assert "end its process" in said[0]


def test_a_door_that_cannot_be_opened_is_only_logged(qapp, tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(module, "door_of", lambda folder: str(tmp_path / "no" / "door"))
    instance = SingleInstance(tmp_path)
    assert instance.is_first(Call())
    assert "Links cannot be opened" in caplog.text
    instance.close()


def knocking(folder):
    """Return a connection to the console of `folder` that says nothing."""
    socket = QLocalSocket()
    socket.connectToServer(plain.door_of(folder))
    socket.waitForConnected(1000)
    return socket


def is_over(socket):
    return socket.state() == QLocalSocket.LocalSocketState.UnconnectedState


NESTED = b"[" * 4000 + b"\n"


@pytest.mark.parametrize(
    "sent", [b"no json\n", b"[1]\n", b'{"link": 3}\n', b"x" * 5000, NESTED], ids=len
)
def test_strange_messages_are_dropped(first, qtbot, tmp_path, sent):
    heard = []
    first.asked.connect(heard.append)
    socket = knocking(tmp_path)
    socket.write(sent)
    socket.flush()
    qtbot.waitUntil(lambda: is_over(socket), timeout=5000)
    assert heard == []


def test_who_says_nothing_is_let_go(first, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "VISIT_MS", 100)
    silent, half = knocking(tmp_path), knocking(tmp_path)
    half.write(b'{"link": ')
    half.flush()
    qtbot.waitUntil(lambda: is_over(silent) and is_over(half), timeout=5000)


def test_of_many_who_say_nothing_only_some_are_held(first, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST_VISITS", 3)
    monkeypatch.setattr(module, "VISIT_MS", 60_000)
    many = []
    for _ in range(10):
        many.append(knocking(tmp_path))
        qtbot.wait(20)
    qtbot.waitUntil(lambda: [is_over(one) for one in many].count(False) == 3, timeout=5000)
    for one in many:
        one.abort()
    taken = False
    while not taken:  # who was let go is noticed a moment later
        thread, answers = handed(tmp_path, Call(LINK))
        qtbot.waitUntil(lambda: bool(answers), timeout=20_000)  # noqa: B023  waited for here
        thread.join()
        taken = answers[0]


@pytest.mark.parametrize("left", [b"", b"\0" * 40], ids=["empty", "zeros"])
def test_a_lock_that_a_power_cut_left_without_a_name_is_taken_over(qapp, tmp_path, left):
    (tmp_path / "console.lock").write_bytes(left)
    instance = SingleInstance(tmp_path)
    assert instance.is_first(Call(), patience_s=0.1)
    instance.close()


def test_links_of_macos_come_as_events(qapp):
    heard = []
    links = OpenedLinks(qapp)
    links.asked.connect(heard.append)
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl(LINK)))
    assert heard == [Call(LINK)]
    assert not links.eventFilter(QObject(), QEvent(QEvent.Type.User))
    qapp.removeEventFilter(links)
