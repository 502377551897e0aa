"""The engine's memory of calendars, meetings and turns."""

from dataclasses import dataclass, field

import msgspec

from app.domain.busy_time import Busy
from app.domain.fairness import Standing
from app.domain.open_time import Schedule
from app.domain.wire.base import Record
from app.domain.wire.meetings import MeetingRecord, RepCalendar, Turn

HOLDING = frozenset({"asked", "pending", "booked", "moving", "cancelling", "no_show"})
UNSETTLED = frozenset({"asked", "pending", "moving", "cancelling"})  # a console must still say


@dataclass(slots=True)
class KeptCalendar:
    """A rep's calendar, ready to be reckoned with."""

    calendar: RepCalendar  # without busy times
    schedule: Schedule
    busy: tuple[Busy, ...]
    wanted: float = 0.0  # when its console was last asked to read it


class Kept(Record, frozen=True):
    """What only the hub knows of a meeting."""

    before_s: int = 0  # kept free around it
    after_s: int = 0
    hub_made: bool = False  # else a console booked it by itself
    plain_subject: bool = False  # made of the type's pattern, so that another host makes another
    owner: str = ""  # of the account, when it was planned
    told: bool = False  # a console of the host was asked: it may be in a calendar
    sent: bool = False  # what is asked now went to a connected console
    words: str = ""  # for the attendee, with what is asked now
    secret: str = ""  # SHA-256 of a secret that a console made
    next_host: str = ""  # who takes it at the wanted time, if that is another rep
    next_name: str = ""
    next_booking: str = ""
    next_told: bool = False
    former: dict[str, str] = {}  # bookings that were given up, and their hosts
    failed: list[str] = []  # hosts who could not
    tries: int = 0  # further bookings that were made for it
    posted: str = ""  # what the visitor was told last in the chat


class StoredMeeting(msgspec.Struct, frozen=True):
    """A meeting as the database has it."""

    record: MeetingRecord
    kept: Kept = Kept()


@dataclass(slots=True)
class Held:
    """A meeting; its record has no address to change it."""

    record: MeetingRecord
    kept: Kept = field(default_factory=Kept)

    @property
    def holds(self) -> bool:
        """Whether it keeps its time from others."""
        return self.record.state in HOLDING

    def items(self) -> list[tuple[str, Busy]]:
        """Return whose time it takes: its own, and the one where it is being moved to."""
        record = self.record
        if not self.holds:
            return []
        found = [(record.host, self._item(record.start, record.end))]
        if record.wanted_start:
            host = self.kept.next_host or record.host
            found.append((host, self._item(record.wanted_start, record.wanted_end)))
        return found

    def _item(self, start: int, end: int) -> Busy:
        return Busy(start, end, "busy", True, self.kept.before_s, self.kept.after_s)


@dataclass(slots=True)
class Meets:
    """All that the engine knows of meetings."""

    calendars: dict[str, KeptCalendar] = field(default_factory=dict)  # by rep
    meetings: dict[str, Held] = field(default_factory=dict)
    # team -> booking -> turn, oldest first; decisions are on the disk
    turns: dict[str, dict[str, Turn]] = field(default_factory=dict)
    standings: dict[str, dict[str, Standing]] = field(default_factory=dict)  # team -> rep
    version: int = 0  # grows with all that times are made from
