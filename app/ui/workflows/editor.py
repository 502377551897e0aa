"""The editor of one workflow."""

import msgspec
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.expression import Expression
from app.domain.workflow import Trigger, Workflow
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.numbers import number_box
from app.ui.widgets.tick import Tick
from app.ui.workflows import phrases
from app.ui.workflows.conditions import Group, Vocabulary
from app.ui.workflows.steps import Offered, StepsEditor
from app.ui.workflows.view_model import WorkflowsViewModel

NOW, AFTER_CHAT = "now", "after_chat"
MINUTE = 60.0
MOST_MINUTES = 30 * 24 * 60


class WorkflowEditor(Card):
    """Name, trigger, timing, conditions and steps of the draft."""

    def __init__(self, view_model: WorkflowsViewModel) -> None:
        super().__init__(spacing=12, margins=16)
        self.setObjectName("workflow-editor")
        self._view_model = view_model
        self._shown: Expression | None = None  # by the conditions' widgets
        self._title = QLineEdit()
        self._enabled = Tick(self.tr("Switched on"))
        self._trigger = Choice("workflow-trigger", self.tr("When"))
        self._field = Choice("workflow-field", self.tr("Visitor field that changes"), searched=True)
        self._timing = Choice("workflow-timing", self.tr("Timing"))
        self._delay = number_box("workflow-delay", self.tr("Wait as well"), MOST_MINUTES)
        self._conditions: Group | None = None
        self._faults = Banner()
        self._steps = StepsEditor()
        self._arrange()
        self._connect()
        view_model.changed.connect(self._show)
        self._show()

    def _arrange(self) -> None:
        self._enabled.setObjectName("workflow-enabled")
        self._delay.setSuffix(self.tr(" min"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        named: tuple[tuple[str, str, QWidget], ...] = (
            ("workflow-title", self.tr("Name"), self._title),
            ("workflow-trigger", self.tr("When"), self._trigger),
            ("workflow-timing", self.tr("Timing"), self._timing),
            ("workflow-delay", self.tr("Wait as well"), self._delay),
        )
        places = ((0, 0, 2), (2, 0, 1), (2, 1, 1), (2, 2, 1))  # row, column, columns
        for (name, title, part), (line, at, wide) in zip(named, places, strict=True):
            part.setObjectName(name)
            part.setAccessibleName(title)
            grid.addWidget(text(title, "secondary"), line, at, 1, wide)
            grid.addWidget(part, line + 1, at, 1, wide)
            if part is self._title:  # the tab key goes in the order in which things are added
                grid.addWidget(self._enabled, 1, 2)
        for at, share in enumerate((2, 2, 1)):
            grid.setColumnStretch(at, share)
        grid.addWidget(self._field, 4, 0)
        self.column.addLayout(grid)
        self.column.addWidget(self._faults)
        self.column.addWidget(text(self.tr("Conditions"), "section"))
        self._place = self.column.count()
        self.column.addWidget(text(self.tr("Steps"), "section"))
        self.column.addWidget(self._steps)

    def _connect(self) -> None:
        self._title.editingFinished.connect(lambda: self._take(title=self._title.text().strip()))
        self._enabled.chosen.connect(lambda on: self._take(enabled=on))
        self._trigger.picked.connect(lambda value: self._take(trigger=value))
        self._field.picked.connect(lambda value: self._take(field=value))
        self._timing.picked.connect(lambda value: self._take(after_chat=value == AFTER_CHAT))
        self._delay.valueChanged.connect(lambda minutes: self._take(delay_s=minutes * MINUTE))
        self._steps.changed.connect(lambda: self._take(steps=self._steps.steps))

    def _show(self) -> None:
        draft = self._view_model.draft
        self.setVisible(draft is not None)
        if draft is None:
            return
        self._show_when(draft)
        self._show_conditions(draft)
        self._steps.show_steps(draft.steps, self._offered())
        places: dict[str, tuple[str, bool]] = {}
        for fault in self._view_model.faults:
            words, stops = places.get(fault.place, ("", False))
            places[fault.place] = (f"{words}\n{said(fault.words)}".strip(), stops or fault.stops)
        self._steps.show_faults(places)
        ahead = [places[p][0] for p in ("title", "trigger", "conditions") if p in places]
        self._faults.show_words("\n".join(ahead), "bad" if ahead else "")
        self.setEnabled(self._view_model.is_admin)

    def _show_when(self, draft: Workflow) -> None:
        if not self._title.hasFocus():
            self._title.setText(draft.title)
            self._title.setCursorPosition(0)  # a long name shows its beginning
        self._enabled.show_ticked(draft.enabled)
        triggers = [(t.value, phrases.trigger(t.value)) for t in Trigger]
        self._trigger.show_entries(triggers, draft.trigger)
        changes = draft.trigger == Trigger.FIELD_CHANGED
        self._field.setVisible(changes)
        if changes:
            entries = [("", self.tr("Choose a field")), *self._vocabulary().entries]
            self._field.show_entries(entries, draft.field)
        self._timing.show_entries(
            [(NOW, self.tr("At once")), (AFTER_CHAT, self.tr("After the conversation"))],
            AFTER_CHAT if draft.after_chat else NOW,
        )
        self._delay.blockSignals(True)  # a value that is shown is no change
        self._delay.setValue(round(draft.delay_s / MINUTE))
        self._delay.blockSignals(False)

    def _show_conditions(self, draft: Workflow) -> None:
        """Build the groups anew only when they mean something else than what is shown."""
        if self._conditions is not None and self._shown == draft.conditions:
            return
        if self._conditions is not None:
            self.column.removeWidget(self._conditions)
            self._conditions.setParent(None)
            self._conditions.deleteLater()
        self._conditions = Group(draft.conditions, self._vocabulary())
        self._shown = draft.conditions
        self._conditions.changed.connect(self._take_conditions)
        self.column.insertWidget(self._place, self._conditions)

    def _take_conditions(self) -> None:
        if self._conditions is not None:
            self._shown = self._conditions.expression
            self._take(conditions=self._shown)

    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._view_model.known.fields, self._view_model.lists)

    def _offered(self) -> Offered:
        targets = sorted(self._view_model.known.targets or ())
        fields = [(name, name) for name in targets]
        return Offered(self._view_model.campaigns, fields, self._view_model.users)

    def _take(self, **values: object) -> None:
        if self._view_model.draft is not None:
            self._view_model.edit(msgspec.structs.replace(self._view_model.draft, **values))
