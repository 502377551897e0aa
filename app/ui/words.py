"""Words for times, places and states, the same ones everywhere.

Times are relative until a day, then dates; `exact` is what a tooltip shows.
"""

from datetime import UTC, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.domain.wire.records import VisitorCard
from app.domain.zones import ZoneError
from app.domain.zones import zone as zone_of

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0

translate = QCoreApplication.translate


def duration(seconds: float) -> str:
    """Return a length of time in one unit: "40 s", "12 min", "3 h", "2 d"."""
    for unit, words in (
        (DAY, translate("words", "{n} d")),
        (HOUR, translate("words", "{n} h")),
        (MINUTE, translate("words", "{n} min")),
    ):
        if seconds >= unit:
            return words.format(n=int(seconds // unit))
    return translate("words", "{n} s").format(n=max(0, int(seconds)))


def ago(then: float, now: float) -> str:
    """Return how long ago an instant was; from a day on, its date."""
    if now - then < 10:
        return translate("words", "just now")
    if now - then < DAY:
        return translate("words", "{time} ago").format(time=duration(now - then))
    return day(then, now)


def short_ago(then: float, now: float) -> str:
    """Return `ago` for a narrow column: "now", "4 min", "3 Nov"."""
    if now - then < MINUTE:
        return translate("words", "now")
    return duration(now - then) if now - then < DAY else _short_date(then, now)


def timer(seconds: float) -> str:
    """Return a running time as minutes and seconds: "0:42", "1:05:00"."""
    whole = max(0, int(seconds))
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def clock_time(instant: float) -> str:
    """Return the time of day, as this person writes it."""
    return QLocale().toString(_local(instant).time(), QLocale.FormatType.ShortFormat)


def day(instant: float, now: float) -> str:
    """Return "Today", "Yesterday" or the date."""
    days = _local(instant).date().daysTo(_local(now).date())
    if days == 0:
        return translate("words", "Today")
    if days == 1:
        return translate("words", "Yesterday")
    return _short_date(instant, now)


def day_within(instant: float, now: float) -> str:
    """Return "today", "yesterday" or the date, for the middle of a sentence."""
    days = _local(instant).date().daysTo(_local(now).date())
    near = {0: translate("words", "today"), 1: translate("words", "yesterday")}
    return near.get(days) or _short_date(instant, now)


def weekday(instant: float) -> str:
    """Return the day with its weekday: "Tue 24 Nov"."""
    return QLocale().toString(_local(instant).date(), "ddd d MMM")


def date(instant: float) -> str:
    """Return the date as it is written in a letter: "24 November 2025"."""
    return QLocale().toString(_local(instant).date(), "d MMMM yyyy")


def moment(instant: float) -> str:
    """Return date and time as a transcript has them: "24 Nov 2025 16:05"."""
    return QLocale().toString(_local(instant), "d MMM yyyy HH:mm")


def exact(instant: float) -> str:
    """Return date, time and zone, for tooltips."""
    moment = _local(instant)
    date = QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)
    return f"{date} {moment.time().toString('HH:mm:ss')} {moment.timeZoneAbbreviation()}"


def local(instant: float, zone: ZoneInfo) -> datetime:
    """Return the wall clock of a zone."""
    return datetime.fromtimestamp(int(instant), UTC).astimezone(zone)


def clock_in(instant: float, zone: ZoneInfo) -> str:
    """Return the time of day in a zone, as this person writes it."""
    shown = local(instant, zone)
    return QLocale().toString(QTime(shown.hour, shown.minute), QLocale.FormatType.ShortFormat)


def day_in(instant: float, zone: ZoneInfo, form: str = "ddd d MMM") -> str:
    """Return the date in a zone: "Tue 24 Nov"."""
    shown = local(instant, zone)
    return QLocale().toString(QDate(shown.year, shown.month, shown.day), form)


def zone_or_none(name: str) -> ZoneInfo | None:
    """Return a time zone by its name, or None where there is none of that name."""
    try:
        return zone_of(name) if name else None
    except ZoneError:
        return None


def sentence(text: str) -> str:
    """Return words as they stand at the start of a line: Italian days have small letters."""
    return text[:1].upper() + text[1:]


def person(card: VisitorCard) -> str:
    """Return what to call a visitor: name, address, or "Visitor" with the end of the id."""
    if card.name or card.email:
        return card.name or card.email
    return translate("words", "Visitor {id}").format(id=card.visitor[-4:].upper())


def where(card: VisitorCard) -> str:
    """Return company or place, and the page: "Acme Robotics · on /pricing"."""
    page = translate("words", "on {page}").format(page=card.page) if card.page else ""
    return " · ".join(part for part in (card.company or card.place, page) if part)


def host(url: str) -> str:
    """Return the host of a URL without "www.", or nothing when it is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def state(system_state: str) -> str:
    """Return the word for the state of a system; see `domain.health`."""
    return {
        OK: translate("words", "connected"),
        OFF: translate("words", "not set up"),
        CONNECTING: translate("words", "connecting"),
        OFFLINE: translate("words", "offline"),
        NEEDS_SIGN_IN: translate("words", "sign in needed"),
        FAULT: translate("words", "fault"),
    }.get(system_state, system_state)


def presence(status: str) -> str:
    """Return the word for a presence."""
    return {
        "available": translate("words", "Available"),
        "away": translate("words", "Away"),
    }.get(status, translate("words", "Offline"))


def source(name: str) -> str:
    """Return where a fact came from: "from form"."""
    return {
        "form": translate("words", "from form"),
        "chat": translate("words", "from chat"),
        "identify": translate("words", "from the website"),
        "rep": translate("words", "set by a rep"),
        "browser": translate("words", "from the browser"),
    }.get(name, name)


def _local(instant: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(instant))


def _short_date(instant: float, now: float) -> str:
    moment = _local(instant)
    same_year = moment.date().year() == _local(now).date().year()
    return QLocale().toString(moment.date(), "d MMM" if same_year else "d MMM yyyy")
