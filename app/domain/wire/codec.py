"""Bytes to messages and back, once per direction and kind of client.

A msgpack frame starts with one flag byte: 0 raw, 1 zlib. A shared live frame is
compressed once for all consoles.
"""

import zlib
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from app.domain.wire.base import Ack, Err, Go, Ping, Ready, Wire
from app.domain.wire.console import ConsoleHello, ConsoleMessage
from app.domain.wire.events import Answer, Event
from app.domain.wire.live import LiveDelta, LivePart, Show, Typing
from app.domain.wire.shared import SharedNews
from app.domain.wire.visitor import Beacon, VisitorMessage

T = TypeVar("T")

HubMessage = (
    Ready
    | Ping
    | Ack
    | Err
    | Go
    | Event
    | Answer
    | LivePart
    | LiveDelta
    | Typing
    | Show
    | SharedNews
)

MAX_FRAME = 16 * 1024 * 1024  # bytes after inflation; a live snapshot part is far below
MAX_HELLO, MAX_FROM_CONSOLE = 4 * 1024, 2 * 1024 * 1024  # the same, of what a hub is sent
RAW, ZLIB = 0, 1
COMPRESS_FROM = 1024  # bytes; below that zlib costs more than it saves

_json = msgspec.json.Encoder()
_msgpack = msgspec.msgpack.Encoder()
# msgspec takes unions of structs as types; its annotations only know classes.
_visitor: msgspec.json.Decoder[VisitorMessage] = msgspec.json.Decoder(VisitorMessage)
_beacon = msgspec.json.Decoder(Beacon)
_console: msgspec.msgpack.Decoder[ConsoleMessage] = msgspec.msgpack.Decoder(ConsoleMessage)
_hello = msgspec.msgpack.Decoder(ConsoleHello)
_hub_json: msgspec.json.Decoder[HubMessage] = msgspec.json.Decoder(HubMessage)
_hub_msgpack: msgspec.msgpack.Decoder[HubMessage] = msgspec.msgpack.Decoder(HubMessage)


class _Numbered(msgspec.Struct):
    t: str
    q: int


_numbered = msgspec.msgpack.Decoder(_Numbered)


class BadFrameError(ValueError):
    """The bytes are no message of this version; the text names the fault."""


def to_browser(message: Wire) -> bytes:
    """Encode for a visitor's browser (JSON)."""
    return _json.encode(message)


def to_console(message: Wire) -> bytes:
    """Encode for a console, or for the hub by a console (msgpack with flag byte)."""
    body = _msgpack.encode(message)
    if len(body) < COMPRESS_FROM:
        return bytes((RAW,)) + body
    return bytes((ZLIB,)) + zlib.compress(body, 1)


to_hub = to_console


def from_visitor(frame: bytes | str) -> VisitorMessage:
    """Decode what a browser sent; raise BadFrameError."""
    return _decoded(_visitor.decode, frame)


def beacon(body: bytes) -> Beacon:
    """Decode the body of a beacon; raise BadFrameError."""
    return _decoded(_beacon.decode, body)


def hello(frame: bytes) -> ConsoleHello:
    """Decode the first frame of a console; raise BadFrameError.

    It comes from a stranger: a few bytes must not become a gigabyte of objects.
    """
    return _decoded(_hello.decode, inflated(frame, MAX_HELLO))


def from_console(frame: bytes) -> ConsoleMessage:
    """Decode what a console sent; raise BadFrameError."""
    return _decoded(_console.decode, inflated(frame, MAX_FROM_CONSOLE))


def from_hub(frame: bytes) -> HubMessage:
    """Decode what the hub sent to a console; raise BadFrameError."""
    return _decoded(_hub_msgpack.decode, inflated(frame))


def number_of(frame: bytes) -> int | None:
    """Return the number of a reliable event whose kind this version does not know.

    It is passed over; without its number every later event would look like a gap.
    """
    try:
        loose = _numbered.decode(inflated(frame))
    except (msgspec.DecodeError, BadFrameError, RecursionError):
        return None
    return loose.q if loose.t == Event.__struct_config__.tag else None


def from_hub_json(frame: bytes | str) -> HubMessage:
    """Decode what the hub sent to a browser; raise BadFrameError."""
    return _decoded(_hub_json.decode, frame)


def _decoded(decode: Callable[[Any], T], frame: bytes | str) -> T:
    try:
        return decode(frame)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadFrameError(str(error)) from error


def inflated(frame: bytes, limit: int = MAX_FRAME) -> bytes:
    """Return the message in a msgpack frame, at most `limit` bytes; raise BadFrameError."""
    if not frame or frame[0] not in (RAW, ZLIB):
        raise BadFrameError("a frame starts with 0 (raw) or 1 (zlib)")
    if frame[0] == RAW:
        if len(frame) > limit + 1:
            raise BadFrameError("a frame is too large")
        return frame[1:]
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(frame[1:], limit)
    except zlib.error as error:
        raise BadFrameError(str(error)) from error
    if inflater.unconsumed_tail:
        raise BadFrameError("a frame is too large")
    return body
