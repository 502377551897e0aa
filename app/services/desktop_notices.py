"""Notices through the desktop's own service: D-Bus, Windows, macOS."""

import asyncio
import html
import logging
import unicodedata
from typing import TYPE_CHECKING, Any

from app.services.notifier import OPEN, NoNotificationsError, Notice, Pressed

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

ANSWER_DEADLINE_S = 3.0
MAX_TITLE, MAX_BODY = 80, 240  # characters; the words are a stranger's

log = logging.getLogger(__name__)


class DesktopNotices:
    """Shows notices with desktop-notifier; one a conversation."""

    def __init__(self, app_name: str = "Foyer") -> None:
        self._app_name = app_name
        self._notifier: DesktopNotifier | None = None
        self._markup = False  # whether this service reads markup in the body
        self._shown: dict[str, str] = {}  # key -> identifier
        self._pressed: Pressed = lambda key, button: None

    async def start(self, pressed: Pressed) -> None:
        """Connect to the desktop's service; raise NoNotificationsError when there is none."""
        # Imported here: it takes 100 ms, which belong after the first paint.
        from dbus_fast.errors import DBusFastError  # noqa: PLC0415
        from desktop_notifier import DesktopNotifier  # noqa: PLC0415

        self._pressed = pressed
        notifier = DesktopNotifier(app_name=self._app_name, app_icon=None)
        notifier.on_clicked = self._clicked
        notifier.on_button_pressed = self._button
        notifier.on_dismissed = self._dismissed
        try:
            async with asyncio.timeout(ANSWER_DEADLINE_S):
                await notifier.get_capabilities()
                self._markup = await _reads_markup(notifier)
        except (OSError, EOFError, ValueError, DBusFastError) as error:
            raise NoNotificationsError(f"No notification service answers ({error}).") from error
        self._notifier = notifier

    async def show(self, notice: Notice) -> None:
        """Show a notice in place of an older one with its key."""
        from desktop_notifier import Button, Notification, Urgency  # noqa: PLC0415

        if self._notifier is None:
            raise NoNotificationsError("No notification service answers.")
        await self.clear(notice.key)
        taken = asyncio.Event()
        made = Notification(
            title=plain(notice.title, MAX_TITLE),
            message=self._body(notice.body),
            urgency=Urgency.Critical if notice.urgent else Urgency.Normal,
            buttons=tuple(Button(title=words, identifier=name) for name, words in notice.buttons),
            thread=notice.key,
            timeout=-1 if notice.stands_s is None else max(1, int(notice.stands_s)),
            on_dispatched=taken.set,
        )
        try:
            async with asyncio.timeout(ANSWER_DEADLINE_S):
                await self._notifier.send_notification(made)
        except TimeoutError as error:
            raise NoNotificationsError("The notification service does not answer.") from error
        if not taken.is_set():  # the library logs why and says nothing
            raise NoNotificationsError("The notification service refused the alert.")
        self._shown[notice.key] = made.identifier

    async def clear(self, key: str) -> None:
        """Take a notice away."""
        identifier = self._shown.pop(key, None)
        if identifier is None or self._notifier is None:
            return
        try:
            async with asyncio.timeout(ANSWER_DEADLINE_S):
                await self._notifier.clear(identifier)
        except (KeyError, OSError):
            log.debug("the notice of %s was gone already", key)

    def _body(self, text: str) -> str:
        body = plain(text, MAX_BODY)
        return html.escape(body, quote=False) if self._markup else body

    def _clicked(self, identifier: str) -> None:
        self._button(identifier, OPEN)

    def _button(self, identifier: str, button: str) -> None:
        key = self._key(identifier)
        if key is not None:  # some services leave a notice that was pressed: its owner clears it
            self._pressed(key, button)

    def _dismissed(self, identifier: str) -> None:
        key = self._key(identifier)
        if key is not None:
            del self._shown[key]

    def _key(self, identifier: str) -> str | None:
        return next((key for key, shown in self._shown.items() if shown == identifier), None)


def plain(text: str, longest: int) -> str:
    """Return a stranger's words without control and direction characters, cut to fit."""
    kept = "".join(
        char if char == "\n" or unicodedata.category(char)[0] != "C" else " " for char in text
    )
    lines = "\n".join(" ".join(line.split()) for line in kept.splitlines() if line.strip())
    return lines if len(lines) <= longest else f"{lines[: longest - 1].rstrip()}…"


async def _reads_markup(notifier: "DesktopNotifier") -> bool:
    """Ask the D-Bus service; the library knows this capability but does not tell it."""
    interface: Any = getattr(notifier._backend, "interface", None)
    if interface is None:
        return False
    return "body-markup" in await interface.call_get_capabilities()
