"""A group of conditions, with groups in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.crm_shape import ObjectShape, Shapes
from app.domain.expression import Compare, Operator
from app.domain.list_faults import Fault
from app.domain.list_tree import EMPTY, Branch, Join, Line, joined, replaced
from app.ui.lists import phrases
from app.ui.lists.condition_row import ConditionRow
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

NEW = Line(Compare("", Operator.IS))
DEEPEST = 3  # groups in groups that the editor makes
Faults = dict[tuple[int, ...], Fault]


class GroupBox(Card):
    """Shows a branch; its rows are kept and filled anew.

    Signals:
        changed: the new branch.
        removed: the group is not wanted.
    """

    changed = Signal(object)
    removed = Signal()

    def __init__(self, level: int = 0) -> None:
        super().__init__(spacing=8, margins=12)
        self._level = level
        self._branch = EMPTY
        self._parts: list[ConditionRow | GroupBox] = []
        self._join = Choice("list-join", self.tr("How the conditions hold together"))
        self._fault = text("", "secondary", "bad", wrap=True)
        self._rows = column(spacing=8)
        head = row(spacing=8)
        head.addWidget(self._join)
        head.addStretch(1)
        if level:
            remove = IconButton("x", self.tr("Remove the group"))
            remove.clicked.connect(self.removed)
            head.addWidget(remove)
        self.column.addLayout(head)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._fault)
        self.column.addLayout(self._made_foot())
        self._join.picked.connect(self._take_join)

    def _made_foot(self) -> QHBoxLayout:
        foot = row(spacing=8)
        add = wired(self.tr("Add a condition"), "list-add", self._add, kind="link", icon="plus")
        foot.addWidget(add)
        if self._level < DEEPEST:
            group = wired(
                self.tr("Add a group"), "list-add-group", self._add_group, kind="link", icon="plus"
            )
            foot.addWidget(group)
        foot.addStretch(1)
        return foot

    def show_branch(
        self, branch: Branch, shape: ObjectShape | None, shapes: Shapes, faults: Faults
    ) -> None:
        """Show a branch; `faults` are by the way from here."""
        self._branch = branch
        self._join.show_entries(phrases.joins(), branch.join)
        self._fit(branch)
        for number, (part, shown) in enumerate(zip(branch.parts, self._parts, strict=True)):
            if isinstance(part, Line) and isinstance(shown, ConditionRow):
                shown.show_line(part, shape, shapes, faults.get((number,)))
            elif isinstance(part, Branch) and isinstance(shown, GroupBox):
                inner = {way[1:]: f for way, f in faults.items() if way[:1] == (number,)}
                shown.show_branch(part, shape, shapes, inner)
        own = faults.get(()) if self._level else None
        self._fault.setText(phrases.fault(own) if own else "")
        self._fault.setVisible(own is not None)

    def _fit(self, branch: Branch) -> None:
        """Have a widget of the right sort for every part."""
        for number, part in enumerate(branch.parts):
            wanted = GroupBox if isinstance(part, Branch) else ConditionRow
            if number < len(self._parts) and isinstance(self._parts[number], wanted):
                continue
            self._drop_from(number)
            self._parts.append(self._made(part))
            self._rows.addWidget(self._parts[-1])
        self._drop_from(len(branch.parts))

    def _made(self, part: Line | Branch) -> "ConditionRow | GroupBox":
        made = GroupBox(self._level + 1) if isinstance(part, Branch) else ConditionRow()
        made.changed.connect(self._take)
        made.removed.connect(self._remove)
        return made

    def _drop_from(self, number: int) -> None:
        for part in self._parts[number:]:
            self._rows.removeWidget(part)
            part.hide()
            part.deleteLater()
        del self._parts[number:]

    def _place(self) -> int:
        sender = self.sender()
        return next(n for n, part in enumerate(self._parts) if part is sender)

    def _take(self, part: Line | Branch) -> None:
        self.changed.emit(replaced(self._branch, (self._place(),), part))

    def _remove(self) -> None:
        self.changed.emit(replaced(self._branch, (self._place(),), None))

    def _take_join(self, join: str) -> None:
        self.changed.emit(joined(self._branch, (), Join(join)))

    def _add(self) -> None:
        self.changed.emit(replaced(self._branch, (len(self._branch.parts),), NEW))

    def _add_group(self) -> None:
        group = Branch(Join.ANY, (NEW,))
        self.changed.emit(replaced(self._branch, (len(self._branch.parts),), group))
