"""The computer's clock against those of the servers that it talks to.

The Date of an answer (RFC 9110, 6.6.1) has whole seconds and was set before the answer
came, so that half the time of the round trip and a second are allowed for.
"""

from email.utils import parsedate_to_datetime

import httpx

from app.core.discovery import WELL_KNOWN
from app.core.http import NoAnswerError
from app.domain.checkup import WARN, Repair, Row
from app.domain.health import FAULT, OFF, OK
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.checkup.measures import lasting

FINE_S = 2.0
WRONG_S = 55.0  # identity tokens allow for a minute
PRECISE_S = 1.0


async def look_at_clock(ground: Ground) -> list[Row]:
    """Compare with the hub, else with the identity provider."""
    running = ground.running
    if running is not None and running.link.connected:
        return [_told(-running.link.clock_offset, "the hub")]
    for who, url in _servers(ground):
        ahead = await _ahead(ground, url)
        if ahead is not None:
            return [_told(ahead, who)]
    return [Row("clock", OFF, words.CLOCK_UNKNOWN)]


def _servers(ground: Ground) -> list[tuple[str, str]]:
    settings = ground.settings()
    hub, issuer = settings.hub.url.rstrip("/"), settings.identity.issuer.rstrip("/")
    named = (("the hub", hub, "/healthz"), ("the identity provider", issuer, WELL_KNOWN))
    return [(who, f"{url}{path}") for who, url, path in named if url]


async def _ahead(ground: Ground, url: str) -> float | None:
    """Return by how many seconds our clock is ahead of a server's; None: it does not tell."""
    begun = ground.clock.now()
    try:
        answer = await ground.get(url)
    except (NoAnswerError, httpx.InvalidURL):
        return None
    if answer.headers.get("Age", "0") != "0":  # from somebody's memory
        return None
    try:
        there = parsedate_to_datetime(answer.headers.get("Date", "")).timestamp()
    except (TypeError, ValueError):
        return None
    ahead = (begun + ground.clock.now()) / 2 - there - PRECISE_S / 2
    return 0.0 if abs(ahead) <= PRECISE_S else ahead


def _told(ahead: float, who: str) -> Row:
    off = abs(ahead)
    details = (("Compared with", who),)
    if off <= FINE_S:
        return Row("clock", OK, words.CLOCK_WELL, details=details)
    if off < WRONG_S:
        said = words.CLOCK_CLOSE.format(seconds=f"{off:.0f}")
        return Row("clock", WARN if off > WRONG_S / 2 else OK, said, details=details)
    said = words.CLOCK_AHEAD if ahead > 0 else words.CLOCK_BEHIND
    told = said.format(time=lasting(off))
    repair = Repair("clock_settings")
    return Row("clock", FAULT, told, words.CLOCK_MEANS, details, repair=repair)
