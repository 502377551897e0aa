"""The computer's memory and time zone."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import tzlocal

from app.domain.checkup import WARN, Row
from app.domain.health import OFF, OK
from app.domain.zones import is_zone
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.checkup.measures import sized

MEMORY_LOW = 300e6  # bytes
PAGE = 4096


async def look_at_memory(_: Ground) -> list[Row]:
    """Tell what this process holds and what is left on the computer."""
    used, free = await asyncio.to_thread(_memory)
    if used is None:
        return [Row("memory", OFF, words.MEMORY_UNKNOWN)]
    if free is None:
        return [Row("memory", OK, words.MEMORY_OWN.format(used=sized(used)))]
    if free < MEMORY_LOW:
        said = words.MEMORY_LOW.format(free=sized(free))
        details = (("Used by Foyer", sized(used)),)
        return [Row("memory", WARN, said, words.MEMORY_LOW_MEANS, details)]
    return [Row("memory", OK, words.MEMORY_WELL.format(used=sized(used), free=sized(free)))]


def _memory(proc: Path = Path("/proc")) -> tuple[float | None, float | None]:
    """Return bytes in use by this process, and bytes left; None where it is not told."""
    if not sys.platform.startswith("linux"):
        return _most_used(), None
    try:
        pages = int((proc / "self/statm").read_text().split()[1])
        lines = (proc / "meminfo").read_text().splitlines()
    except (OSError, ValueError, IndexError):
        return None, None
    left = [line.split()[1] for line in lines if line.startswith("MemAvailable:")]
    return float(pages * PAGE), float(left[0]) * 1024 if left else None


def _most_used() -> float | None:
    """Return the most that this process held; macOS tells bytes."""
    try:
        import resource  # noqa: PLC0415 not on Windows
    except ImportError:
        return None
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


async def look_at_zone(ground: Ground) -> list[Row]:
    """Compare this computer's time zone with that of the meetings."""
    here = await asyncio.to_thread(tzlocal.get_localzone_name)
    planned = _planned(ground)
    if planned and not is_zone(planned):
        said = words.ZONE_UNKNOWN.format(zone=planned)
        return [Row("zone", WARN, said, words.ZONE_UNKNOWN_MEANS)]
    if planned and here and planned != here and _offset(planned, ground) != _offset(here, ground):
        said = words.ZONE_ELSEWHERE.format(zone=_named(here), other=_named(planned))
        return [Row("zone", WARN, said, words.ZONE_ELSEWHERE_MEANS)]
    now = datetime.fromtimestamp(ground.clock.now()).astimezone()
    zone = _named(here) or now.tzname() or "UTC"
    return [Row("zone", OK, words.ZONE_WELL.format(zone=zone, time=f"{now:%H:%M}"))]


def _planned(ground: Ground) -> str:
    """Return the zone of the meetings; empty: this computer's."""
    if ground.running is not None and ground.running.state().my_hours.kept:
        return ground.running.state().my_hours.hours.zone
    return ground.settings().calendar.timezone


def _offset(zone: str, ground: Ground) -> object:
    if not is_zone(zone):
        return None
    return datetime.fromtimestamp(ground.clock.now(), ZoneInfo(zone)).utcoffset()


def _named(zone: str) -> str:
    return zone.replace("_", " ")
