"""The settings page: look, alerts, connections, account."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSystemTrayIcon, QWidget

from app import __version__
from app.ui import words
from app.ui.said import said
from app.ui.settings.connections import Connections
from app.ui.settings.habits import Habits
from app.ui.settings.look import LookForm
from app.ui.settings.view_model import SYSTEMS, SettingsViewModel
from app.ui.settings.way_back import made_way_back
from app.ui.theme import Theme
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
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
        self._view_model = view_model
        self._systems = Lines(self.tr("Systems"))
        self._who = text("", "strong")
        self._who.setObjectName("settings-account")
        page = ScrollColumn(self.tr("Settings"), spacing=16, margins=24, widest=WIDTH + 48)
        if way_back:
            page.column.addWidget(made_way_back(self.left), 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addWidget(text(self.tr("Settings"), "title"))
        connections = self.tr("Connections"), Connections(view_model, at_once=way_back)
        look = self.tr("Look"), LookForm(view_model, theme)
        computer = self.tr("This computer"), self._made_habits()
        # Who is not signed in comes for the connections, and no system is looked at then.
        parts = (
            (connections, look, computer)
            if way_back
            else (
                (self.tr("Account"), self._made_account()),
                look,
                computer,
                (self.tr("Systems"), self._made_systems()),
                connections,
            )
        )
        for title, content in parts:
            page.column.addWidget(self._made_card(title, content))
        page.column.addWidget(text(f"Foyer {__version__}", "faint"))
        page.column.addStretch(1)
        self.setLayout(alone(page))
        view_model.changed.connect(self._show)
        self._show()

    @staticmethod
    def _made_card(title: str, content: QWidget) -> Card:
        card = Card(spacing=12, margins=16)
        card.column.addWidget(text(title, "section"))
        card.column.addWidget(content)
        return card

    def _made_account(self) -> QWidget:
        made, line = QWidget(), row(spacing=12)
        line.addWidget(self._who, 1)
        if self._view_model.actions.sign_out:
            leave = wired(
                self.tr("Sign out"), "settings-sign-out", self._view_model.sign_out, icon="logout"
            )
            line.addWidget(leave)
        made.setLayout(line)
        return made

    def _made_habits(self) -> QWidget:
        return Habits(self._view_model, has_tray=QSystemTrayIcon.isSystemTrayAvailable())

    def _made_systems(self) -> QWidget:
        made, box = QWidget(), column(spacing=12)
        box.addWidget(self._systems)
        if self._view_model.actions.test_alert:
            test = wired(
                self.tr("Show a test alert"),
                "settings-test-alert",
                self._view_model.test_alert,
                icon="bell",
            )
            box.addWidget(test, 0, Qt.AlignmentFlag.AlignLeft)
        made.setLayout(box)
        return made

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
