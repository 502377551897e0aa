"""Desktop alerts: the service that shows them, and what became of the newest test."""

import sys
from collections.abc import Mapping

from app.domain.checkup import WARN, Repair, Row
from app.domain.health import FAULT, OFF, OK
from app.services.checkup import words
from app.services.checkup.ground import AlertTried, Ground
from app.services.checkup.notice_service import NoticeService, notice_service
from app.services.notifier import NoNotificationsError

TEST_HOLDS_S = 30 * 86_400.0


async def look_at_alerts(ground: Ground) -> list[Row]:
    """Ask the desktop's service what it can and whether it is quiet."""
    try:
        service = await notice_service()
    except NoNotificationsError as error:
        if not _has_desktop():
            return [Row("notifications", OFF, words.NO_DESKTOP)]
        return [_none(str(error))]
    if service is None:
        return [Row("notifications", OFF, words.NO_DESKTOP)]
    tested = ground.running.tested() if ground.running is not None else None
    return [_told(service, tested, ground.clock.now())]


def _has_desktop() -> bool:
    return not sys.platform.startswith("linux") or NoticeService.has_bus()


def _none(why: str) -> Row:
    said = words.NO_SERVICE.format(why=why.rstrip("."))
    repair = Repair("copy", said)
    return Row("notifications", FAULT, said, words.NO_SERVICE_MEANS, repair=repair)


def _told(service: NoticeService, tested: AlertTried | None, now: float) -> Row:
    details = _details(service)
    if service.quiet:
        repair = Repair("notification_settings")
        means = words.ALERTS_QUIET_MEANS
        return Row("notifications", WARN, words.ALERTS_QUIET, means, details, repair=repair)
    repair = Repair("test_alert")
    if tested is not None and now - tested.at < TEST_HOLDS_S:
        return _tested(tested, service, details)
    said = words.ALERTS_BUTTONS if service.buttons else words.ALERTS_PLAIN
    return Row("notifications", OK, said, details=details, repair=repair)


def _tested(
    tested: AlertTried, service: NoticeService, details: tuple[tuple[str, str], ...]
) -> Row:
    again = Repair("test_alert")
    if tested.trouble:
        return Row(
            "notifications", FAULT, tested.trouble, words.NO_SERVICE_MEANS, details, repair=again
        )
    if tested.seen is None:
        said = words.ALERTS_TAKEN.format(ms=f"{tested.ms:.0f}")
        return Row("notifications", WARN, said, details=details, repair=again)
    if tested.seen:
        return Row("notifications", OK, words.ALERTS_SEEN, details=details, repair=again)
    repair = Repair("notification_settings")
    advice = service.advice
    return Row("notifications", FAULT, words.ALERTS_UNSEEN, advice, details, repair=repair)


def _details(service: NoticeService) -> tuple[tuple[str, str], ...]:
    yes = {True: "yes", False: "no", None: "not told"}
    named: Mapping[str, str] = {
        "Service": " ".join(part for part in (service.name, service.version) if part),
        "Accept button": yes[service.buttons],
        "Do not disturb": yes[service.quiet],
    }
    return tuple((name, value) for name, value in named.items() if value)
