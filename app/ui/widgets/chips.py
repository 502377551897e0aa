"""A word on a coloured ground."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.ui.widgets.labels import set_tone

HEIGHT = 18  # the style sheet's radius is half of it


class Chip(QLabel):
    """A short word with a tone; as wide as its word and never taller than a line."""

    def __init__(self, words: str = "", tone: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip")
        self.setProperty("tone", tone)
        self.setFixedHeight(HEIGHT)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def show_words(self, words: str, tone: str = "") -> None:
        """Show other words; no words hide the chip."""
        self.setText(words)
        self.setVisible(bool(words))
        set_tone(self, tone)
