"""What a console sends as it likes, made plain.

msgpack has values that JSON has not: extensions, keys that are no text. Stored and told to
browsers is JSON.
"""

from typing import Any

import msgspec

from app.hub.refusal import bad_request

_decoder = msgspec.json.Decoder(dict[str, Any])


def plain(given: dict[str, Any], what: str) -> tuple[dict[str, Any], int]:
    """Return `given` as JSON knows it, and its size in bytes; raise RefusedError, naming `what`."""
    try:
        text = msgspec.json.encode(given)
        return _decoder.decode(text), len(text)
    except (TypeError, ValueError, RecursionError, msgspec.DecodeError) as error:
        raise bad_request(f"{what} cannot be kept as JSON.") from error
