"""Above the panes: a newer version that waits for a word, or a hub that wants one."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame

from app.ui.updates import phrases
from app.ui.updates.acts import Acts
from app.ui.updates.view_model import UpdatesViewModel
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import row

_ICONS = {"warn": "alert-triangle", "bad": "alert-circle"}


class UpdateBar(QFrame):
    """Hidden while there is nothing to be done; each new state is read aloud once."""

    def __init__(self, model: UpdatesViewModel) -> None:
        super().__init__()
        self.setObjectName("update-bar")
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Update of Foyer"))
        self._model = model
        self._told = phrases.Said()
        self._icon, self._words = IconLabel("refresh", "muted"), text("", wrap=True)
        self.acts = Acts(model, "update-bar", rest="link")
        line = row(spacing=8, margins=(12, 6, 6, 6))
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        self.acts.add_to(line)
        self.setLayout(line)
        model.changed.connect(self._show)
        self.hide()
        self._show()

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._told.words

    def _show(self) -> None:
        told = phrases.bar(self._model.updates, self._model.dismissed)
        if told == self._told:
            return
        moved = told.buttons != self._told.buttons or told.tone != self._told.tone
        self._told = told
        self._words.setText(told.words)
        self._words.setAccessibleName(told.words)
        colour = f"{told.tone}_text" if told.tone else "muted"
        self._icon.show_icon(_ICONS.get(told.tone, "refresh"), colour)
        set_tone(self, told.tone)
        set_tone(self._words, "" if told.tone == "accent" else told.tone)
        self.acts.show(told.buttons)
        self.setVisible(bool(told.words))
        if told.words and moved:  # not each percent of a download
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told.words))
