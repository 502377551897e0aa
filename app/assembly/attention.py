"""What calls the rep: where alerts lead, what the tray says, the window in front."""

from collections.abc import Callable

from app.services.chat import Chat
from app.services.notifications import Hands
from app.ui.arrangement import Arrangement
from app.ui.chat.view_model import ChatViewModel
from app.ui.desktop import Desktop
from app.ui.frame.view_model import FrameViewModel
from app.ui.notices import FallbackNotices, alert_words
from app.ui.words import translate


class Attention:
    """Joins one session's alerts to this desktop.

    Alerts are made before the panes, whose settings try them; they lead into the window from
    `lead_into` on.

    Attributes:
        fallback: shows alerts where the desktop shows none.
    """

    _arrangement: Arrangement
    _chat_model: ChatViewModel

    def __init__(self, desktop: Desktop, chat: Chat, frame: FrameViewModel) -> None:
        self._desktop, self._chat, self._frame = desktop, chat, frame
        self.fallback = FallbackNotices(desktop.tray)

    def hands(self, failed: Callable[[str, BaseException], None]) -> Hands:
        """Return what alerts lead to; `failed` is told what could not be done."""
        return Hands(self._accept, self._open, failed, self._is_watched)

    def lead_into(self, arrangement: Arrangement, chat_model: ChatViewModel) -> None:
        """Lead into this window from now on, and keep the tray up to date."""
        self._arrangement, self._chat_model = arrangement, chat_model
        self.fallback.raised.connect(self._show_alert)
        arrangement.toast.pressed.connect(self.fallback.open_newest)
        self._desktop.toggled.connect(self._frame.toggle_presence)
        self._frame.changed.connect(self._show_in_tray)
        self._show_in_tray()

    def stop(self) -> None:
        """Say nothing of this session in the tray any more."""
        self._desktop.tray.show_state(0, "")

    def _show_in_tray(self) -> None:
        shown = self._frame.shown
        broken = translate("Calendar", "Calendar not connected") if shown.link.is_broken else ""
        self._desktop.tray.show_state(shown.unread + shown.offers, shown.presence, broken)

    def _show_alert(self, title: str, body: str) -> None:
        words = f"{title}: {body}" if body else title
        self._arrangement.toast.show_words(words, "", alert_words().open)
        self._desktop.alert()

    async def _accept(self, offer: str) -> None:
        await self._chat.accept(offer)
        self._come_forward()

    async def _open(self, conversation: str) -> None:
        self._come_forward()
        await self._chat.open(conversation)

    def _come_forward(self) -> None:
        self._desktop.window.present()
        self._arrangement.write()  # who pressed an alert wants to answer

    def _is_watched(self, conversation: str) -> bool:
        return self._chat_model.watches(conversation)
