"""The editor of one list."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from app.domain.list_tree import Branch
from app.domain.target_list import BASES
from app.ui.lists import phrases
from app.ui.lists.editor_model import EditorModel
from app.ui.lists.group_box import Faults, GroupBox
from app.ui.lists.outcome import Outcome
from app.ui.lists.related_box import RelatedBox
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import button, wired
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.scroll import ScrollColumn


class ListEditor(QFrame):
    """Title, object, conditions, related objects, and what comes of it.

    Signals:
        left: the person is done here.
    """

    left = Signal()

    def __init__(self, model: EditorModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("A list of companies"))
        self._model = model
        self._heading = text("", "title")
        self._banner = Banner(name="list-banner")
        self._title = QLineEdit()
        self._minutes = Choice("list-minutes", self.tr("Refresh every"))
        self._base = Choice("list-base", self.tr("Object"))
        self._domain = Choice("list-domain", self.tr("Company's domain from"), searched=True)
        self._group = GroupBox()
        self._blocks: list[RelatedBox] = []
        self._related = column(spacing=16)
        self._add = Choice("list-add-related", self.tr("Related object"), searched=True)
        self._outcome = Outcome(model)
        self._save = button(self.tr("Save"), kind="primary")
        self._save.setObjectName("list-save")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("A list of companies"), spacing=16, margins=24)
        page.column.addLayout(self._made_head())
        page.column.addWidget(self._banner)
        page.column.addLayout(self._made_basics())
        page.column.addWidget(text(self.tr("Conditions"), "section"))
        page.column.addWidget(self._group)
        page.column.addLayout(self._related)
        page.column.addLayout(self._made_add())
        page.column.addWidget(self._outcome)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_head(self) -> QHBoxLayout:
        back = wired(self.tr("Back"), "list-back", self.left, kind="link", icon="arrow-left")
        head = row(spacing=8)
        head.addWidget(back)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._save)
        return head

    def _made_basics(self) -> QGridLayout:
        self._title.setObjectName("list-title")
        self._title.setAccessibleName(self.tr("Title"))
        self._title.setPlaceholderText(self.tr("For example: Tier 1"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, (title, part) in enumerate(
            (
                (self.tr("Title"), self._title),
                (self.tr("Object"), self._base),
                (self.tr("Company's domain from"), self._domain),
                (self.tr("Refresh every"), self._minutes),
            )
        ):
            grid.addWidget(text(title, "secondary"), 0, place)
            grid.addWidget(part, 1, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _made_add(self) -> QVBoxLayout:
        line = row(spacing=8)
        line.addWidget(text(self.tr("And related records"), "secondary"))
        line.addWidget(self._add)
        line.addStretch(1)
        box = column()
        box.addLayout(line)
        return box

    def _connect(self) -> None:
        model = self._model
        self._title.textEdited.connect(self._take_title)
        self._minutes.picked.connect(self._take_minutes)
        self._base.picked.connect(model.set_base)
        self._domain.picked.connect(self._take_domain)
        self._group.changed.connect(self._take_tree)
        self._add.picked.connect(self._take_related)
        self._save.clicked.connect(model.save)
        self._banner.pressed.connect(model.read_anew)
        model.changed.connect(self.show_draft)
        model.saved.connect(self.left)

    def show_draft(self) -> None:
        """Show the draft as it is now."""
        model, draft = self._model, self._model.draft
        new = self.tr("New list")
        self._heading.setText(new if model.is_new else self.tr("Edit the list"))
        if self._title.text() != draft.title:
            self._title.setText(draft.title)
        self._minutes.show_entries(phrases.intervals(draft.refresh_min), str(draft.refresh_min))
        self._base.show_entries([(name, self._object(name)) for name in BASES], draft.query.base)
        listed = phrases.fields(model.base, model.shapes)
        self._domain.show_entries(listed, (draft.domain_fields or ("",))[0])
        self._group.show_branch(model.tree(0), model.base, model.shapes, self._faults(0))
        self._group.setEnabled(model.known)
        self._show_blocks()
        self._add.show_entries([("", self.tr("Choose")), *model.related_choices()], "")
        self._add.setEnabled(model.known)
        self._outcome.show_outcome()
        self._save.setEnabled(model.may_save)
        self._banner.show_words(*self._said())

    def _show_blocks(self) -> None:
        blocks = self._model.draft.query.related
        while len(self._blocks) < len(blocks):
            self._blocks.append(RelatedBox(self._model, len(self._blocks) + 1))
            self._related.addWidget(self._blocks[-1])
        for number, shown in enumerate(self._blocks, 1):
            shown.setVisible(number <= len(blocks))
            if number <= len(blocks):
                shown.show_block(blocks[number - 1], self._faults(number))

    def _faults(self, block: int) -> Faults:
        return {fault.at: fault for fault in self._model.faults if fault.block == block}

    def _said(self) -> tuple[str, str, str]:
        model = self._model
        if model.problem:
            return model.problem, "bad", self.tr("Try again")
        if model.busy:
            return self.tr("Asking Salesforce…"), "", ""
        if not model.known:
            return "", "", ""
        if not model.draft.title.strip():
            return self.tr("Give the list a title."), "", ""
        if any(fault.code == "no_field" and not fault.field for fault in model.faults):
            return self.tr("Choose a field in every condition."), "", ""
        first = next((fault for fault in model.faults if not fault.at), None)
        return (phrases.fault(first), "warn", "") if first else ("", "", "")

    def _object(self, name: str) -> str:
        shape = self._model.shapes.get(name)
        names = {"Account": self.tr("Accounts"), "Lead": self.tr("Leads")}
        return shape.plural if shape else names.get(name, self.tr("Contacts"))

    def _take_title(self, title: str) -> None:
        self._model.change(replace(self._model.draft, title=title))

    def _take_minutes(self, minutes: str) -> None:
        self._model.change(replace(self._model.draft, refresh_min=int(minutes)))

    def _take_domain(self, path: str) -> None:
        if path:
            self._model.change(replace(self._model.draft, domain_fields=(path,)))

    def _take_tree(self, tree: Branch) -> None:
        self._model.put_tree(0, tree)

    def _take_related(self, choice: str) -> None:
        name, _, through = choice.rpartition(".")
        if name:
            self._model.add_related(name, through)
