"""What to answer to bytes that are no message."""

import msgspec

from app.domain.wire.base import Err
from app.domain.wire.codec import MAX_FROM_CONSOLE, BadFrameError, inflated
from app.domain.wire.console import ConsoleMessage
from app.domain.wire.visitor import VisitorMessage

MAX_SHOWN = 64


class _Outline(msgspec.Struct):
    """As much of a message as its fault leaves readable."""

    t: str = ""
    id: str | None = None


def visitor_fault(frame: bytes | str, error: BadFrameError) -> Err:
    """Return the answer to what a browser sent: an unknown kind, or a bad request."""
    try:
        outline = msgspec.json.decode(frame, type=_Outline)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        outline = _Outline()
    return _fault(outline, _VISITOR_KINDS, error)


def console_fault(frame: bytes, error: BadFrameError) -> Err:
    """Return the answer to what a console sent: an unknown kind, or a bad request."""
    try:
        outline = msgspec.msgpack.decode(inflated(frame, MAX_FROM_CONSOLE), type=_Outline)
    except (BadFrameError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        outline = _Outline()
    return _fault(outline, _CONSOLE_KINDS, error)


def _kinds(union: object) -> frozenset[str]:
    members = getattr(union, "__args__", ())
    return frozenset(str(member.__struct_config__.tag) for member in members)


_VISITOR_KINDS = _kinds(VisitorMessage)
_CONSOLE_KINDS = _kinds(ConsoleMessage)


def _fault(outline: _Outline, kinds: frozenset[str], error: BadFrameError) -> Err:
    given = outline.id[:MAX_SHOWN] if outline.id else None
    if outline.t and outline.t not in kinds:
        words = f"This hub knows no message '{outline.t[:MAX_SHOWN]}'."
        return Err(code="unknown_kind", message=words, id=given)
    return Err(code="bad_request", message=f"The message cannot be read: {error}", id=given)
