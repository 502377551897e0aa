"""Slice of the console's state: visitors whose 360 was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import msgspec

from app.domain.newest import with_newest
from app.domain.wire import events as wire
from app.domain.wire.records import Fact, Profile

# Profiles, each with all conversations of its visitor; the oldest go first, and are asked for
# again when they are wanted.
KEPT = 80


@dataclass(frozen=True, slots=True)
class Profiles:
    """Profiles by visitor, and the visitor whom the right pane shows."""

    known: Mapping[str, Profile] = field(default_factory=dict)
    shown: str | None = None
    failed: Mapping[str, str] = field(default_factory=dict)  # visitor -> plain words


@dataclass(frozen=True, slots=True)
class VisitorShown:
    """The rep turned to a visitor; None shows nobody."""

    visitor: str | None


@dataclass(frozen=True, slots=True)
class ProfileLoaded:
    """The hub answered with a profile."""

    profile: Profile


@dataclass(frozen=True, slots=True)
class ProfileFailed:
    """The profile could not be had."""

    visitor: str
    reason: str


ProfileEvent = VisitorShown | ProfileLoaded | ProfileFailed


def reduce_profiles(profiles: Profiles, event: object) -> Profiles:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case VisitorShown(visitor):
            return replace(profiles, shown=visitor)
        case ProfileLoaded(profile):
            visitor = profile.card.visitor
            failed = {v: why for v, why in profiles.failed.items() if v != visitor}
            shown = profiles.shown
            known = with_newest(profiles.known, visitor, profile, KEPT, kept=shown)
            return replace(profiles, known=known, failed=failed)
        case ProfileFailed(visitor, reason):
            return replace(profiles, failed=with_newest(profiles.failed, visitor, reason, KEPT))
        case wire.FactsLearnt() if event.visitor in profiles.known:
            return replace(profiles, known=_with_facts(profiles.known, event.visitor, event.facts))
        case _:
            return profiles


def _with_facts(
    known: Mapping[str, Profile], visitor: str, facts: list[Fact]
) -> dict[str, Profile]:
    old = known[visitor]
    merged = {fact.field: fact for fact in (*old.facts, *facts)}
    profile = msgspec.structs.replace(old, facts=list(merged.values()))
    return {**known, visitor: profile}
