"""Which version is older; what hub and console tell each other about theirs.

A version is numbers between dots, and may end in a stage that comes before them:
"0.2.0", "0.2.0rc1", "0.2.0.dev3". What is no version counts as older than every one.
"""

import re
from dataclasses import dataclass

LONGEST = 32  # characters of a version
MOST_REASON = 123  # bytes of a close frame's reason (RFC 6455, 5.5)
_STAGES = {"dev": 0, "a": 1, "b": 2, "rc": 3}
_VERSION = re.compile(
    r"v?(\d{1,6}(?:\.\d{1,6}){0,4})(?:[.-]?(dev|a|b|rc)[.-]?(\d{0,6}))?(?:\+\S*)?"
)
_RELEASED = 4
_REASON = re.compile(r"bad_version protocol=(\d{1,4}) hub=([\w.+-]{0,32}) minimum=([\w.+-]{0,32})")

Key = tuple[tuple[int, ...], int, int]


@dataclass(frozen=True, slots=True)
class HubVersions:
    """What the hub says of versions.

    Attributes:
        protocol: the newest version of the wire that it speaks; 0: not told.
        hub: its own version.
        minimum: the lowest version of a console that it talks to; empty: any.
        refused: it does not talk to this console.
    """

    protocol: int = 0
    hub: str = ""
    minimum: str = ""
    refused: bool = False


def is_version(text: str) -> bool:
    """Whether this is a version."""
    return len(text) <= LONGEST and _VERSION.fullmatch(text) is not None


def is_older(one: str, other: str) -> bool:
    """Whether `one` came before `other`."""
    return _key(one) < _key(other)


def newest(*versions: str) -> str:
    """Return the newest of these."""
    return max(versions, key=_key)


def refusal(versions: HubVersions) -> str:
    """Return the reason of the close frame with which a hub refuses a version."""
    told = f"protocol={versions.protocol} hub={versions.hub} minimum={versions.minimum}"
    return f"bad_version {told}"[:MOST_REASON]


def read_refusal(reason: str) -> HubVersions:
    """Return what a close frame's reason says; an older hub says nothing in it."""
    found = _REASON.fullmatch(reason)
    if found is None:
        return HubVersions(refused=True)
    return HubVersions(int(found[1]), found[2], found[3], refused=True)


def _key(text: str) -> Key:
    found = _VERSION.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return (), 0, 0
    numbers = [int(part) for part in found[1].split(".")]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()  # 0.2 and 0.2.0 are the same
    stage = _STAGES.get(found[2] or "", _RELEASED)
    return tuple(numbers), stage, int(found[3] or 0)
