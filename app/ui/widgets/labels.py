"""Labels that show plain text and nothing else."""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.restyle import set_property


def text(words: str, role: str = "", tone: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in a role of the style sheet: "title", "section", "secondary" ..."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    label.setWordWrap(wrap)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    return label


def selectable(label: QLabel) -> QLabel:
    """Let a person select and copy the label's words, by keyboard too."""
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a label, chip or banner another tone."""
    set_property(widget, "tone", tone)


def describe(widget: QWidget, words: str) -> None:
    """Set a tooltip that shows `words` as they are: Qt would read markup in them."""
    widget.setToolTip(described(words))


def described(words: str) -> str:
    """Return words as a tooltip takes them, see `describe`."""
    return f"<span>{html.escape(words).replace(chr(10), '<br>')}</span>" if words else ""


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis when there is too little room; the tooltip has it all."""

    def __init__(
        self,
        words: str = "",
        role: str = "",
        tone: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show `words` on one line."""
        super().setText(" ".join(words.split()))
        self._explain()

    def shown_text(self) -> str:
        """Return what fits."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), self._mode, room)

    def minimumSizeHint(self) -> QSize:
        """Give way to the neighbours down to an ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tooltip only when something is hidden."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = int(self.alignment() | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self.contentsRect(), flags, self.shown_text())

    def _explain(self) -> None:
        describe(self, self.text() if self.shown_text() != self.text() else "")
