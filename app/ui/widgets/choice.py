"""A box to choose from a long list, found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

from app.ui.widgets.labels import described

Entry = tuple[str, str]  # value, words
MARGIN = 4  # pixels between the words and the arrow


class Choice(QComboBox):
    """Shows words, holds values; typing finds any part of the words.

    Words that do not fit end in an ellipsis, and the tooltip has them all.

    Signals:
        picked: the person chose another value.
    """

    picked = Signal(str)

    def __init__(self, name: str, title: str, *, searched: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._entries: list[Entry] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        if searched:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self._typed = QLineEdit()
            self._typed.setAccessibleName(title)
            self.setLineEdit(self._typed)  # before the completer, which it takes over
            self._typed.editingFinished.connect(self._settle)
            completer = QCompleter(self.model(), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            found = completer.popup()
            if found is not None:
                found.setObjectName("choices")  # a window of its own needs a ground
            self.setCompleter(completer)
        self.activated.connect(self._tell)

    @property
    def value(self) -> str:
        """The value chosen."""
        return str(self.currentData() or "")

    def show_entries(self, entries: Sequence[Entry], value: str) -> None:
        """Show these entries with one chosen; a value that is not among them is shown as it is."""
        wanted = list(entries)
        if all(known != value for known, _ in wanted):
            wanted.insert(0, (value, value))
        if wanted != self._entries:
            self._entries = wanted
            self.clear()
            for each, words in wanted:
                self.addItem(words, each)
        self.setCurrentIndex(self.findData(value))
        if self.isEditable() and not self.hasFocus():
            self._typed.setCursorPosition(0)  # long words are read from their beginning

    def shown_text(self) -> str:
        """Return what fits of the words chosen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part, whole = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(whole, option, part, self).width() - MARGIN
        words, end = self.currentText(), Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(words, end, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as usual, with an ellipsis: Qt cuts words in the middle of a letter."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: who turns the wheel above a box wants no other choice."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say all words where they do not fit and nothing else is to be said."""
        cut = not self.toolTip() and self.shown_text() != self.currentText()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and cut:
            QToolTip.showText(event.globalPos(), described(self.currentText()), self)
            return True
        return super().event(event)

    def _settle(self) -> None:
        """What was typed and is no entry goes back to what was chosen."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if at < 0:
            self.setCurrentIndex(self.currentIndex())
            self._typed.setText(self.itemText(self.currentIndex()))
        elif at != self.currentIndex():
            self.setCurrentIndex(at)
            self._tell(at)

    def _tell(self, at: int) -> None:
        self.picked.emit(str(self.itemData(at) or ""))
