"""The Live View: filter, switches, streams, and a word on how fresh it all is."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from app.domain.live_streams import (
    BROWSING,
    CHATTING,
    HOTTEST,
    KEEN,
    NEWEST,
    STREAMS,
    WAITING,
)
from app.ui import words
from app.ui.live.card import CardPainter
from app.ui.live.stream import Stream
from app.ui.live.view_model import LiveViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.chips import Chip
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_box import FilterBox
from app.ui.widgets.labels import describe, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.pill_tabs import PillTabs
from app.ui.widgets.skeleton import Skeleton

TICK_MS = 1000
AGES_EVERY = 15  # ticks; other ages than a waiting visitor's need no faster clock
FILTER_WIDTH = 260
MINE, ALL = "mine", "all"


class LiveView(QFrame):
    """Everybody on the site, or those routed to this rep, in streams.

    Signals:
        moved: other visitors are chosen, filtered or ordered.
    """

    moved = Signal()

    def __init__(self, view_model: LiveViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._ticks = 0
        self.setObjectName("live")
        self._painter = CardPainter(view_model.clock, _font())
        self._streams = {name: self._made_stream(name) for name in STREAMS}
        self._online = Chip()
        self._counted = ("", "")
        self._filter = self._made_filter()
        self._topic = PillTabs(
            self.tr("Whose visitors"), [(MINE, self.tr("Mine")), (ALL, self.tr("All"))]
        )
        self._topic.chosen.connect(self._choose_topic)
        self._topic.chosen.connect(self.moved)
        self._order = button("", kind="link")
        self._order.clicked.connect(self._change_order)
        self._banner = Banner()
        self._skeleton = Skeleton(self.tr("The hub is sending the visitors …"), lines=8)
        self._empty = EmptyState("users", "", "")
        self._empty.pressed.connect(self._leave_empty)
        self._places = QStackedWidget()
        self._board = self._made_board()
        for place in (self._board, self._skeleton, self._empty):
            self._places.addWidget(place)
        self._arrange()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._grow_older)
        self.setFocusProxy(self._streams[WAITING].cards)
        view_model.changed.connect(self._show)
        self._show_order()
        self._show()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    @property
    def shown(self) -> tuple[str, str, str]:
        """Whose visitors, in which order, filtered by which words."""
        model = self._view_model
        return model.topic, model.board.order, model.filter

    def come_back(self, topic: str, order: str, words: str) -> None:
        """Show what was shown at the end of the last start."""
        if topic == ALL:
            self._topic.choose(ALL)
        if order in (NEWEST, HOTTEST):
            self._view_model.sort(order)
            self._show_order()
        self._filter.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for live rows while somebody looks."""
        super().showEvent(event)
        self._view_model.watch(True)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._view_model.watch(False)
        self._tick.stop()

    def _made_stream(self, name: str) -> Stream:
        titles = {
            WAITING: self.tr("Wants to talk"),
            CHATTING: self.tr("In conversation"),
            KEEN: self.tr("High interest"),
            BROWSING: self.tr("Browsing"),
        }
        made = Stream(self._view_model.board, name, self._painter, titles[name])
        made.cards.setObjectName(f"live-{name}")
        made.cards.show_empty(
            {
                WAITING: self.tr("Nobody waits for an answer."),
                CHATTING: self.tr("No conversation is open."),
                KEEN: self.tr("Visitors on pricing, demo or contact pages stand here."),
                BROWSING: self.tr("Everybody else on the site stands here."),
            }[name]
        )
        made.cards.opened.connect(self._view_model.open)
        made.cards.pounced.connect(self._view_model.pounce)
        made.cards.sideways.connect(self._go_sideways)
        return made

    def _made_filter(self) -> QLineEdit:
        hint = self.tr("Filter by name, company, page")
        box = FilterBox("live-filter", hint, self.tr("Filter visitors"))
        box.setFixedWidth(FILTER_WIDTH)
        box.textChanged.connect(self._view_model.search)
        box.textChanged.connect(self.moved)
        box.returnPressed.connect(self._enter_streams)
        return box

    def _made_board(self) -> QWidget:
        made = QWidget()
        line = row(spacing=14)
        for stream in self._streams.values():
            line.addWidget(stream, 1)
        made.setLayout(line)
        return made

    def _arrange(self) -> None:
        whole = column(spacing=12, margins=(20, 16, 20, 8))
        whole.addLayout(self._made_header())
        whole.addWidget(self._banner)
        whole.addWidget(self._places, 1)
        self.setLayout(whole)

    def _made_header(self) -> QHBoxLayout:
        line = row(spacing=10)
        line.addWidget(text(self.tr("Live View"), "title"))
        line.addWidget(self._online)
        line.addStretch(1)
        line.addWidget(self._order)
        line.addWidget(self._topic)
        line.addWidget(self._filter)
        return line

    def _show(self) -> None:
        self._painter.me = self._view_model.me
        if self._topic.current != self._view_model.topic:
            self._topic.choose(self._view_model.topic)
        for stream in self._streams.values():
            stream.show_changes(self._view_model.changes)
        self._show_count()
        self._show_state()

    def _show_count(self) -> None:
        model = self._view_model
        told = self.tr("{n} on the site") if model.topic == ALL else self.tr("{n} with you")
        count = f"{max(model.board.total, len(model.board)):,}"
        now = (told.format(n=count), "ok" if model.online else "")
        if now != self._counted:
            self._counted = now
            self._online.show_words(*now)

    def _show_state(self) -> None:
        model, board = self._view_model, self._view_model.board
        stale = self._staleness()
        if stale != self._banner.words:
            self._banner.show_words(stale, "warn")
        if len(board) == 0 and model.online and board.loading:
            self._places.setCurrentWidget(self._skeleton)
        elif board.shown() == 0:
            self._say_empty()
            self._places.setCurrentWidget(self._empty)
        else:
            self._places.setCurrentWidget(self._board)

    def _staleness(self) -> str:
        """Return what it means that the hub is not there; nothing while it is."""
        model = self._view_model
        if model.online or len(model.board) == 0:
            return ""
        since = words.clock_time(model.hub.since) if model.hub.since else ""
        told = self.tr("No connection to the hub: this is how the site was at {time}.")
        return told.format(time=since)

    def _say_empty(self) -> None:
        model = self._view_model
        if self._filter.text().strip():
            self._empty.show_words(
                "filter",
                self.tr("No visitor fits the filter"),
                self.tr("{n} visitors are hidden by it.").format(n=f"{len(model.board):,}"),
                self.tr("Clear the filter"),
            )
        elif not model.online:
            self._empty.show_words(
                "cloud-off", self.tr("Live View is offline"), said(model.hub.words), ""
            )
        elif model.topic == MINE:
            self._empty.show_words(
                "users",
                self.tr("No visitor is routed to you now"),
                self.tr("Offered chats and your conversations stand here."),
                self.tr("Show everybody on the site"),
            )
        else:
            self._empty.show_words(
                "users",
                self.tr("Nobody is on the site"),
                self.tr("Visitors appear the moment they open a page with the messenger."),
                "",
            )

    def _leave_empty(self) -> None:
        if self._filter.text().strip():
            self._filter.clear()
        else:
            self._topic.choose(ALL)

    def _choose_topic(self, topic: str) -> None:
        self._view_model.choose("all" if topic == ALL else "mine")

    def _change_order(self) -> None:
        newest = self._view_model.board.order == NEWEST
        self._view_model.sort(HOTTEST if newest else NEWEST)
        self._show_order()
        self.moved.emit()

    def _show_order(self) -> None:
        newest = self._view_model.board.order == NEWEST
        told = self.tr("Newest on top") if newest else self.tr("Hottest on top")
        self._order.setText(told)
        self._order.setAccessibleName(told)
        describe(self._order, self.tr("Change the order of the cards"))

    def _enter_streams(self) -> None:
        """Enter in the filter goes to the first card that fits."""
        found = next((s for s in self._streams.values() if s.cards.model().rowCount()), None)
        if found:
            found.cards.choose_near(0)
            found.cards.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_sideways(self, by: int, y: int) -> None:
        """Move to the next stream that has cards."""
        streams = list(self._streams.values())
        at = next(n for n, stream in enumerate(streams) if stream.cards is self.sender())
        others = streams[at + 1 :] if by > 0 else reversed(streams[:at])
        found = next((s for s in others if s.cards.model().rowCount()), None)
        if found:
            found.cards.choose_near(y)
            found.cards.setFocus(Qt.FocusReason.TabFocusReason)

    def _grow_older(self) -> None:
        self._ticks += 1
        for name, stream in self._streams.items():
            if name == WAITING or self._ticks % AGES_EVERY == 0:
                stream.cards.refresh_times()


def _font() -> QFont:
    """Return the font of the style sheet, which a widget gets when it is polished."""
    sample = text("")
    sample.ensurePolished()
    return sample.font()
