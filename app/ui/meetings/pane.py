"""The list of meetings at the left, the chosen one beside it."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout

from app.ui.meetings.delegate import RowDelegate
from app.ui.meetings.details import Details, visit
from app.ui.meetings.model import RowModel
from app.ui.meetings.note_card import NoteCard
from app.ui.meetings.rows import Row
from app.ui.meetings.view_model import ALL, MINE, MeetingsViewModel
from app.ui.said import said
from app.ui.shortcuts import keys
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_box import FilterBox
from app.ui.widgets.keyed_rows import ROW
from app.ui.widgets.layouts import column, row
from app.ui.widgets.pill_tabs import PillTabs
from app.ui.widgets.skeleton import Skeleton

LIST_WIDTH, LIST_SHARE = 400, 0.46  # pixels; of a narrow window
TICK_MS = 20_000  # meetings begin and end; they need no faster clock
LOAD_MS = 300_000  # what the hub does not tell by itself: colleagues' meetings


class MeetingRows(QListView):
    """The rows; keys that are free in a list do what they say.

    Signals:
        entered: the rep wants to see what can be done with the chosen meeting.
        move_wanted: the chosen meeting shall have another time.
        cancel_wanted: the chosen meeting shall be called off.
    """

    entered = Signal()
    move_wanted = Signal()
    cancel_wanted = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first meeting: Qt begins at a heading, which cannot be chosen."""
        super().focusInEvent(event)
        pressed = event.reason() == Qt.FocusReason.MouseFocusReason
        if not pressed and not self.selectionModel().hasSelection():
            places = (self.model().index(n, 0) for n in range(self.model().rowCount()))
            can = Qt.ItemFlag.ItemIsSelectable
            self.setCurrentIndex(next((at for at in places if at.flags() & can), QModelIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the meeting; others as in the table of shortcuts."""
        pressed = QKeySequence(event.keyCombination())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif pressed == QKeySequence(keys("meeting-move")):
            self.move_wanted.emit()
        elif pressed == QKeySequence(keys("meeting-cancel")):
            self.cancel_wanted.emit()
        else:
            super().keyPressEvent(event)


class MeetingsPane(QFrame):
    """Everything that is booked, and what became of it.

    Signals:
        book_wanted: there is nothing, and the rep wants to book.
    """

    book_wanted = Signal()

    def __init__(self, view_model: MeetingsViewModel) -> None:
        super().__init__()
        self.setObjectName("meetings")
        self._view_model = view_model
        self._showing = False
        self._filter = self._made_filter()
        self._scopes = PillTabs(
            self.tr("Whose meetings"), [(MINE, self.tr("Mine")), (ALL, self.tr("All"))]
        )
        self._scopes.chosen.connect(view_model.show_scope)
        self._failure = Banner(narrow=True)
        self._failure.pressed.connect(view_model.load)
        self._note = NoteCard(view_model)
        self._model = RowModel(self)
        self._delegate = RowDelegate()
        self.rows = self._made_rows()
        self._loading = Skeleton(self.tr("The hub is slow to answer."))
        self._empty = EmptyState("calendar", "", "")
        self._empty.pressed.connect(self._mend)
        self.details = Details(view_model)
        self._nothing = EmptyState(
            "calendar-event",
            self.tr("No meeting chosen"),
            self.tr("Choose one to see who comes, why this host, and what you can do."),
        )
        self._arrange()
        self._bind()
        self._show()
        self._show_details()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard into the rows."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, meeting: str) -> None:
        """Show a meeting that something else named."""
        if self._view_model.open(meeting):
            self._filter.setText("")
            self._scopes.choose(self._view_model.scope)
            self.take_focus()

    def join(self, meeting: str) -> bool:
        """Open a meeting's link; without one, the meeting itself. Return whether it has one."""
        found = self._view_model.known(meeting)
        link = self._view_model.link(found) if found else ""
        if link:
            visit(link)
            return True
        self.open(meeting)
        return False

    def join_next(self) -> bool:
        """Open the link of the meeting that is next; return whether there is one."""
        upcoming = self._view_model.next
        link = self._view_model.link(upcoming) if upcoming else ""
        visit(link)
        return bool(link)

    def showEvent(self, _: QShowEvent) -> None:
        """Load, and move with the clock while somebody looks."""
        self._ticks.start()
        self._loads.start()
        self._view_model.load()
        self._view_model.tick()

    def hideEvent(self, _: QHideEvent) -> None:
        """Rest."""
        self._ticks.stop()
        self._loads.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more than half of a narrow window to the meeting."""
        super().resizeEvent(event)
        self._list.setFixedWidth(min(LIST_WIDTH, int(self.width() * LIST_SHARE)))

    # -- parts -------------------------------------------------------------------------------

    def _made_filter(self) -> QLineEdit:
        hint = self.tr("Filter by name, subject, host")
        box = FilterBox("meeting-filter", hint, self.tr("Filter meetings"))
        box.textChanged.connect(self._view_model.search)
        return box

    def _made_rows(self) -> MeetingRows:
        rows = MeetingRows()
        rows.setObjectName("meeting-rows")
        rows.setAccessibleName(self.tr("Meetings"))
        rows.setModel(self._model)
        rows.setItemDelegate(self._delegate)
        rows.setMouseTracking(True)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.selectionModel().currentChanged.connect(self._chose)
        return rows

    def _arrange(self) -> None:
        side = self._list = QFrame()
        side.setObjectName("list")
        side.setLayout(self._side())
        line = row()
        line.addWidget(side)
        line.addWidget(self.details, 1)
        line.addWidget(self._nothing, 1)
        self.setLayout(line)

    def _side(self) -> QVBoxLayout:
        top = column(spacing=10, margins=(16, 12, 16, 8))
        search = row(spacing=8)
        search.addWidget(self._filter, 1)
        search.addWidget(self._scopes)
        top.addLayout(search)
        top.addWidget(self._failure)
        top.addWidget(self._note)
        whole = column()
        whole.addLayout(top)
        for part in (self.rows, self._loading, self._empty):
            whole.addWidget(part, 1)
        return whole

    def _bind(self) -> None:
        self.rows.entered.connect(self.details.take_focus)
        self.rows.move_wanted.connect(self.details.reschedule)
        self.rows.cancel_wanted.connect(self.details.ask_to_cancel)
        self._ticks, self._loads = QTimer(self), QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._view_model.tick)
        self._loads.setInterval(LOAD_MS)
        self._loads.timeout.connect(self._view_model.load)
        self._view_model.changed.connect(self._show)
        self._view_model.detailed.connect(self._show_details)

    # -- what is shown -----------------------------------------------------------------------

    def _show(self) -> None:
        model = self._view_model
        self._showing = True
        self._model.show(model.rows)
        at = self._model.place_of(model.chosen.id) if model.chosen else -1
        if at != self.rows.currentIndex().row():
            self.rows.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())
        self._showing = False
        words = said(model.failure)
        self._failure.show_words(words, "warn" if words else "", self.tr("Try again"))
        waiting, nothing = model.is_first_load, not model.rows
        self.rows.setVisible(not nothing)
        self._loading.setVisible(nothing and waiting)
        self._empty.setVisible(nothing and not waiting)
        if nothing:
            self._empty.show_words(*self._why_empty())

    def _show_details(self) -> None:
        chosen = self._view_model.chosen is not None
        self.details.setVisible(chosen)
        self._nothing.setVisible(not chosen)

    def _why_empty(self) -> tuple[str, str, str, str]:
        model = self._view_model
        if model.filter:
            return (
                "search",
                self.tr("Nothing matches"),
                self.tr("No meeting holds these words."),
                self.tr("Clear the filter"),
            )
        if model.scope == ALL:
            return (
                "calendar",
                self.tr("Nobody has a meeting"),
                self.tr("Meetings of all reps appear here, from a week ago on."),
                "",
            )
        return (
            "calendar",
            self.tr("No meetings yet"),
            self.tr("What you book, and what visitors book with you, appears here."),
            self.tr("Book a meeting"),
        )

    # -- what the rep does -------------------------------------------------------------------

    def _chose(self, index: QModelIndex, _: QModelIndex) -> None:
        shown: Row | None = index.data(ROW) if index.isValid() else None
        if shown and shown.meeting and not self._showing:
            self._view_model.choose(shown.id)

    def _mend(self) -> None:
        if self._view_model.filter:
            self._filter.clear()
        else:
            self.book_wanted.emit()
