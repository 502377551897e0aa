"""Conditions as nested groups: all of, any of, none of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.expression import (
    FITTING,
    MAX_DEPTH,
    UNARY,
    AllOf,
    AnyOf,
    Compare,
    Expression,
    Field,
    Not,
    Operator,
)
from app.domain.operand import Kind, shown
from app.ui.visitor_fields import visitor_field
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice, Entry
from app.ui.widgets.layouts import row
from app.ui.workflows import phrases

ALL, ANY, NONE = "all", "any", "none"
NEW = Compare("email", Operator.FILLED)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What conditions may name."""

    fields: Mapping[str, Field]
    lists: Sequence[Entry] = ()

    @property
    def entries(self) -> list[Entry]:
        """Return every field with its words, in their order."""
        named = ((f.name, visitor_field(f.name, f.words)) for f in self.fields.values())
        return sorted(named, key=lambda entry: entry[1].casefold())


def as_group(expression: Expression) -> tuple[str, tuple[Expression, ...]]:
    """Return how the parts of an expression are joined, and the parts."""
    match expression:
        case AllOf(of=parts):
            return ALL, parts
        case AnyOf(of=parts):
            return ANY, parts
        case Not(of=AnyOf(of=parts)):
            return NONE, parts
        case Not(of=part):
            return NONE, (part,)
        case _:
            return ALL, (expression,)


def joined(kind: str, parts: tuple[Expression, ...]) -> Expression:
    """Return the expression that a group means; "none of" nothing is always true."""
    match kind:
        case "any":
            return AnyOf(parts)
        case "none":
            return Not(AnyOf(parts)) if parts else AllOf()
        case _:
            return AllOf(parts)


class Comparison(QWidget):
    """One line: field, operator, value.

    Signals:
        changed: the line means something else.
        removed: the line is not wanted.
    """

    changed, removed = Signal(), Signal()

    def __init__(self, compare: Compare, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.compare, self._vocabulary = compare, vocabulary
        self._field = Choice("condition-field", self.tr("Field"), searched=True)
        self._operator = Choice("condition-operator", self.tr("Comparison"))
        self._text = QLineEdit()
        self._text.setObjectName("condition-value")
        self._text.setAccessibleName(self.tr("Value"))
        self._pick = Choice("condition-pick", self.tr("Value"))
        away = IconButton("x", self.tr("Remove the condition"))
        away.setObjectName("condition-remove")
        away.clicked.connect(self.removed)
        line = row(spacing=8)
        for part in (self._field, self._operator, self._text, self._pick):
            line.addWidget(part, 1)
        line.addWidget(away)
        self.setLayout(line)
        self._field.picked.connect(self._take_field)
        self._operator.picked.connect(self._take_operator)
        self._pick.picked.connect(self._take)
        self._text.editingFinished.connect(lambda: self._take(self._text.text().strip()))
        self._show()

    @property
    def _known(self) -> Field:
        name = self.compare.field
        return self._vocabulary.fields.get(name) or Field(name, name)

    def _show(self) -> None:
        known, operator = self._known, self.compare.operator
        self._field.show_entries(self._vocabulary.entries, known.name)
        fitting = [(o.value, phrases.operator(o)) for o in Operator if o in FITTING[known.kind]]
        self._operator.show_entries(fitting, operator.value)
        value = self.compare.value
        text = ", ".join(value) if isinstance(value, tuple) else shown(value)
        picks = self._picks(known, operator)
        self._pick.setVisible(bool(picks))
        self._text.setVisible(not picks and operator not in UNARY)
        if picks:
            self._pick.show_entries(picks, text)
        self._text.setText(text)
        self._text.setPlaceholderText(self._hint(known, operator))

    def _picks(self, known: Field, operator: Operator) -> list[Entry]:
        if operator in UNARY or operator is Operator.ONE_OF:
            return []
        if operator is Operator.IN_LIST:
            return [("", self.tr("Choose a list")), *self._vocabulary.lists]
        if known.kind is Kind.YES_NO:
            return [("yes", self.tr("yes")), ("no", self.tr("no"))]
        exact = operator in {Operator.IS, Operator.IS_NOT}
        return [(c, c) for c in known.choices] if exact else []

    def _hint(self, known: Field, operator: Operator) -> str:
        if operator is Operator.ONE_OF:
            return self.tr("Values, with commas between")
        if operator is Operator.WITHIN_DAYS:
            return self.tr("Days")
        return "2027-01-31" if known.kind is Kind.TIME else ""

    def _take_field(self, name: str) -> None:
        kind = (self._vocabulary.fields.get(name) or Field(name)).kind
        fits = self.compare.operator in FITTING[kind]
        operator = self.compare.operator if fits else Operator.IS
        value = self.compare.value if fits and kind is self._known.kind else None
        self._become(Compare(name, operator, value))

    def _take_operator(self, name: str) -> None:
        operator, value = Operator(name), self.compare.value
        text = ", ".join(value) if isinstance(value, tuple) else shown(value)
        self._become(Compare(self.compare.field, operator, _value(operator, text)))

    def _take(self, text: str) -> None:
        operator = self.compare.operator
        self._become(Compare(self.compare.field, operator, _value(operator, text)))

    def _become(self, compare: Compare) -> None:
        if compare != self.compare:
            self.compare = compare
            self._show()
            self.changed.emit()


class Group(Card):
    """Conditions and groups within, and how they are joined.

    Signals:
        changed: the group means something else.
        removed: the group is not wanted.
    """

    changed, removed = Signal(), Signal()

    def __init__(self, expression: Expression, vocabulary: Vocabulary, depth: int = 1) -> None:
        super().__init__(spacing=8, margins=12)
        self.setObjectName("conditions")
        self._vocabulary, self._depth = vocabulary, depth
        kind, parts = as_group(expression)
        self._kind = Choice("conditions-kind", self.tr("How the conditions are joined"))
        self._kind.show_entries(
            [
                (ALL, self.tr("All of these hold")),
                (ANY, self.tr("Any of these holds")),
                (NONE, self.tr("None of these holds")),
            ],
            kind,
        )
        self._kind.picked.connect(self.changed)
        self._parts: list[Comparison | Group] = []
        self.column.addLayout(self._made_head())
        for part in parts:
            self._add(part)

    @property
    def expression(self) -> Expression:
        """What the group means."""
        parts = tuple(
            part.compare if isinstance(part, Comparison) else part.expression
            for part in self._parts
        )
        return joined(self._kind.value, parts)

    def _made_head(self) -> QHBoxLayout:
        head = row(spacing=8)
        head.addWidget(self._kind)
        more = wired(
            self.tr("Add a condition"),
            "conditions-add",
            self._add_condition,
            kind="link",
            icon="plus",
        )
        head.addWidget(more)
        if self._depth < MAX_DEPTH - 2:
            group = wired(
                self.tr("Add a group"), "conditions-add-group", self._add_group, kind="link"
            )
            head.addWidget(group)
        head.addStretch(1)
        if self._depth > 1:
            away = IconButton("x", self.tr("Remove the group"))
            away.clicked.connect(self.removed)
            head.addWidget(away)
        return head

    def _add_condition(self) -> None:
        self._add(NEW)
        self.changed.emit()

    def _add_group(self) -> None:
        self._add(AnyOf((NEW,)))
        self.changed.emit()

    def _add(self, part: Expression) -> None:
        made: Comparison | Group
        if isinstance(part, Compare):
            made = Comparison(part, self._vocabulary)
        else:
            made = Group(part, self._vocabulary, self._depth + 1)
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._remove(made))
        self._parts.append(made)
        self.column.addWidget(made)

    def _remove(self, part: "Comparison | Group") -> None:
        self._parts.remove(part)
        self.column.removeWidget(part)
        part.setParent(None)
        part.deleteLater()
        self.changed.emit()


def _value(operator: Operator, text: str) -> str | tuple[str, ...] | None:
    if operator in UNARY:
        return None
    if operator is Operator.ONE_OF:
        return tuple(part for each in text.split(",") if (part := each.strip()))
    return text
