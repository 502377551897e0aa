"""One list in the overview."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.lists import phrases
from app.ui.lists.view_model import Row
from app.ui.said import said
from app.ui.widgets.buttons import Button, IconButton, button
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip
from app.ui.widgets.labels import ElidedLabel, describe, text
from app.ui.widgets.layouts import row
from app.ui.words import ago, exact

BUSY = ("reading", "publishing")


class ListRow(Card):
    """Title, count, age and what happens to it now.

    Signals:
        refresh_wanted, stop_wanted, edit_wanted, drop_wanted: with the list's name.
    """

    refresh_wanted = Signal(str)
    stop_wanted = Signal(str)
    edit_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing=8, margins=16)
        self.name = ""
        self._title = ElidedLabel("", "strong")
        self._count, self._age = text("", "secondary"), text("", "secondary")
        self._chip = Chip()
        self._words = text("", "secondary", "bad", wrap=True)
        self._doing = text("", "secondary")
        self._progress = QProgressBar()
        self._progress.setObjectName("list-progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._refresh = self._made(self.tr("Refresh now"), "list-refresh", "refresh")
        self._stop = self._made(self.tr("Cancel"), "list-stop", "x")
        self._edit = self._made(self.tr("Edit"), "list-edit", "edit")
        self._drop = IconButton("trash", self.tr("Delete the list"))
        self._drop.setObjectName("list-drop")
        line = row(spacing=12)
        facts: tuple[QWidget, ...] = (self._title, self._chip, self._count, self._age)
        acts: tuple[QWidget, ...] = (self._refresh, self._stop, self._edit, self._drop)
        for part in facts:
            line.addWidget(part)
        line.addStretch(1)
        for part in acts:
            line.addWidget(part)
        self.column.addLayout(line)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._doing)
        self.column.addWidget(self._words)
        self._refresh.clicked.connect(lambda: self.refresh_wanted.emit(self.name))
        self._stop.clicked.connect(lambda: self.stop_wanted.emit(self.name))
        self._edit.clicked.connect(lambda: self.edit_wanted.emit(self.name))
        self._drop.clicked.connect(lambda: self.drop_wanted.emit(self.name))

    @staticmethod
    def _made(words: str, name: str, icon: str) -> Button:
        made = button(words, kind="link", icon=icon)
        made.setObjectName(name)
        return made

    def show_row(self, shown: Row, now: float, *, is_admin: bool) -> None:
        """Show a list as it is at `now`."""
        self.name = shown.name
        sync = shown.sync
        busy = sync.phase in BUSY
        self.setAccessibleName(shown.title)
        self._title.setText(shown.title)
        published = shown.count is not None
        count = phrases.count(shown.count) if shown.count is not None else ""
        self._count.setText(count or self.tr("not published yet"))
        self._age.setVisible(published)
        self._age.setText(self.tr("read {age}").format(age=ago(shown.read_at, now)))
        describe(self._age, exact(shown.read_at))
        self._chip.show_words(self.tr("stale") if shown.stale else "", "warn")
        self._words.setText(said(sync.words))
        self._words.setVisible(bool(sync.words) and not busy)
        self._show_progress(shown)
        self._refresh.setVisible(is_admin and not busy)
        self._stop.setVisible(is_admin and sync.phase == "reading")
        self._edit.setVisible(is_admin and shown.target is not None)
        self._drop.setVisible(is_admin)

    def _show_progress(self, shown: Row) -> None:
        sync = shown.sync
        self._progress.setVisible(sync.phase in BUSY)
        known = sync.phase == "reading" and sync.total > 0
        self._progress.setRange(0, sync.total if known else 0)
        self._progress.setValue(sync.done if known else 0)
        words = self.tr("{done} of {total} read").format(
            done=phrases.number(sync.done), total=phrases.number(sync.total)
        )
        publishing = sync.phase == "publishing"
        waits = self.tr("Publishing…") if publishing else self.tr("Asking Salesforce…")
        self._progress.setAccessibleName(words if known else waits)
        self._doing.setText(words if known else waits)
        self._doing.setVisible(sync.phase in BUSY)
