"""JSON from files and servers, read as one type, or as whatever a server says.

msgspec says two things in other ways than with a ValueError: RecursionError for
what is nested too deeply, which anyone who sends a few thousand brackets can
cause, and UnicodeDecodeError (a ValueError, but no msgspec.DecodeError).
"""

import json
import re
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_MARK = b"\xef\xbb\xbf"  # some editors and shells of Windows begin UTF-8 with it


def decoded(text: bytes | msgspec.Raw, kind: type[T]) -> T:
    """Return the text as `kind`; raise ValueError for whatever cannot be."""
    try:
        return msgspec.json.decode(text, type=kind)
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error


def loose(text: bytes) -> object:
    """Return what a server says; raise ValueError when it is no JSON.

    Half a character, which is left where a text was cut through an emoji, becomes "?":
    no database, no message and no log line could take it.
    """
    try:
        value = json.loads(text)
        if _HALF.search(text):
            whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
            value = json.loads(whole)
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error
    return value


def read(path: Path, kind: type[T], *, at_most: int | None = None) -> T:
    """Return what a file holds as `kind`; raise OSError, or ValueError as `decoded` does.

    What is longer than `at_most` bytes is a msgspec.ValidationError, and is not read to its end.
    """
    with path.open("rb") as file:
        found = file.read(-1 if at_most is None else at_most + 1)
    if at_most is not None and len(found) > at_most:
        raise msgspec.ValidationError(f"it is longer than {at_most // 1000} kB")
    return decoded(found.removeprefix(_MARK), kind)
