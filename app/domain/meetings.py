"""Slice of the console's state: meetings of this rep, and how all reps' calendars are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.desk import SignedOut
from app.domain.wire.meetings import CalendarSet, MeetingRecord, MeetingSet, RepCalendar


@dataclass(frozen=True, slots=True)
class Meetings:
    """What the hub told; `asked_at` is when it was last asked for all of it, 0: never."""

    records: Mapping[str, MeetingRecord] = field(default_factory=dict)
    calendars: Mapping[str, RepCalendar] = field(default_factory=dict)  # by rep, no busy times
    asked_at: float = 0.0

    def ahead(self, now: float) -> tuple[MeetingRecord, ...]:
        """Return the meetings that have not ended, by start."""
        found = (each for each in self.records.values() if each.end > now)
        return tuple(sorted(found, key=lambda each: (each.start, each.id)))

    def past(self, now: float) -> tuple[MeetingRecord, ...]:
        """Return the meetings that have ended, newest first."""
        found = (each for each in self.records.values() if each.end <= now)
        return tuple(sorted(found, key=lambda each: (-each.start, each.id)))


@dataclass(frozen=True, slots=True)
class MeetingsLoaded:
    """Meetings as the hub answered; they replace what was known of them, and no others."""

    records: tuple[MeetingRecord, ...]
    at: float


@dataclass(frozen=True, slots=True)
class CalendarsLoaded:
    """Every rep's calendar there is."""

    calendars: tuple[RepCalendar, ...]


MeetingsEvent = MeetingsLoaded | CalendarsLoaded | MeetingSet | CalendarSet


def reduce_meetings(meetings: Meetings, event: object) -> Meetings:
    """Return the slice after `event`; an older version of a meeting changes nothing."""
    match event:
        case MeetingsLoaded(records, at):
            return replace(meetings, records=_with(meetings, records), asked_at=at)
        case MeetingSet(meeting=meeting):
            return replace(meetings, records=_with(meetings, (meeting,)))
        case CalendarsLoaded(calendars):
            return replace(meetings, calendars={each.rep: each for each in calendars})
        case CalendarSet(calendar=calendar):
            return replace(meetings, calendars={**meetings.calendars, calendar.rep: calendar})
        case SignedOut():
            return Meetings()
        case _:
            return meetings


def _with(meetings: Meetings, news: tuple[MeetingRecord, ...]) -> dict[str, MeetingRecord]:
    merged = dict(meetings.records)
    for each in news:
        known = merged.get(each.id)
        if known is None or known.version <= each.version:
            merged[each.id] = each
    return merged
