"""Health and support while nobody is signed in: in the window, with a way back."""

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.assembly.help_pages import named_pages
from app.assembly.repairs import machine_repairs, now
from app.assembly.situation import Situation, Ways
from app.assembly.support import about
from app.core.clock import SystemClock
from app.domain.errors import FoyerError
from app.services.bundle.make import Parts, make_bundle
from app.services.checkup.outside import Outside
from app.services.checkup.page import Report, checked_page
from app.ui.bridge import Bridge
from app.ui.health.pane import HealthPane
from app.ui.health.view_model import HealthActions, HealthViewModel, Repairs
from app.ui.said import said
from app.ui.settings.frame import SettingsFrame
from app.ui.trouble.support_model import SupportModel
from app.ui.trouble.support_page import SupportPage
from app.ui.widgets.banners import Banner


class HelpOutside:
    """Makes the pages; `close` lets go of the network."""

    def __init__(self, bridge: Bridge, situation: Situation, ways: Ways) -> None:
        self._bridge, self._situation, self._ways = bridge, situation, ways
        self._notice: Banner | None = None  # of the newest frame
        self._outside = Outside(
            situation.settings,
            situation.folder,
            at_the_door=True,
            misset=situation.misset,
            unread=situation.unread,
        )

    async def close(self) -> None:
        """Let go of the network."""
        await self._outside.close()

    def made_frame(self) -> SettingsFrame:
        """Return both, beside their names."""
        frame = SettingsFrame(named_pages(self._health, self.support), way_back=True)
        frame.left.connect(self._ways.back)
        self._notice = frame.notice
        return frame

    def support(self) -> SupportPage:
        """Return the page for support alone."""
        model = SupportModel(self._bridge, self._bundled)
        return SupportPage(model, QGuiApplication.clipboard().setText)

    def _health(self) -> HealthPane:
        copy = QGuiApplication.clipboard().setText
        actions = HealthActions(self._repairs(), copy, check_page=self._checked_page)
        looks, clock = self._outside.checkup, SystemClock()
        return HealthPane(HealthViewModel(self._bridge, looks, actions, clock))

    def _repairs(self) -> Repairs:
        repairs = dict(machine_repairs(self._situation.folder, self._say))
        if self._ways.open_settings is not None:
            repairs["open_general"] = now(self._ways.open_settings)
            repairs |= dict.fromkeys(("sign_in", "begin_sign_in"), now(self._ways.back))
        return {name: partial(self._tried, mend) for name, mend in repairs.items()}

    async def _tried(self, mend: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Mend, and say in the page why that cannot be: there is no place beside it."""
        self._say("")
        try:
            await mend()
        except FoyerError as error:
            self._say(said(str(error)), "warn")

    def _say(self, words: str, tone: str = "") -> None:
        if self._notice is not None and isValid(self._notice):
            self._notice.show_words(words, tone)

    async def _bundled(self, target: Path) -> Path:
        known = self._situation
        run = self._outside.checkup.run
        return await make_bundle(Parts(known.settings, known.folder, run, about=about()), target)

    async def _checked_page(self, address: str) -> Report:
        return await checked_page(address, self._situation.settings.hub.url)
