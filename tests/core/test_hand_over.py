"""A second start hands over what it was given, and nothing else."""

import os
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import hand_over as module
from app.core.hand_over import (
    MOST,
    Call,
    MuteError,
    call_of,
    door_of,
    hand_over,
    line_of,
    second_start,
    token_of,
)

CALL = Call("foyer://conversation/c1", hidden=True, token="t-1")


@pytest.fixture
def listening(tmp_path):
    """Stand where a console listens: `answer` is sent to the next caller; None keeps silent."""
    served = []

    def listen(answer):
        server = socket.socket(socket.AF_UNIX)
        server.bind(door_of(tmp_path))
        server.listen()
        heard, done = [], threading.Event()

        def serve():
            caller, _ = server.accept()
            heard.append(caller.recv(MOST))
            if answer is not None:
                caller.sendall(answer)
            else:
                done.wait(10)
            caller.close()

        thread = threading.Thread(target=serve)
        thread.start()
        served.append((server, thread, done))
        return heard

    yield listen
    for server, thread, done in served:
        done.set()
        thread.join(10)
        server.close()
        os.unlink(door_of(tmp_path))


def test_a_call_reaches_the_console_that_listens(tmp_path, listening):
    heard = listening(b"ok")
    assert hand_over(tmp_path, CALL)
    assert call_of(heard[0]) == CALL


def test_without_a_console_nothing_is_taken_over(tmp_path):
    assert not hand_over(tmp_path, CALL)


def test_another_answer_is_none(tmp_path, listening):
    listening(b"no")
    assert not hand_over(tmp_path, CALL)


def test_one_that_does_not_answer_is_told_apart(tmp_path, listening):
    listening(None)
    with pytest.raises(MuteError):
        hand_over(tmp_path, CALL, within_s=0.05)


def test_a_door_of_somebody_else_is_not_knocked_at(tmp_path, listening, monkeypatch):
    heard, door = listening(b"ok"), door_of(tmp_path)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(module, "door_of", lambda folder: door)
        elsewhere.setattr(os, "getuid", lambda: 4711)
        assert not hand_over(tmp_path, CALL)
    assert heard == []
    assert hand_over(tmp_path, CALL)


def test_a_link_to_another_socket_of_ours_is_not_followed(tmp_path, listening, monkeypatch):
    heard, door = listening(b"ok"), tmp_path / "planted"
    door.symlink_to(door_of(tmp_path))
    with monkeypatch.context() as led_there:
        led_there.setattr(module, "door_of", lambda folder: str(door))
        assert not hand_over(tmp_path, CALL)
    assert heard == []
    assert hand_over(tmp_path, CALL)


def test_the_sockets_of_one_user_lie_apart_where_there_is_a_place(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "Path", lambda path: tmp_path if "/run/" in path else None)
    assert module._sockets() == tmp_path


@given(st.text(), st.booleans())
def test_whatever_is_said_comes_out_again_or_names_nothing(link, hidden):
    line = line_of(Call(link, hidden))
    assert len(line) < MOST
    assert line.count(b"\n") == 1
    assert call_of(line) in (Call(link, hidden), Call("foyer://?", hidden))


def test_a_link_without_end_becomes_one_that_names_nothing():
    assert call_of(line_of(Call("foyer://" + "a" * MOST))) == Call("foyer://?")


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"{", b"[1]", b'{"link": 3}', b'{"hidden": 1, "link": ""}', b'"x"', b"\xff"),
        *(b"[" * 4000, b'{"link":' * 500),
    ],
)
def test_what_makes_no_sense_is_no_call(line):
    assert call_of(line) is None


def test_the_first_token_of_the_desktop_counts():
    both = {"XDG_ACTIVATION_TOKEN": "wayland", "DESKTOP_STARTUP_ID": "x11"}
    assert token_of(both) == "wayland"
    assert token_of({"DESKTOP_STARTUP_ID": "x11"}) == "x11"
    assert token_of({"XDG_ACTIVATION_TOKEN": "a\nb"}) == ""
    assert token_of({"XDG_ACTIVATION_TOKEN": "a" * 513}) == ""


@pytest.mark.parametrize("given", [["practice"], ["--help"], ["foyer://a", "foyer://b"]])
def test_everything_but_a_plain_start_is_left_to_the_program(given, tmp_path, monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(module, "hand_over", lambda folder, call: True)
    assert not second_start(given)
    assert second_start(["--hidden", "foyer://live"])
    assert second_start(["foyer:practice"])


def test_a_console_that_does_not_answer_is_left_to_the_program(tmp_path, monkeypatch):
    def mute(folder, call):
        raise MuteError

    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(module, "hand_over", mute)
    assert not second_start([])


def test_without_a_data_folder_it_is_left_to_the_program(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "file"))
    assert not second_start([])
