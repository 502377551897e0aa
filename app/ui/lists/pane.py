"""The page of the lists: the overview, and the editor of one."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from app.domain.target_list import TargetList
from app.ui.lists.editor import ListEditor
from app.ui.lists.editor_model import Edited, EditorModel
from app.ui.lists.list_row import ListRow
from app.ui.lists.view_model import ListsViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.scroll import ScrollColumn

AGES_MS = 30_000


class ListsPane(QFrame):
    """All lists; an admin makes, edits, refreshes and deletes them."""

    def __init__(self, view_model: ListsViewModel, editor_model: EditorModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Lists of companies"))
        self._view_model, self._editor_model = view_model, editor_model
        self._editor = ListEditor(editor_model)
        self._rows: list[ListRow] = []
        self._notice = Banner()
        self._empty = EmptyState("building", "", "")
        self._list = column(spacing=12)
        self._new = button(self.tr("New list"), kind="primary", icon="plus")
        self._new.setObjectName("list-new")
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_MS)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._made_overview())
        self._pages.addWidget(self._editor)
        self.setLayout(alone(self._pages))
        self._new.clicked.connect(self._make)
        self._empty.pressed.connect(self._make)
        self._editor.left.connect(self._leave)
        self._ages.timeout.connect(self._grow_old)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ages go on while somebody looks."""
        super().showEvent(event)
        self._grow_old()
        self._ages.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._ages.stop()

    def _made_overview(self) -> ScrollColumn:
        page = ScrollColumn(self.tr("Lists of companies"), spacing=16, margins=24)
        head = row(spacing=8)
        head.addWidget(text(self.tr("Lists"), "title"))
        head.addStretch(1)
        head.addWidget(self._new)
        page.column.addLayout(head)
        about = self.tr(
            "Companies from Salesforce that routing rules and experiences can ask for. "
            "A visitor belongs to a list by the domain of the company."
        )
        page.column.addWidget(text(about, "secondary", wrap=True))
        page.column.addWidget(self._notice)
        page.column.addLayout(self._list)
        page.column.addWidget(self._empty, 1)
        page.column.addStretch(1)
        return page

    def _show(self) -> None:
        view_model = self._view_model
        rows, is_admin = view_model.rows, view_model.is_admin
        while len(self._rows) < len(rows):
            self._rows.append(self._made_row())
            self._list.addWidget(self._rows[-1])
        for number, shown in enumerate(self._rows):
            shown.setVisible(number < len(rows))
            if number < len(rows):
                shown.show_row(rows[number], view_model.now(), is_admin=is_admin)
        said = "" if is_admin else self.tr("You can look at the lists; an admin can change them.")
        self._notice.show_words(said)
        self._new.setVisible(is_admin and bool(rows))
        self._empty.setVisible(not rows)
        self._empty.show_words(
            "building",
            self.tr("No lists yet"),
            self.tr("A list holds the companies that you want to notice on the website."),
            self.tr("Make the first list") if is_admin else "",
        )

    def _made_row(self) -> ListRow:
        made = ListRow()
        made.refresh_wanted.connect(self._view_model.refresh)
        made.stop_wanted.connect(self._view_model.stop)
        made.drop_wanted.connect(self._view_model.drop)
        made.edit_wanted.connect(self._edit)
        return made

    def _make(self) -> None:
        self._open(TargetList(), Edited())

    def _edit(self, name: str) -> None:
        shown = next((row for row in self._view_model.rows if row.name == name), None)
        if shown is not None and shown.target is not None:
            self._open(shown.target, Edited(shown.name, shown.version))

    def _open(self, target: TargetList, edited: Edited) -> None:
        self._editor_model.edit(target, self._view_model.names, edited)
        self._pages.setCurrentWidget(self._editor)
        self._editor.setFocus()

    def _leave(self) -> None:
        self._pages.setCurrentIndex(0)

    def _grow_old(self) -> None:
        self._view_model.look()
        self._show()
