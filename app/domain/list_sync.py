"""Slice of the console's state: how the reading of each list of companies goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Phase = Literal["idle", "reading", "publishing", "waiting", "failed"]


@dataclass(frozen=True, slots=True)
class ListSync:
    """One list."""

    phase: Phase = "idle"
    done: int = 0  # records
    total: int = 0  # 0: not known
    words: str = ""  # why it failed or waits
    at: float = 0.0  # when it came to this (Unix seconds)


@dataclass(frozen=True, slots=True)
class ListSyncs:
    """By name."""

    of: Mapping[str, ListSync] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListSyncChanged:
    """The reading of a list went on, or ended."""

    name: str
    sync: ListSync


def reduce_list_syncs(syncs: ListSyncs, event: object) -> ListSyncs:
    """Return the slice after `event`."""
    match event:
        case ListSyncChanged(name, sync):
            return replace(syncs, of={**syncs.of, name: sync})
        case _:
            return syncs
