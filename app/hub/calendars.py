"""Reps' calendars, as their consoles tell them.

Decided: busy times stay in the hub, and nobody else's console is told them; what they
are about never leaves the rep's console. A console is asked to read anew when somebody
chooses a time, at most every 20 seconds.
"""

import math
from collections.abc import Iterable

import msgspec

from app.domain.instants import happened
from app.domain.pool_times import FRESH_S, LONGEST_S, Ready, busy_of
from app.domain.rep_hours import schedule_of
from app.domain.wire.meetings import (
    CalendarSet,
    LinkReport,
    PutCalendar,
    RepCalendar,
    TimesWanted,
)
from app.hub.effects import Out, encoded
from app.hub.meeting_rows import CalendarRow
from app.hub.meeting_world import KeptCalendar
from app.hub.refusal import bad_request
from app.hub.world import Rep, World

MAX_BUSY = 5000  # spans
MAX_BYTES = 256 * 1024
MAX_HOURS = 400  # spans, overrides and holidays, each
MAX_TEXT = 300
WANTED_EVERY_S = 20.0
_FAR = 1 << 33  # Unix seconds; some 270 years from now


class Calendars:
    """Keeps calendars and asks for fresh ones."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out

    def put(self, rep: Rep, command: PutCalendar) -> None:
        """Keep a rep's own calendar and tell everybody of it; raise RefusedError."""
        given = self._checked(command.calendar)
        calendar = msgspec.structs.replace(
            given,
            rep=rep.row.id,
            name=rep.row.name,
            email=given.email or rep.row.email,
            here=False,  # of this moment only
        )
        kept = kept_calendar(calendar)
        if kept is None:
            raise bad_request("These working hours cannot be read.")
        kept.calendar = msgspec.structs.replace(kept.calendar, here=self.here(rep.row.id))
        if (before := self._world.meets.calendars.get(rep.row.id)) is not None:
            kept.wanted = before.wanted
        self._world.meets.calendars[rep.row.id] = kept
        self._world.meets.version += 1
        text = msgspec.json.encode(calendar).decode("utf-8")
        self._out.row(CalendarRow(rep=rep.row.id, read_at=calendar.read_at, calendar=text))
        self._tell(kept.calendar)

    def all(self) -> list[RepCalendar]:
        """Return every calendar there is, without busy times."""
        return [each.calendar for each in self._world.meets.calendars.values()]

    def here(self, rep: str) -> bool:
        """Whether a console that can book in this rep's calendar is connected."""
        known = self._world.reps.get(rep)
        return known is not None and not known.is_agent and bool(known.lane.conns)

    def look(self, rep: str) -> None:
        """Tell everybody when a rep's console came, or the last one went."""
        kept = self._world.meets.calendars.get(rep)
        if kept is not None and kept.calendar.here != (here := self.here(rep)):
            kept.calendar = msgspec.structs.replace(kept.calendar, here=here)
            self._world.meets.version += 1
            self._tell(kept.calendar)

    def ready(self, rep: str) -> Ready:
        """Return a rep's calendar for reckoning, without what the hub holds."""
        kept, known = self._world.meets.calendars.get(rep), self._world.reps.get(rep)
        name = known.row.name if known else rep
        if kept is None:
            return Ready(rep, name, here=self.here(rep))
        return Ready(rep, name, kept.calendar, kept.schedule, kept.busy, self.here(rep))

    def refresh(self, reps: Iterable[str], low: int, high: int) -> bool:
        """Ask consoles whose reading is not fresh; return whether one is under way."""
        return any([self._ask(rep, low, high) for rep in reps])

    def _ask(self, rep: str, low: int, high: int) -> bool:
        kept, now = self._world.meets.calendars.get(rep), self._world.now
        if kept is None or not self.here(rep) or now - kept.calendar.read_at <= FRESH_S:
            return False
        if now - kept.wanted >= WANTED_EVERY_S:
            kept.wanted = now
            frame = encoded(TimesWanted(low=low, high=high), console=True)
            self._out.frame(self._world.reps[rep].lane.conns[-1], frame)
        return True

    def _checked(self, given: RepCalendar) -> RepCalendar:
        hours = given.hours
        parts = (hours.weekly, hours.overrides, hours.holidays, hours.open_holidays)
        if len(given.busy) > MAX_BUSY or len(msgspec.json.encode(given)) > MAX_BYTES:
            raise bad_request("This calendar is too large.")
        if any(len(part) > MAX_HOURS for part in parts):
            raise bad_request("These working hours have too many parts.")
        edges = [edge for span in given.busy for edge in (span.start, span.end)]
        around = [edge for span in given.busy for edge in (span.before_s, span.after_s)]
        if not all(-_FAR <= edge <= _FAR for edge in (*edges, *around, given.low, given.high)):
            raise bad_request("A time of this calendar cannot be meant.")
        if not 0 <= given.high - given.low <= LONGEST_S:
            raise bad_request("A calendar covers at most 62 days.")
        return msgspec.structs.replace(
            given,
            email=given.email[:MAX_TEXT],
            link=_plain(given.link),
            read_at=happened(given.read_at, self._world.now),
        )

    def _tell(self, calendar: RepCalendar) -> None:
        frame = encoded(CalendarSet(calendar=calendar), console=True)
        for each in self._world.reps.values():
            for conn in each.lane.conns:
                self._out.frame(conn, frame)


def kept_calendar(calendar: RepCalendar) -> KeptCalendar | None:
    """Return a calendar for reckoning; None when its hours cannot be read."""
    try:
        schedule = schedule_of(calendar.hours)
    except (ValueError, OverflowError):
        return None
    bare = msgspec.structs.replace(calendar, busy=[])
    return KeptCalendar(bare, schedule, busy_of(calendar.busy))


def _plain(link: LinkReport) -> LinkReport:
    return msgspec.structs.replace(
        link,
        words=link.words[:MAX_TEXT],
        since=link.since if math.isfinite(link.since) else 0.0,
        provider=link.provider[:MAX_TEXT],
        account=link.account[:MAX_TEXT],
    )
