"""What there is while nobody is signed in: a bridge, and a door to health and support.

The pages take long to import: that is done when they are asked for.
"""

from typing import TYPE_CHECKING

from app.assembly.situation import Situation, Ways
from app.core.faults import unhandled
from app.core.imports import imported
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.desktop import Desktop

if TYPE_CHECKING:
    from app.assembly.help_outside import HelpOutside
    from app.ui.trouble.support_page import SupportPage

PAGES = "app.assembly.help_outside"


class HelpDoor:
    """Shows health and support in the window, until `close`."""

    def __init__(self, bridge: Bridge, desktop: Desktop, situation: Situation, ways: Ways) -> None:
        self._bridge, self._desktop = bridge, desktop
        self._situation, self._ways = situation, ways
        self._pages: HelpOutside | None = None

    def open(self) -> None:
        """Show them in place of what is there, as soon as they are loaded."""
        self._bridge.start(self._opened(), name="Health and support")

    def support_page(self) -> "SupportPage":
        """Return the page for support alone, at once."""
        return self._made().support()

    async def close(self) -> None:
        """Let go of what they used."""
        if self._pages is not None:
            await self._pages.close()

    async def _opened(self) -> None:
        await imported(PAGES)
        self._desktop.window.show_page(self._made().made_frame())

    def _made(self) -> "HelpOutside":
        from app.assembly.help_outside import HelpOutside  # noqa: PLC0415 see above

        if self._pages is None:
            self._pages = HelpOutside(self._bridge, self._situation, self._ways)
        return self._pages


def outside_bridge() -> Bridge:
    """Return a bridge for while nobody is signed in: there is no place to tell what fails."""
    bridge = Bridge(Store())
    bridge.failed.connect(unhandled)
    return bridge
