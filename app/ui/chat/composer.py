"""The box to write in."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from app.ui.shortcuts import keys
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.layouts import column, row
from app.ui.widgets.restyle import set_property

LINES = 6  # the box grows up to so many
KEEP_MS = 250  # unsent words reach the disk this soon
MAX_TEXT = 4000  # characters; the hub takes no more


class WritingBox(QPlainTextEdit):
    """Plain text; Enter submits, Shift+Enter breaks the line.

    Signals:
        entered: Enter was pressed.
        focused: the box has the keyboard, or lost it.
    """

    entered = Signal()
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("composer-text")
        self.setAccessibleName(self.tr("Reply to visitor"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as high as the words, between two lines and six."""
        line = self.fontMetrics().lineSpacing()
        lines = max(2, min(LINES, int(self.document().size().height())))
        self.setFixedHeight(lines * line + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit on Enter, but not while an input method composes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the style sheet brings another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()


class Composer(QFrame):
    """A text box with the tools for a reply and the send button.

    Signals:
        submitted: the text to send; the box is already empty.
        written: what is in the box now, a moment after the last key.
        booking: the rep wants to offer a meeting.
    """

    submitted = Signal(str)
    written = Signal(str)
    booking = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("composer")
        self._text = WritingBox()
        self._text.entered.connect(self._submit)
        self._text.textChanged.connect(self._changed)
        self._text.focused.connect(self._show_focus)
        self._book = IconButton("calendar-plus", self.tr("Book a meeting"), keys("book"))
        self._book.setObjectName("composer-book")
        self._book.clicked.connect(self.booking)
        self._send = wired(
            self.tr("Send"),
            "composer-send",
            self._submit,
            kind="primary",
            icon="send",
            shortcut=keys("send"),
        )
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self._tell)
        tools = row(spacing=4)
        tools.addWidget(self._book)
        tools.addStretch(1)
        tools.addWidget(self._send)
        box = column(spacing=4, margins=(12, 8, 8, 8))
        box.addWidget(self._text)
        box.addLayout(tools)
        self.setLayout(box)
        self._changed()

    def text(self) -> str:
        """What is in the box."""
        return self._text.toPlainText()

    def show_text(self, words: str) -> None:
        """Put kept words into the box, without telling."""
        self._keep.stop()
        self._text.blockSignals(True)
        self._text.setPlainText(words)
        self._text.blockSignals(False)
        self._text.fit()
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._send.setEnabled(bool(words.strip()))

    def address(self, name: str) -> None:
        """Say to whom the reply goes."""
        self._text.setPlaceholderText(self.tr("Reply to {name}").format(name=name))

    def take_focus(self) -> None:
        """Put the keyboard into the box."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Tell at once what has been written."""
        if self._keep.isActive():
            self._keep.stop()
            self._tell()

    def _submit(self) -> None:
        words = self.text().strip()
        if words:
            self.show_text("")
            self.submitted.emit(words)

    def _changed(self) -> None:
        words = self.text()
        if len(words) > MAX_TEXT:
            self.show_text(words[:MAX_TEXT])
        self._send.setEnabled(bool(words.strip()))
        if words or self._text.hasFocus():
            self._keep.start()

    def _tell(self) -> None:
        self.written.emit(self.text())

    def _show_focus(self, focused: bool) -> None:
        set_property(self, "focused", "true" if focused else "false")
