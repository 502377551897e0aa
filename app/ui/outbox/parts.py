"""One part of a write with its own result."""

from PySide6.QtWidgets import QWidget

from app.domain.push_card import PartView
from app.ui.said import said
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import column, row

ICONS = {
    "done": ("circle-check", "ok_text"),
    "pending": ("clock", "muted"),
    "refused": ("alert-circle", "bad_text"),
}


class PartLine(QWidget):
    """An icon, the part's name and state, and why it was refused."""

    def __init__(self, part: PartView) -> None:
        super().__init__()
        name, state = self._name(part.name), self._state(part.state)
        words = column(spacing=2)
        words.addWidget(text(self.tr("{part}: {state}").format(part=name, state=state)))
        reason = said(part.reason)
        if reason:
            words.addWidget(selectable(text(reason, "secondary", wrap=True)))
        line = row(spacing=8)
        icon = IconLabel(*ICONS.get(part.state, ICONS["pending"]), 16)
        line.addWidget(icon)
        line.addLayout(words, 1)
        self.setLayout(line)
        self.setAccessibleName(". ".join(each for each in (f"{name}: {state}", reason) if each))

    def _name(self, name: str) -> str:
        return {
            "person": self.tr("Person"),
            "campaign": self.tr("Campaign"),
            "task": self.tr("Task"),
        }.get(name, name)

    def _state(self, state: str) -> str:
        return {
            "done": self.tr("done"),
            "refused": self.tr("refused"),
        }.get(state, self.tr("waiting"))
