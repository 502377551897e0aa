"""The words of the meetings list: times, states, and what a row says aloud."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from app.domain.wire.meetings import MeetingRecord
from app.ui import words
from app.ui.cities import city
from app.ui.said import said

translate = words.translate
# Tone of the chip of each state.
TONES = {
    "asked": "warn",
    "pending": "warn",
    "booked": "ok",
    "moving": "warn",
    "cancelling": "warn",
    "cancelled": "",
    "no_show": "bad",
    "failed": "bad",
}


def state(meeting: MeetingRecord) -> str:
    """Return how a meeting stands, in a word or two."""
    if meeting.state == "booked" and meeting.came:
        return translate("Meetings", "Came")
    return {
        "asked": translate("Meetings", "Being confirmed"),
        "pending": translate("Meetings", "Being confirmed"),
        "booked": translate("Meetings", "Booked"),
        "moving": translate("Meetings", "Being moved"),
        "cancelling": translate("Meetings", "Being cancelled"),
        "cancelled": translate("Meetings", "Cancelled"),
        "no_show": translate("Meetings", "No-show"),
        "failed": translate("Meetings", "Failed"),
    }[meeting.state]


def meaning(meeting: MeetingRecord) -> str:
    """Return what a state means for the rep, where its word does not say it all."""
    return {
        "asked": translate(
            "Meetings",
            "The time is held. The host's calendar is asked, and this changes by itself.",
        ),
        "pending": translate(
            "Meetings", "The calendar has not answered yet. Foyer goes on asking until it does."
        ),
        "moving": translate("Meetings", "The old time stands until the calendar has the new one."),
        "cancelling": translate("Meetings", "The calendar has not let it go yet."),
        "failed": translate("Meetings", "It is in no calendar. Book another time."),
    }.get(meeting.state, "")


def who(meeting: MeetingRecord) -> str:
    """Return what to call the attendee."""
    return meeting.name or meeting.email or translate("Meetings", "Somebody")


def title(meeting: MeetingRecord) -> str:
    """Return what a meeting is about."""
    return meeting.subject or translate("Meetings", "Meeting with {who}").format(who=who(meeting))


def span(meeting: MeetingRecord, zone: ZoneInfo) -> str:
    """Return from when to when, in a zone."""
    low, high = words.clock_in(meeting.start, zone), words.clock_in(meeting.end, zone)
    return f"{low} \u2013 {high}"


def theirs(meeting: MeetingRecord, mine: ZoneInfo) -> str:
    """Return the attendee's time and city where their clock shows another one; else nothing."""
    zone = words.zone_or_none(meeting.zone)
    if zone is None:
        return ""
    there, here = words.local(meeting.start, zone), words.local(meeting.start, mine)
    if there.utcoffset() == here.utcoffset():
        return ""
    time = words.clock_in(meeting.start, zone)
    if there.date() != here.date():
        time = f"{words.day_in(meeting.start, zone, 'ddd')} {time}"
    return translate("Meetings", "{time} in {place}").format(time=time, place=city(zone))


def day(instant: float, now: float, zone: ZoneInfo, *, past: bool = False) -> str:
    """Return the heading of a day: "Today", "Earlier today", "Tomorrow" or the date."""
    date, today = words.local(instant, zone).date(), words.local(now, zone).date()
    near = {
        today: translate("Meetings", "Earlier today") if past else translate("Meetings", "Today"),
        today + timedelta(days=1): translate("Meetings", "Tomorrow"),
        today - timedelta(days=1): translate("Meetings", "Yesterday"),
    }
    written = words.day_in(instant, zone, "dddd d MMMM")
    return f"{near[date]} · {written}" if date in near else words.sentence(written)


def second(meeting: MeetingRecord, kind: str, zone: ZoneInfo, *, hosted: bool) -> str:
    """Return the second line of a row: who, which kind, who hosts, the time over there."""
    host = "" if hosted else translate("Meetings", "Host: {name}").format(name=host_name(meeting))
    parts = (who(meeting), kind, host, theirs(meeting, zone))
    return " · ".join(part for part in parts if part)


def host_name(meeting: MeetingRecord) -> str:
    """Return what to call the host."""
    return meeting.host_name or meeting.host


def why(meeting: MeetingRecord) -> str:
    """Return why it stands as it does, and where it is going."""
    return said(meeting.words)


def until(meeting: MeetingRecord, now: float) -> str:
    """Return how far away the start is: "in 12 min", "now", "for 5 min"."""
    if meeting.start - now >= 60:
        wait = words.duration(meeting.start - now)
        return translate("Meetings", "in {time}").format(time=wait)
    if now - meeting.start < 60:
        return translate("Meetings", "now")
    return translate("Meetings", "for {time}").format(time=words.duration(now - meeting.start))
