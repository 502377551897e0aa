"""The messages: as many bubbles as one can read, kept in step with the entries."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui import words
from app.ui.chat.bubble import Bubble, Line, spoken
from app.ui.chat.entries import Entry
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

PAGE = 60  # entries shown at first, and more by a press
WIDEST, SHARE = 560, 0.76  # pixels; share of the pane
LINES = frozenset({"day", "system"})


class Transcript(QScrollArea):
    """Entries as widgets. It stays at the end if it was there, and still if it was not.

    Signals:
        retried: send the message of this key again.
        discarded: drop the message of this key.
    """

    retried = Signal(str)
    discarded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Conversation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._entries: list[Entry] = []
        self._shown = PAGE
        self._parts: dict[str, Bubble | Line] = {}
        self._at_end = True
        self._earlier = button(self.tr("Show earlier messages"), kind="link")
        self._earlier.clicked.connect(self._show_earlier)
        self._typing = text("", "secondary")
        self._typing.setContentsMargins(4, 0, 0, 0)
        self._column = column(spacing=8, margins=(24, 16, 24, 12))
        self._column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._column.addWidget(self._typing)
        self._body = QWidget()
        self._body.setObjectName("scrollbody")
        self._body.setLayout(self._column)
        self.setWidget(self._body)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_place)
        bar.valueChanged.connect(self._note_place)

    def turn(self) -> None:
        """Make ready for another conversation."""
        self._shown, self._at_end = PAGE, True
        self._show([])

    def show_entries(self, entries: Sequence[Entry], typing: str = "") -> None:
        """Show these entries, and who is writing."""
        fresh = len(self._entries) > 0
        known = {entry.key for entry in self._entries}
        self._entries = list(entries)
        self._show(self._entries[-self._shown :])
        self._earlier.setVisible(len(self._entries) > self._shown)
        self._typing.setText(typing)
        self._typing.setVisible(bool(typing))
        new = [e for e in entries if e.kind == "in" and e.key not in known]
        if fresh and new:
            self._announce(spoken(new[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the bubbles out for the new width."""
        super().resizeEvent(event)
        for part in self._parts.values():
            part.fit(self._widest())

    def _show(self, entries: Sequence[Entry]) -> None:
        wanted = {entry.key for entry in entries}
        for key in [key for key in self._parts if key not in wanted]:
            self._drop(key)
        for n, entry in enumerate(entries):
            part = self._parts.get(entry.key)
            if part is None or part.entry != entry:
                if part is not None:
                    self._drop(entry.key)
                self._add(n, entry)

    def _add(self, n: int, entry: Entry) -> None:
        part: Bubble | Line
        if entry.kind in LINES:
            part = Line(entry)
        else:
            part = Bubble(entry)
            part.retried.connect(self.retried)
            part.discarded.connect(self.discarded)
        self._parts[entry.key] = part
        self._column.insertWidget(n + 2, part)  # below the button and the stretch
        part.fit(self._widest())

    def _drop(self, key: str) -> None:
        part = self._parts.pop(key)
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _widest(self) -> int:
        return min(WIDEST, int(self.viewport().width() * SHARE))

    def _show_earlier(self) -> None:
        self._shown += PAGE
        self._at_end = False
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        self._show(self._entries[-self._shown :])
        self._earlier.setVisible(len(self._entries) > self._shown)
        self._body.adjustSize()
        bar.setValue(bar.maximum() - below)

    def _note_place(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - 8

    def _keep_place(self, _: int, maximum: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(maximum)

    def _announce(self, said: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


def writing(name: str) -> str:
    """Return the line that says who is writing."""
    return words.translate("Chat", "{name} is typing…").format(name=name)
