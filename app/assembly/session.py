"""Everything that lives while one rep is signed in; nothing of it outlives the sign-out."""

import asyncio
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.assembly.crm import crm_room
from app.assembly.lists import ListsParts, ListsRoom
from app.assembly.mail import MailParts
from app.assembly.meetings import Meetings, Parts
from app.assembly.settings_pages import PageParts, settings_frame
from app.assembly.shared import SharedRoom
from app.assembly.work import Work
from app.core.clock import Clock
from app.domain.desk import Account, SignedIn
from app.domain.errors import FoyerError
from app.domain.places import Place as DeskPlace
from app.services.chat import Chat
from app.services.drafts import Drafts
from app.services.link import HubLink, Tickets
from app.services.link.place import Place
from app.services.notifications import Hands, Notifications
from app.services.notifier import Notifier
from app.services.presence import Presence
from app.services.settings import Settings, save
from app.services.store import Store
from app.services.visitors import Visitors
from app.ui.arrangement import Arrangement, Panes
from app.ui.bridge import Bridge
from app.ui.chat.offers import Offers
from app.ui.chat.pane import ChatPane
from app.ui.chat.view_model import ChatViewModel
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.desktop import Desktop
from app.ui.frame.rail import MEETINGS, SETTINGS
from app.ui.frame.view_model import FrameViewModel
from app.ui.live.view import LiveView
from app.ui.live.view_model import LiveViewModel
from app.ui.notices import FallbackNotices, alert_words
from app.ui.push.card import PushCard
from app.ui.push.view_model import PushViewModel
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.visitor.pane import VisitorPane
from app.ui.visitor.view_model import VisitorViewModel

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a session stands on."""

    settings: Settings
    folder: Path
    desktop: Desktop
    clock: Clock
    tickets: Tickets
    notices: Notifier  # the desktop's own


class Session:
    """Services, view models and panes of one rep.

    Attributes:
        left: done when the rep has asked to sign out.
        expired: done when the rep signs in again, since the hub has ended the session.
    """

    def __init__(self, account: Account, ground: Ground) -> None:
        self._ground = ground
        self.left: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.expired: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.store = Store()
        self.store.apply(SignedIn(account))
        self.bridge = Bridge(self.store)
        self.bridge.failed.connect(self._tell_failure)
        place = Place(ground.settings.hub.url, account.rep, ground.folder)
        self.link = HubLink(place, ground.tickets, self.store.apply, clock=ground.clock)
        self.chat = Chat(self.link, self.store, ground.clock)
        self.visitors = Visitors(self.link, self.store)
        self.presence = Presence(self.link)
        self.crm = crm_room(ground.settings, ground.folder, self.store, ground.clock, self.link)
        self.shared = SharedRoom(
            ground.settings.hub, ground.folder, self.store, self.link, ground.clock
        )
        self.crm.mappings.share(self.shared.settings)
        self.work = Work(self.link, self.store, self.crm, ground.clock)
        self.lists = ListsRoom(self._lists_parts())
        self._drafts = Drafts(ground.folder)
        self.frame = FrameViewModel(self.bridge, self.presence, ground.clock)
        self._fallback = FallbackNotices(ground.desktop.tray)
        self._fallback.raised.connect(self._show_alert)
        self.notifications = Notifications(
            self.link,
            self.store,
            ground.clock,
            (ground.notices, self._fallback),
            Hands(self._accept, self._open, self._tell_failure, self._is_watched),
            alert_words(),
        )
        self.mail = MailParts(
            ground.settings, ground.folder, self.store, ground.clock, self.crm.mail
        )
        self.mail.show_in(self.crm.outbox)
        self.arrangement = self._arranged()
        self._connect()

    async def start(self) -> None:
        """Show what is stored, connect, then find out what shows alerts."""
        self.shared.start()
        await self.link.start()
        await self.notifications.start()
        await self.crm.start()
        await self.mail.room.start()
        self._meetings.start(self.crm.sync.log_meeting, self.shared.meetings.note)
        self.lists.start()

    async def stop(self) -> None:
        """End in order: intents, then alerts, then what asks and sends, then the link."""
        self.panes.chat.flush()
        self.mail.pane.flush()
        self.arrangement.hide()  # whatever runs while it is seen rests now
        self._live.close()
        self.arrangement.toast.hide()
        await self.bridge.close()
        await self.notifications.stop()
        await self._meetings.stop()
        await self.visitors.stop()
        await self.mail.room.stop()
        await self.work.stop()
        await self.lists.stop()
        await self.crm.stop()
        await self.shared.stop()
        await self.link.stop()

    @property
    def settings(self) -> Settings:
        """The settings as the rep has left them."""
        return self._settings.settings

    def visit(self, place: DeskPlace) -> None:
        """Show a place that a link from outside named."""
        if place.kind == "conversation":
            self.arrangement.open_conversation(place.id)
        elif place.kind == "visitor":
            self.visitor.show_visitor(place.id)
        elif place.kind == SETTINGS:
            self.arrangement.open_settings(place.id)
        else:
            self.arrangement.go({"conversations": "chats"}.get(place.kind, place.kind))

    def tell(self, words: str, tone: str = "") -> None:
        """Say something to the rep, once, beside the work."""
        self.arrangement.toast.show_words(words, tone)

    def _arranged(self) -> Arrangement:
        clock, bridge = self._ground.clock, self.bridge
        chat = ChatViewModel(bridge, self.chat, self._drafts, clock)
        conversations = ConversationsViewModel(bridge, self.chat, clock)
        self.visitor = VisitorViewModel(bridge, self.visitors, clock)
        self._live = LiveViewModel(bridge, self.link, self.chat, self.visitors, clock)
        self._chat_model = chat
        self._meetings = self._made_meetings()
        push = PushCard(PushViewModel(bridge, self.crm.sync, clock, self.visitors))
        self.panes = Panes(
            live=LiveView(self._live),
            conversations=ConversationList(conversations),
            chat=ChatPane(chat),
            offers=Offers(chat),
            visitor=VisitorPane(self.visitor, self.mail.beside(push, bridge, self.visitors)),
            meetings=self._meetings.pane,
            settings=settings_frame(self._page_parts()),
            mail=self.mail.made_pane(bridge, self._drafts),
        )
        arrangement = Arrangement(self.panes, self.frame, conversations)
        self._live.turned.connect(arrangement.go_chats)
        arrangement.booking_wanted.connect(self._go_meetings)
        self._meetings.pane.settings_wanted.connect(self._go_settings)
        arrangement.push_wanted.connect(push.push)
        return arrangement

    def _connect(self) -> None:
        desktop, arrangement = self._ground.desktop, self.arrangement
        arrangement.titled.connect(desktop.window.setWindowTitle)
        arrangement.close_wanted.connect(desktop.window.close_wanted)
        arrangement.quit_wanted.connect(desktop.stop_wanted)
        arrangement.sign_in_wanted.connect(self._sign_in_again)
        arrangement.toast.pressed.connect(self._fallback.open_newest)
        desktop.toggled.connect(self.frame.toggle_presence)
        self.frame.changed.connect(self._show_in_tray)
        self._show_in_tray()

    def _show_in_tray(self) -> None:
        shown = self.frame.shown
        self._ground.desktop.tray.show_state(shown.unread + shown.offers, shown.presence)

    def _show_alert(self, title: str, body: str) -> None:
        words = f"{title}: {body}" if body else title
        self.arrangement.toast.show_words(words, "", alert_words().open)
        self._ground.desktop.alert()

    async def _accept(self, offer: str) -> None:
        await self.chat.accept(offer)
        self._come_forward()

    async def _open(self, conversation: str) -> None:
        self._come_forward()
        await self.chat.open(conversation)

    def _come_forward(self) -> None:
        self._ground.desktop.window.present()
        self.arrangement.go_chats()

    def _is_watched(self, conversation: str) -> bool:
        return self._chat_model.watches(conversation)

    def _made_meetings(self) -> Meetings:
        ground = self._ground
        parts = Parts(
            settings=ground.settings.calendar,
            folder=ground.folder,
            link=self.link,
            chat=self.chat,
            store=self.store,
            bridge=self.bridge,
            clock=ground.clock,
        )
        return Meetings(parts)

    def _go_meetings(self) -> None:
        self.arrangement.go(MEETINGS)

    def _go_settings(self) -> None:
        self.arrangement.go(SETTINGS)

    def _page_parts(self) -> PageParts:
        general = self._made_settings()
        return PageParts(
            general=general,
            settings=self._settings,
            bridge=self.bridge,
            store=self.store,
            link=self.link,
            crm=self.crm,
            lists=self.lists,
            shared=self.shared,
            work=self.work,
            clock=self._ground.clock,
            mail=self._made_mail_page,
        )

    def _lists_parts(self) -> ListsParts:
        return ListsParts(
            crm=self.crm.crm,
            shared=self.shared,
            link=self.link,
            store=self.store,
            folder=self._ground.folder,
            clock=self._ground.clock,
        )

    def _made_mail_page(self) -> QWidget:
        return self.mail.made_page(self.bridge, self._settings, self.shared.settings)

    def _made_settings(self) -> SettingsPane:
        actions = Actions(self._save, self._leave, self.notifications.test)
        view_model = SettingsViewModel(self.bridge, self._ground.settings, os.environ, actions)
        self._settings = view_model
        return SettingsPane(view_model, self._ground.desktop.theme)

    def _save(self, settings: Settings) -> None:
        save(self._ground.folder, settings)
        self.crm.use(settings.crm)
        self.mail.use(settings.mail)

    async def _leave(self) -> None:
        self._drafts.forget_all()
        await self.crm.leave()
        if not self.left.done():
            self.left.set_result(None)

    def _sign_in_again(self) -> None:
        """Leave for the sign-in; drafts stay, since it is the same rep who comes back."""
        if not self.expired.done():
            self.expired.set_result(None)

    def _tell_failure(self, name: str, error: BaseException) -> None:
        log.warning("%s failed: %s", name, error, exc_info=error)
        words = f"{name}: {error}" if isinstance(error, FoyerError) else name
        self.arrangement.toast.show_words(words, "bad")
