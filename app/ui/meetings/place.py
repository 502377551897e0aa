"""The place of meetings: the booker, the list and what is to be mended, as tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.ui.meetings.pane import MeetingsPane
from app.ui.meetings.repair_pane import RepairPane
from app.ui.widgets.layouts import column, row
from app.ui.widgets.pill_tabs import PillTabs

BOOK, MEETINGS, REPAIR = "book", "meetings", "repair"


class MeetingsPlace(QFrame):
    """Three tabs; the booker is handed in and stays a stranger.

    Signals:
        turned: another tab is shown: its key.
    """

    turned = Signal(str)

    def __init__(self, booker: QWidget, meetings: MeetingsPane, repair: RepairPane) -> None:
        super().__init__()
        self.setObjectName("meetings-place")
        self.meetings, self.repair = meetings, repair
        self._tabs = PillTabs(
            self.tr("Meetings"),
            [
                (BOOK, self.tr("Book")),
                (MEETINGS, self.tr("Meetings")),
                (REPAIR, self.tr("Repair")),
            ],
        )
        self._pages: dict[str, QWidget] = {BOOK: booker, MEETINGS: meetings, REPAIR: repair}
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._tabs.chosen.connect(self._turn)
        meetings.book_wanted.connect(self.book)
        repair.counted.connect(self._count)
        self._count(repair.count)
        self.setFocusProxy(self._tabs)
        top = row(margins=(16, 10, 16, 6))
        top.addWidget(self._tabs, 1)
        whole = column()
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)

    @property
    def current(self) -> str:
        """Key of the tab that is shown."""
        return self._tabs.current

    def show_tab(self, tab: str) -> None:
        """Show the booker, the list or what is to be mended."""
        self._tabs.choose(tab)

    def come_back(self, tab: str) -> None:
        """Show the tab of the last start, if there is one of that name."""
        if tab in self._pages and tab != self.current:
            self.show_tab(tab)

    def book(self) -> None:
        """Show the booker, with the keyboard in it."""
        self.show_tab(BOOK)
        self._pages[BOOK].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self, meeting: str) -> None:
        """Show one meeting of the list."""
        self.show_tab(MEETINGS)
        self.meetings.open(meeting)

    def join_next(self) -> bool:
        """Open the link of the meeting that is next; return whether there is one."""
        return self.meetings.join_next()

    def focus_filter(self) -> None:
        """Put the keyboard into the list's filter."""
        self.show_tab(MEETINGS)
        self.meetings.focus_filter()

    def show_list(self) -> None:
        """Show the list, with the keyboard in it."""
        self.show_tab(MEETINGS)
        self.meetings.take_focus()

    def show_repair(self) -> None:
        """Show what is to be mended."""
        self.show_tab(REPAIR)

    def _count(self, count: int) -> None:
        self._tabs.show_count(REPAIR, count)

    def _turn(self, tab: str) -> None:
        self._stack.setCurrentWidget(self._pages[tab])
        self.turned.emit(tab)
