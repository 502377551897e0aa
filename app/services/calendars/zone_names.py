"""Time zones by every name that calendars use: IANA, Windows, paths that end in one."""

from dataclasses import dataclass, field
from functools import lru_cache
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import win_tz

from app.domain.ics import Component, ZoneOf, known_zone
from app.domain.vtimezone import zone_like

# Names that the table of tzlocal lacks; where each lies is in the Unicode CLDR.
_MORE = {
    "Mexico Standard Time": "America/Mexico_City",
    "Mexico Standard Time 2": "America/Chihuahua",
    "Kamchatka Standard Time": "Asia/Kamchatka",
    "Mid-Atlantic Standard Time": "Etc/GMT+2",
    "tzone://Microsoft/Utc": "Etc/UTC",
    "GMT Standard Time": "Europe/London",
}


@lru_cache(maxsize=512)
def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone, or None when nobody knows the name."""
    plain = name.strip().strip('"')
    windows = _MORE.get(plain) or win_tz.get(plain)
    return known_zone(windows or plain)


def zones_of(calendar: Component, year: int) -> ZoneOf:
    """Return a function that knows the zones which a calendar itself defines, too.

    Args:
        calendar: what may hold VTIMEZONEs.
        year: in which a definition has to show the clock of the zone that is taken for it.

    """
    defined = {one.text("TZID").strip('"'): one for one in calendar.within("VTIMEZONE")}

    def zone_of(name: str) -> ZoneInfo | None:
        found = zone_named(name)
        if found is None and name in defined:
            return _like(_Definition(repr(defined[name]), defined[name]), year)
        return found

    return zone_of


@dataclass(frozen=True, slots=True)
class _Definition:
    """A VTIMEZONE; the same text in many objects is compared with the known zones once."""

    written: str
    component: Component = field(compare=False)


@lru_cache(maxsize=256)
def _like(definition: _Definition, year: int) -> ZoneInfo | None:
    return zone_like(definition.component, _usual(), year)


@lru_cache(maxsize=1)
def _usual() -> tuple[ZoneInfo, ...]:
    """Return the zones that Windows has names for, and those of whole hours."""
    whole = (f"Etc/GMT{hours:+d}" for hours in range(-14, 13) if hours)
    return tuple(ZoneInfo(name) for name in (*sorted(set(win_tz.values())), *whole))
