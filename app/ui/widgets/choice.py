"""A box to choose from a long list, found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

Entry = tuple[str, str]  # value, words


class Choice(QComboBox):
    """Shows words, holds values; typing finds any part of the words.

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
