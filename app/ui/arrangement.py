"""How the panes stand together. Panes are handed in, and know nothing of each other.

Decided: Live View, the desk (list and conversation), meetings and settings share one
place; the visitor pane stands beside the first two; offers stand above them all, since
they cannot wait. Below 1180 pixels the visitor pane folds, and takes the list's place
when it is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.chat.offers import Offers
from app.ui.chat.pane import ChatPane
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.frame.hub_banner import HubBanner
from app.ui.frame.palette import Command, Palette
from app.ui.frame.rail import CHATS, LIVE, MEETINGS, SETTINGS, Rail
from app.ui.frame.shortcut_sheet import ShortcutSheet
from app.ui.frame.status_bar import StatusBar
from app.ui.frame.toasts import Toast
from app.ui.frame.view_model import FrameViewModel
from app.ui.live.view import LiveView
from app.ui.mail.pane import MailPane
from app.ui.settings.frame import SettingsFrame
from app.ui.shortcuts import IN_PLACE, SHORTCUTS
from app.ui.visitor.pane import VisitorPane
from app.ui.widgets.layouts import column, row

FOLDS_BELOW = 1180  # pixels
WITH_VISITOR = frozenset({LIVE, CHATS})
PAGES = {
    "outbox": "salesforce.outbox",
    "crm": "salesforce.connection",
}  # of the settings, by system of the status bar


@dataclass(frozen=True, slots=True)
class Panes:
    """What the window arranges."""

    live: LiveView
    conversations: ConversationList
    chat: ChatPane
    offers: Offers
    visitor: VisitorPane
    meetings: QWidget
    settings: SettingsFrame
    mail: MailPane | None = None


class Arrangement(QFrame):
    """Rail, panes and status bar; every action has a shortcut.

    Signals:
        close_wanted: the rep closed the window.
        quit_wanted: the rep wants to end the program.
        booking_wanted: the rep wants to book a meeting with the visitor shown.
        push_wanted: the rep wants to push the visitor shown to the CRM.
        sign_in_wanted: the hub asks for a new sign-in, and so does the rep.
        titled: the words for the window's title.
    """

    close_wanted = Signal()
    quit_wanted = Signal()
    booking_wanted = Signal()
    push_wanted = Signal()
    sign_in_wanted = Signal()
    titled = Signal(str)

    def __init__(
        self, panes: Panes, frame: FrameViewModel, conversations: ConversationsViewModel
    ) -> None:
        super().__init__()
        self.setObjectName("root")
        self._panes, self._frame, self._conversations = panes, frame, conversations
        self._visitor_wanted = True
        self._visitor_unfolded = False
        self._writing_mail = False
        self.place = CHATS
        self._rail = Rail((LIVE, CHATS, MEETINGS, SETTINGS))
        self._rail.chosen.connect(self.go)
        self.status = StatusBar(frame)
        self.status.asked.connect(self._show_system)
        self._banner = HubBanner(frame)
        self._banner.pressed.connect(self.sign_in_wanted)
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

    def show_visitor_pane(self) -> None:
        """Show or hide the visitor pane."""
        if self.width() < FOLDS_BELOW:
            self._visitor_unfolded = not self._visitor_unfolded
        else:
            self._visitor_wanted = not self._visitor_wanted
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the visitor pane."""
        super().resizeEvent(event)
        self._fold()

    def _arrange(self) -> None:
        panes = self._panes
        panes.chat.booking.connect(self.booking_wanted)
        panes.chat.unfolded.connect(self.show_visitor_pane)
        panes.chat.live_wanted.connect(self._go_live)
        panes.chat.mail_wanted.connect(self.write_mail)
        self._desk = QWidget()
        self._desk.setLayout(_beside(panes.conversations, panes.chat))
        self._places = QStackedWidget()
        for place in (panes.live, self._desk, panes.meetings, panes.settings):
            self._places.addWidget(place)
        middle = QWidget()
        middle.setLayout(_below(panes.offers, self._places))
        body = _beside(self._rail, middle)
        body.addWidget(panes.visitor)
        if panes.mail is not None:
            panes.mail.hide()
            panes.mail.turned.connect(self._turn_mail)
            panes.mail.settings_wanted.connect(self._go_mail_settings)
            body.addWidget(panes.mail)
        whole = column()
        whole.addWidget(self._banner)
        whole.addLayout(body, 1)
        whole.addWidget(self.status)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the pane folds instead
        self.setLayout(whole)

    def _fold(self) -> None:
        narrow = self.width() < FOLDS_BELOW
        wanted = self._visitor_unfolded if narrow else self._visitor_wanted
        mail = self._writing_mail and self.place == CHATS  # in the visitor pane's place
        if self._panes.mail is not None:
            self._panes.mail.setVisible(mail)
        self._panes.visitor.setVisible(wanted and not mail and self.place in WITH_VISITOR)
        self._panes.conversations.setVisible(not (narrow and (wanted or mail)))

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
        panes = self._panes
        return {
            "go-live": self._go_live,
            "go-chats": self.go_chats,
            "go-meetings": self._go_meetings,
            "go-settings": self._go_settings,
            "go-outbox": self._go_outbox,
            "palette": self._palette.appear,
            "search": self._search,
            "shortcuts": self._show_shortcuts,
            "accept": panes.offers.accept_first,
            "decline": panes.offers.decline_first,
            "reply": self._write,
            "next-chat": self._next_chat,
            "previous-chat": self._previous_chat,
            "end-chat": panes.chat.end,
            "book": self.booking_wanted.emit,
            "push": self._push,
            "mail-transcript": self._mail_transcript,
            "mail-follow-up": self._mail_follow_up,
            "visitor": self.show_visitor_pane,
            "presence": self._frame.toggle_presence,
            "hide": self.close_wanted.emit,
            "quit": self.quit_wanted.emit,
        }

    def _commands(self) -> list[Command]:
        """Everything the palette offers: actions, pages of the settings, conversations."""
        runs = self._runs()
        actions = [
            Command(s.title(), s.keys, runs[s.action])
            for s in SHORTCUTS
            if s.action in runs and s.action != "palette"
        ]
        pages = [
            Command(title, "", _Opening(self.open_settings, name))
            for name, title in self._panes.settings.titles()
            if name != PAGES["outbox"]  # has a key, and stands among the actions
        ]
        conversations = [
            Command(row.name, "", _Opening(self.open_conversation, row.id))
            for row in self._conversations.rows
        ]
        return actions + pages + conversations

    def _show(self) -> None:
        shown = self._frame.shown
        self._rail.show_count(CHATS, shown.unread + shown.offers)
        dot = {"available": "ok", "away": "warn"}.get(shown.presence, "outline")
        self._rail.show_account(shown.account.name if shown.account else "", dot)
        waiting = shown.unread + shown.offers
        self.titled.emit(f"({waiting}) Foyer" if waiting else "Foyer")

    def open_conversation(self, conversation: str) -> None:
        """Show a conversation."""
        self.go(CHATS)
        self._conversations.open(conversation)

    def _go_live(self) -> None:
        self.go(LIVE)

    def go_chats(self) -> None:
        """Show the conversations."""
        self.go(CHATS)

    def _go_meetings(self) -> None:
        self.go(MEETINGS)

    def _go_settings(self) -> None:
        self.go(SETTINGS)

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
        self._writing_mail = shown
        self._fold()

    def _push(self) -> None:
        """Push, seen to be done: the card stands in the visitor pane."""
        if self.place not in WITH_VISITOR:
            self.go(CHATS)
        if self._panes.visitor.isHidden():
            self.show_visitor_pane()
        self.push_wanted.emit()

    def open_settings(self, page: str = "") -> None:
        """Show the settings, at a page when there is one of that name."""
        self.go(SETTINGS)
        self._panes.settings.go(page)

    def _show_system(self, system: str) -> None:
        self.open_settings(PAGES.get(system, "general"))

    def _search(self) -> None:
        if self.place == LIVE:
            self._panes.live.focus_filter()
            return
        self.go(CHATS)
        self._panes.conversations.focus_filter()

    def _write(self) -> None:
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


@dataclass(frozen=True, slots=True)
class _Opening:
    """Opens one conversation, or one page of the settings, when called."""

    open: Callable[[str], None]
    name: str

    def __call__(self) -> None:
        self.open(self.name)


def _beside(fixed: QWidget, wide: QWidget) -> QHBoxLayout:
    line = row()
    line.addWidget(fixed)
    line.addWidget(wide, 1)
    return line


def _below(top: QWidget, rest: QWidget) -> QVBoxLayout:
    box = column()
    box.addWidget(top)
    box.addWidget(rest, 1)
    return box
