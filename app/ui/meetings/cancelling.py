"""Asks once, in place, before a meeting is called off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row

MAX_WORDS = 500


class Cancelling(Card):
    """A question with room for words to the attendee; Escape keeps the meeting.

    Signals:
        confirmed: the meeting shall be called off; carries the words for the attendee.
    """

    confirmed = Signal(str)
    kept = Signal()

    def __init__(self) -> None:
        super().__init__(tone="bad", spacing=8)
        self.setObjectName("meeting-cancelling")
        self._question = text("", "strong", wrap=True)
        self._words = QLineEdit()
        self._words.setObjectName("cancel-words")
        self._words.setMaxLength(MAX_WORDS)
        self._words.setPlaceholderText(self.tr("Words for the attendee (optional)"))
        self._words.setAccessibleName(self.tr("Words for the attendee (optional)"))
        self._words.returnPressed.connect(self._confirm)
        self._yes = wired(
            self.tr("Cancel the meeting"),
            "cancel-confirm",
            self._confirm,
            kind="danger",
            icon="trash",
        )
        self._no = wired(self.tr("Keep it"), "cancel-keep", self.leave)
        ways = row(spacing=8)
        ways.addWidget(self._yes)
        ways.addWidget(self._no)
        ways.addStretch(1)
        self.column.addWidget(self._question)
        self.column.addWidget(self._words)
        self.column.addLayout(ways)
        self.hide()

    def ask(self, who: str) -> None:
        """Ask whether the meeting with somebody shall be called off."""
        asked = self.tr("Cancel the meeting with {who}? Foyer tells {who}, and Salesforce.")
        self._question.setText(asked.replace("{who}", who))
        self._words.clear()
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep the meeting."""
        if not self.isHidden():
            self.hide()
            self.kept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the meeting."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit(self._words.text())
