"""Field and value of the opt-out, for Leads and for Contacts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.opt_out import OBJECTS, Rule, hidden_way
from app.ui.mail.settings_model import MailSettingsViewModel, value_of
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

NONE = ""


class OptOutForm(QWidget):
    """Two lines: the object, its field, and the value that means unsubscribed."""

    def __init__(self, view_model: MailSettingsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._fields: dict[str, QComboBox] = {}
        self._values: dict[str, QComboBox] = {}
        self._hidden, self._saved = Banner(), Banner()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)
        for n, name in enumerate(OBJECTS):
            grid.addWidget(text(self._title(name), "secondary"), n, 0)
            self._fields[name], self._values[name] = self._made(name)
            grid.addWidget(self._fields[name], n, 1)
            grid.addWidget(self._values[name], n, 2)
        save = wired(self.tr("Save for all reps"), "opt-out-save", self._save)
        box = column(spacing=12)
        box.addLayout(grid)
        box.addWidget(self._hidden)
        box.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._saved)
        self.setLayout(box)
        view_model.changed.connect(self._show)
        view_model.rules_changed.connect(self._fill)
        self._fill()

    def _made(self, name: str) -> tuple[QComboBox, QComboBox]:
        title, low = self._title(name), name.lower()
        field, value = QComboBox(), QComboBox()
        field.setObjectName(f"opt-out-field-{low}")
        field.setAccessibleName(self.tr("Opt-out field of {object}").format(object=title))
        field.currentIndexChanged.connect(self._chosen)
        value.setObjectName(f"opt-out-value-{low}")
        spoken = self.tr("Value that means unsubscribed, for {object}").format(object=title)
        value.setAccessibleName(spoken)
        return field, value

    def _title(self, name: str) -> str:
        return self.tr("Lead") if name == "Lead" else self.tr("Contact")

    def _fill(self) -> None:
        for name in OBJECTS:
            rule, field = self._view_model.rules.get(name), self._fields[name]
            choices = self._view_model.choices(name)
            if rule is not None:
                choices.setdefault(rule.field, rule.field)
            field.blockSignals(True)
            field.clear()
            field.addItem(self.tr("No field"), NONE)
            for each, label in choices.items():
                field.addItem(label if label == each else f"{label} ({each})", each)
            field.setCurrentIndex(max(0, field.findData(rule.field if rule else NONE)))
            field.blockSignals(False)
            self._offer(name, rule)
        self._show()

    def _chosen(self) -> None:
        for name in OBJECTS:
            rule = self._view_model.rules.get(name)
            chosen = str(self._fields[name].currentData())
            self._offer(name, rule if rule is not None and rule.field == chosen else None)

    def _offer(self, name: str, rule: Rule | None) -> None:
        """Offer the values that the chosen field can have."""
        box, chosen = self._values[name], str(self._fields[name].currentData() or "")
        values = self._view_model.values(name, chosen)
        box.clear()
        box.setEnabled(bool(chosen))
        box.setEditable(values == ())
        if values is None:
            box.addItem(self.tr("Checked"), "true")
            box.addItem(self.tr("Not checked"), "false")
            unchecked = rule is not None and rule.value is False
            box.setCurrentIndex(1 if unchecked else 0)
            return
        for value in values:
            box.addItem(value, value)
        if rule is not None and isinstance(rule.value, str):
            if box.findData(rule.value) < 0:
                box.addItem(rule.value, rule.value)
            box.setCurrentIndex(box.findData(rule.value))

    def _save(self) -> None:
        rules = {}
        for name in OBJECTS:
            chosen, box = str(self._fields[name].currentData() or ""), self._values[name]
            if chosen:
                checkbox = self._view_model.values(name, chosen) is None
                said = str(box.currentData()) if checkbox else box.currentText()
                rules[name] = Rule(chosen, value_of(said, checkbox=checkbox))
        self._view_model.save_rules(rules)

    def _show(self) -> None:
        told = self._view_model.told
        hidden = "\n".join(self._missing(name, field) for name, field in told.hidden.items())
        self._hidden.show_words(hidden, "warn")
        self._saved.show_words(*told.opt_out)

    def _missing(self, name: str, field: str) -> str:
        told = self.tr(
            "Foyer cannot see the field {field} of {object}, so mail also goes to people who "
            "have unsubscribed there. {path}"
        )
        return told.format(field=field, object=self._title(name), path=hidden_way(name, field))
