"""Campaigns of activities, and what counts for a visitor field when nobody said it."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout

from app.ui.mapping import phrases
from app.ui.mapping.view_model import MappingViewModel
from app.ui.widgets.buttons import button
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice, Entry
from app.ui.widgets.labels import text

KEEP_BLANK, NEXT_SOURCE = "keep_blank", "next_source"


class Activities(Card):
    """A campaign for each kind of activity (A11); it is kept at once."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__(spacing=12, margins=16)
        self.setObjectName("mapping-activities")
        self._view_model = view_model
        self._parts: dict[str, Choice] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for n, (name, title) in enumerate(
            (
                ("chat", self.tr("A chat")),
                ("meeting", self.tr("A meeting")),
                ("form", self.tr("A form")),
            )
        ):
            choice = Choice(f"activity-{name}", title, searched=True)
            choice.picked.connect(lambda value, kind=name: view_model.set_activity(kind, value))
            self._parts[name] = choice
            grid.addWidget(text(title, "secondary"), 0, n)
            grid.addWidget(choice, 1, n)
            grid.setColumnStretch(n, 1)
        self.column.addWidget(text(self.tr("Campaign of an activity"), "section"))
        self.column.addLayout(grid)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        choices = self._view_model.choices
        known = (choices.campaigns if choices else None) or ()
        active = [(c.id, c.name) for c in known if c.active]
        for name, choice in self._parts.items():
            none = ("", self.tr("The mapping page's"))
            choice.show_entries([none, *active], self._view_model.activities.get(name, ""))
        self.setEnabled(self._view_model.is_admin)


class VisitorFields(Card):
    """What counts for a field while nobody said it (P4); own fields can be taken away."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__(spacing=12, margins=16)
        self.setObjectName("mapping-visitor-fields")
        self._view_model = view_model
        self._field = Choice("visitor-field", self.tr("Visitor field"), searched=True)
        self._prefill = Choice("visitor-field-prefill", self.tr("While nobody said it"))
        self._drop = button(self.tr("Remove the field"), kind="link", icon="trash")
        self._drop.setObjectName("visitor-field-drop")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        titles = (self.tr("Visitor field"), self.tr("While nobody said it"), "")
        for n, (title, part) in enumerate(
            zip(titles, (self._field, self._prefill, self._drop), strict=True)
        ):
            grid.addWidget(text(title, "secondary"), 0, n)
            grid.addWidget(part, 1, n)
            grid.setColumnStretch(n, 1)
        self.column.addWidget(text(self.tr("Visitor fields"), "section"))
        self.column.addLayout(grid)
        self._field.picked.connect(self._show)
        self._prefill.picked.connect(self._take)
        self._drop.clicked.connect(self._remove)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        fields = self._view_model.fields
        entries = sorted(
            ((f.name, phrases.visitor_field(f)) for f in fields.values()), key=lambda e: e[1]
        )
        self._field.show_entries(entries, self._field.value or "email")
        field = fields.get(self._field.value)
        ways: list[Entry] = [
            (NEXT_SOURCE, self.tr("Use what the visit shows")),
            (KEEP_BLANK, self.tr("Keep it blank")),
        ]
        self._prefill.show_entries(ways, field.prefill if field else NEXT_SOURCE)
        self._drop.setVisible(field is not None and field.custom)
        self.setEnabled(self._view_model.is_admin)

    def _take(self, way: str) -> None:
        field = self._view_model.fields.get(self._field.value)
        if field is not None and way in {NEXT_SOURCE, KEEP_BLANK}:
            self._view_model.change_field(replace(field, prefill=way))  # type: ignore[arg-type]

    def _remove(self) -> None:
        self._view_model.drop_field(self._field.value)
