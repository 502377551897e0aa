"""The page of all meeting types."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from app.ui.kinds import phrases
from app.ui.kinds.draft_head import DraftHead
from app.ui.kinds.draft_list import DraftList
from app.ui.kinds.editor import KindEditor
from app.ui.kinds.view_model import KindsViewModel
from app.ui.said import said
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.scroll import ScrollColumn

WIDEST = 960


class KindsPane(QFrame):
    """The list, the editor of the chosen one, and what it would offer.

    Args:
        copy: puts words on the clipboard.

    """

    def __init__(self, view_model: KindsViewModel, copy: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Meeting types"))
        self._view_model, self._copy = view_model, copy
        self._head = DraftHead(
            view_model,
            "kinds",
            title=self.tr("Meeting types"),
            new=self.tr("New meeting type"),
            looking=self.tr("You can look at the meeting types; an admin can change them."),
        )
        self._head.new_wanted.connect(self._begin)
        self._list = DraftList(self.tr("Meeting types"))
        self._empty = EmptyState(
            "calendar-plus",
            self.tr("There are no meeting types"),
            self.tr("A meeting type says how long a meeting takes, when it can be and who hosts."),
        )
        self._address = selectable(text("", "code", wrap=True))
        self._take = wired(
            self.tr("Copy the address"), "kinds-copy", self._copy_address, kind="link"
        )
        self._times, self._closed = text("", wrap=True), text("", "secondary", wrap=True)
        self._preview = self._made_preview()
        self._waits = False  # for types that the hub has not told yet
        self._arrange()
        self._list.picked.connect(view_model.choose)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the first meeting type, so that the page is not half empty."""
        super().showEvent(event)
        self._waits = not self._view_model.kinds
        self._choose_first()

    def _choose_first(self) -> None:
        if self._view_model.draft is None and self._view_model.kinds:
            self._view_model.choose(self._view_model.kinds[0][0])

    def _made_preview(self) -> Card:
        card = Card(spacing=8, margins=16)
        card.setObjectName("kinds-preview")
        card.column.addWidget(text(self.tr("With your calendar"), "section"))
        card.column.addWidget(self._times)
        card.column.addWidget(self._closed)
        line = row(spacing=8)
        line.addWidget(self._address, 1)
        line.addWidget(self._take)
        card.column.addLayout(line)
        return card

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Meeting types"), spacing=12, margins=24, widest=WIDEST)
        editor = KindEditor(self._view_model)
        for part in (self._head, self._list, self._empty, self._preview, editor):
            page.column.addWidget(part)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _begin(self) -> None:
        self._view_model.begin(self.tr("New meeting type"))

    def _copy_address(self) -> None:
        self._copy(self._view_model.address)

    def _show(self) -> None:
        view_model = self._view_model
        if self._waits and view_model.kinds:
            self._waits = False
            self._choose_first()
        self._show_list()
        self._head.show_draft()
        self._empty.setVisible(not view_model.kinds and view_model.draft is None)
        self._show_preview()

    def _show_list(self) -> None:
        kinds = self._view_model.kinds
        left, unsaved = self._view_model.is_left, self.tr("not saved")
        wanted = [
            (name, f"{kind.title}{f' · {unsaved}' * left(name)}\n{phrases.line(kind)}")
            for name, kind in kinds
        ]
        self._list.show_rows(wanted, self._view_model.name)

    def _show_preview(self) -> None:
        view_model = self._view_model
        self._preview.setVisible(view_model.draft is not None)
        free = view_model.free
        if view_model.faults:
            self._times.setText(self.tr("Mend what is marked to see the free times."))
        elif view_model.no_preview:
            self._times.setText(said(view_model.no_preview))
        else:
            self._times.setText(phrases.times(free) if free else "")
        shown = phrases.closed(free) if free and not view_model.faults else ""
        self._closed.setText(shown)
        self._closed.setVisible(bool(shown))
        self._address.setText(view_model.address)
        for part in (self._address, self._take):
            part.setVisible(bool(view_model.address) and view_model.kept is not None)
