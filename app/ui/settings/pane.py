"""The settings page: look, alerts, connections, account."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from app import __version__
from app.ui import words
from app.ui.said import said
from app.ui.settings.connections import Connections
from app.ui.settings.view_model import SYSTEMS, SettingsViewModel
from app.ui.theme import CONTRAST, DARK, LIGHT, SYSTEM, Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.lines import Lines, Shown
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 720
ICONS = {
    "hub": "messages",
    "crm": "cloud",
    "mapping": "database-export",
    "calendar": "calendar",
    "notifications": "bell",
}
COLOURS = {"ok": "ok_text", "off": "faint", "connecting": "warn_text", "offline": "warn_text"}


class SettingsPane(QFrame):
    """Cards in one column.

    Signals:
        left: the rep has seen enough; only a pane with a way back has it.
    """

    left = Signal()

    def __init__(
        self, view_model: SettingsViewModel, theme: Theme, *, way_back: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model, self._theme = view_model, theme
        self._themes, self._languages = QComboBox(), QComboBox()
        self._systems = Lines(self.tr("Systems"))
        self._who = text("", "strong")
        self._who.setObjectName("settings-account")
        page = ScrollColumn(self.tr("Settings"), spacing=16, margins=24, widest=WIDTH + 48)
        if way_back:
            page.column.addWidget(self._made_way_back(), 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addWidget(text(self.tr("Settings"), "title"))
        for title, content in (
            (self.tr("Account"), self._made_account()),
            (self.tr("Look"), self._made_look()),
            (self.tr("Systems"), self._made_systems()),
            (self.tr("Connections"), self._made_connections()),
        ):
            card = Card(spacing=12, margins=16)
            card.column.addWidget(text(title, "section"))
            card.column.addLayout(content)
            page.column.addWidget(card)
        page.column.addWidget(text(f"Foyer {__version__}", "faint"))
        page.column.addStretch(1)
        whole = column()
        whole.addWidget(page)
        self.setLayout(whole)
        view_model.changed.connect(self._show)
        self._show()

    def _made_way_back(self) -> QWidget:
        made = button(self.tr("Back"), kind="link", icon="arrow-left")
        made.setObjectName("settings-back")
        made.setShortcut("Esc")
        made.clicked.connect(self.left)
        return made

    def _made_account(self) -> QVBoxLayout:
        line = row(spacing=12)
        line.addWidget(self._who, 1)
        if self._view_model.actions.sign_out:
            leave = button(self.tr("Sign out"), icon="logout")
            leave.setObjectName("settings-sign-out")
            leave.clicked.connect(self._view_model.sign_out)
            line.addWidget(leave)
        box = column()
        box.addLayout(line)
        return box

    def _made_look(self) -> QVBoxLayout:
        self._fill(
            self._themes,
            (
                (SYSTEM, self.tr("Like the system")),
                (LIGHT, self.tr("Light")),
                (DARK, self.tr("Dark")),
                (CONTRAST, self.tr("High contrast")),
            ),
            self._view_model.settings.look.theme,
        )
        self._fill(
            self._languages,
            (("", self.tr("Like the system")), ("en", "English"), ("it", "Italiano")),
            self._view_model.settings.look.language,
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for n, (name, title, choice) in enumerate(
            (
                ("setting-theme", self.tr("Theme"), self._themes),
                ("setting-language", self.tr("Language, from the next start"), self._languages),
            )
        ):
            choice.setObjectName(name)
            choice.setAccessibleName(title)
            choice.currentIndexChanged.connect(self._save_look)
            grid.addWidget(text(title, "secondary"), n, 0)
            grid.addWidget(choice, n, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        box = column()
        box.addLayout(grid)
        return box

    def _made_systems(self) -> QVBoxLayout:
        box = column(spacing=12)
        box.addWidget(self._systems)
        if self._view_model.actions.test_alert:
            test = button(self.tr("Show a test alert"), icon="bell")
            test.setObjectName("settings-test-alert")
            test.clicked.connect(self._view_model.test_alert)
            box.addWidget(test, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _made_connections(self) -> QVBoxLayout:
        box = column()
        box.addWidget(Connections(self._view_model))
        return box

    @staticmethod
    def _fill(box: QComboBox, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
        for value, title in choices:
            box.addItem(title, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _save_look(self) -> None:
        theme, language = str(self._themes.currentData()), str(self._languages.currentData())
        self._theme.choose(theme)
        self._view_model.save_look(theme, language)

    def _show(self) -> None:
        account = self._view_model.account
        signed_in = f"{account.name} · {account.email}" if account else ""
        self._who.setText(signed_in or self.tr("Nobody is signed in"))
        lines = []
        for name in SYSTEMS:
            health = self._view_model.systems[name]
            how = f"{self._title(name)}: {words.state(health.state)}"
            colour = COLOURS.get(health.state, "bad_text")
            more = f"{how}. {said(health.words)}" if health.words else how
            lines.append(Shown(ICONS[name], more, "", more, colour))
        self._systems.show_lines(lines)

    def _title(self, name: str) -> str:
        return {
            "hub": self.tr("Hub"),
            "crm": self.tr("Salesforce"),
            "mapping": self.tr("Salesforce mapping"),
            "calendar": self.tr("Calendar"),
            "notifications": self.tr("Desktop notifications"),
        }[name]
