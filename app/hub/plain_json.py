"""What a console sends as it likes, made plain.

msgpack has values that JSON has not: extensions, keys that are no text. Stored and told to
browsers is JSON.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from app.hub.refusal import bad_request

MAX_DEPTH = 50  # levels; what barely fits here would not fit into a larger message any more
_decoder = msgspec.json.Decoder(dict[str, Any])


def plain(given: dict[str, Any], what: str) -> tuple[dict[str, Any], int]:
    """Return `given` as JSON knows it, and its size in bytes; raise RefusedError, naming `what`."""
    try:
        text = msgspec.json.encode(given)
        made = _decoder.decode(text)
    except (TypeError, ValueError, RecursionError, msgspec.DecodeError) as error:
        raise bad_request(f"{what} cannot be kept as JSON.") from error
    if _is_deep(made):
        raise bad_request(f"{what} cannot be kept as JSON.")
    return made, len(text)


def _is_deep(value: dict[str, Any]) -> bool:
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return False
    return True


def _within(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
