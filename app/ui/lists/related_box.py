"""A related object: whether there has to be one, or none, and its conditions."""

from PySide6.QtWidgets import QWidget

from app.domain.list_query import Related
from app.domain.list_tree import Branch
from app.ui.lists import phrases
from app.ui.lists.editor_model import EditorModel
from app.ui.lists.group_box import Faults, GroupBox
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

HAS, HAS_NO = "has", "has_no"


class RelatedBox(QWidget):
    """Block number `block` of the draft."""

    def __init__(self, model: EditorModel, block: int) -> None:
        super().__init__()
        self._model, self._block = model, block
        self._has = Choice("list-has", self.tr("Whether there has to be one"))
        self._what = text("", "strong")
        self._fault = text("", "secondary", "bad", wrap=True)
        self._group = GroupBox()
        remove = IconButton("x", self.tr("Remove the related object"))
        remove.setObjectName("list-remove-related")
        head = row(spacing=8)
        head.addWidget(self._has)
        head.addWidget(self._what)
        head.addStretch(1)
        head.addWidget(remove)
        whole = column(spacing=8)
        whole.addLayout(head)
        whole.addWidget(self._fault)
        whole.addWidget(self._group)
        self.setLayout(whole)
        self._has.picked.connect(self._take_has)
        self._group.changed.connect(self._take_tree)
        remove.clicked.connect(self._remove)

    def show_block(self, block: Related, faults: Faults) -> None:
        """Show the block; `faults` are by the way, a fault of the block itself by no way."""
        shape = self._model.source_of(self._block)
        choices = [(HAS, self.tr("Has at least one of")), (HAS_NO, self.tr("Has none of"))]
        self._has.show_entries(choices, HAS if block.has else HAS_NO)
        self._what.setText(shape.plural if shape else block.object)
        own = faults.get(())
        self._fault.setText(phrases.fault(own) if own else "")
        self._fault.setVisible(own is not None)
        tree = self._model.tree(self._block)
        self._group.show_branch(tree, shape, self._model.shapes, faults)

    def _take_has(self, value: str) -> None:
        self._model.set_related(self._block, has=value == HAS)

    def _take_tree(self, tree: Branch) -> None:
        self._model.put_tree(self._block, tree)

    def _remove(self) -> None:
        self._model.set_related(self._block, has=None)
