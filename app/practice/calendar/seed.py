"""A believable week for the practice rep, as iCalendar objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting of a week; `more` holds further iCalendar lines."""

    name: str
    day: int
    start: str
    end: str
    summary: str
    more: tuple[str, ...] = ()


SERIES = (
    Entry(
        "standup", MONDAY, "09:00", "09:15", "Stand-up", ("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",)
    ),
    Entry("pipeline", MONDAY, "10:00", "10:45", "Pipeline review", ("RRULE:FREQ=WEEKLY;BYDAY=MO",)),
    Entry("one-to-one", FRIDAY, "15:00", "15:30", "One-to-one", ("RRULE:FREQ=WEEKLY;INTERVAL=2",)),
)
WEEK = (
    Entry("demo-brightwater", TUESDAY, "11:00", "12:00", "Demo: Brightwater Foods"),
    Entry("lunch", WEDNESDAY, "12:30", "13:30", "Lunch with Tessaro & Figli"),
    Entry("pricing-call", WEDNESDAY, "16:00", "16:30", "Pricing call: Halden Marine"),
    Entry(
        "proposal", THURSDAY, "14:00", "16:00", "Write the Oakfield proposal", ("STATUS:TENTATIVE",)
    ),
    Entry("dentist", FRIDAY, "09:30", "10:45", "Dentist", ("X-MICROSOFT-CDO-BUSYSTATUS:OOF",)),
    Entry(
        "webinar", THURSDAY, "11:00", "12:00", "Webinar runs (optional)", ("TRANSP:TRANSPARENT",)
    ),
)


def objects(today: date, zone: str, stamp: datetime) -> Iterator[tuple[str, str]]:
    """Yield (uid, iCalendar text): the series, and what happens this week and the next.

    The uid names the week, so writing the same week again creates nothing.
    """
    monday = today - timedelta(days=today.weekday())
    series = ((f"practice-{e.name}", e, date(monday.year, 1, 4)) for e in SERIES)
    weeks = (
        (f"practice-{week:%G-w%V}-{e.name}", e, week)
        for week in (monday, monday + timedelta(days=7))
        for e in WEEK
    )
    for uid, entry, week in chain(series, weeks):
        yield uid, _text(uid, entry, week - timedelta(days=week.weekday()), zone, stamp)


def _text(uid: str, entry: Entry, monday: date, zone: str, stamp: datetime) -> str:
    day = monday + timedelta(days=entry.day)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Foyer//Practice//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;TZID={zone}:{_wall(day, entry.start)}",
        f"DTEND;TZID={zone}:{_wall(day, entry.end)}",
        f"SUMMARY:{entry.summary}",
        *entry.more,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines)


def _wall(day: date, clock: str) -> str:
    return f"{datetime.combine(day, time.fromisoformat(clock)):%Y%m%dT%H%M%S}"
