"""Shows one alert on the desktop and waits until the desktop has taken it."""

from app.core.clock import Clock
from app.services.checkup.ground import AlertTried
from app.services.notifier import NoNotificationsError, Notice, Notifier

TITLE, BODY = "Alerts work", "Foyer shows offered chats here."
KEY = "test"


async def tried(
    notifier: Notifier, clock: Clock, words: tuple[str, str] = (TITLE, BODY)
) -> AlertTried:
    """Connect to the desktop's service and show a test alert; `trouble` says why it did not go."""
    try:
        await notifier.start(_ignored)
    except NoNotificationsError as error:
        return AlertTried(clock.now(), trouble=str(error))
    return await shown(notifier, clock, words)


async def shown(
    notifier: Notifier, clock: Clock, words: tuple[str, str] = (TITLE, BODY)
) -> AlertTried:
    """Show a test alert through a service that is connected."""
    begun = clock.now()
    try:
        await notifier.show(Notice(KEY, *words))
    except NoNotificationsError as error:
        return AlertTried(begun, trouble=str(error))
    return AlertTried(begun, max(0.0, clock.now() - begun) * 1000)


def _ignored(_key: str, _button: str) -> None:
    """A test leads nowhere."""
