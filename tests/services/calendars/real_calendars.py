"""The calendars that two packages bring to test themselves with, and their expansion to compare."""

import re
from datetime import UTC, date, datetime, time
from importlib.resources import files
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

ROME = ZoneInfo("Europe/Rome")
DAY = 86_400
FOLDERS = (
    ("icalendar", "tests", "calendars"),
    ("icalendar", "tests", "events"),
    ("recurring_ical_events", "test", "calendars"),
)


def calendars(package, *folder):
    """Yield (name, bytes) of every file."""
    place = files(package).joinpath(*folder)
    for file in sorted(place.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".ics"):
            yield file.name, file.read_bytes()


def objects(body):
    """Split a calendar as calendar programs store it: one object a UID, with all time zones."""
    text = re.sub(r"\r\n?|\n", "\n", body.decode("utf-8-sig", "replace"))
    blocks = re.findall(r"^BEGIN:VEVENT\n.*?^END:VEVENT$", text, re.MULTILINE | re.DOTALL)
    zones = re.findall(r"^BEGIN:VTIMEZONE\n.*?^END:VTIMEZONE$", text, re.MULTILINE | re.DOTALL)
    by_uid = {}
    for number, block in enumerate(blocks):
        found = re.search(r"^UID:(.*(?:\n .*)*)", block, re.MULTILINE)
        uid = found.group(1).strip() if found else ""
        by_uid.setdefault(uid or f"none-{number}", []).append(block)
    for uid, events in by_uid.items():
        parts = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *dict.fromkeys(zones), *events]
        if uid.startswith("none-"):
            parts = [part.replace("BEGIN:VEVENT\n", f"BEGIN:VEVENT\nUID:{uid}\n") for part in parts]
        yield "\r\n".join([*"\n".join(parts).split("\n"), "END:VCALENDAR", ""])


def windows(texts):
    """Return times to ask for: around first and last start, and further on for series."""
    written = {day for text in texts for day in re.findall(r"DTSTART[^:\n]*:(\d{8})", text)}
    days = sorted(day for day in map(_day, written) if day > 0)
    lows = [day - 2 * DAY for day in days[:1]]
    if days and days[-1] > days[0] + 40 * DAY:
        lows.append(days[-1] - 20 * DAY)
    if days and any("RRULE" in text or "RDATE" in text for text in texts):
        lows += [days[0] + 365 * DAY, _at(2027, 3, 10), _at(2027, 10, 20)]
    return [(low, low + 45 * DAY) for low in lows]


def expected(texts, low, high):
    """Return (start, end) of what the other expansion finds, with its two guards."""
    out = []
    wider = [_date(low - 40 * DAY), _date(high + 40 * DAY)]
    for text in texts:
        calendar = icalendar.Calendar.from_ical(text)
        if all("DTSTART" in event for event in calendar.events):
            for event in recurring_ical_events.of(calendar).between(*wider):
                out += _span(event)
    return sorted(span for span in out if span[0] < high and span[1] > low and span[0] < span[1])


def _span(event):
    """Start instant and exact length: it adds lengths on the wall clock, wrong on change nights."""
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or event.get("TRANSP") == "TRANSPARENT":
        return []
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return [(_instant(start), _instant(end))]
    seconds = (end.replace(tzinfo=None) - start.replace(tzinfo=None)).total_seconds()
    if start.tzinfo and end.tzinfo and str(start.tzinfo) != str(end.tzinfo):
        seconds = end.timestamp() - start.timestamp()
    return [(_instant(start), _instant(start) + int(seconds))]


def _instant(value):
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    return int((value if value.tzinfo else value.replace(tzinfo=ROME)).timestamp())


def _day(text):
    try:
        return int(datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0


def _at(year, month, day):
    return int(datetime(year, month, day, tzinfo=UTC).timestamp())


def _date(instant):
    return date.fromordinal(719_163 + instant // DAY)
