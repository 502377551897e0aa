"""The head of a page whose documents count for everyone: title, what can be done, how it went."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.kinds.draft_model import DraftModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row


class DraftHead(QWidget):
    """Buttons for the draft that is open, and words about it below.

    Args:
        name: begins the object names of its parts.
        new: what the button for one more says.
        looking: what those are told who may not change anything.

    Signals:
        new_wanted: an admin wants to make one more.
    """

    new_wanted = Signal()

    def __init__(
        self, model: DraftModel[Any], name: str, *, title: str, new: str, looking: str
    ) -> None:
        super().__init__()
        self._model, self._looking = model, looking
        self._new = wired(new, f"{name}-new", self.new_wanted, kind="link")
        self._drop = wired(self.tr("Remove"), f"{name}-drop", model.drop, kind="link")
        self._discard = wired(
            self.tr("Discard changes"), f"{name}-discard", model.discard, kind="link"
        )
        self._save = wired(self.tr("Save"), f"{name}-save", model.save, kind="primary")
        self._notice = Banner(name=f"{name}-notice")
        line = row(spacing=8)
        line.addWidget(text(title, "title"), 1)
        for press in (self._new, self._drop, self._discard, self._save):
            line.addWidget(press)
        box = column(spacing=12)
        box.addLayout(line)
        box.addWidget(self._notice)
        self.setLayout(box)

    def show_draft(self, fault: str = "") -> None:
        """Show what can be done now; `fault` is what is wrong with the draft."""
        model = self._model
        self._save.setEnabled(model.can_save)
        self._discard.setVisible(model.dirty)
        self._drop.setVisible(model.kept is not None and model.is_admin)
        self._new.setEnabled(model.is_admin)
        self._notice.show_words(*self._told(model.fault or fault))

    def _told(self, fault: str) -> tuple[str, str]:
        if fault:
            return said(fault), "bad"
        if self._model.others:
            words = self.tr("{name} changed this meanwhile. Discard your changes to see theirs.")
            return words.format(name=self._model.others), "warn"
        if not self._model.is_admin:
            return self._looking, ""
        return (self.tr("Saved. It counts from now on."), "ok") if self._model.saved else ("", "")
