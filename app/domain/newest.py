"""Mappings that remember only what is newest, so that a console can stay open for weeks."""

from collections.abc import Mapping
from itertools import islice
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def with_newest(
    known: Mapping[K, V], key: K, value: V, most: int, *, kept: K | None = None
) -> dict[K, V]:
    """Return `known` with `key` as its newest entry, and at most `most` entries.

    The oldest go first; `kept` stays, however old it is.
    """
    entries = {k: v for k, v in known.items() if k != key} | {key: value}
    older = (k for k in entries if k not in (key, kept))
    for gone in list(islice(older, max(0, len(entries) - most))):
        del entries[gone]
    return entries
