"""A small form in which the rep corrects or adds a field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.ui.visitor.sections import field_name
from app.ui.widgets.buttons import wired
from app.ui.widgets.layouts import column, row

FIELDS = ("email", "first_name", "last_name", "company", "phone", "title", "country", "city")


class Correction(QWidget):
    """Field, value, and a button.

    Signals:
        saved: field and value.
    """

    saved = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._field, self._value = QComboBox(), QLineEdit()
        self._field.setObjectName("correct-field")
        self._field.setAccessibleName(self.tr("Field to correct"))
        for name in FIELDS:
            self._field.addItem(field_name(name), name)
        self._value.setObjectName("correct-value")
        self._value.setAccessibleName(self.tr("New value"))
        self._value.setPlaceholderText(self.tr("Value"))
        self._value.returnPressed.connect(self._save)
        save = wired(self.tr("Save"), "correct-save", self._save)
        line = row(spacing=8)
        line.addWidget(self._value, 1)
        line.addWidget(save)
        box = column(spacing=8)
        box.addWidget(self._field)
        box.addLayout(line)
        self.setLayout(box)

    def _save(self) -> None:
        value = self._value.text().strip()
        if value:
            self.saved.emit(str(self._field.currentData()), value)
            self._value.clear()
