"""One sentence across a pane, with at most one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import column, row

_ICONS = {"ok": "circle-check", "warn": "alert-triangle", "bad": "alert-circle"}


class Banner(QFrame):
    """What happened, what it means, and one way out.

    Args:
        name: of the object.
        narrow: the button stands below the words, where there is no room beside them.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(
        self,
        words: str = "",
        tone: str = "",
        action: str = "",
        *,
        name: str = "",
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "banner")
        self._icon = IconLabel("info-circle", "muted")
        self._words = text("", wrap=True)
        self._button = button("", kind="link")
        self._button.clicked.connect(self.pressed)
        line = row(spacing=8, margins=(12, 6, 6, 6))
        line.addWidget(self._icon)
        if narrow:
            told = column()
            told.addWidget(self._words)
            told.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight)
            line.addLayout(told, 1)
        else:
            line.addWidget(self._words, 1)
            line.addWidget(self._button)
        self.setLayout(line)
        self.show_words(words, tone, action)

    @property
    def words(self) -> str:
        """What the banner says."""
        return self._words.text()

    def show_words(self, words: str, tone: str = "", action: str = "") -> None:
        """Say something else; no words hide the banner."""
        self._words.setText(words)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._icon.show_icon(_ICONS.get(tone, "info-circle"), f"{tone}_text" if tone else "muted")
        set_tone(self, tone)
        set_tone(self._words, tone)
        self.setVisible(bool(words))
