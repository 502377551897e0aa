"""Dates with hours of their own."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from app.ui.hours.view_model import HoursViewModel, OwnDate
from app.ui.said import said
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import column, row


class DatesEditor(Card):
    """A line for each date, and one to add another."""

    def __init__(self, view_model: HoursViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("hours-dates")
        self._view_model = view_model
        self._rows: dict[str, DateRow] = {}
        self._date, self._hours, self._words = QDateEdit(), QLineEdit(), QLineEdit()
        self._lines = column(spacing=4)
        self._arrange()
        view_model.changed.connect(self._show)
        self._show()

    def _arrange(self) -> None:
        self.column.addWidget(text(self.tr("Single dates"), "section"))
        hint = self.tr("Hours of one date replace the weekly ones, on a holiday too.")
        self.column.addWidget(text(hint, "secondary", wrap=True))
        self.column.addLayout(self._lines)
        self.column.addLayout(self._made_new())

    def _made_new(self) -> QHBoxLayout:
        today = self._view_model.today()
        self._date.setObjectName("hours-new-date")
        self._date.setAccessibleName(self.tr("Date"))
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("ddd d MMM yyyy")
        self._date.setMinimumDate(QDate(today.year, today.month, today.day))
        self._date.setDate(QDate(today.year, today.month, today.day).addDays(1))
        self._hours.setObjectName("hours-new-hours")
        self._hours.setAccessibleName(self.tr("Hours of this date"))
        self._hours.setPlaceholderText(self.tr("closed"))
        self._words.setObjectName("hours-new-words")
        self._words.setAccessibleName(self.tr("Reason"))
        self._words.setPlaceholderText(self.tr("Reason, as Dentist"))
        for line in (self._hours, self._words):
            line.setMaxLength(300)
            line.returnPressed.connect(self._add)
        add = wired(self.tr("Add"), "hours-add-date", self._add, icon="plus")
        made = row(spacing=8)
        made.addWidget(self._date)
        made.addWidget(self._hours, 2)
        made.addWidget(self._words, 2)
        made.addWidget(add)
        return made

    def _add(self) -> None:
        when = str(self._date.date().toString("yyyy-MM-dd"))
        typed, words = self._hours.text().strip(), self._words.text().strip()
        self._view_model.set_date(OwnDate(when, typed, words))
        self._hours.clear()
        self._words.clear()
        self._date.setDate(self._date.date().addDays(1))
        self._date.setFocus()

    def _show(self) -> None:
        wanted = {each.date: each for each in self._view_model.dates}
        for when in self._rows.keys() - wanted.keys():
            gone = self._rows.pop(when)
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (when, own) in enumerate(wanted.items()):
            if when not in self._rows:
                self._rows[when] = DateRow(self._view_model, own)
                self._lines.insertWidget(place, self._rows[when])
            self._rows[when].show_date(own)


class DateRow(QWidget):
    """One date: its hours, the reason, and a way to take it away."""

    def __init__(self, view_model: HoursViewModel, own: OwnDate) -> None:
        super().__init__()
        self._view_model, self._own = view_model, own
        name = QLocale().toString(QDate.fromString(own.date, "yyyy-MM-dd"), "ddd d MMM yyyy")
        self._hours, self._words = QLineEdit(), QLineEdit()
        self._hours.setAccessibleName(self.tr("Hours on {day}").format(day=name))
        self._hours.setPlaceholderText(self.tr("closed"))
        self._words.setAccessibleName(self.tr("Reason on {day}").format(day=name))
        for edited in (self._hours, self._words):
            edited.setMaxLength(300)
            edited.textEdited.connect(self._take)
        drop = IconButton("trash", self.tr("Use the weekly hours on {day}").format(day=name))
        drop.clicked.connect(lambda: view_model.drop_date(own.date))
        self._fault = text("", "secondary", wrap=True)
        line = row(spacing=8)
        line.addWidget(text(name), 1)
        line.addWidget(self._hours, 2)
        line.addWidget(self._words, 2)
        line.addWidget(drop)
        whole = column(spacing=2)
        whole.addLayout(line)
        whole.addWidget(self._fault)
        self.setLayout(whole)

    def show_date(self, own: OwnDate) -> None:
        """Show a date as it is typed."""
        self._own = own
        for edited, wanted in ((self._hours, own.text), (self._words, own.words)):
            if edited.text() != wanted:
                edited.setText(wanted)
        place = f"date:{own.date}"
        fault = self._view_model.faults.get(place, "")
        words = said(fault or self._view_model.hints.get(place, ""))
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        set_tone(self._fault, "bad" if fault else "")
        self._hours.setAccessibleDescription(words)

    def _take(self) -> None:
        self._view_model.set_date(OwnDate(self._own.date, self._hours.text(), self._words.text()))
