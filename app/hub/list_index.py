"""The domains of a list as sorted 64-bit digests.

Decided: eight bytes for a domain, in memory and on the disk; 250,000 domains are 2 MB,
and one is found by some 18 comparisons. Two domains share a digest by chance once in
10**13 lists of that size. The hub so keeps nobody's list of customers in plain words.
Refused: a set of texts, which takes some 150 bytes for each.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from hashlib import blake2b
from typing import TypeAlias

Index: TypeAlias = "array[int]"


def key_of(domain: str) -> int:
    """Return the digest of a domain."""
    return int.from_bytes(blake2b(domain.encode("utf-8"), digest_size=8).digest(), "little")


def index_of(keys: Iterable[int]) -> Index:
    """Return the digests sorted, each once; quick where they come in sorted runs."""
    run = sorted(keys)
    return array(
        "Q", [key for key, before in zip(run, [None, *run], strict=False) if key != before]
    )


def holds(index: Index, key: int) -> bool:
    """Whether a digest is there."""
    at = bisect_left(index, key)
    return at < len(index) and index[at] == key


def packed(index: Index) -> bytes:
    """Return the bytes to store: 8 for each domain, lowest first."""
    return _little(index).tobytes()


def unpacked(stored: bytes) -> Index:
    """Return what `packed` made; what is left over at the end is no digest."""
    index = array("Q")
    index.frombytes(stored[: len(stored) // 8 * 8])
    return _little(index)


def _little(index: Index) -> Index:
    if sys.byteorder == "little":
        return index
    turned = array("Q", index)
    turned.byteswap()
    return turned
