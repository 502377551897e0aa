"""How Foyer lives on this computer: at login, and when its window is closed."""

from PySide6.QtWidgets import QWidget

from app.ui.kept import managed_words, not_saved
from app.ui.settings.view_model import SettingsViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column
from app.ui.widgets.tick import Tick

FIELDS = ("start_at_login", "start_hidden", "close_to_tray")


class Habits(QWidget):
    """Three switches; the first shows what the system will really do."""

    def __init__(self, view_model: SettingsViewModel, *, has_tray: bool) -> None:
        super().__init__()
        self._view_model = view_model
        self._fault = Banner()
        self._login = self._switch("start_at_login", self.tr("Start Foyer when I sign in here"))
        self._hidden = self._switch("start_hidden", self.tr("Start it in the tray, without window"))
        self._tray = self._switch(
            "close_to_tray", self.tr("Go on in the tray when the window is closed")
        )
        box = column(spacing=8)
        for part in (self._login, self._hidden, self._tray):
            box.addWidget(part)
        if not has_tray:
            self._tray.setEnabled(False)
            none = self.tr("This desktop has no tray: closing the window ends Foyer.")
            box.addWidget(text(none, "faint", wrap=True))
        if any(view_model.is_managed("desktop", field) for field in FIELDS):
            box.addWidget(text(managed_words(), "faint", wrap=True))
        box.addWidget(self._fault)
        self.setLayout(box)
        self._show()

    def _switch(self, field: str, title: str) -> Tick:
        made = Tick(title)
        made.setObjectName(f"setting-desktop-{field}")
        if self._view_model.is_managed("desktop", field):
            made.setEnabled(False)
            made.setToolTip(managed_words())
        made.chosen.connect(self._save)
        return made

    def _save(self) -> None:
        try:
            self._view_model.save_habits(
                start_at_login=self._login.isChecked(),
                start_hidden=self._hidden.isChecked(),
                close_to_tray=self._tray.isChecked(),
            )
        except OSError as error:
            self._fault.show_words(not_saved(error), "bad")
        else:
            self._fault.show_words("", "")
        self._show()

    def _show(self) -> None:
        habits = self._view_model.settings.desktop
        starts = self._view_model.starts_at_login
        self._login.show_ticked(starts)
        self._hidden.show_ticked(habits.start_hidden)
        managed = self._view_model.is_managed("desktop", "start_hidden")
        self._hidden.setEnabled(starts and not managed)
        self._tray.show_ticked(habits.close_to_tray)
