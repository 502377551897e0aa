"""A meeting as an Event of the CRM: what it says when it is booked, moved or called off (A18).

An event is never deleted: a cancelled meeting and a no-show say so in the subject and in a
line of the description, one that was attended in a line; what people wrote there stays.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from app.domain.crm_text import DESCRIPTION_LIMIT, one_line, several_lines, units
from app.domain.mapping import Value

SUBJECT_LIMIT = 255
PHONE = "Phone"
NUMBER = re.compile(r"\+?\d[\d ()./-]{3,30}")
CHANNELS = {  # end of the host's name -> how people call it
    "teams.microsoft.com": "Microsoft Teams",
    "teams.live.com": "Microsoft Teams",
    "meet.google.com": "Google Meet",
    "zoom.us": "Zoom",
}


class MeetingState(StrEnum):
    """What has become of a meeting."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    HELD = "held"

    @property
    def off(self) -> bool:
        """Whether it did not take place."""
        return self in OFF


OFF = {MeetingState.CANCELLED: "Cancelled", MeetingState.NO_SHOW: "No-show"}
NOTED = {**OFF, MeetingState.HELD: "Attended"}


def subject_of(subject: str, state: MeetingState, mark: str) -> str:
    """Return the subject: what happened, what it is about, and the mark where one is needed."""
    before = f"{OFF[state]}: " if state in OFF else ""
    after = f" [{mark}]" if mark else ""
    room = SUBJECT_LIMIT - len(before) - len(after)
    return f"{before}{one_line(bare(subject))[:room]}{after}"


def bare(subject: str) -> str:
    """Return a subject without what says that the meeting is off."""
    for word in OFF.values():
        subject = subject.removeprefix(f"{word}: ")
    return subject


def location_of(join_url: str, phone: str = "", place: str = "") -> str:
    """Return where it takes place: the channel by name, and its address or number.

    `place` is what the calendar's event says: a link of one's own, a number, "Phone", or
    an address.
    """
    place = one_line(place)
    url = join_url or (place if place.startswith(("https://", "http://")) else "")
    if url:
        return one_line(f"{_channel(url)} {url}")[:SUBJECT_LIMIT]
    number = one_line(phone) or (place if NUMBER.fullmatch(place) else "")
    if number and (not place or place == PHONE or NUMBER.fullmatch(place)):
        return f"{PHONE} {number}"[:SUBJECT_LIMIT]
    return place[:SUBJECT_LIMIT]


def _channel(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return next((n for end, n in CHANNELS.items() if host == end or host.endswith(f".{end}")), "")


def stamp(instant: float) -> str:
    """Return an instant as the CRM takes it."""
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def same_instant(written: Value, instant: float) -> bool:
    """Whether the CRM's "2027-01-15T09:00:00.000+0000" is this instant."""
    try:
        return datetime.fromisoformat(str(written)).timestamp() == instant
    except ValueError:
        return False


def changes(
    event: Mapping[str, Value], wanted: Mapping[str, Value], state: MeetingState, at: float
) -> dict[str, Value]:
    """Return what has to be written so that an event says how the meeting stands.

    `wanted` holds "start", "end" (Unix seconds) and "Location"; `at` is when it changed.
    The subject keeps the words that it has now, also those of a person.
    """
    found: dict[str, Value] = {}
    for name, key in (("StartDateTime", "start"), ("EndDateTime", "end")):
        instant = float(str(wanted[key]))
        if not same_instant(event.get(name), instant):
            found[name] = stamp(instant)
    if wanted.get("Location") and event.get("Location") != wanted["Location"]:
        found["Location"] = wanted["Location"]
    if wanted.get("WhoId") and not event.get("WhoId"):
        found["WhoId"] = wanted["WhoId"]
    held = str(event.get("Subject") or "")
    subject = subject_of(held, state, "") if state in OFF else bare(held)
    if subject != held:
        found["Subject"] = subject
    if state in NOTED:
        found |= _noted(str(event.get("Description") or ""), f"{NOTED[state]} {stamp(at)}")
    return found


def _noted(description: str, line: str) -> dict[str, Value]:
    word = line.partition(" ")[0]
    if any(each.startswith(f"{word} 20") for each in description.split("\n")):
        return {}
    text = several_lines(f"{description}\n{line}")
    return {"Description": text} if units(text) <= DESCRIPTION_LIMIT else {}
