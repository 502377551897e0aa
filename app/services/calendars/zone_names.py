"""Time zones by every name that calendars use: IANA, Windows, paths that end in one."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import win_tz

from app.domain.ics import known_zone

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
