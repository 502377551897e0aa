"""Which rules a meeting has: those of its kind, or, without one, the rep's own settings."""

from dataclasses import replace

from app.domain.errors import RejectedError
from app.domain.meeting_kinds import Kind, kind_of, rules_of
from app.domain.slots import MeetingType
from app.domain.state import ConsoleState

KIND_GONE = "This kind of meeting is no longer there. Choose another one."


def kind_named(state: ConsoleState, name: str) -> Kind | None:
    """Return a kind of meeting of the shared settings, or None when it is not there."""
    document = state.shared.document("meeting_type", name) if name else None
    return kind_of(document.body) if document else None


def rules_for(
    state: ConsoleState, own: MeetingType, name: str = "", duration_min: int = 0
) -> MeetingType:
    """Return what closes starts; raise RejectedError when the kind is gone."""
    if not name:
        wanted = duration_min or own.duration_min
        return replace(own, duration_min=wanted, granularity_min=None)
    kind = kind_named(state, name)
    if kind is None:
        raise RejectedError(KIND_GONE)
    return rules_of(kind, duration_min)
