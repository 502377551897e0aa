"""What is new in a version, as labels; see `domain.release_notes` for what is read."""

import html

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.release_notes import HEADING, ITEM, Block, Span, read_notes
from app.ui.theme import tokens
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

INDENT = 16  # pixels for each level of a list


class Notes(QWidget):
    """Blocks one below the other; a link is opened by the rep's press alone."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._column = column(spacing=6)
        self.setLayout(self._column)
        self._markdown = ""

    def show_notes(self, markdown: str) -> None:
        """Show these notes and no others."""
        if markdown == self._markdown:
            return
        self._markdown = markdown
        while (item := self._column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for block in read_notes(markdown):
            self._column.addWidget(_made(block))

    @property
    def words(self) -> list[str]:
        """What is shown, block by block."""
        return [block.text for block in read_notes(self._markdown)]


def rich(block: Block) -> str:
    """Return a block as the rich text of a label; its words are escaped, so none is markup."""
    return "".join(_rich(span) for span in block.spans)


def _rich(span: Span) -> str:
    words = html.escape(span.text)
    if span.bold:
        return f"<b>{words}</b>"
    if not span.link:
        return words
    address, colour = html.escape(span.link), tokens().accent_text
    shown = f'<a href="{address}" style="color:{colour}">{words}</a>'
    return f"{shown} ({html.escape(span.host)})"


def _made(block: Block) -> QWidget:
    label = text("", "section" if block.kind == HEADING else "", wrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(rich(block))
    label.setAccessibleName(block.text)
    if any(span.link for span in block.spans):
        label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        label.setTextInteractionFlags(
            label.textInteractionFlags() | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.linkActivated.connect(_open)
    return _pointed(label, block.level) if block.kind == ITEM else label


def _pointed(label: QLabel, level: int) -> QWidget:
    made = QWidget()
    line = row(spacing=8, margins=(INDENT * level, 0, 0, 0))
    line.addWidget(text("•", "faint"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    made.setLayout(line)
    return made


def _open(address: str) -> None:
    if address.startswith("https://"):
        QDesktopServices.openUrl(QUrl(address))
