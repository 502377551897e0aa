"""The words of the repair list: what was found, what both sides say, and what a button does."""

from zoneinfo import ZoneInfo

from app.domain.reconcile import Fault, Finding, Remedy
from app.ui import words

translate = words.translate


def group(fault: Fault) -> str:
    """Return the heading of findings with one cause."""
    return {
        Fault.NO_ATTENDEE: translate("Repair", "Nobody is invited"),
        Fault.UNKNOWN: translate("Repair", "Events that Foyer does not know"),
        Fault.LEFT_OVER: translate("Repair", "Called off, but still in the calendar"),
        Fault.NO_EVENT: translate("Repair", "Booked, but not in the calendar"),
        Fault.OTHER_TIME: translate("Repair", "The times differ"),
        Fault.DECLINED: translate("Repair", "The attendee declined"),
        Fault.CANCELLED: translate("Repair", "Cancelled in the calendar"),
        Fault.TWICE: translate("Repair", "Twice in the calendar"),
    }[fault]


def in_calendar(finding: Finding, zone: ZoneInfo) -> str:
    """Return what the calendar says."""
    when = _span(finding.event_start, finding.event_end, zone)
    return {
        Fault.NO_ATTENDEE: translate("Repair", "{when}, without an attendee"),
        Fault.UNKNOWN: translate("Repair", "{when}, with Foyer's mark"),
        Fault.LEFT_OVER: translate("Repair", "{when}, still there"),
        Fault.NO_EVENT: translate("Repair", "No event"),
        Fault.OTHER_TIME: "{when}",
        Fault.DECLINED: translate("Repair", "{when}, declined by the attendee"),
        Fault.CANCELLED: translate("Repair", "The event is cancelled"),
        Fault.TWICE: translate("Repair", "{when}, a second event"),
    }[finding.fault].replace("{when}", when)


def in_foyer(finding: Finding, zone: ZoneInfo) -> str:
    """Return what Foyer says."""
    if not finding.booking:
        return translate("Repair", "No booking")
    if finding.fault is Fault.LEFT_OVER:
        return translate("Repair", "Called off")
    who = finding.name or finding.email
    return " · ".join(part for part in (_span(finding.start, finding.end, zone), who) if part)


def remedy(what: Remedy, finding: Finding) -> str:
    """Return what the button of a remedy says."""
    if what is Remedy.CANCEL_EVENT and finding.fault is Fault.TWICE:
        return translate("Repair", "Remove the second event")
    return {
        Remedy.INVITE: translate("Repair", "Invite again"),
        Remedy.CANCEL_EVENT: translate("Repair", "Cancel the event"),
        Remedy.ADOPT: translate("Repair", "Make it a booking"),
        Remedy.TAKE_TIME: translate("Repair", "Take the calendar's time"),
        Remedy.BOOK_AGAIN: translate("Repair", "Book it again"),
        Remedy.MARK_CANCELLED: translate("Repair", "Call the meeting off"),
        Remedy.DISMISS: translate("Repair", "Dismiss"),
    }[what]


def under_way(what: Remedy) -> str:
    """Return what is said while a remedy is under way."""
    if what is Remedy.DISMISS:
        return translate("Repair", "Being put aside…")
    return translate("Repair", "The calendar is asked…")


def title(finding: Finding) -> str:
    """Return what a finding is about: subject and person."""
    who = finding.name or finding.email
    subject = finding.subject or translate("Repair", "Meeting")
    return " · ".join(part for part in (subject, who) if part)


def pattern(finding: Finding) -> str:
    """Return that it came back after it was put right, or nothing."""
    if finding.times < 2:
        return ""
    if finding.times == 2:
        return translate(
            "Repair",
            "This came back: it was put right once before. "
            "Look whether another program or a rule of the calendar changes it.",
        )
    return translate(
        "Repair",
        "This came back: it was put right {n} times before. "
        "Look whether another program or a rule of the calendar changes it.",
    ).replace("{n}", str(finding.times - 1))


def looked(at: float, now: float) -> str:
    """Return when calendar and bookings were compared last."""
    if not at:
        return translate("Repair", "Not looked at yet")
    return translate("Repair", "Last looked: {time}").format(time=words.ago(at, now))


def _span(low: int, high: int, zone: ZoneInfo) -> str:
    if not low:
        return ""
    day, start = words.day_in(low, zone), words.clock_in(low, zone)
    return f"{day}, {start} \u2013 {words.clock_in(high, zone)}"
