"""The list column with its tabs and filter."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout

from app.ui.conversations.delegate import RowDelegate
from app.ui.conversations.model import RowModel
from app.ui.conversations.view_model import (
    ALL,
    CLOSED,
    MINE,
    SCOPES,
    WAITING,
    ConversationsViewModel,
    Row,
)
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_box import FilterBox
from app.ui.widgets.keyed_rows import ROW
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column
from app.ui.widgets.pill_tabs import PillTabs

WIDTH = 300
AGE_MS = 15_000  # ages are minutes; they need no faster clock


class ConversationList(QFrame):
    """Title, filter, tabs and rows; a row is opened by a click or by moving to it.

    Signals:
        filtered: another tab is chosen, or other words filter.
    """

    filtered = Signal()

    def __init__(self, view_model: ConversationsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._showing = False
        self.setObjectName("list")
        self.setFixedWidth(WIDTH)
        self._filter = self._made_filter()
        self._tabs = PillTabs(
            self.tr("Conversations"),
            [
                (MINE, self.tr("Mine")),
                (WAITING, self.tr("Waiting")),
                (ALL, self.tr("All")),
                (CLOSED, self.tr("Closed")),
            ],
        )
        self._tabs.chosen.connect(view_model.choose)
        self._tabs.chosen.connect(self.filtered)
        self._model = RowModel(view_model.clock, self)
        self._delegate = RowDelegate(view_model.clock)
        self._rows = self._made_rows()
        self._empty = EmptyState("messages", "", "")
        self._empty.pressed.connect(self._filter.clear)
        self.setLayout(self._arranged())
        self._ages = QTimer(self)
        self._ages.setInterval(AGE_MS)
        self._ages.timeout.connect(self._model.refresh_times)
        view_model.changed.connect(self._show)
        self._show()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard into the rows."""
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> tuple[str, str]:
        """The chosen tab, and the words that filter."""
        return self._view_model.scope, self._view_model.filter

    def choose(self, scope: str) -> None:
        """Show a tab."""
        self._tabs.choose(scope)

    def filter_by(self, words: str) -> None:
        """Show only rows that hold these words."""
        self._filter.setText(words)

    def showEvent(self, _: QShowEvent) -> None:
        """Keep ages fresh while somebody looks."""
        self._ages.start()

    def hideEvent(self, _: QHideEvent) -> None:
        """Rest."""
        self._ages.stop()

    def _made_filter(self) -> QLineEdit:
        hint = self.tr("Filter by name, company, page")
        box = FilterBox("conversation-filter", hint, self.tr("Filter conversations"))
        box.textChanged.connect(self._view_model.search)
        box.textChanged.connect(self.filtered)
        return box

    def _made_rows(self) -> QListView:
        rows = QListView()
        rows.setObjectName("conversation-rows")
        rows.setAccessibleName(self.tr("Conversations"))
        rows.setModel(self._model)
        rows.setItemDelegate(self._delegate)
        rows.setMouseTracking(True)
        rows.setUniformItemSizes(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.selectionModel().currentChanged.connect(self._opened)
        return rows

    def _arranged(self) -> QVBoxLayout:
        top = column(spacing=10, margins=(16, 16, 16, 8))
        top.addWidget(text(self.tr("Conversations"), "title"))
        top.addWidget(self._filter)
        top.addWidget(self._tabs)
        whole = column()
        whole.addLayout(top)
        whole.addWidget(self._rows, 1)
        whole.addWidget(self._empty, 1)
        return whole

    def _opened(self, index: QModelIndex, _: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row and not self._showing:
            self._view_model.open(row.id)

    def _show(self) -> None:
        self._showing = True
        self._model.show(self._view_model.rows)
        at = self._model.place_of(self._view_model.open_id)
        self._rows.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())
        self._showing = False
        for scope in SCOPES:
            self._tabs.show_count(scope, self._view_model.counts[scope])
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        nothing = not self._view_model.rows
        self._rows.setVisible(not nothing)
        self._empty.setVisible(nothing)
        self.setFocusProxy(self._filter if nothing else self._rows)
        if nothing and self._view_model.filter:
            self._empty.show_words(
                "search",
                self.tr("Nothing matches"),
                self.tr("No conversation in this tab holds these words."),
                self.tr("Clear the filter"),
            )
        elif nothing:
            self._empty.show_words("messages", *self._why_empty())

    def _why_empty(self) -> tuple[str, str]:
        return {
            MINE: (
                self.tr("No conversations of yours"),
                self.tr("A chat that you accept appears here."),
            ),
            WAITING: (self.tr("Nobody waits"), self.tr("Visitors without a rep appear here.")),
            ALL: (self.tr("No open conversations"), self.tr("Everybody's chats appear here.")),
            CLOSED: (self.tr("Nothing closed yet"), self.tr("Ended chats appear here.")),
        }[self._view_model.scope]
