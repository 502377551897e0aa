"""A check box that tells what a person chose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox


class Tick(QCheckBox):
    """Like a check box, but what the program shows is not told as a choice.

    Assistive technology toggles a box without clicking it, so that `clicked` would miss it.

    Signals:
        chosen: a person has ticked it, or taken the tick away.
    """

    chosen = Signal(bool)

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self._is_showing = False
        self.setAccessibleName(words)
        self.toggled.connect(self._tell)

    def show_ticked(self, ticked: bool) -> None:
        """Show a value; nobody is told."""
        self._is_showing = True
        self.setChecked(ticked)
        self._is_showing = False

    def _tell(self, ticked: bool) -> None:
        if not self._is_showing:
            self.chosen.emit(ticked)
