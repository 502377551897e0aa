"""Bytes to messages and back."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire import codec
from app.domain.wire.base import Ack, Ready
from app.domain.wire.console import RepSay
from app.domain.wire.events import Event, Posted
from app.domain.wire.live import LivePart, LiveRow
from app.domain.wire.records import Message
from app.domain.wire.visitor import Say

MESSAGE = Message(conversation="c", seq=1, author="visitor", text="hi ☕", ts=1.5, client_id="m")
ROW = LiveRow("v", "Kim", "", "", "/", "Home", 1.0, 2.0, 3, "browsing", "", False, "", 4.0)


@given(st.text())
def test_any_text_survives_the_way_from_the_console(text):
    said = RepSay(id="1", conversation="c", text=text)
    assert codec.from_console(codec.to_hub(said)) == said


@pytest.mark.parametrize(
    "message",
    [
        Ack(id="1", seq=7),
        Ready(client="c", epoch="e", seq=0, resumed=True, heartbeat_ms=10_000, now=1.0),
        Event(q=1, e=Posted(message=MESSAGE)),
        LivePart(topic="all", n=1, part=1, parts=1, rows=[ROW] * 500, total=500),
    ],
    ids=lambda message: type(message).__name__,
)
def test_a_console_and_a_browser_read_the_same(message):
    assert codec.from_hub(codec.to_console(message)) == message
    assert codec.from_hub_json(codec.to_browser(message)) == message


def test_a_large_frame_is_compressed_and_a_small_one_is_not():
    large = codec.to_console(LivePart(topic="all", n=1, part=1, parts=1, rows=[ROW] * 500, total=1))
    assert large[0] == codec.ZLIB
    assert codec.to_console(Ack(id="1"))[0] == codec.RAW


def test_an_unknown_field_is_ignored():
    assert codec.from_visitor(b'{"t":"say","id":"1","text":"x","new":[1]}') == Say(id="1", text="x")


@pytest.mark.parametrize(
    "frame", [b"", b"{}", b"[]", b'{"t":"nope"}', b'{"t":"say","id":1}', b"\xff", b"[" * 100_000]
)
def test_a_bad_frame_of_a_browser_is_named_as_such(frame):
    with pytest.raises(codec.BadFrameError):
        codec.from_visitor(frame)


@pytest.mark.parametrize(
    "frame", [b"", b"\x02abc", b"\x00", b"\x01not zlib", b"\x01" + zlib.compress(b"x")]
)
def test_a_bad_frame_of_a_console_is_named_as_such(frame):
    with pytest.raises(codec.BadFrameError):
        codec.from_console(frame)


def test_a_frame_that_inflates_without_end_is_refused():
    bomb = bytes((codec.ZLIB,)) + zlib.compress(b"\0" * (codec.MAX_FRAME + 1))
    with pytest.raises(codec.BadFrameError, match="too large"):
        codec.from_hub(bomb)
