"""The week: one line for each day."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.open_time import WEEKDAYS
from app.ui.hours.view_model import HoursViewModel
from app.ui.said import said
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import set_tone, text


class WeekEditor(Card):
    """Hours by weekday; what is wrong stands below the day."""

    def __init__(self, view_model: HoursViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("hours-week")
        self._view_model = view_model
        self._lines = {day: self._made(day, number) for number, day in enumerate(WEEKDAYS, 1)}
        self._faults = {day: text("", "secondary", wrap=True) for day in WEEKDAYS}
        self._copy = wired(
            self.tr("Use Monday's hours from Tuesday to Friday"),
            "hours-copy",
            view_model.copy_monday,
            kind="link",
        )
        self._arrange()
        view_model.changed.connect(self._show)
        self._show()

    def _made(self, day: str, number: int) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"hours-{day}")
        line.setAccessibleName(
            self.tr("Hours on {day}").format(day=QLocale().standaloneDayName(number))
        )
        line.setPlaceholderText(self.tr("closed"))
        line.setMaxLength(300)
        line.textEdited.connect(lambda typed: self._view_model.set_day(day, typed))
        return line

    def _arrange(self) -> None:
        self.column.addWidget(text(self.tr("Every week"), "section"))
        hint = self.tr(
            "Write 9-12:30, 13:30-18 for two spans, 22-6 for a night; nothing is closed."
        )
        self.column.addWidget(text(hint, "secondary", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, day in enumerate(WEEKDAYS, 1):
            name = QLocale().standaloneDayName(number)
            label = text(name[:1].upper() + name[1:])
            label.setBuddy(self._lines[day])
            grid.addWidget(label, 2 * number, 0)
            grid.addWidget(self._lines[day], 2 * number, 1)
            grid.addWidget(self._faults[day], 2 * number + 1, 1)
        holder = QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(grid)
        self.column.addWidget(holder)
        self.column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self) -> None:
        view_model = self._view_model
        for day, line in self._lines.items():
            typed = view_model.week.get(day, "")
            if line.text() != typed:
                line.setText(typed)
            fault, hint = view_model.faults.get(day, ""), view_model.hints.get(day, "")
            words = said(fault or hint)
            self._faults[day].setText(words)
            self._faults[day].setVisible(bool(words))
            set_tone(self._faults[day], "bad" if fault else "")
            line.setAccessibleDescription(words)
