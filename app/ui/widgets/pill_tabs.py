"""A row of pills of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.ui.widgets.layouts import row
from app.ui.widgets.tab_order import reach_chosen


class PillTabs(QWidget):
    """Tabs as pills, with a count behind the word; arrow keys move between them.

    Signals:
        chosen: the key of the pill that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str, pills: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._words = dict(pills)
        self._pills: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        line = row(spacing=4)
        for key, words in pills:
            line.addWidget(self._made(key, words))
        line.addStretch(1)
        self.setLayout(line)
        self._pills[pills[0][0]].setChecked(True)
        self._chosen = pills[0][0]
        self._reach()
        # Assistive technology toggles a button without clicking it.
        self._group.buttonToggled.connect(self._tell)

    @property
    def current(self) -> str:
        """Key of the chosen pill."""
        return next(key for key, pill in self._pills.items() if pill.isChecked())

    def choose(self, key: str) -> None:
        """Choose a pill and tell so."""
        self._chosen = key
        self._pills[key].setChecked(True)
        self._reach()
        self.chosen.emit(key)

    def show_count(self, key: str, count: int) -> None:
        """Show how many things are behind a pill; 0 shows the word alone."""
        words = f"{self._words[key]} {count}" if count else self._words[key]
        self._pills[key].setText(words)
        self._pills[key].setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        steps = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        keys = list(self._pills)
        key = keys[(keys.index(self.current) + steps[event.key()]) % len(keys)]
        self._pills[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(key)

    def _reach(self) -> None:
        chosen = self._pills[self._chosen]
        reach_chosen(self._pills.values(), chosen)
        self.setFocusProxy(chosen)

    def _made(self, key: str, words: str) -> QPushButton:
        pill = QPushButton(words)
        pill.setProperty("kind", "pill")
        pill.setProperty("key", key)
        pill.setCheckable(True)
        pill.setAutoExclusive(True)  # "one of these" for assistive technology, not a check box
        pill.setAccessibleName(words)
        pill.setObjectName(f"tab-{key}")
        pill.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(pill)
        self._pills[key] = pill
        return pill

    def _tell(self, pill: QPushButton, checked: bool) -> None:
        key = str(pill.property("key"))
        if checked and key != self._chosen:
            self._chosen = key
            self._reach()
            self.chosen.emit(key)
