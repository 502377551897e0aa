"""Words of the booker: days and times in two zones, reasons, results."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.domain.booker import BookingView

translate = QCoreApplication.translate
_WITH_WORDS = ("busy", "buffer", "notice", "window", "limit", "hours", "unreachable")


def local(instant: int, zone: ZoneInfo) -> datetime:
    """Return the wall clock of a zone."""
    return datetime.fromtimestamp(instant, UTC).astimezone(zone)


def clock(instant: int, zone: ZoneInfo) -> str:
    """Return the time of day in a zone, as this person writes it."""
    shown = local(instant, zone)
    return QLocale().toString(QTime(shown.hour, shown.minute), QLocale.FormatType.ShortFormat)


def day(instant: int, zone: ZoneInfo, form: str = "ddd d MMM") -> str:
    """Return the date in a zone."""
    shown = local(instant, zone)
    return QLocale().toString(QDate(shown.year, shown.month, shown.day), form)


def place(zone: ZoneInfo) -> str:
    """Return a zone's city: "New York"."""
    return zone.key.rpartition("/")[2].replace("_", " ")


def moment(instant: int, rep: ZoneInfo, visitor: ZoneInfo | None = None) -> str:
    """Return day and time in the rep's zone, and in the visitor's beside it."""
    mine = f"{day(instant, rep)}, {clock(instant, rep)}"
    if visitor is None or _same(instant, rep, visitor):
        return mine
    theirs = clock(instant, visitor)
    if local(instant, rep).date() != local(instant, visitor).date():
        theirs = f"{day(instant, visitor, 'ddd')} {theirs}"
    return translate("booking", "{mine} ({theirs} in {place})").format(
        mine=mine, theirs=theirs, place=place(visitor)
    )


def why(reasons: tuple[str, ...]) -> str:
    """Return why a start is not offered: the first reason that a rep would name."""
    words = {
        "busy": translate("booking", "another meeting"),
        "buffer": translate("booking", "too close to another meeting"),
        "notice": translate("booking", "over, or too soon"),
        "window": translate("booking", "too far ahead"),
        "limit": translate("booking", "enough meetings that day"),
        "hours": translate("booking", "outside working hours"),
        "unreachable": translate("booking", "the calendar cannot be read"),
    }
    named = [words[reason] for reason in reasons if reason in _WITH_WORDS]
    return named[0] if named else translate("booking", "not on the grid of starts")


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
    said = words.replace("{time}", time).replace("{who}", who)
    if view.state == "booked" and view.reason:
        tone = "warn"  # nobody was invited: there is something left to do
    return " ".join(part for part in (said, view.reason) if part), tone


def _same(instant: int, one: ZoneInfo, other: ZoneInfo) -> bool:
    return local(instant, one).utcoffset() == local(instant, other).utcoffset()
