"""The hub: whether it answers, and whether the live link to it really stands."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from app.core.http import NoAnswerError
from app.domain.checkup import WARN, Repair, Row
from app.domain.errors import FoyerError, RejectedError
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK, SystemHealth
from app.domain.updates import Updates
from app.domain.wire.base import VERSION
from app.domain.wire.shared import AskLists, ListSummary
from app.services.checkup import words
from app.services.checkup.ground import Ground, Running

LATE_MS = 1500.0
ANSWER_WITHIN_S = 5.0


async def look_at_hub(ground: Ground) -> list[Row]:
    """Ask the hub how it is; raise NoAnswerError or httpx.InvalidURL."""
    url = ground.settings().hub.url.rstrip("/")
    if not url:
        repair = Repair("open_general")
        return [Row("hub", OFF, words.NO_HUB, words.NO_HUB_MEANS, repair=repair)]
    answer, ms = await ground.timed(f"{url}/healthz")
    told = answer.json()
    details = (("Address", url), ("Answered after", f"{ms:.0f} ms"))
    if answer.status != 200 or not isinstance(told, dict) or not isinstance(told.get("ok"), bool):
        said = words.HUB_STRANGE.format(url=url, status=answer.status)
        return [Row("hub", FAULT, said, details=details, repair=Repair("open_general"))]
    return [_told(url, told, details)]


def _told(url: str, told: Mapping[str, object], details: tuple[tuple[str, str], ...]) -> Row:
    if told["ok"] is False:
        return Row("hub", FAULT, words.HUB_FULL.format(url=url), details=details)
    wire = told.get("wire", VERSION)
    if wire == VERSION or not isinstance(wire, int):
        return Row("hub", OK, words.HUB_WELL.format(url=url), details=details)
    if wire < VERSION:
        said = words.HUB_OLD.format(url=url)
        return Row("hub", FAULT, said, words.HUB_OLD_MEANS, details, repair=Repair("copy", said))
    said = words.HUB_NEW.format(url=url)
    return Row("hub", FAULT, said, words.HUB_NEW_MEANS, details, repair=Repair("update"))


async def look_at_link(ground: Ground) -> list[Row]:
    """Ask something over the live link, and tell why there is none."""
    running = ground.running
    if running is None or not ground.settings().hub.url:
        said = ground.untold if ground.settings().hub.url else words.NO_HUB
        return [Row("link", OFF, said)]
    health = running.state().health.systems.get("hub", SystemHealth(OFF))
    if running.link.connected:
        return [await _answered(ground, running)]
    if health.state == OFFLINE and await _reachable(ground):
        return [_blocked(ground.settings().hub.url)]
    state = health.state if health.state in {NEEDS_SIGN_IN, FAULT} else OFFLINE
    repair = _repair(health, running.state().updates)
    return [Row("link", state, health.words, words.LINK_DOWN_MEANS, repair=repair)]


def _repair(health: SystemHealth, versions: Updates) -> Repair:
    if health.state == NEEDS_SIGN_IN:
        return Repair("sign_in")
    if health.state == FAULT and versions.hub_is_older:
        return Repair("copy", health.words)
    return Repair("update" if health.state == FAULT and versions.refused else "reconnect")


async def _answered(ground: Ground, running: Running) -> Row:
    begun = ground.clock.now()
    try:
        await running.link.ask(
            AskLists(id=_id(begun)), list[ListSummary], deadline_s=ANSWER_WITHIN_S
        )
    except RejectedError:
        pass  # an answer all the same
    except FoyerError:
        return Row(
            "link",
            OFFLINE,
            words.LINK_SILENT,
            words.LINK_DOWN_MEANS,
            repair=Repair("reconnect"),
        )
    ms = max(0.0, ground.clock.now() - begun) * 1000
    details = (("Answered after", f"{ms:.0f} ms"),)
    if ms > LATE_MS:
        said = words.LINK_LATE.format(ms=f"{ms:.0f}")
        return Row("link", WARN, said, words.LINK_LATE_MEANS, details)
    return Row("link", OK, words.LINK_WELL, details=details)


async def _reachable(ground: Ground) -> bool:
    """Whether plain requests get through where the websocket does not."""
    try:
        answer = await ground.get(f"{ground.settings().hub.url.rstrip('/')}/healthz")
    except NoAnswerError:
        return False
    return answer.status == 200


def _blocked(url: str) -> Row:
    parts = urlsplit(url)
    host, port = parts.hostname or url, parts.port or (443 if parts.scheme == "https" else 80)
    copied = words.LINK_FOR_IT.format(host=host, port=port)
    said = words.LINK_BLOCKED.format(host=host)
    return Row("link", OFFLINE, said, words.LINK_DOWN_MEANS, repair=Repair("copy", copied))


def _id(now: float) -> str:
    return f"health-{now:.6f}"
