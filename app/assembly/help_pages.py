"""The pages that help when something is wrong: health and support; made when first shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.settings.frame import Page
from app.ui.words import translate

if TYPE_CHECKING:
    from app.assembly.health import HealthRoom, Owner
    from app.services.notifier import Notifier


class HelpPages:
    """Two pages of the settings; `close` lets go of what they used."""

    def __init__(self, owner: "Owner", folder: Path, notices: "Notifier") -> None:
        self._owner, self._folder, self._notices = owner, folder, notices
        self._room: HealthRoom | None = None

    def pages(self) -> list[Page]:
        """Return them in their order."""
        return named_pages(self._health, self._support)

    async def close(self) -> None:
        """Let go of the network."""
        if self._room is not None:
            await self._room.close()

    def _opened(self) -> "HealthRoom":
        from app.assembly.health import HealthRoom  # noqa: PLC0415 slow, and seldom looked at

        if self._room is None:
            self._room = HealthRoom(self._owner, self._folder, self._notices)
        return self._room

    def _health(self) -> QWidget:
        return self._opened().made_page()

    def _support(self) -> QWidget:
        from app.assembly.support import made_support_page  # noqa: PLC0415 as above

        return made_support_page(self._owner, self._folder, self._opened().checkup)


def named_pages(health: Callable[[], QWidget], support: Callable[[], QWidget]) -> list[Page]:
    """Return the two under their names, in and outside of a session."""
    foyer = translate("settings", "Foyer")
    return [
        Page("health", foyer, translate("settings", "Health"), health),
        Page("support", foyer, translate("settings", "Support"), support),
    ]
