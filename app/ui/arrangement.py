"""How the panes stand together. Panes are handed in, and know nothing of each other.

Decided: Live View, the desk (list and conversation), meetings and settings share one
place; the visitor pane stands beside the first two; offers stand above them all, since
they cannot wait. Below 1180 pixels the visitor pane folds, and takes the list's place
when it is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QStackedWidget, QWidget

from app.ui.chat.offers import Offers
from app.ui.chat.pane import ChatPane
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.frame.calendar_banner import CalendarBanner
from app.ui.frame.hub_banner import HubBanner
from app.ui.frame.offered import actions, openings
from app.ui.frame.palette import Command, Palette
from app.ui.frame.rail import CHATS, LIVE, MEETINGS, SETTINGS, Rail
from app.ui.frame.shortcut_sheet import ShortcutSheet
from app.ui.frame.side_panes import WITH_VISITOR, SidePanes
from app.ui.frame.status_bar import StatusBar
from app.ui.frame.toasts import Toast
from app.ui.frame.unmet import unmet
from app.ui.frame.view_model import FrameViewModel
from app.ui.live.view import LiveView
from app.ui.mail.pane import MailPane
from app.ui.meetings.place import MeetingsPlace
from app.ui.settings.frame import SettingsFrame
from app.ui.shortcuts import IN_PLACE, SHORTCUTS
from app.ui.updates.bar import UpdateBar
from app.ui.visitor.pane import VisitorPane
from app.ui.widgets.layouts import below, beside, column

PAGES = {
    "outbox": "salesforce.outbox",
    "calendar": "meetings.calendar",
    "health": "health",
    "updates": "updates",
}  # of the settings


@dataclass(frozen=True, slots=True)
class Panes:
    """What the window arranges."""

    live: LiveView
    conversations: ConversationList
    chat: ChatPane
    offers: Offers
    visitor: VisitorPane
    meetings: MeetingsPlace
    settings: SettingsFrame
    mail: MailPane | None = None
    updates: UpdateBar | None = None


class Arrangement(QFrame):
    """Rail, panes and status bar; every action has a shortcut.

    Signals:
        close_wanted: the rep closed the window.
        quit_wanted: the rep wants to end the program.
        booking_wanted: the rep wants to book a meeting with the visitor shown.
        call_wanted: the rep wants an online meeting with the visitor shown, this moment.
        push_wanted: the rep wants to push the visitor shown to the CRM.
        reconnect_wanted: the rep wants to sign in to the calendar again.
        join_wanted: the rep wants to join the meeting that is next.
        sign_in_wanted: the hub asks for a new sign-in, and so does the rep.
        titled: the words for the window's title.
        moved: another place is shown, or the visitor pane folded.
    """

    close_wanted = Signal()
    quit_wanted = Signal()
    booking_wanted = Signal()
    call_wanted = Signal()
    push_wanted = Signal()
    join_wanted = Signal()
    sign_in_wanted = Signal()
    reconnect_wanted = Signal()
    titled = Signal(str)
    moved = Signal()

    def __init__(
        self, panes: Panes, frame: FrameViewModel, conversations: ConversationsViewModel
    ) -> None:
        super().__init__()
        self.setObjectName("root")
        self._panes, self._frame, self._conversations = panes, frame, conversations
        self._side = SidePanes(panes.visitor, panes.mail, panes.conversations)
        self.place = CHATS
        self._rail = Rail((LIVE, CHATS, MEETINGS, SETTINGS))
        self._rail.chosen.connect(self.go)
        self.status = StatusBar(frame)
        self.status.asked.connect(self._show_system)
        self._banner = HubBanner(frame)
        self._banner.pressed.connect(self.sign_in_wanted)
        self._calendar_banner = CalendarBanner(frame)
        self._calendar_banner.pressed.connect(self.mend_calendar)
        self.toast = Toast(self)
        self._palette = Palette(self._commands, self)
        self._arrange()
        self._bind()
        frame.changed.connect(self._show)
        self._show()
        self.go(CHATS)
        panes.conversations.take_focus()

    def go(self, place: str) -> None:
        """Show Live View, the conversations, the meetings or the settings."""
        self.place = place
        self._rail.choose(place)
        shown = {
            LIVE: self._panes.live,
            CHATS: self._desk,
            MEETINGS: self._panes.meetings,
            SETTINGS: self._panes.settings,
        }[place]
        self._places.setCurrentWidget(shown)
        self._fold()
        self.moved.emit()

    def come_back(self, place: str, *, folded: bool) -> None:
        """Stand as at the end of the last start."""
        self._side.wanted = not folded
        self.go(place if place in (LIVE, MEETINGS, SETTINGS) else CHATS)

    @property
    def visitor_wanted(self) -> bool:
        """Whether the rep wants to see the visitor pane where there is room."""
        return self._side.wanted

    def show_visitor_pane(self) -> None:
        """Show or hide the visitor pane."""
        self._side.toggle(self.width())
        self._fold()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the visitor pane."""
        super().resizeEvent(event)
        self._fold()

    def _arrange(self) -> None:
        panes = self._panes
        panes.chat.booking.connect(self.booking_wanted)
        panes.offers.accepted.connect(panes.chat.write)
        panes.chat.unfolded.connect(self.show_visitor_pane)
        panes.chat.live_wanted.connect(self._go_live)
        panes.chat.mail_wanted.connect(self.write_mail)
        self._desk = QWidget()
        self._desk.setLayout(beside(panes.conversations, panes.chat))
        self._desk.setFocusProxy(panes.conversations)
        self._places = QStackedWidget()
        for place in (panes.live, self._desk, panes.meetings, panes.settings):
            self._places.addWidget(place)
        middle = QWidget()
        middle.setLayout(below(panes.offers, self._places))
        body = beside(self._rail, middle)
        body.addWidget(panes.visitor)
        if panes.mail is not None:
            panes.mail.hide()
            panes.mail.turned.connect(self._turn_mail)
            panes.mail.settings_wanted.connect(self._go_mail_settings)
            body.addWidget(panes.mail)
        whole = column()
        whole.addWidget(self._banner)
        whole.addWidget(self._calendar_banner)
        if panes.updates is not None:
            whole.addWidget(panes.updates)
        whole.addLayout(body, 1)
        whole.addWidget(self.status)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the pane folds instead
        self.setLayout(whole)

    def _fold(self) -> None:
        self._side.fold(self.width(), self.place)

    def _bind(self) -> None:
        runs = self._runs()
        for shortcut in SHORTCUTS:
            if shortcut.action in IN_PLACE:
                continue
            action = QAction(shortcut.title(), self)
            action.setObjectName(shortcut.action)
            action.setShortcut(QKeySequence(shortcut.keys))
            action.triggered.connect(runs[shortcut.action])
            self.addAction(action)

    def _runs(self) -> dict[str, Callable[[], None]]:
        runs = self._plain_runs()
        return {action: partial(self._run, action, run) for action, run in runs.items()}

    def _run(self, action: str, run: Callable[[], None], *_: object) -> None:
        """Run an action, or say what it misses."""
        if missing := unmet(action, self._frame.shown):
            self.toast.show_words(missing, "warn")
        else:
            run()

    def _plain_runs(self) -> dict[str, Callable[[], None]]:
        panes = self._panes
        return {
            "go-live": self._go_live,
            "go-chats": self._go_chats,
            "go-meetings": self._go_meetings,
            "meeting-list": self.go_meeting_list,
            "join": self.join_wanted.emit,
            "go-settings": self._go_settings,
            "go-outbox": self._go_outbox,
            "palette": self._palette.appear,
            "search": self._search,
            "shortcuts": self._show_shortcuts,
            "accept": panes.offers.accept_first,
            "decline": panes.offers.decline_first,
            "reply": self.write,
            "next-chat": self._next_chat,
            "previous-chat": self._previous_chat,
            "end-chat": panes.chat.end,
            "book": self.booking_wanted.emit,
            "call-now": self.call_wanted.emit,
            "push": self._push,
            "mail-transcript": self._mail_transcript,
            "mail-follow-up": self._mail_follow_up,
            "visitor": self.show_visitor_pane,
            "presence": self._frame.toggle_presence,
            "hide": self.close_wanted.emit,
            "quit": self.quit_wanted.emit,
        }

    def _commands(self) -> list[Command]:
        pages = [page for page in self._panes.settings.titles() if page[0] != PAGES["outbox"]]
        conversations = [(row.id, row.name) for row in self._conversations.rows]
        return (
            actions(self._runs())
            + openings(pages, self.open_settings)  # but the outbox, which has keys
            + openings(conversations, self.open_conversation)
        )

    def _show(self) -> None:
        shown = self._frame.shown
        self._rail.show_count(CHATS, shown.unread + shown.offers)
        self._rail.show_count(MEETINGS, shown.repairs)
        dot = {"available": "ok", "away": "warn"}.get(shown.presence, "outline")
        self._rail.show_account(shown.account.name if shown.account else "", dot)
        waiting = shown.unread + shown.offers
        self.titled.emit(f"({waiting}) Foyer" if waiting else "Foyer")

    def open_conversation(self, conversation: str) -> None:
        """Show a conversation."""
        self.go(CHATS)
        self._conversations.open(conversation)

    def _go_live(self) -> None:
        self._go_along(LIVE, self._panes.live)

    def _go_chats(self) -> None:
        self._go_along(CHATS, self._desk)

    def go_chats(self) -> None:
        """Show the conversations."""
        self.go(CHATS)

    def _go_meetings(self) -> None:
        self._go_along(MEETINGS, self._panes.meetings)

    def go_meeting_list(self) -> None:
        """Show the rep's meetings, with the keyboard in them."""
        self.go(MEETINGS)
        self._panes.meetings.show_list()

    def open_meeting(self, meeting: str) -> None:
        """Show a meeting in the list."""
        self.go(MEETINGS)
        self._panes.meetings.open(meeting)

    def _go_settings(self) -> None:
        self._go_along(SETTINGS, self._panes.settings)

    def _go_along(self, place: str, page: QWidget) -> None:
        """Go to a place that was asked for by keys; the keyboard comes, if it is not there."""
        self.go(place)
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_outbox(self) -> None:
        self.open_settings(PAGES["outbox"])

    def write_mail(self, kind: str) -> None:
        """Write to the visitor of the open conversation: "transcript" or "follow_up"."""
        self.go(CHATS)
        if self._panes.mail is not None:
            self._panes.mail.open(kind)

    def _mail_transcript(self) -> None:
        self.write_mail("transcript")

    def _mail_follow_up(self) -> None:
        self.write_mail("follow_up")

    def _go_mail_settings(self) -> None:
        self.open_settings("salesforce.mail")

    def _turn_mail(self, shown: bool) -> None:
        self._side.writing = shown
        self._fold()

    def _push(self) -> None:
        """Push, seen to be done: the card stands in the visitor pane."""
        self.open_visitor()
        self.push_wanted.emit()

    def open_visitor(self) -> None:
        """Have the visitor pane before the rep."""
        if self.place not in WITH_VISITOR:
            self.go(CHATS)
        if self._panes.visitor.isHidden():
            self.show_visitor_pane()

    def has_settings(self, page: str) -> bool:
        """Whether the settings have a page of this name."""
        return page in dict(self._panes.settings.titles())

    def open_settings(self, page: str = "") -> None:
        """Show the settings, at a page when there is one of that name."""
        self._panes.settings.go(page)
        self._go_settings()

    @property
    def settings_page(self) -> str:
        """The name of the page that the settings show."""
        return self._panes.settings.page

    def show_repair(self) -> None:
        """Show what does not agree between bookings and calendar."""
        self.go(MEETINGS)
        self._panes.meetings.show_repair()

    def _show_system(self, system: str) -> None:
        if system == "next":
            self.join_wanted.emit()
            return
        if system == "repair":
            self.show_repair()
            return
        self.open_settings(PAGES[system if system in {"outbox", "updates"} else "health"])

    def mend_calendar(self) -> None:
        """One click for who signs in through the browser; a password has to be typed."""
        link = self._frame.shown.link
        typed = link.provider == "caldav" or link.managed
        if link.attempt is not None or link.other or typed:
            self.open_settings(PAGES["calendar"])
        else:
            self.reconnect_wanted.emit()

    def _search(self) -> None:
        if self.place == LIVE:
            self._panes.live.focus_filter()
            return
        if self.place == MEETINGS:
            self._panes.meetings.focus_filter()
            return
        self.go(CHATS)
        self._panes.conversations.focus_filter()

    def write(self) -> None:
        """Have the keyboard in the open conversation."""
        self.go(CHATS)
        self._panes.chat.write()

    def _next_chat(self) -> None:
        self.go(CHATS)
        self._conversations.step(1)

    def _previous_chat(self) -> None:
        self.go(CHATS)
        self._conversations.step(-1)

    def _show_shortcuts(self) -> None:
        sheet = ShortcutSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
