"""What is known of a meeting, as rows of names and values, and what happened to it."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from app.domain.meeting_list import OPEN
from app.domain.outbox_items import DISCARDED, DONE, STUCK, Item
from app.domain.wire.meetings import MeetingRecord
from app.ui import words
from app.ui.meetings import phrases
from app.ui.said import said
from app.ui.widgets.lines import Shown

translate = words.translate
Value = tuple[str, str, str, str]  # icon, name, value, note


def rows(
    meeting: MeetingRecord,
    kinds: Mapping[str, str],
    item: Item | None,
    *,
    hosted: bool,
    where: str = "",
) -> list[Value]:
    """Return the facts of a meeting; what is not known is left out.

    `where` is a link, a place, or nothing.
    """
    kind = kinds.get(meeting.type, meeting.type)
    minutes = str((meeting.end - meeting.start) // 60)
    length = translate("Meetings", "{n} minutes").format(n=minutes)
    host = translate("Meetings", "You") if hosted else phrases.host_name(meeting)
    reason = said(meeting.reason)
    known = [
        ("user", translate("Meetings", "Attendee"), phrases.who(meeting), ""),
        ("mail", translate("Meetings", "E-mail"), meeting.email, ""),
        ("calendar-event", translate("Meetings", "Kind"), kind, length),
        ("user-check", translate("Meetings", "Host"), host, reason),
        ("users", translate("Meetings", "Team"), meeting.team, ""),
        _place(where),
        ("cloud", translate("Meetings", "Salesforce"), *_in_crm(meeting, item)),
    ]
    return [each for each in known if each[2]]


def way(meeting: MeetingRecord, me: str, zone: ZoneInfo, now: float) -> list[Shown]:
    """Return what happened to a meeting, oldest first, and what comes next."""
    lines = [_made(meeting, me, now)] if meeting.made else []
    tone = phrases.TONES[meeting.state]
    icon = {"ok": "circle-check", "warn": "hourglass", "bad": "circle-x"}.get(tone, "circle")
    colour = f"{tone}_text" if tone else "faint"
    note = words.ago(meeting.changed, now) if meeting.changed else ""
    exact = words.exact(meeting.changed) if meeting.changed else ""
    lines.append(Shown(icon, phrases.state(meeting), note, exact, colour))
    if meeting.state in OPEN and meeting.wanted_start:
        day = words.day_in(meeting.wanted_start, zone)
        when = f"{day}, {words.clock_in(meeting.wanted_start, zone)}"
        to = translate("Meetings", "To be moved to {time}").format(time=when)
        lines.append(Shown("arrow-right", to))
    return lines


def _made(meeting: MeetingRecord, me: str, now: float) -> Shown:
    by = {
        "visitor": translate("Meetings", "Booked by the attendee"),
        me: translate("Meetings", "Booked by you"),
    }.get(meeting.by, translate("Meetings", "Booked by a colleague"))
    return Shown("plus", by, words.ago(meeting.made, now), words.exact(meeting.made))


def _place(where: str) -> Value:
    if where and not where.startswith("https://"):
        return "map-pin", translate("Meetings", "Where"), where, ""
    link = words.host(where) if where else translate("Meetings", "none")
    return "link", translate("Meetings", "Link"), link, ""


def _in_crm(meeting: MeetingRecord, item: Item | None) -> tuple[str, str]:
    """Return how the event in Salesforce stands, and why."""
    if item is None:
        return "", ""
    if item.state == DONE:
        return translate("Meetings", "Event is up to date"), ""
    if item.state == DISCARDED:
        return translate("Meetings", "Event was discarded"), ""
    if item.state in STUCK:
        return translate("Meetings", "Event refused: see the outbox"), said(item.reason)
    return translate("Meetings", "Event waits to be sent"), said(item.reason)
