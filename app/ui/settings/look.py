"""How Foyer looks: theme and language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.ui.kept import managed_words, not_saved
from app.ui.settings.view_model import SettingsViewModel
from app.ui.theme import CONTRAST, DARK, LIGHT, SYSTEM, Theme
from app.ui.widgets.banners import Banner
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column


class LookForm(QWidget):
    """Two choices; what the company or the environment decides cannot be changed here."""

    def __init__(self, view_model: SettingsViewModel, theme: Theme) -> None:
        super().__init__()
        self._view_model, self._theme = view_model, theme
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._fault = Banner()
        self._themes = self._made("theme", self.tr("Theme"), self._theme_names())
        self._languages = self._made(
            "language",
            self.tr("Language, from the next start"),
            (("", self.tr("Like the system")), ("en", "English"), ("it", "Italiano")),
        )
        box = column(spacing=8)
        box.addLayout(self._grid)
        if any(view_model.is_managed("look", name) for name in ("theme", "language")):
            box.addWidget(text(managed_words(), "faint", wrap=True))
        box.addWidget(self._fault)
        self.setLayout(box)
        for choice in (self._themes, self._languages):
            choice.currentIndexChanged.connect(self._save)

    def _theme_names(self) -> tuple[tuple[str, str], ...]:
        return (
            (SYSTEM, self.tr("Like the system")),
            (LIGHT, self.tr("Light")),
            (DARK, self.tr("Dark")),
            (CONTRAST, self.tr("High contrast")),
        )

    def _made(self, field: str, title: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        made, label = QComboBox(), text(title, "secondary")
        made.setObjectName(f"setting-{field}")
        made.setAccessibleName(title)
        label.setBuddy(made)  # on Linux a screen reader takes the name from there
        for value, words in choices:
            made.addItem(words, value)
        made.setCurrentIndex(max(0, made.findData(self._view_model.value("look", field))))
        made.setEnabled(not self._view_model.is_managed("look", field))
        line = self._grid.rowCount()
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(made, line, 1, Qt.AlignmentFlag.AlignLeft)
        return made

    def _save(self) -> None:
        theme, language = str(self._themes.currentData()), str(self._languages.currentData())
        self._theme.choose(theme)
        try:
            self._view_model.save_look(theme, language)
        except OSError as error:
            self._fault.show_words(not_saved(error), "bad")
        else:
            self._fault.show_words("")
