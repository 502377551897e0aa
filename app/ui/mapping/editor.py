"""The editor of one line: where the value comes from, where it goes, and when."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QWidget

from app.domain.mapping import FieldMap, Policy
from app.ui.mapping import phrases
from app.ui.mapping.view_model import MappingViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row
from app.ui.widgets.tick import Tick

NO_FIELD = ""


class LineEditor(Card):
    """Changes the chosen line of the draft at once.

    Signals:
        new_field_wanted: the person wants a visitor field that is not there yet.
    """

    new_field_wanted = Signal()

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__(spacing=12, margins=16)
        self.setObjectName("mapping-editor")
        self._view_model = view_model
        self._number: int | None = None
        self._title = text("", "section")
        self._source = Choice("mapping-source", self.tr("Visitor field"), searched=True)
        self._target = Choice("mapping-target", self.tr("Salesforce field"), searched=True)
        self._policy = Choice("mapping-policy", self.tr("Update"))
        self._default_text = QLineEdit()
        self._default_pick = Choice("mapping-default-pick", self.tr("Default"))
        self._default = QStackedWidget()
        self._any = Tick(self.tr("Let other values through"))
        self._any.setObjectName("mapping-any")
        self._kind = text("", "faint")
        self._faults = Banner()
        self._make_default()
        self._arrange()
        self._connect()
        view_model.changed.connect(self.show_line)
        self.show_line()

    @property
    def number(self) -> int | None:
        """The line that is edited."""
        return self._number

    def edit(self, number: int | None) -> None:
        """Turn to a line; None to none."""
        self._number = number
        self.show_line()

    def show_line(self) -> None:
        """Show the line as the draft has it."""
        lines = self._view_model.page.fields
        there = self._number is not None and self._number < len(lines)
        self.setVisible(there)
        if self._number is None or not there:
            return
        line = lines[self._number]
        self._title.setText(phrases.target(line.target, self._view_model.facts))
        self._source.show_entries(self._sources(), NO_FIELD if line.constant else line.visitor)
        self._target.show_entries(self._targets(), line.target)
        self._policy.show_entries([(p.value, phrases.policy(p)) for p in Policy], line.policy.value)
        self._show_default(line)
        issues = self._view_model.issues_of(self._number)
        tone = "bad" if any(issue.severity == "error" for issue in issues) else "warn"
        words = "\n".join(phrases.explained(issue) for issue in issues)
        self._faults.show_words(words, tone if words else "")
        self.setEnabled(self._view_model.is_admin)

    def _make_default(self) -> None:
        self._default_text.setObjectName("mapping-default")
        self._default_text.setAccessibleName(self.tr("Default"))
        self._default.addWidget(self._default_text)
        self._default.addWidget(self._default_pick)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        titles = (
            self.tr("Visitor field"),
            self.tr("Salesforce field"),
            self.tr("Update"),
            self.tr("Default, where the visitor has none"),
        )
        parts: tuple[QWidget, ...] = (self._source, self._target, self._policy, self._default)
        for n, (title, part) in enumerate(zip(titles, parts, strict=True)):
            line, at = n // 2 * 3, n % 2  # two beside each other also fit a small window
            grid.addWidget(text(title, "secondary"), line, at)
            grid.addWidget(part, line + 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self._kind, 2, 1)
        grid.addWidget(self._any, 5, 1)
        new = wired(
            self.tr("New visitor field"),
            "mapping-new-field",
            self.new_field_wanted,
            kind="link",
            icon="plus",
        )
        remove = wired(
            self.tr("Remove the line"), "mapping-remove", self._remove, kind="link", icon="trash"
        )
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(new)
        head.addWidget(remove)
        self.column.addLayout(head)
        self.column.addLayout(grid)
        self.column.addWidget(self._faults)

    def _connect(self) -> None:
        self._source.picked.connect(self._take_source)
        self._target.picked.connect(lambda value: self._change(target=value))
        self._policy.picked.connect(lambda value: self._change(policy=Policy(value)))
        self._default_pick.picked.connect(lambda value: self._change(default=value))
        self._default_text.editingFinished.connect(self._take_default)
        self._any.chosen.connect(lambda on: self._change(any_value=on))

    def _sources(self) -> list[tuple[str, str]]:
        fields = self._view_model.fields.values()
        named = sorted(((f.name, phrases.visitor_field(f)) for f in fields), key=lambda e: e[1])
        return [(NO_FIELD, self.tr("Always the default")), *named]

    def _targets(self) -> list[tuple[str, str]]:
        facts = self._view_model.facts
        if facts is None:
            return []
        taken = {line.target for line in self._view_model.page.fields}
        if self._number is not None:
            taken.discard(self._view_model.page.fields[self._number].target)
        return phrases.targets(facts, taken)

    def _show_default(self, line: FieldMap) -> None:
        facts = self._view_model.facts
        field = facts.fields.get(line.target) if facts else None
        self._kind.setText(phrases.kind(field) if field else "")
        picks = [(p.value, p.label) for p in field.picks if p.active] if field else []
        self._default.setCurrentIndex(1 if picks else 0)
        self._default_pick.show_entries([("", self.tr("None")), *picks], line.default)
        if not self._default_text.hasFocus():
            self._default_text.setText(line.default)
        self._any.setVisible(bool(picks) and field is not None and not field.restricted)
        self._any.show_ticked(line.any_value)

    def _take_source(self, name: str) -> None:
        self._change(visitor=name, hidden=not name)

    def _take_default(self) -> None:
        self._change(default=self._default_text.text().strip())

    def _change(self, **values: object) -> None:
        if self._number is not None and self._number < len(self._view_model.page.fields):
            line = self._view_model.page.fields[self._number]
            self._view_model.put(self._number, replace(line, **values))  # type: ignore[arg-type]

    def _remove(self) -> None:
        if self._number is not None:
            self._view_model.remove(self._number)
