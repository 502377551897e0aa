"""Opens what a link from outside names, and says in words what is not there."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from app.domain.places import NOWHERE, Place, link_to
from app.services.chat import Chat
from app.services.visitors import Visitors
from app.ui.arrangement import Arrangement
from app.ui.bridge import Bridge
from app.ui.frame.rail import CHATS, SETTINGS
from app.ui.words import translate


@dataclass(frozen=True, slots=True)
class Visiting:
    """A window and what is looked up for it; `tell` shows words with a tone."""

    arrangement: Arrangement
    chat: Chat
    visitors: Visitors
    bridge: Bridge
    tell: Callable[[str, str], None]

    def visit(self, place: Place) -> None:
        """Show a place."""
        match place:
            case Place("conversation", name):
                self.arrangement.go_chats()
                self._start(self._conversation(name))
            case Place("visitor", name):
                self._start(self._visitor(name))
            case Place("settings", name):
                self._settings(name)
            case _ if place == NOWHERE:
                self.tell(translate("links", "This link leads to no place in Foyer."), "warn")
            case _:
                self.arrangement.go({"conversations": "chats"}.get(place.kind, place.kind))

    def here(self, conversation: str | None) -> str:
        """Return a link to the place that is shown; `conversation` is the open one."""
        shown = self.arrangement
        return link_to(
            {
                CHATS: Place("conversation", conversation)
                if conversation
                else Place("conversations"),
                SETTINGS: Place("settings", shown.settings_page),
            }.get(shown.place, Place(shown.place))
        )

    async def _conversation(self, name: str) -> None:
        if await self.chat.find(name):
            self.arrangement.open_conversation(name)
            return
        words = translate(
            "links",
            "The hub does not know the conversation of this link. It was erased, or the link is "
            "not whole.",
        )
        self.tell(words, "warn")

    async def _visitor(self, name: str) -> None:
        if await self.visitors.find(name):
            self.arrangement.open_visitor()
            await self.visitors.show(name)
            return
        words = translate(
            "links",
            "The hub does not know the visitor of this link. The visitor was erased, or the link "
            "is not whole.",
        )
        self.tell(words, "warn")

    def _settings(self, page: str) -> None:
        if page and not self.arrangement.has_settings(page):
            words = translate(
                "links", "This link leads to a page of the settings that Foyer does not have."
            )
            self.tell(words, "warn")
        self.arrangement.open_settings(page)

    def _start(self, intent: Coroutine[Any, Any, None]) -> None:
        self.bridge.start(intent, name=translate("links", "Open link"))
