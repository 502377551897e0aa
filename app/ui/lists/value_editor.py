"""The value that a condition compares with, edited by the type of its field."""

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QIntValidator, QMouseEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from app.domain import operand
from app.domain.crm_shape import FieldShape
from app.domain.expression import UNARY, Operator
from app.domain.list_comparison import MAX_DAYS, Kind
from app.domain.operand import Scalar
from app.ui.widgets.choice import Choice

Value = Scalar | tuple[str, ...]
NOTHING, TEXT, PICK, SEVERAL, DAY, DAYS = range(6)


class Picks(QMenu):
    """A menu that stays open while values are ticked by the mouse."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class ValueEditor(QStackedWidget):
    """One of several boxes, by what fits.

    Signals:
        changed: the person gave another value.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._several_values = False
        self._text = QLineEdit()
        self._pick = Choice("list-value-pick", self.tr("Value"), searched=True)
        self._several = QPushButton()
        self._menu = Picks(self)
        self._day, self._days = QDateEdit(), QLineEdit()
        self._make()
        self.addWidget(QWidget())
        for part in (self._text, self._pick, self._several, self._day, self._days):
            self.addWidget(part)
        self._text.editingFinished.connect(self._tell_text)
        self._pick.picked.connect(self._tell_pick)
        self._menu.triggered.connect(self._tell_several)
        self._day.dateChanged.connect(self._tell_day)
        self._days.editingFinished.connect(self._tell_days)

    def show_value(
        self, field: FieldShape | None, kind: Kind | None, operator: Operator, value: Value
    ) -> None:
        """Show a value in the box that fits its field and comparison."""
        self._several_values = operator is Operator.ONE_OF
        box = _box(field, kind, operator)
        self.setCurrentIndex(box)
        if box == TEXT:
            self._show_text(value)
        elif box == PICK:
            self._pick.show_entries(
                [("", self.tr("Choose")), *self._picks(field, kind)], _one(value)
            )
        elif box == SEVERAL:
            self._show_several(field, value if isinstance(value, tuple) else ())
        elif box == DAY:
            self._show_day(_one(value))
        elif box == DAYS:
            self._show_days(_one(value))

    def _make(self) -> None:
        self._text.setObjectName("list-value")
        self._text.setAccessibleName(self.tr("Value"))
        self._several.setAccessibleName(self.tr("Values"))
        self._several.setObjectName("list-value-several")
        self._several.setProperty("role", "value")
        self._several.setMenu(self._menu)
        self._several.setSizePolicy(self._text.sizePolicy())
        self._day.setObjectName("list-value-day")
        self._day.setAccessibleName(self.tr("Date"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._days.setObjectName("list-value-days")
        self._days.setAccessibleName(self.tr("Days"))
        self._days.setValidator(QIntValidator(1, MAX_DAYS, self))
        self._days.setPlaceholderText(self.tr("How many days?"))

    def _picks(self, field: FieldShape | None, kind: Kind | None) -> list[tuple[str, str]]:
        if kind is Kind.YES_NO:
            return [("true", self.tr("yes")), ("false", self.tr("no"))]
        return list(field.values) if field else []

    def _show_text(self, value: Value) -> None:
        hint = self.tr("Values, separated by semicolons") if self._several_values else ""
        self._text.setPlaceholderText(hint)
        if not self._text.hasFocus():
            parts = value if isinstance(value, tuple) else (operand.shown(value),)
            self._text.setText("; ".join(parts))

    def _show_several(self, field: FieldShape | None, chosen: tuple[str, ...]) -> None:
        known = [value for value, _ in field.values] if field else []
        listed = [*(field.values if field else ()), *((c, c) for c in chosen if c not in known)]
        if [action.data() for action in self._menu.actions()] != [value for value, _ in listed]:
            self._menu.clear()
            for value, words in listed:
                action = self._menu.addAction(words.replace("&", "&&"))
                action.setData(value)
                action.setCheckable(True)
        for action in self._menu.actions():
            action.setChecked(action.data() in chosen)
        labels = [words for value, words in listed if value in chosen]
        self._several.setText(", ".join(labels).replace("&", "&&") or self.tr("Choose"))

    def _show_day(self, value: str) -> None:
        found = QDate.fromString(value[:10], "yyyy-MM-dd")
        self._day.blockSignals(True)
        self._day.setDate(found if found.isValid() else QDate.currentDate())
        self._day.blockSignals(False)
        if not found.isValid():
            self._tell_day()

    def _show_days(self, days: str) -> None:
        if not self._days.hasFocus():
            self._days.setText(days)

    def _tell_text(self) -> None:
        words = self._text.text().strip()
        if self._several_values:
            self.changed.emit(tuple(p.strip() for p in words.split(";") if p.strip()))
        else:
            self.changed.emit(words)

    def _tell_pick(self, value: str) -> None:
        self.changed.emit(value)

    def _tell_several(self) -> None:
        chosen = [str(a.data()) for a in self._menu.actions() if a.isChecked()]
        self.changed.emit(tuple(chosen))

    def _tell_day(self) -> None:
        self.changed.emit(self._day.date().toString("yyyy-MM-dd"))

    def _tell_days(self) -> None:
        days = self._days.text()
        self.changed.emit(int(days) if days.isdigit() else None)


def _box(field: FieldShape | None, kind: Kind | None, operator: Operator) -> int:
    if kind is None or operator in UNARY:
        return NOTHING
    if operator is Operator.WITHIN_DAYS:
        return DAYS
    picks = field is not None and bool(field.values) and kind in (Kind.CHOICE, Kind.CHOICES)
    if operator is Operator.ONE_OF:
        return SEVERAL if picks else TEXT
    exact = operator in (Operator.IS, Operator.IS_NOT)
    if kind is Kind.YES_NO or (picks and exact):
        return PICK
    return DAY if kind in (Kind.DAY, Kind.MOMENT) else TEXT


def _one(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None or isinstance(value, tuple) else operand.whole(value)
