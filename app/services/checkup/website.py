"""Where the messenger was seen, as the hub tells it."""

from app.domain.checkup import WARN, Repair, Row
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.domain.health import FAULT, OFF, OK
from app.domain.wire.coverage import AskCoverage, Coverage, Website
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.checkup.measures import counted, lasting

DAY_S = 86_400.0
SNIPPET = (
    "<script>window.foyer = function () {{ (foyer.q = foyer.q || []).push(arguments) }}</script>\n"
    '<script async src="{hub}/messenger.js" data-site="{site}"></script>'
)


async def coverage_of(ground: Ground) -> Coverage | None:
    """Return what the hub tells; None when it cannot be asked. Raise TransientError."""
    if ground.running is None or not ground.running.link.connected:
        return None
    question = AskCoverage(id=f"coverage-{ground.clock.now():.6f}")
    try:
        return await ground.running.link.ask(question, Coverage, deadline_s=6.0)
    except RejectedError:  # a hub that does not know the question
        return None


async def look_at_websites(ground: Ground) -> list[Row]:
    """Compare the websites of the hub's settings with what it saw."""
    if not ground.settings().hub.url:
        return [Row("website", OFF, words.NO_HUB)]
    if ground.running is None:
        return [Row("website", OFF, ground.untold)]
    try:
        coverage = await coverage_of(ground)
    except TransientError as error:
        return [Row("website", WARN, str(error))]
    except FoyerError as error:
        return [Row("website", FAULT, str(error))]
    if coverage is None:
        connected = ground.running.link.connected
        return [Row("website", OFF, words.PAGES_UNTOLD if connected else words.LINK_SILENT)]
    return [told(coverage, ground.clock.now() + ground.running.link.clock_offset)]


def told(coverage: Coverage, now: float) -> Row:
    """Return the row that a coverage makes; `now` is the hub's."""
    seen = [w for w in coverage.websites if w.last]
    since = words.WITHIN_A_DAY if now - coverage.since >= DAY_S - 60 else words.SINCE_START
    details = tuple((w.origin, _about(w, now)) for w in coverage.websites)
    copied = Repair("copy", snippet(coverage))
    if outdated := [w for w in coverage.websites if w.old]:
        said = words.PAGES_OLD.format(names=_names(outdated))
        return Row("website", FAULT, said, words.PAGES_OLD_MEANS, details, repair=copied)
    if not seen and not coverage.websites:
        said = words.PAGES_NONE.format(since=since)
        return Row("website", WARN, said, words.PAGES_NONE_MEANS, details, repair=copied)
    if silent := [w for w in coverage.websites if w.named and not w.last]:
        said = words.PAGES_SILENT.format(names=_names(silent), since=since)
        state = FAULT if since == words.WITHIN_A_DAY else WARN
        return Row("website", state, said, words.PAGES_SILENT_MEANS, details, repair=copied)
    if kept_out := [w for w in coverage.websites if w.refused and not w.named]:
        said = words.PAGES_REFUSED.format(names=_names(kept_out))
        repair = Repair("copy", _origins(kept_out))
        return Row("website", WARN, said, words.PAGES_REFUSED_MEANS, details, repair=repair)
    one, many = (
        (words.PAGES_OPEN_ONE, words.PAGES_OPEN)
        if coverage.any_origin
        else (words.PAGES_WELL_ONE, words.PAGES_WELL)
    )
    said = one if len(seen) == 1 else many
    return Row("website", OK, said.format(count=len(seen)), details=details)


def snippet(coverage: Coverage) -> str:
    """Return the lines for a page, to be given to who keeps the website."""
    site = coverage.sites[0] if coverage.sites else "main"
    return SNIPPET.format(hub=coverage.url, site=site)


def _names(websites: list[Website]) -> str:
    return ", ".join(w.origin for w in websites)


def _origins(websites: list[Website]) -> str:
    return "origins = [" + ", ".join(f'"{w.origin}"' for w in websites) + "]  # in hub.toml"


def _about(website: Website, now: float) -> str:
    """Return what was seen of a website, for the details."""
    parts = []
    if website.last:
        parts.append(counted(website.pages, words.PAGES_SEEN_ONE, words.PAGES_SEEN))
        parts.append(words.PAGES_NEWEST.format(lasting=lasting(now - website.last)))
    elif website.named:
        parts.append(words.PAGES_NOT_SEEN)
    if website.refused:
        once, times = words.PAGES_REFUSED_ONCE, words.PAGES_REFUSED_TIMES
        parts.append(counted(website.refused, once, times))
    if website.old:
        parts.append(counted(website.old, words.SNIPPET_OLD_ONCE, words.SNIPPET_OLD_TIMES))
    if website.paths:
        parts.append(" ".join(website.paths))
    return ", ".join(parts)
