"""The page with the table of all calendar links."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.ui.calendars.model import CalendarsTable
from app.ui.calendars.view_model import CalendarsViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

AGES_MS = 30_000
ROW_PX = 36


class CalendarsPane(QFrame):
    """Every rep's link: its state with words and since when, and what comes of it."""

    def __init__(self, view_model: CalendarsViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Calendar links"))
        self._view_model = view_model
        self._lead = text("", "secondary", wrap=True)
        self._notice = Banner(name="calendars-notice")
        self._table = self._made_table()
        self._about = text("", "secondary", wrap=True)  # a tooltip is not for the keyboard
        self._about.setObjectName("calendars-about")
        self._empty = EmptyState(
            "calendar",
            self.tr("No calendar is known yet"),
            self.tr("A rep's calendar is listed here once the rep's console told the hub of it."),
        )
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_MS)
        self._ages.timeout.connect(view_model.grow_old)
        box = column(spacing=12, margins=24)
        box.addWidget(text(self.tr("Calendar links"), "title"))
        for part in (self._lead, self._notice):
            box.addWidget(part)
        box.addWidget(self._table, 1)  # the titles say what this is, empty too
        box.addWidget(self._about)
        box.addWidget(self._empty, 1)
        self.setLayout(box)
        self._table.selectionModel().currentChanged.connect(self._show_about)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ages go on while somebody looks."""
        super().showEvent(event)
        self._view_model.grow_old()
        self._ages.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._ages.stop()

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("calendars-table")
        table.setAccessibleName(self.tr("Calendar links of the reps"))
        table.setModel(CalendarsTable(self._view_model))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _show(self) -> None:
        view_model = self._view_model
        everyone = self.tr("Who needs something stands first; choose a line to see what it means.")
        own = self.tr("Your own link. Admins see the links of all reps.")
        self._lead.setText(everyone if view_model.is_admin else own)
        self._empty.setVisible(not view_model.lines)
        self._notice.show_words(*self._said())
        self._show_about()

    def _show_about(self) -> None:
        """Say what the state of the chosen line means."""
        at, lines = self._table.currentIndex().row(), self._view_model.lines
        line = lines[at] if 0 <= at < len(lines) else None
        self._about.setText(f"{line.name}: {said(line.words)}" if line and line.words else "")
        self._about.setVisible(bool(self._about.text()))

    def _said(self) -> tuple[str, str]:
        """Say who is left out, and why: a tooltip is seen by nobody who does not look for it."""
        broken = [each for each in self._view_model.lines if not each.usable and each.words]
        if not broken:
            return "", ""
        return "\n".join(f"{each.name}: {said(each.words)}" for each in broken[:5]), "bad"
