"""Words of the booker: days and times in two zones, reasons, results."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.domain.booker import BookingView, ClosedStart
from app.domain.wire.meetings import MeetingRecord
from app.ui.booking.slot_button import Look
from app.ui.cities import city
from app.ui.said import said
from app.ui.words import clock_in, day_in, local

translate = QCoreApplication.translate
_WITH_WORDS = ("busy", "buffer", "notice", "window", "limit", "hours", "unreachable")


def moment(instant: int, rep: ZoneInfo, visitor: ZoneInfo | None = None) -> str:
    """Return day and time in the rep's zone, and in the visitor's beside it."""
    mine = f"{day_in(instant, rep)}, {clock_in(instant, rep)}"
    if visitor is None or _same(instant, rep, visitor):
        return mine
    return f"{mine} ({theirs(instant, rep, visitor)})"


def theirs(instant: int, rep: ZoneInfo, visitor: ZoneInfo) -> str:
    """Return the visitor's time and city, with the day where it is another one."""
    time = clock_in(instant, visitor)
    if local(instant, rep).date() != local(instant, visitor).date():
        time = f"{day_in(instant, visitor, 'ddd')} {time}"
    return translate("booking", "{time} in {place}").format(time=time, place=city(visitor))


def nothing(reason: str) -> str:
    """Return what a day without a free start says."""
    why_not = reason or translate("booking", "outside working hours")
    return translate("booking", "Nothing free: {why}").format(why=why_not)


def start(instant: int, look: Look, words: str, rep: ZoneInfo, visitor: ZoneInfo | None) -> str:
    """Return all that there is to say of a start: both times, how it stands, and `words`."""
    stands = {
        Look.FREE: translate("booking", "free"),
        Look.CHOSEN: translate("booking", "chosen"),
        Look.CLOSED: translate("booking", "not offered"),
        Look.OUTSIDE: translate("booking", "outside working hours"),
    }[look]
    return f"{moment(instant, rep, visitor)}, {stands}" + (f": {words}" if words else "")


def closed_hours(low: int, high: int, rep: ZoneInfo, visitor: ZoneInfo | None) -> str:
    """Return what hours in which nobody works say, in both zones."""
    hours = translate("booking", "{day}, {low} to {high}").format(
        day=day_in(low, rep), low=clock_in(low, rep), high=clock_in(high, rep)
    )
    if visitor is not None and not _same(low, rep, visitor):
        theirs = translate("booking", "{low} to {high} in {place}").format(
            low=clock_in(low, visitor), high=clock_in(high, visitor), place=city(visitor)
        )
        hours = f"{hours} ({theirs})"
    return f"{hours}, " + translate("booking", "outside working hours")


def why(closed: ClosedStart, name: Callable[[str], str], now: int) -> str:
    """Return why a start is not offered; where several could host, for each of them.

    `name` tells what to call a rep; those with the same reason stand together.
    """
    if not closed.by_rep:
        return _reason(closed.reasons, closed.start, now)
    by_words: dict[str, list[str]] = {}
    for rep, reasons in closed.by_rep.items():
        by_words.setdefault(_reason(reasons, closed.start, now), []).append(name(rep))
    if len(by_words) == 1:
        (words,) = by_words
        return words
    return "; ".join(f"{', '.join(reps)}: {words}" for words, reps in by_words.items())


def _reason(reasons: tuple[str, ...], start: int, now: int) -> str:
    """Return the first reason that a rep would name."""
    if start <= now:
        return translate("booking", "already over")
    words = {
        "busy": translate("booking", "another meeting"),
        "buffer": translate("booking", "too close to another meeting"),
        "notice": translate("booking", "too soon: less notice than this meeting needs"),
        "window": translate("booking", "too far ahead"),
        "limit": translate("booking", "enough meetings that day"),
        "hours": translate("booking", "outside working hours"),
        "unreachable": translate("booking", "the calendar cannot be read"),
    }
    named = [words[reason] for reason in reasons if reason in _WITH_WORDS]
    return named[0] if named else translate("booking", "not on the grid of starts")


def offered(starts: Sequence[int], rep: ZoneInfo) -> str:
    """Return that times were offered, for the rep who did it."""
    times = " · ".join(moment(start, rep) for start in starts)
    return translate("booking", "Offered in the chat: {times}.").format(times=times)


def result(view: BookingView, rep: ZoneInfo) -> tuple[str, str]:
    """Return what became of a booking, and the tone it is said in."""
    time = moment(view.start, rep)
    who = view.name or view.email
    words, tone = {
        "running": (translate("booking", "Booking {time} with {who}."), "accent"),
        "booked": (translate("booking", "Booked: {time} with {who}."), "ok"),
        "booked_no_link": (
            translate("booking", "Booked, without a link: {time} with {who}."),
            "warn",
        ),
        "conflict": (
            translate("booking", "{time} was taken a moment ago. Choose another."),
            "warn",
        ),
        "pending": (
            translate("booking", "{time} is being confirmed; Foyer goes on until it is known."),
            "warn",
        ),
        "availability_unknown": (
            translate("booking", "Not booked: the calendar could not be read."),
            "bad",
        ),
        "reconnect": (translate("booking", "Not booked: the calendar wants a new sign-in."), "bad"),
    }.get(view.state, (translate("booking", "Not booked, and nothing is left behind."), "bad"))
    words = words.replace("{time}", time).replace("{who}", who)
    if view.state == "booked" and view.reason:
        tone = "warn"  # nobody was invited: there is something left to do
    return " ".join(part for part in (words, _host(view), said(view.reason)) if part), tone


def change(meeting: MeetingRecord, rep: ZoneInfo) -> tuple[str, str]:
    """Return what became of a change, and the tone; nothing where the step below says it."""
    words = {
        "booked": translate("booking", "Moved: {time} with {who}."),
        "cancelled": translate("booking", "Cancelled: {time} with {who}."),
    }.get(meeting.state, "")
    time, who = moment(meeting.start, rep), meeting.name or meeting.email
    return words.replace("{time}", time).replace("{who}", who), "ok" if words else ""


def _host(view: BookingView) -> str:
    """Return who hosts and why, where that is somebody else's choice."""
    if not view.host_name:
        return ""
    if not view.host_reason:
        return translate("booking", "Host: {host}.").format(host=view.host_name)
    return translate("booking", "Host: {host} ({why}).").format(
        host=view.host_name, why=said(view.host_reason).rstrip(".")
    )


def _same(instant: int, one: ZoneInfo, other: ZoneInfo) -> bool:
    return local(instant, one).utcoffset() == local(instant, other).utcoffset()
