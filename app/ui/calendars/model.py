"""The lines as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.clock import Clock
from app.domain.calendar_link import NAMES
from app.ui.calendars.view_model import BROKEN, CalendarsViewModel, Line
from app.ui.said import said
from app.ui.theme import tokens
from app.ui.widgets.labels import described
from app.ui.words import ago, exact, translate

Index = QModelIndex | QPersistentModelIndex
REP, STATE, SINCE, LEFT_OUT, READ, PROVIDER, ACCOUNT = range(7)


def state_word(state: str) -> str:
    """Return the word for the state of a link."""
    return {
        "ok": translate("calendars", "connected"),
        "expiring": translate("calendars", "ends soon"),
        "needs_sign_in": translate("calendars", "needs a sign-in"),
        "needs_consent": translate("calendars", "waits for a consent"),
        "blocked": translate("calendars", "blocked by a rule"),
        "unreachable": translate("calendars", "cannot be reached"),
        "limited": translate("calendars", "asked to wait"),
    }.get(state, translate("calendars", "not set up"))


class CalendarsTable(QAbstractTableModel):
    """One line a rep, seven columns."""

    def __init__(self, view_model: CalendarsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._lines: tuple[Line, ...] = view_model.lines
        view_model.changed.connect(self._follow)

    @property
    def _clock(self) -> Clock:
        return self._view_model.clock

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many reps there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else ACCOUNT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("calendars", "Rep"),
            translate("calendars", "Link"),
            translate("calendars", "Since"),
            translate("calendars", "Left out in"),
            translate("calendars", "Last read"),
            translate("calendars", "Provider"),
            translate("calendars", "Account"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, and how."""
        if index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return described(self._more(line, index.column())) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._cell(line, index.column()), self._more(line, index.column())
            return ", ".join(filter(None, words))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            return QColor(_tone(line))
        return None

    def _cell(self, line: Line, column: int) -> str:
        link, now = line.calendar.link, self._clock.now()
        read = line.calendar.read_at
        return {
            REP: line.name,
            STATE: state_word(link.state),
            SINCE: ago(link.since, now) if link.since else "",
            PROVIDER: NAMES.get(link.provider, link.provider),
            ACCOUNT: link.account,
            READ: ago(read, now) if read else translate("calendars", "never"),
            LEFT_OUT: ", ".join(line.left_out),
        }[column]

    def _more(self, line: Line, column: int) -> str:
        """Return what the cell has no room for."""
        if column == SINCE and line.calendar.link.since:
            return exact(line.calendar.link.since)
        if column == READ and line.calendar.read_at:
            return exact(line.calendar.read_at)
        return said(line.words) if column in {STATE, LEFT_OUT} else ""

    def _follow(self) -> None:
        wanted = self._view_model.lines
        if [each.calendar.rep for each in wanted] != [each.calendar.rep for each in self._lines]:
            self.beginResetModel()  # a rep came, went, or changed place
            self._lines = wanted
            self.endResetModel()
            return
        self._lines = wanted
        if wanted:
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, ACCOUNT))


def _tone(line: Line) -> str:
    now = tokens()
    if not line.usable or line.calendar.link.state in BROKEN:
        return now.bad_text
    return now.ok_text if line.calendar.link.state == "ok" and not line.words else now.warn_text
