"""What helps on this computer, whether anybody is signed in or not."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from app.core.tasks import in_thread
from app.services.checkup import words
from app.services.checkup.disk import compacted
from app.services.checkup.measures import sized
from app.services.system_settings import CLOCK, NOTIFICATIONS, open_page
from app.ui.health.view_model import Repairs
from app.ui.said import said

COMPACT_WITHIN_S = 60.0


def machine_repairs(folder: Path, tell: Callable[[str], None]) -> Repairs:
    """Return them by id; `tell` says something to the rep. They raise RejectedError."""

    async def compact() -> None:
        freed = await in_thread(
            lambda: compacted(folder), within_s=COMPACT_WITHIN_S, name="Free space"
        )
        tell(said(words.DISK_FREED.format(size=sized(freed))))

    return {
        "compact": compact,
        "notification_settings": lambda: open_page(NOTIFICATIONS),
        "clock_settings": lambda: open_page(CLOCK),
    }


def now(act: Callable[[], object]) -> Callable[[], Coroutine[Any, Any, object]]:
    """Return something to await that does `act`."""

    async def done() -> object:
        return act()

    return done
