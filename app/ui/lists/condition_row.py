"""One condition: field, comparison, value, and what is wrong with it."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.crm_shape import FieldShape, ObjectShape, Shapes
from app.domain.expression import UNARY, Compare, Operator
from app.domain.list_check import resolved
from app.domain.list_comparison import OPERATORS, Kind, kind_of
from app.domain.list_faults import Fault
from app.domain.list_tree import Line
from app.ui.lists import phrases
from app.ui.lists.value_editor import Value, ValueEditor
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row


class ConditionRow(QWidget):
    """Shows a line, and tells what the person makes of it.

    Signals:
        changed: the new line.
        removed: the line is not wanted.
    """

    changed = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = Line(Compare("", Operator.IS))
        self._shape: ObjectShape | None = None
        self._shapes: Shapes = {}
        self._field = Choice("list-field", self.tr("Field"), searched=True)
        self._operator = Choice("list-operator", self.tr("Comparison"))
        self._value = ValueEditor()
        self._fault = text("", "secondary", "bad", wrap=True)
        remove = IconButton("x", self.tr("Remove the condition"))
        remove.setObjectName("list-remove")
        line = row(spacing=8)
        line.addWidget(self._field, 5)
        line.addWidget(self._operator, 3)
        line.addWidget(self._value, 4)
        line.addWidget(remove)
        whole = column(spacing=4)
        whole.addLayout(line)
        whole.addWidget(self._fault)
        self.setLayout(whole)
        self._field.picked.connect(self._take_field)
        self._operator.picked.connect(self._take_operator)
        self._value.changed.connect(self._take_value)
        remove.clicked.connect(self.removed)

    def show_line(
        self, line: Line, shape: ObjectShape | None, shapes: Shapes, fault: Fault | None
    ) -> None:
        """Show a line about fields of `shape`."""
        self._line, self._shape, self._shapes = line, shape, shapes
        field, kind = self._known(line.compare.field)
        choose = [("", self.tr("Choose a field"))]
        self._field.show_entries([*choose, *phrases.fields(shape, shapes)], line.compare.field)
        operators = phrases.operators(kind)
        self._operator.show_entries(operators, self._key() if operators else "")
        self._operator.setEnabled(bool(operators))
        self._value.show_value(field, kind, line.compare.operator, line.compare.value)
        chosen = fault is not None and bool(line.compare.field)
        self._fault.setText(phrases.fault(fault) if fault and chosen else "")
        self._fault.setVisible(chosen)

    def _known(self, path: str) -> tuple[FieldShape | None, Kind | None]:
        found = resolved(path, self._shape, self._shapes) if self._shape and path else None
        if not isinstance(found, tuple):
            return None, None
        return found[0], kind_of(found[0].type)

    def _key(self) -> str:
        return f"{phrases.NOT if self._line.negated else ''}{self._line.compare.operator.value}"

    def _take_field(self, path: str) -> None:
        _, kind = self._known(path)
        if kind is not None:
            operator = OPERATORS[kind][0]
            value = True if kind is Kind.YES_NO else None
            self.changed.emit(Line(Compare(path, operator, value)))

    def _take_operator(self, key: str) -> None:
        operator = Operator(key.removeprefix(phrases.NOT))
        before = self._line.compare
        value = before.value
        several = operator is Operator.ONE_OF
        if operator in UNARY or several is not isinstance(value, tuple):
            value = (str(value),) if several and value and not isinstance(value, tuple) else None
        self.changed.emit(Line(Compare(before.field, operator, value), key.startswith(phrases.NOT)))

    def _take_value(self, value: Value) -> None:
        _, kind = self._known(self._line.compare.field)
        if kind is Kind.YES_NO:
            value = {"true": True, "false": False}.get(str(value))
        compare = msgspec.structs.replace(self._line.compare, value=value)
        if compare != self._line.compare:
            self.changed.emit(Line(compare, self._line.negated))
