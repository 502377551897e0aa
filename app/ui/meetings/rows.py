"""Meetings as rows of a list: what lies ahead by day, then what is past."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.domain.meeting_list import hosts
from app.domain.wire.meetings import MeetingRecord
from app.ui import words
from app.ui.meetings import phrases


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or a meeting with its words."""

    id: str
    title: str
    meeting: MeetingRecord | None = None  # None: a heading
    time: str = ""
    second: str = ""
    chip: str = ""
    tone: str = ""
    past: bool = False

    def spoken(self) -> str:
        """Return all that is to be read aloud."""
        return ", ".join(part for part in (self.time, self.title, self.second, self.chip) if part)


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose list it is, when and where it is read."""

    rep: str
    now: float
    zone: ZoneInfo
    kinds: Mapping[str, str]  # title by name


def rows_of(meetings: Iterable[MeetingRecord], desk: Desk) -> list[Row]:
    """Return headings and meetings: ahead with today first, then past with the newest first."""
    known = sorted(meetings, key=lambda each: (each.start, each.id))
    ahead = [each for each in known if each.end > desk.now]
    past = [each for each in reversed(known) if each.end <= desk.now]
    return [*_by_day(ahead, desk, past=False), *_by_day(past, desk, past=True)]


def _by_day(meetings: list[MeetingRecord], desk: Desk, *, past: bool) -> Iterator[Row]:
    heading = ""
    for meeting in meetings:
        day = phrases.day(meeting.start, desk.now, desk.zone, past=past)
        if day != heading:
            heading = day
            yield Row(f"{'past' if past else 'day'} {day}", day, past=past)
        yield row_of(meeting, desk, past=past)


def row_of(meeting: MeetingRecord, desk: Desk, *, past: bool = False) -> Row:
    """Return a meeting with its words."""
    kind = desk.kinds.get(meeting.type, meeting.type)
    return Row(
        meeting.id,
        phrases.title(meeting),
        meeting,
        words.clock_in(meeting.start, desk.zone),
        phrases.second(meeting, kind, desk.zone, hosted=hosts(meeting, desk.rep)),
        phrases.state(meeting),
        "ok" if meeting.came else phrases.TONES[meeting.state],
        past,
    )
