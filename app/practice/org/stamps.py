"""When a describe last changed: the answer to If-Modified-Since."""

import json
from collections.abc import Mapping
from email.utils import formatdate, parsedate_to_datetime
from typing import Any


class Stamps:
    """The moment of the last change per user and object, in whole seconds.

    A describe changes with the fields and with the user's rights; what a user
    would see is compared with what the user would have seen before.
    """

    def __init__(self, first: float = 0.0) -> None:
        """`first` is when everything is taken to have been set up (Unix seconds)."""
        self._first = first
        self._seen: dict[tuple[str, str], tuple[int, float]] = {}

    def of(self, user: str, name: str, body: Mapping[str, Any], now: float) -> str:
        """Return the HTTP date of the last change of what `user` sees of `name`."""
        mark = hash(json.dumps(body, sort_keys=True))
        known, at = self._seen.get((user, name), (mark, float(int(self._first))))
        if known != mark:
            at = max(float(int(now)), at + 1)
        self._seen[user, name] = (mark, at)
        return formatdate(at, usegmt=True)


def unchanged(asked: str | None, stamp: str) -> bool:
    """Whether a caller who has the answer of `asked` (an HTTP date) needs no newer one."""
    if not asked:
        return False
    try:
        return parsedate_to_datetime(asked) >= parsedate_to_datetime(stamp)
    except ValueError:  # no date: the whole answer is safe
        return False
