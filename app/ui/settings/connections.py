"""A form for the addresses of everything that the console connects to."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.settings.view_model import FIELDS, SettingsViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row


class Connections(QWidget):
    """One line per setting; what the environment decides cannot be changed here."""

    def __init__(self, view_model: SettingsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._fields: dict[tuple[str, str], QLineEdit] = {}
        self._saved = Banner()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for n, key in enumerate(FIELDS):
            label = text(self._title(key), "secondary")
            grid.addWidget(label, n, 0)
            grid.addWidget(self._made(key), n, 1)
        save = button(self.tr("Save connections"))
        save.setObjectName("settings-save")
        save.clicked.connect(self._save)
        foot = row(spacing=8)
        foot.addWidget(save)
        foot.addWidget(self._saved, 1)
        box = column(spacing=12)
        box.addLayout(grid)
        box.addLayout(foot)
        self.setLayout(box)

    def _made(self, key: tuple[str, str]) -> QLineEdit:
        field = QLineEdit(self._view_model.value(*key))
        field.setObjectName("setting-" + "-".join(key))
        field.setAccessibleName(self._title(key))
        if self._view_model.is_managed(*key):
            field.setReadOnly(True)
            field.setEnabled(False)
            field.setToolTip(self.tr("Set by your administrator or the environment"))
        self._fields[key] = field
        return field

    def _save(self) -> None:
        values = {key: field.text() for key, field in self._fields.items()}
        try:
            self._view_model.save_connections(values)
        except OSError as error:
            failed = self.tr("Not saved: {reason}").format(reason=error.strerror or error)
            self._saved.show_words(failed, "bad")
            return
        self._saved.show_words(self.tr("Saved. Start Foyer again to use it."), "ok")

    def _title(self, key: tuple[str, str]) -> str:
        return {
            ("hub", "url"): self.tr("Hub address"),
            ("identity", "issuer"): self.tr("Identity provider"),
            ("identity", "client_id"): self.tr("Client id of Foyer there"),
            ("calendar", "provider"): self.tr("Calendar kind"),
            ("calendar", "url"): self.tr("Calendar address"),
            ("calendar", "username"): self.tr("Calendar user"),
            ("calendar", "calendar"): self.tr("Calendar name"),
        }[key]
