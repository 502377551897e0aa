"""A form for the addresses of everything that the console connects to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.kept import managed_words, not_saved
from app.ui.settings.view_model import FIELDS, SettingsViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row


class Connections(QWidget):
    """One line per setting; what the environment decides cannot be changed here.

    Args:
        at_once: what is saved counts as soon as the page is left, not from the next start.
    """

    def __init__(self, view_model: SettingsViewModel, *, at_once: bool = False) -> None:
        super().__init__()
        self._view_model, self._at_once = view_model, at_once
        self._fields: dict[tuple[str, str], QLineEdit] = {}
        self._saved = Banner()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for n, key in enumerate(FIELDS):
            label, field = text(self._title(key), "secondary"), self._made(key)
            label.setBuddy(field)
            grid.addWidget(label, n, 0)
            grid.addWidget(field, n, 1)
        save = wired(self.tr("Save connections"), "settings-save", self._save)
        save.setEnabled(any(field.isEnabled() for field in self._fields.values()))
        foot = row(spacing=8)
        foot.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self._saved, 1)
        box = column(spacing=12)
        box.addLayout(grid)
        if not all(field.isEnabled() for field in self._fields.values()):
            box.addWidget(text(managed_words(), "faint", wrap=True))
        box.addLayout(foot)
        self.setLayout(box)

    def _made(self, key: tuple[str, str]) -> QLineEdit:
        field = QLineEdit(self._view_model.value(*key))
        field.setObjectName("setting-" + "-".join(key))
        field.setAccessibleName(self._title(key))
        if self._view_model.is_managed(*key):
            field.setReadOnly(True)
            field.setEnabled(False)
            field.setToolTip(managed_words())
        field.returnPressed.connect(self._save)
        self._fields[key] = field
        return field

    def _save(self) -> None:
        values = {key: field.text() for key, field in self._fields.items()}
        try:
            self._view_model.save_connections(values)
        except OSError as error:
            self._saved.show_words(not_saved(error), "bad")
            return
        at_once = self.tr("Saved. Go back to sign in with it.")
        later = self.tr("Saved. Start Foyer again to use it.")
        self._saved.show_words(at_once if self._at_once else later, "ok")

    def _title(self, key: tuple[str, str]) -> str:
        return {
            ("hub", "url"): self.tr("Hub address"),
            ("identity", "issuer"): self.tr("Identity provider"),
            ("identity", "client_id"): self.tr("Client id of Foyer there"),
        }[key]
