"""The steps of a workflow, in their order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField, Step
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice, Entry
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.numbers import number_box
from app.ui.workflows import phrases

NEW: dict[str, Callable[[], Step]] = {
    "push": Push,
    "campaign": lambda: AddToCampaign(""),
    "set_field": lambda: SetField(""),
    "task": lambda: MakeTask(""),
    "notify": lambda: Notify(""),
}
MOST_DAYS = 365
COLUMNS = 2  # of a step: more would cut their words in a small window


@dataclass(frozen=True, slots=True)
class Offered:
    """What steps can name."""

    campaigns: Sequence[Entry] = ()
    targets: Sequence[Entry] = ()
    users: Sequence[Entry] = ()


class StepCard(Card):
    """One step with the parts that it has.

    Signals:
        changed: the step means something else.
        moved: up (-1) or down (+1).
        removed: the step is not wanted.
    """

    changed, removed = Signal(), Signal()
    moved = Signal(int)

    def __init__(self, number: int, step: Step, offered: Offered) -> None:
        super().__init__(spacing=8, margins=12)
        self.setObjectName(f"step-{number}")
        self.step, self._offered = step, offered
        self._places = 0
        self._fault = Banner()
        head = row(spacing=4)
        head.addWidget(text(f"{number}. {phrases.step(step)}", "strong"), 1)
        for name, icon, words, signal in (
            ("step-up", "chevron-up", self.tr("Move up"), lambda: self.moved.emit(-1)),
            ("step-down", "chevron-down", self.tr("Move down"), lambda: self.moved.emit(1)),
            ("step-remove", "x", self.tr("Remove the step"), self.removed.emit),
        ):
            made = IconButton(icon, words)
            made.setObjectName(name)
            made.clicked.connect(signal)
            head.addWidget(made)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self.column.addLayout(head)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._fault)
        self._fill()

    def show_fault(self, words: str, *, stops: bool) -> None:
        """Say what is wrong with the step; nothing hides it."""
        self._fault.show_words(words, ("bad" if stops else "warn") if words else "")

    def _fill(self) -> None:
        match self.step:
            case Push(owner=owner, campaign=campaign, transcript=transcript):
                none = self.tr("The mapping page's")
                self._choice("campaign", self.tr("Campaign"), self._campaigns(none), campaign)
                self._choice("owner", self.tr("Owner of a new lead"), self._owners(), owner)
                self._user(self.step.user if owner == "user" else None)
                self._check("transcript", self.tr("Log the conversation"), transcript)
            case AddToCampaign(campaign=campaign):
                none = self.tr("Choose a campaign")
                self._choice("campaign", self.tr("Campaign"), self._campaigns(none), campaign)
            case SetField(field=field, value=value, only_if_blank=only):
                fields = [("", self.tr("Choose a field")), *self._offered.targets]
                self._choice("field", self.tr("Salesforce field"), fields, field)
                self._line("value", self.tr("Value; {field} names a visitor field"), str(value))
                self._check("only_if_blank", self.tr("Only if it is blank"), only)
            case MakeTask() as task:
                self._line("subject", self.tr("Subject"), task.subject)
                self._line("text", self.tr("Text"), task.text)
                self._days("due_days", self.tr("Due in days"), task.due_days)
                self._choice("owner", self.tr("Who does it"), self._doers(), task.owner)
                self._user(task.user if task.owner == "user" else None)
            case Notify(words=words):
                self._line("words", self.tr("What the alert says"), words)

    def _campaigns(self, none: str) -> list[Entry]:
        return [("", none), *self._offered.campaigns]

    def _owners(self) -> list[Entry]:
        return [
            ("nobody", self.tr("The assignment rules, or who runs it")),
            ("rep", self.tr("The rep of the conversation")),
            ("user", self.tr("This user")),
        ]

    def _doers(self) -> list[Entry]:
        return [
            ("record", self.tr("The record's owner")),
            ("rep", self.tr("The rep of the conversation")),
            ("user", self.tr("This user")),
        ]

    def _user(self, value: str | None) -> None:
        """Offer the org's users where one of them is to be named."""
        if value is not None:
            users = [("", self.tr("Choose a user")), *self._offered.users]
            self._choice("user", self.tr("User"), users, value)

    def _choice(self, name: str, title: str, entries: list[Entry], value: str) -> None:
        made = Choice(f"step-{name}", title, searched=len(entries) > 6)
        made.show_entries(entries, value)
        made.picked.connect(lambda chosen: self._take(name, chosen))
        self._place(title, made)

    def _line(self, name: str, title: str, value: str) -> None:
        made = QLineEdit(value)
        made.setObjectName(f"step-{name}")
        made.setAccessibleName(title)
        made.editingFinished.connect(lambda: self._take(name, made.text().strip()))
        self._place(title, made)

    def _days(self, name: str, title: str, value: int) -> None:
        made = number_box(f"step-{name}", title, MOST_DAYS)
        made.setValue(value)
        made.valueChanged.connect(lambda days: self._take(name, days))
        self._place(title, made)

    def _check(self, name: str, title: str, value: bool) -> None:
        made = QCheckBox(title)
        made.setObjectName(f"step-{name}")
        made.setChecked(value)
        made.toggled.connect(lambda on: self._take(name, on))
        self._place("", made)

    def _place(self, title: str, part: QWidget) -> None:
        at, self._places = self._places, self._places + 1
        line, beside = at // COLUMNS * 2, at % COLUMNS
        self._grid.addWidget(text(title, "secondary"), line, beside)
        self._grid.addWidget(part, line + 1, beside)
        self._grid.setColumnStretch(beside, 1)

    def _take(self, name: str, value: object) -> None:
        changed = msgspec.structs.replace(self.step, **{name: value})
        if changed != self.step:
            self.step = changed
            if name == "owner":
                self._refill()
            self.changed.emit()

    def _refill(self) -> None:
        """Show the parts anew: the owner decides whether a user is to be named."""
        while item := self._grid.takeAt(0):
            if gone := item.widget():
                gone.setParent(None)
                gone.deleteLater()
        self._places = 0
        self._fill()


class StepsEditor(QWidget):
    """All steps; a new one is added at the end.

    Signals:
        changed: the steps mean something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[StepCard] = []
        self._offered = Offered()
        self._box = column(spacing=8)
        self._add = Choice("steps-add", self.tr("Add a step"))
        self._add.picked.connect(self._add_step)
        self._faults = Banner()
        whole = column(spacing=8)
        whole.addLayout(self._box)
        whole.addWidget(self._faults)
        whole.addWidget(self._add)
        self.setLayout(whole)
        entries = [(key, phrases.step(made())) for key, made in NEW.items()]
        self._add.show_entries([("", self.tr("Add a step")), *entries], "")

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps as they are now."""
        return tuple(card.step for card in self._cards)

    def show_steps(self, steps: Sequence[Step], offered: Offered) -> None:
        """Show these steps; the same ones are left as they are, with the cursor in them."""
        if tuple(steps) == self.steps and offered == self._offered:
            return
        self._offered = offered
        for card in self._cards:
            self._box.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._cards = [self._made(number, step) for number, step in enumerate(steps, 1)]

    def show_faults(self, faults: dict[str, tuple[str, bool]]) -> None:
        """Show what is wrong by place ("steps", "step 1"): words, and whether it stops a run."""
        for number, card in enumerate(self._cards, 1):
            words, stops = faults.get(f"step {number}", ("", False))
            card.show_fault(words, stops=stops)
        words, stops = faults.get("steps", ("", False))
        self._faults.show_words(words, ("bad" if stops else "warn") if words else "")

    def _made(self, number: int, step: Step) -> StepCard:
        card = StepCard(number, step, self._offered)
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._reorder(self._cards.index(card), None))
        card.moved.connect(lambda by: self._reorder(self._cards.index(card), by))
        self._box.addWidget(card)
        return card

    def _add_step(self, kind: str) -> None:
        if kind:
            self._add.setCurrentIndex(0)
            self._cards.append(self._made(len(self._cards) + 1, NEW[kind]()))
            self.changed.emit()

    def _reorder(self, at: int, by: int | None) -> None:
        """Move a step, or take it away where `by` is None."""
        steps = list(self.steps)
        step = steps.pop(at)
        if by is not None:
            steps.insert(max(0, min(at + by, len(steps))), step)
        self.show_steps(steps, self._offered)
        self.changed.emit()
