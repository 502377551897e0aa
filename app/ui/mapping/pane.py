"""One mapping page."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from app.domain.mapping import FieldMap
from app.domain.mapping_check import Severity
from app.ui.mapping import phrases
from app.ui.mapping.editor import LineEditor
from app.ui.mapping.lines import ROW_PX, LinesTable
from app.ui.mapping.more import Activities, VisitorFields
from app.ui.mapping.new_field import NewField
from app.ui.mapping.options import Options
from app.ui.mapping.reasons import Reasons
from app.ui.mapping.view_model import MappingViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.chips import Chip
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.scroll import ScrollColumn

MOST_ROWS = 16  # lines that are seen without scrolling the table
FILES = "*.json"


class MappingPane(QFrame):
    """Lines, the editor of one, campaign and owner, and what cannot be mapped."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        title = self.tr("Lead mapping") if view_model.name == "Lead" else self.tr("Contact mapping")
        self.setAccessibleName(title)
        self._state = Chip("", "")
        self._state.setObjectName("mapping-state")
        self._notice = Banner(name="mapping-notice")
        self._notice.pressed.connect(self._load_anew)
        self._missing = Banner(name="mapping-missing")
        self._missing.pressed.connect(self._add_missing)
        self._table = LinesTable(view_model)
        self._editor = LineEditor(view_model)
        self._new_field = NewField(view_model)
        self._add = Choice("mapping-add", self.tr("Map another field"), searched=True)
        self._save = wired(self.tr("Save"), "mapping-save", view_model.save, kind="primary")
        self._discard = wired(
            self.tr("Discard changes"), "mapping-discard", self._forget, kind="link"
        )
        self._arrange(title)
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the org when somebody looks."""
        super().showEvent(event)
        if self._view_model.facts is None:
            self._view_model.load()

    def _connect(self) -> None:
        self._table.selectionModel().selectionChanged.connect(self._edit_chosen)
        self._editor.new_field_wanted.connect(self._new_field.open)
        self._new_field.made.connect(self._use_field)
        self._add.picked.connect(self._add_line)
        self._view_model.changed.connect(self._show)

    def _arrange(self, title: str) -> None:
        page = ScrollColumn(title, spacing=12, margins=24)
        page.column.addLayout(self._made_head(title))
        page.column.addLayout(self._made_tools())
        for part in (self._notice, self._missing, self._table):
            page.column.addWidget(part)
        more = row(spacing=8)
        more.addWidget(text(self.tr("Map another field"), "secondary"))
        more.addWidget(self._add)
        more.addStretch(1)
        page.column.addLayout(more)
        page.column.addWidget(self._editor)
        page.column.addWidget(self._new_field)
        page.column.addWidget(Options(self._view_model))
        if self._view_model.name == "Lead":
            page.column.addWidget(Activities(self._view_model))
            page.column.addWidget(VisitorFields(self._view_model))
        page.column.addWidget(Reasons(self._view_model))
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_head(self, title: str) -> QHBoxLayout:
        head = row(spacing=8)
        head.addWidget(text(title, "title"))
        head.addWidget(self._state)
        head.addStretch(1)
        head.addWidget(self._discard)
        head.addWidget(self._save)
        return head

    def _made_tools(self) -> QHBoxLayout:
        """Return what is done with a whole page, below its title: both would be too wide."""
        tools = row(spacing=8)
        for words, name, does in (
            (self.tr("Read the fields anew"), "mapping-refresh", self._load_anew),
            (self.tr("Import"), "mapping-import", self._import),
            (self.tr("Export"), "mapping-export", self._export),
        ):
            tools.addWidget(wired(words, name, does, kind="link"))
        tools.addStretch(1)
        return tools

    def _show(self) -> None:
        view_model = self._view_model
        warnings = sum(issue.severity is Severity.WARNING for issue in view_model.issues)
        tone = "bad" if view_model.errors else "warn" if warnings else "ok"
        known = view_model.facts is not None
        self._state.show_words(phrases.issues(view_model.errors, warnings), tone)
        self._state.setVisible(known)
        self._notice.show_words(*self._said())
        self._show_missing()
        self._save.setEnabled(view_model.can_save)
        self._discard.setVisible(view_model.dirty)
        self._add.show_entries([("", self.tr("Choose a field")), *self._free()], "")
        self._add.setEnabled(view_model.is_admin and known)
        rows = min(max(len(view_model.page.fields), 1), MOST_ROWS)
        self._table.setFixedHeight((rows + 1) * ROW_PX + 8)

    def _said(self) -> tuple[str, str, str]:
        view_model = self._view_model
        if view_model.fault:
            return said(view_model.fault), "bad", self.tr("Try again")
        if view_model.busy:
            return self.tr("Reading the fields from Salesforce…"), "", ""
        if not view_model.is_admin:
            return self.tr("You can look at the mapping; an admin can change it."), "", ""
        if view_model.saved:
            return self.tr("Saved. It counts from the next push of every rep."), "ok", ""
        return "", "", ""

    def _show_missing(self) -> None:
        missing = [i for i in self._view_model.issues if i.line is None and i.part == "fields"]
        words = "\n".join(said(issue.words) for issue in missing)
        action = self.tr("Add them") if words else ""
        self._missing.show_words(words, "bad" if words else "", action)

    def _free(self) -> list[tuple[str, str]]:
        facts = self._view_model.facts
        taken = {line.target for line in self._view_model.page.fields}
        return phrases.targets(facts, taken) if facts else []

    def _edit_chosen(self) -> None:
        self._editor.edit(self._table.chosen)

    def _add_line(self, target: str) -> None:
        if target:
            self._table.choose(self._view_model.add(FieldMap("", target, hidden=True)))

    def _add_missing(self) -> None:
        for issue in self._view_model.issues:
            if issue.line is None and issue.part == "fields" and issue.target:
                self._table.choose(self._view_model.add(FieldMap("", issue.target, hidden=True)))

    def _use_field(self, name: str) -> None:
        number = self._editor.number
        if number is not None and number < len(self._view_model.page.fields):
            line = self._view_model.page.fields[number]
            changed = FieldMap(name, line.target, line.policy, line.default)
            self._view_model.put(number, changed)

    def _forget(self) -> None:
        self._view_model.discard()

    def _load_anew(self) -> None:
        self._view_model.load(fresh=True)

    def _export(self) -> None:
        wanted = f"foyer-{self._view_model.name.lower()}-mapping.json"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the mapping"), wanted, FILES)
        if name:
            try:
                Path(name).write_text(self._view_model.exported(), encoding="utf-8")
            except OSError as error:
                self._view_model.tell(str(error.strerror or error))

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a mapping"), "", FILES)
        if name:
            try:
                self._view_model.take_file(Path(name).read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                self._view_model.tell(str(error))
