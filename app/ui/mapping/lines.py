"""The lines of a mapping page as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.mapping_check import Severity
from app.domain.mapping_preview import BAD, CHANGE
from app.ui.icons import icon
from app.ui.mapping import phrases
from app.ui.mapping.view_model import MappingViewModel
from app.ui.said import said
from app.ui.theme import tokens
from app.ui.widgets.labels import described

SOURCE, TARGET, POLICY, OUTCOME = range(4)
Index = QModelIndex | QPersistentModelIndex
ROW_PX = 34


class LinesModel(QAbstractTableModel):
    """Reads the view model's draft; a change in the number of lines inserts or removes rows."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._count = len(view_model.page.fields)
        view_model.changed.connect(self._follow)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return the four columns."""
        return 0 if parent.isValid() else OUTCOME + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name; the last one names the visitor whose values it shows."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        who = self._view_model.visitor
        preview = self.tr("With {visitor}").format(visitor=who) if who else self.tr("Preview")
        return (self.tr("Visitor field"), self.tr("Salesforce field"), self.tr("Update"), preview)[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says, or is coloured in."""
        row, column = index.row(), index.column()
        if row >= len(self._view_model.page.fields):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return described(self._explanation(row, column)) or None
        if role == Qt.ItemDataRole.DecorationRole and column == TARGET:
            return self._sign(row)
        if role == Qt.ItemDataRole.ForegroundRole and column == OUTCOME:
            return self._colour(row)
        return None

    def _words(self, row: int, column: int) -> str:
        view_model = self._view_model
        line = view_model.page.fields[row]
        match column:
            case 0:
                return phrases.source(line, view_model.fields)
            case 1:
                return phrases.target(line.target, view_model.facts)
            case 2:
                return phrases.policy(line.policy)
            case _:
                shown = view_model.preview[row] if row < len(view_model.preview) else None
                return phrases.outcome(shown) if shown else ""

    def _explanation(self, row: int, column: int) -> str:
        blank = self._view_model.why_blank(row) if column == OUTCOME else ""
        issues = [phrases.explained(issue) for issue in self._view_model.issues_of(row)]
        return "\n".join([*issues, *([said(blank)] if blank else [])])

    def _sign(self, row: int) -> object:
        issues = self._view_model.issues_of(row)
        if not issues:
            return None
        bad = any(issue.severity is Severity.ERROR for issue in issues)
        name, colour = ("alert-circle", "bad_text") if bad else ("alert-triangle", "warn_text")
        return icon(name, str(getattr(tokens(), colour)), 16)

    def _colour(self, row: int) -> object:
        preview = self._view_model.preview
        fate = preview[row].fate if row < len(preview) else ""
        now = tokens()
        return QColor({BAD: now.bad_text, CHANGE: now.ok_text}.get(fate, now.muted))

    def _follow(self) -> None:
        wanted = len(self._view_model.page.fields)
        if wanted > self._count:
            self.beginInsertRows(QModelIndex(), self._count, wanted - 1)
            self._count = wanted
            self.endInsertRows()
        elif wanted < self._count:
            self.beginRemoveRows(QModelIndex(), wanted, self._count - 1)
            self._count = wanted
            self.endRemoveRows()
        if wanted:
            self.dataChanged.emit(self.index(0, 0), self.index(wanted - 1, OUTCOME))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, OUTCOME, OUTCOME)


class LinesTable(QTableView):
    """The table; one line is chosen at a time."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__()
        self.setObjectName("mapping-lines")
        self.setAccessibleName(self.tr("Lines of the mapping"))
        self.setModel(LinesModel(view_model))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> int | None:
        """Number of the chosen line."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def choose(self, number: int) -> None:
        """Choose a line, and show it."""
        self.selectRow(number)
        self.scrollTo(self.model().index(number, 0))
