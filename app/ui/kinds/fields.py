"""Controls with a name above and what is wrong below; they show values and tell changes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.ui.said import said
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice, Entry
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column
from app.ui.widgets.numbers import number_box
from app.ui.widgets.tick import Tick

COLUMNS = 6
AREA_PX = 72


class FieldsCard(Card):
    """A card of named controls in a grid of six columns.

    Signals:
        edited: the name of a field and its new value.
    """

    edited = Signal(str, object)

    def __init__(self, title: str, prefix: str) -> None:
        super().__init__(spacing=8, margins=16)
        self._prefix = prefix
        self._show: dict[str, Callable[[object], None]] = {}
        self._controls: dict[str, QWidget] = {}
        self._faults: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self._at = (0, 0)
        self.column.addWidget(text(title, "section"))
        self.column.addLayout(self._grid)

    def add_line(self, field: str, title: str, hint: str = "", wide: int = 6) -> QLineEdit:
        """Add a line of text."""
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setMaxLength(500)
        line.textEdited.connect(lambda typed: self.edited.emit(field, typed))
        self._show[field] = lambda value: _put(line, str(value))
        self._place(field, title, line, wide)
        return line

    def add_number(
        self, field: str, title: str, most: int, suffix: str = "", wide: int = 2
    ) -> None:
        """Add a whole number."""
        box = number_box(f"{self._prefix}-{field}", title, most)
        box.setSuffix(suffix)
        box.valueChanged.connect(lambda value: self.edited.emit(field, value))

        def show(value: object) -> None:
            box.blockSignals(True)  # a value that is shown is no change
            box.setValue(int(str(value)))
            box.blockSignals(False)

        self._show[field] = show
        self._place(field, title, box, wide)

    def add_choice(
        self, field: str, title: str, entries: Callable[[], Sequence[Entry]], wide: int = 2
    ) -> Choice:
        """Add a choice; `entries` are asked for whenever values are shown."""
        box = Choice(f"{self._prefix}-{field}", title)
        box.picked.connect(lambda value: self.edited.emit(field, value))
        self._show[field] = lambda value: box.show_entries(entries(), str(value))
        self._place(field, title, box, wide)
        return box

    def add_tick(self, field: str, title: str, wide: int = 6) -> None:
        """Add a tick."""
        tick = Tick(title)
        tick.chosen.connect(lambda on: self.edited.emit(field, on))
        self._show[field] = lambda value: tick.show_ticked(bool(value))
        self._place(field, "", tick, wide)
        tick.setAccessibleName(title)

    def add_area(self, field: str, title: str, hint: str = "", wide: int = 6) -> None:
        """Add a text of several lines; the tab key leaves it."""
        area = QPlainTextEdit()
        area.setPlaceholderText(hint)
        area.setTabChangesFocus(True)
        area.setProperty("role", "field")
        area.setFixedHeight(AREA_PX)
        area.textChanged.connect(lambda: self.edited.emit(field, area.toPlainText()))

        def show(value: object) -> None:
            if area.toPlainText() != str(value):
                area.blockSignals(True)
                area.setPlainText(str(value))
                area.blockSignals(False)

        self._show[field] = show
        self._place(field, title, area, wide)

    def control(self, field: str) -> QWidget:
        """Return the cell of a field, to be hidden where it says nothing."""
        return self._controls[field]

    def show_values(self, values: Mapping[str, object], faults: Mapping[str, str]) -> None:
        """Show these values, and what is wrong with them."""
        for field, show in self._show.items():
            show(values[field])
        for field, label in self._faults.items():
            words = said(faults.get(field, ""))
            label.setText(words)
            label.setVisible(bool(words))

    def _place(self, field: str, title: str, control: QWidget, wide: int) -> None:
        control.setObjectName(f"{self._prefix}-{field}")
        if title:
            control.setAccessibleName(title)
        fault = self._faults[field] = text("", "secondary", "bad", wrap=True)
        fault.setObjectName(f"{self._prefix}-{field}-fault")
        cell, box = QWidget(), column(spacing=4)
        if title:
            box.addWidget(text(title, "secondary", wrap=True))
        box.addWidget(control)
        box.addWidget(fault)
        box.addStretch(1)
        cell.setLayout(box)
        self._controls[field] = cell
        line, at = self._at
        if at + wide > COLUMNS:
            line, at = line + 1, 0
        self._grid.addWidget(cell, line, at, 1, wide)
        self._at = (line, at + wide)


def _put(line: QLineEdit, words: str) -> None:
    if line.text() != words:
        line.setText(words)
