"""Everything that lives while one rep is signed in; nothing of it outlives the sign-out."""

import asyncio
import logging
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.assembly.attention import Attention
from app.assembly.crm import crm_room
from app.assembly.help_pages import HelpPages
from app.assembly.lists import ListsParts, ListsRoom
from app.assembly.mail import MailParts
from app.assembly.meeting_pages import MeetingPageParts, meeting_pages
from app.assembly.meeting_ways import MeetingWays
from app.assembly.meetings import Meetings, Parts
from app.assembly.restoring import Restoring, Ways
from app.assembly.session_updates import SessionUpdates
from app.assembly.settings_pages import PageParts, settings_frame
from app.assembly.shared import SharedRoom
from app.assembly.unsaved import unsaved_words
from app.assembly.updates import UpdatesRoom
from app.assembly.visiting import Visiting
from app.assembly.work import Work
from app.assembly.zone_notice import ZoneNotice
from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.installation import this_installation
from app.domain.desk import Account, SignedIn
from app.domain.places import Place as DeskPlace
from app.services.account_owners import AccountOwners
from app.services.chat import Chat
from app.services.drafts import Drafts
from app.services.failure_words import failure_words
from app.services.kind_preview import KindPreview
from app.services.last_place import LastPlaces, rep_folder
from app.services.link import HubLink, Tickets
from app.services.link.place import Place
from app.services.login_start import login_start
from app.services.notifications import Notifications
from app.services.notifier import Notifier
from app.services.presence import Presence
from app.services.settings import Settings, given_environment, save
from app.services.store import Store
from app.services.visitors import Visitors
from app.ui.arrangement import PAGES, Arrangement, Panes
from app.ui.bridge import Bridge
from app.ui.chat.offers import Offers
from app.ui.chat.pane import ChatPane
from app.ui.chat.view_model import ChatViewModel
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.desktop import Desktop
from app.ui.frame.view_model import FrameViewModel
from app.ui.live.view import LiveView
from app.ui.live.view_model import LiveViewModel
from app.ui.notices import alert_words
from app.ui.push.card import PushCard
from app.ui.push.view_model import PushViewModel
from app.ui.said import said
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
    updates: UpdatesRoom


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
        self._owners = AccountOwners(self.link, self.store)
        self.work = Work(self.link, self.store, self.crm, ground.clock)
        self.lists = ListsRoom(self._lists_parts())
        self._own = rep_folder(ground.folder, ground.settings.hub.url, account.rep)
        self._drafts = Drafts(self._own)
        self.frame = FrameViewModel(self.bridge, self.presence, ground.clock)
        self._attention = Attention(ground.desktop, self.chat, self.frame)
        self.notifications = Notifications(
            self.link,
            self.store,
            ground.clock,
            (ground.notices, self._attention.fallback),
            self._attention.hands(self._tell_failure),
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
        self._restoring.begin()
        await self.notifications.start()
        await self.crm.start()
        await self.mail.room.start()
        mail = self.mail.room
        self._meetings.start(
            self.crm.sync.log_meeting,
            mail.follow_up.confirmed,
            mailer=mail.meetings,
            changes=(self.crm.sync.log_meeting, mail.follow_up.changed),
        )
        self.lists.start()

    async def stop(self) -> None:
        """End in order: intents, then alerts, then what asks and sends, then the link."""
        self._ground.desktop.unsaved = str
        self._attention.stop()
        self.panes.chat.flush()
        self.mail.pane.flush()
        self._restoring.end()
        self.arrangement.hide()  # whatever runs while it is seen rests now
        self._live.close()
        self.arrangement.toast.hide()
        self._updates.stop()
        await self.bridge.close()
        await self.notifications.stop()
        await self._meetings.stop()
        await self.visitors.stop()
        await self._owners.stop()
        await self.mail.room.stop()
        await self.work.stop()
        await self.lists.stop()
        await self.crm.stop()
        await self.shared.stop()
        await self._help.close()
        if self._ground.desktop.trouble is not None:
            self._ground.desktop.trouble.make_bundle = None
        await self.link.stop()

    @property
    def settings(self) -> Settings:
        """The settings as the rep has left them."""
        return self._settings.settings

    def visit(self, place: DeskPlace) -> None:
        """Show a place that a link from outside named."""
        self._visiting.visit(place)

    def whereabouts(self) -> str:
        """Return a link to what the rep sees now."""
        return self._visiting.here(self.store.state.desk.open_id)

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
        self.mail.sign_in_by(self._meetings.calendar)
        push = PushCard(PushViewModel(bridge, self.crm.sync, clock, self.visitors))
        self.panes = Panes(
            live=LiveView(self._live),
            conversations=ConversationList(conversations),
            chat=ChatPane(chat),
            offers=Offers(chat),
            visitor=VisitorPane(self.visitor, self.mail.beside(push, bridge, self.visitors)),
            meetings=self._meetings.place,
            settings=settings_frame(self._page_parts()),
            updates=self._updates.bar,
            mail=self.mail.made_pane(bridge, self._drafts),
        )
        arrangement = Arrangement(self.panes, self.frame, conversations)
        self._updates.model.page_wanted.connect(self._go_updates)
        self._live.turned.connect(arrangement.go_chats)
        present = self._ground.desktop.window.present
        self._ways = MeetingWays(arrangement, self._meetings.place, present, self.tell)
        arrangement.booking_wanted.connect(self._ways.book)
        arrangement.join_wanted.connect(self._ways.join_next)
        listed = self._meetings.place.meetings.details
        listed.conversation_wanted.connect(arrangement.open_conversation)
        arrangement.call_wanted.connect(self._meetings.pane.call_now)
        for asking in (self._meetings.pane, self._meetings.place.repair):
            asking.settings_wanted.connect(self._go_calendar)
        arrangement.push_wanted.connect(push.push)
        return arrangement

    def _connect(self) -> None:
        desktop, arrangement = self._ground.desktop, self.arrangement
        self._places = LastPlaces(self._own)
        self._restoring = Restoring(
            self._places,
            Ways(arrangement, self.panes, self.store, self.bridge, self.chat, self.visitors),
        )
        self._visiting = Visiting(arrangement, self.chat, self.visitors, self.bridge, self.tell)
        if desktop.trouble is not None:
            desktop.trouble.make_bundle = partial(arrangement.open_settings, "support")
        arrangement.titled.connect(desktop.window.setWindowTitle)
        arrangement.close_wanted.connect(desktop.window.close_wanted)
        arrangement.quit_wanted.connect(desktop.end)
        desktop.unsaved = self._unsaved
        desktop.warned.connect(self._warn)
        arrangement.sign_in_wanted.connect(self._sign_in_again)
        arrangement.reconnect_wanted.connect(self._meetings.calendar.reconnect)
        self._meetings.pane.reconnect_wanted.connect(arrangement.mend_calendar)
        self._meetings.calendar.warn_by(self.notifications, self._mend_calendar)
        self._meetings.remind_by(self.notifications, self._ways.go)
        self._meetings.tell_by(self.notifications, self._ways.show)
        self._zone = ZoneNotice(self.bridge, self.tell)
        self._attention.lead_into(arrangement, self._chat_model)

    def _unsaved(self) -> str:
        return unsaved_words(self.store.state)

    def _warn(self, words: str) -> None:
        self.tell(words, "bad")

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
            hub_url=ground.settings.hub.url,
        )
        return Meetings(parts)

    def _page_parts(self) -> PageParts:
        general, ground = self._made_settings(), self._ground
        self._help = HelpPages(self, ground.folder, ground.notices)
        self._updates = SessionUpdates(
            ground.updates,
            self.store,
            self.bridge,
            self._settings,
            ground.clock,
            self.link.reconnect,
        )
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
            help=self._help.pages(),
            meetings=meeting_pages(self._meeting_page_parts()),
            updates=self._updates.page(),
        )

    def _meeting_page_parts(self) -> MeetingPageParts:
        ground = self._ground
        return MeetingPageParts(
            bridge=self.bridge,
            hours=self._meetings.hours,
            preview=KindPreview(self._meetings.service, ground.clock),
            shared=self.shared.settings,
            link=self.link,
            hub=ground.settings.hub.url,
            clock=ground.clock,
            calendar=self._made_calendar_page,
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

    def _made_calendar_page(self) -> QWidget:
        return self._meetings.calendar.made_page(self._settings)

    def _go_calendar(self) -> None:
        self._ground.desktop.window.present()
        self.arrangement.open_settings(PAGES["calendar"])

    def _mend_calendar(self) -> None:
        """Do what the button of the alert says; the window shows how it goes on."""
        self._ground.desktop.window.present()
        self.arrangement.mend_calendar()

    def _go_updates(self) -> None:
        self.arrangement.open_settings(PAGES["updates"])

    def _made_settings(self) -> SettingsPane:
        login = login_start(this_installation())
        actions = Actions(self._save, self._leave, self.notifications.test, login)
        view_model = SettingsViewModel(
            self.bridge, self._ground.settings, given_environment(), actions
        )
        self._settings = view_model
        self._meetings.calendar.keep_in(view_model)
        return SettingsPane(view_model, self._ground.desktop.theme)

    def _save(self, settings: Settings) -> None:
        save(self._ground.folder, settings)
        self._ground.desktop.habits = settings.desktop
        self.crm.use(settings.crm)
        self.mail.use(settings.mail)
        self._meetings.calendar.link.use(settings.calendar)
        self._updates.use(settings)

    async def _leave(self) -> None:
        self._restoring.end()
        self._drafts.forget_all()
        self._places.forget()
        await self.crm.leave()
        if not self.left.done():
            self.left.set_result(None)

    def _sign_in_again(self) -> None:
        """Leave for the sign-in; drafts stay, since it is the same rep who comes back."""
        if not self.expired.done():
            self.expired.set_result(None)

    def _tell_failure(self, name: str, error: BaseException) -> None:
        if not (words := failure_words(error)):
            unhandled(name, error)
            return
        log.warning("%s failed: %s", name, error, exc_info=error)
        self.arrangement.toast.show_words(f"{name}: {said(words)}", "bad")
