"""Words of the meeting types' page."""

from collections import Counter

from PySide6.QtCore import QLocale

from app.domain.booker import FreeTimes
from app.domain.meeting_kinds import STEPS, Kind
from app.ui.widgets.choice import Entry
from app.ui.words import clock_time, translate, weekday

MOST_TIMES = 5


def locations() -> list[Entry]:
    """Return where a meeting can take place."""
    return [
        ("online", translate("kinds", "Online: Teams or Meet, by the host's calendar")),
        ("phone", translate("kinds", "By phone")),
        ("link", translate("kinds", "Online, by a link of our own")),
        ("place", translate("kinds", "At a place")),
    ]


def hosts() -> list[Entry]:
    """Return who can host a meeting."""
    return [
        ("me", translate("kinds", "The rep who offers it")),
        ("team", translate("kinds", "A team in turns")),
        ("owner", translate("kinds", "The account's owner first, then a team")),
    ]


def steps() -> list[Entry]:
    """Return how far apart starts can be."""
    minutes = translate("kinds", "{n} min")
    usual = translate("kinds", "As long as a meeting")
    return [("0", usual), *((str(step), minutes.format(n=step)) for step in STEPS)]


def grids() -> list[Entry]:
    """Return what starts are counted from."""
    return [
        ("clock", translate("kinds", "The full hour")),
        ("interval", translate("kinds", "The beginning of the working hours")),
    ]


def line(kind: Kind) -> str:
    """Return the second line of a kind in the list: "30 min · By phone · hidden"."""
    parts = [
        translate("kinds", "{n} min").format(n=kind.duration_min),
        _short_places().get(kind.location, ""),
        dict(hosts()).get(kind.host, ""),
        "" if kind.linkable else translate("kinds", "hidden"),
    ]
    return " · ".join(filter(None, parts))


def _short_places() -> dict[str, str]:
    return {
        "online": translate("kinds", "Online"),
        "phone": translate("kinds", "By phone"),
        "link": translate("kinds", "By a link"),
        "place": translate("kinds", "At a place"),
    }


def times(free: FreeTimes) -> str:
    """Return the next free times in a sentence."""
    if free.status in {"unreachable", "needs_sign_in"} and not free.starts:
        return translate("kinds", "Your calendar cannot be read now, so there is no preview.")
    if not free.starts:
        return translate("kinds", "No time is free in the next seven days.")
    shown = [f"{weekday(each)} {clock_time(each)}" for each in free.starts[:MOST_TIMES]]
    more = len(free.starts) - len(shown)
    words = translate("kinds", "Next free by these rules: {times}.").format(times="; ".join(shown))
    if more == 1:
        words += " " + translate("kinds", "One more in seven days.")
    elif more > 1:
        count = QLocale().toString(more)
        words += " " + translate("kinds", "{n} more in seven days.").format(n=count)
    return words


def closed(free: FreeTimes) -> str:
    """Return how many starts each rule closes: "another meeting: 12"."""
    names = {
        "busy": translate("kinds", "another meeting"),
        "buffer": translate("kinds", "too close to another meeting"),
        "notice": translate("kinds", "over, or too soon"),
        "window": translate("kinds", "too far ahead"),
        "limit": translate("kinds", "enough meetings that day"),
        "hours": translate("kinds", "outside working hours"),
        "grid": translate("kinds", "not on the grid of starts"),
    }
    counts = Counter(each.reasons[0] for each in free.closed if each.reasons)
    parts = [f"{names.get(rule, rule)}: {n}" for rule, n in counts.most_common()]
    if not parts:
        return ""
    return translate("kinds", "Not offered: {why}.").format(why=", ".join(parts))
