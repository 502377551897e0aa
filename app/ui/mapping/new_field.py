"""A form for a visitor field of one's own, in its place (C4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app.domain.visitor_fields import VisitorField, name_for
from app.ui.mapping.view_model import MappingViewModel
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row


class NewField(Card):
    """Label, kind, values, and what counts when nobody said it.

    Signals:
        made: the name of the field that was asked for.
    """

    made = Signal(str)

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__("accent", spacing=12, margins=16)
        self.setObjectName("mapping-new")
        self._view_model = view_model
        self._label, self._choices = QLineEdit(), QLineEdit()
        self._kind = Choice("new-field-kind", self.tr("Kind"))
        self._blank = QCheckBox(self.tr("Keep blank unless the visitor or a rep says it"))
        self._blank.setObjectName("new-field-blank")
        self._name = text("", "faint")
        self._arrange()
        self._label.textChanged.connect(self._show_name)
        self._kind.picked.connect(self._show_choices)
        self.hide()

    def open(self) -> None:
        """Begin with an empty form."""
        self._label.clear()
        self._choices.clear()
        self._kind.show_entries(self._kinds(), "text")
        self._blank.setChecked(False)
        self._show_choices()
        self.show()
        self._label.setFocus()

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            ("text", self.tr("Text")),
            ("number", self.tr("Number")),
            ("choice", self.tr("One of some values")),
            ("date", self.tr("Date")),
            ("boolean", self.tr("Yes or no")),
        ]

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        named: tuple[tuple[str, str, QWidget], ...] = (
            ("new-field-label", self.tr("Label"), self._label),
            ("new-field-kind", self.tr("Kind"), self._kind),
            ("new-field-choices", self.tr("Values, with commas between"), self._choices),
        )
        for n, (name, title, part) in enumerate(named):
            part.setObjectName(name)
            part.setAccessibleName(title)
            grid.addWidget(text(title, "secondary"), 0, n)
            grid.addWidget(part, 1, n)
            grid.setColumnStretch(n, 1)
        grid.addWidget(self._name, 2, 0)
        grid.addWidget(self._blank, 2, 1, 1, 2)
        make = wired(self.tr("Make the field"), "new-field-make", self._make)
        leave = wired(self.tr("Cancel"), "new-field-cancel", self.hide, kind="link")
        foot = row(spacing=8)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(make)
        self.column.addWidget(text(self.tr("New visitor field"), "section"))
        self.column.addLayout(grid)
        self.column.addLayout(foot)

    def _show_name(self) -> None:
        label = self._label.text().strip()
        name = name_for(label, self._view_model.fields) if label else ""
        said = self.tr("Forms send it as “{name}”").format(name=name) if name else ""
        self._name.setText(said)

    def _show_choices(self) -> None:
        self._choices.setEnabled(self._kind.value == "choice")

    def _make(self) -> None:
        label = self._label.text().strip()
        if not label:
            self._label.setFocus()
            return
        field = VisitorField(
            name=name_for(label, self._view_model.fields),
            label=label,
            kind=self._kind.value,  # type: ignore[arg-type]  # one of the entries
            choices=tuple(self._choices.text().split(",")) if self._kind.value == "choice" else (),
            prefill="keep_blank" if self._blank.isChecked() else "next_source",
            custom=True,
            group="custom",
        )
        self._view_model.add_field(field)
        self.hide()
        self.made.emit(field.name)
