"""The rights, one row each: how it is, what was read, and what an admin has to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.preflight import Row
from app.ui.said import said
from app.ui.salesforce import phrases
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import column


class CheckLine(QWidget):
    """One row.

    Signals:
        copied: the remedy is wanted on the clipboard.
    """

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("circle-check", "ok_text")
        self._title = text("", "strong", wrap=True)
        self._proof = selectable(text("", "secondary", wrap=True))
        self._remedy = selectable(text("", wrap=True))
        self._copy = IconButton("copy", "")
        self._copy.clicked.connect(self._tell)
        words = column(spacing=2)
        for part in (self._title, self._proof, self._remedy):
            words.addWidget(part)
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(10)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, 0, 1)
        grid.addWidget(self._copy, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self.setLayout(grid)

    def show_row(self, row: Row) -> None:
        """Show a row of the check."""
        title, state = phrases.row_title(row), phrases.state(row)
        self.setObjectName(f"right-{row.id}")
        self._icon.show_icon(*phrases.ICONS[row.state])
        self._title.setText(title)
        self._title.setAccessibleName(f"{title}: {state}")
        proof, remedy = said(row.proof), said(row.remedy)
        self._proof.setText(proof)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(row.remedy))
        self._copy.setVisible(bool(row.remedy))
        self._copy.rename(self.tr("Copy what to do about {right}").format(right=title))
        self.setAccessibleName(f"{title}: {state}. {proof} {remedy}".strip())

    def _tell(self) -> None:
        self.copied.emit(self._remedy.text())


class Checklist(QWidget):
    """Rows that are made once and reused.

    Signals:
        copied: the remedy of a row is wanted on the clipboard.
    """

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Rights in Salesforce"))
        self._lines: list[CheckLine] = []
        self._shown: tuple[Row, ...] = ()
        self._column = column()
        self.setLayout(self._column)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        while len(self._lines) < len(rows):
            made = CheckLine()
            made.copied.connect(self.copied)
            self._lines.append(made)
            self._column.addWidget(made)
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(rows))
