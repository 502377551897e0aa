"""One entry of the conversation as widgets."""

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui import words
from app.ui.chat.entries import FAILED, READ, SENDING, SENT, Entry
from app.ui.chat.text import linked
from app.ui.said import said
from app.ui.theme import tokens
from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, describe, text
from app.ui.widgets.layouts import column, row

PAD_X, PAD_Y, RADIUS = 13, 9, 14
GROUND = {"out": "accent", "note": "warn_soft", "times": "accent_soft", "meeting": "ok_soft"}


class Words(QLabel):
    """The words of a bubble on their ground; exactly as wide as they need."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self.setTextFormat(Qt.TextFormat.RichText)  # of `linked`, which escapes everything
        self.setWordWrap(True)
        self.setMargin(0)
        self.setContentsMargins(PAD_X, PAD_Y, PAD_X, PAD_Y)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.linkActivated.connect(_open)
        self._write()

    def fit(self, widest: int) -> None:
        """Take the size that the words need, at most `widest` pixels."""
        self.ensurePolished()  # the font comes from the style sheet
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(self.text())
        document.setTextWidth(widest - 2 * PAD_X)
        width = math.ceil(document.idealWidth()) + 1
        document.setTextWidth(width)
        size = QSize(width + 2 * PAD_X, math.ceil(document.size().height()) + 2 * PAD_Y)
        self.setFixedSize(size)

    def changeEvent(self, event: QEvent) -> None:
        """Write anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = GROUND.get(self._entry.kind, "bubble_in")
        painter.setBrush(QColor(str(getattr(tokens(), ground))))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)

    def _write(self) -> None:
        t = tokens()
        out = self._entry.kind == "out"
        link = t.on_accent if out else t.accent_text
        body = linked(self._entry.text, link)
        for line in self._entry.lines:
            body += f"<br>{linked(line, link)}"
        if self._entry.link:
            body += f"<br>{linked(self._entry.link, link)}"
        colour = t.on_accent if out else t.text
        markup = f'<span style="color:{colour}">{body}</span>'
        if markup != self.text():
            self.setText(markup)


class Bubble(QWidget):
    """Words, and under them who, when, and how far they got.

    Signals:
        retried: send the message of this key again.
        discarded: drop the message of this key.
    """

    retried = Signal(str)
    discarded = Signal(str)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._words = Words(entry)
        self._out = entry.kind != "in"
        side = Qt.AlignmentFlag.AlignRight if self._out else Qt.AlignmentFlag.AlignLeft
        box = column(spacing=3)
        box.addWidget(self._words, 0, side)
        if entry.meta or entry.state == FAILED:
            box.addWidget(self._made_meta(), 0, side)
        self.setLayout(box)
        self.setAccessibleName(spoken(entry))
        self._words.setAccessibleName(spoken(entry))
        describe(self._words, words.exact(entry.at))

    def fit(self, widest: int) -> None:
        """Lay out for a pane where a bubble may be `widest` pixels wide."""
        self._words.fit(widest)

    def _made_meta(self) -> QWidget:
        line = row(spacing=4, margins=(4, 0, 4, 0))
        if self.entry.state == FAILED:
            line.addWidget(IconLabel("alert-circle", "bad_text", 14))
            line.addWidget(ElidedLabel(_failure(self.entry), "secondary", "bad"))
            for label, signal in (
                (self.tr("Try again"), self._retry),
                (self.tr("Discard"), self._discard),
            ):
                pressed = button(label, kind="link")
                pressed.clicked.connect(signal)
                line.addWidget(pressed)
        else:
            line.addWidget(text(self.entry.meta, "faint"))
            self._add_state(line)
        made = QWidget()
        made.setLayout(line)
        return made

    def _add_state(self, line: QHBoxLayout) -> None:
        icon, colour = _STATE_ICONS.get(self.entry.state, ("", ""))
        if icon:
            mark = IconLabel(icon, colour, 14)
            describe(mark, state_word(self.entry.state))
            line.addWidget(mark)

    def _retry(self) -> None:
        self.retried.emit(self.entry.key)

    def _discard(self) -> None:
        self.discarded.emit(self.entry.key)


class Line(QLabel):
    """A day, or something that happened, across the middle."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.text)
        self.entry = entry
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "faint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        describe(self, words.exact(entry.at))

    def fit(self, widest: int) -> None:
        """Wrap by itself."""


_STATE_ICONS = {
    SENDING: ("clock", "faint"),
    SENT: ("check", "faint"),
    READ: ("checks", "accent_text"),
}


def state_word(state: str) -> str:
    """Return how far a message of ours got."""
    return {
        SENDING: words.translate("Chat", "Sending"),
        SENT: words.translate("Chat", "Sent"),
        READ: words.translate("Chat", "Read"),
        FAILED: words.translate("Chat", "Not sent"),
    }.get(state, "")


def spoken(entry: Entry) -> str:
    """Return an entry as a screen reader says it."""
    parts = [f"{entry.author}: {entry.text}" if entry.author else entry.text, *entry.lines]
    return ", ".join(part for part in (*parts, state_word(entry.state)) if part)


def _failure(entry: Entry) -> str:
    not_sent = words.translate("Chat", "Not sent")
    return f"{not_sent}: {said(entry.reason)}" if entry.reason else not_sent


def _open(address: str) -> None:
    if address.startswith(("https://", "http://")):
        QDesktopServices.openUrl(QUrl(address))
