"""Settings > Salesforce > Mail and opt-out."""

from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit

from app.ui.mail.opt_out_form import OptOutForm
from app.ui.mail.settings_model import MailSettingsViewModel
from app.ui.mail.sign_in_row import SignInRow
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 720
SMTP_ONLY = ("host", "port", "security", "username", "password")


class MailSettingsPage(QFrame):
    """A card for the way that mail is sent, and one for the opt-out."""

    def __init__(self, view_model: MailSettingsViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._labels: dict[str, QLabel] = {}
        self._saved = Banner()
        page = ScrollColumn(self.tr("Mail and opt-out"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Mail and opt-out"), "title"))
        page.column.addWidget(self._made_mail())
        page.column.addWidget(self._made_opt_out())
        page.column.addStretch(1)
        self.setLayout(alone(page))
        view_model.changed.connect(self._show)
        self._choose()
        self._show()

    def showEvent(self, _: object) -> None:
        """Ask which fields there are, when somebody looks."""
        self._view_model.read_fields()

    def _made_mail(self) -> Card:
        card = Card(spacing=12, margins=16)
        card.column.addWidget(text(self.tr("How your e-mail is sent"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for n, (name, title) in enumerate(self._titles()):
            field = self._made_field(name, title)
            label = QLabel(title)
            label.setProperty("role", "secondary")
            label.setBuddy(field)
            self._fields[name], self._labels[name] = field, label
            grid.addWidget(label, n, 0)
            grid.addWidget(field, n, 1)
        card.column.addLayout(grid)
        self._sign_in = SignInRow(self._view_model)
        card.column.addWidget(self._sign_in)
        card.column.addLayout(self._made_foot())
        card.column.addWidget(self._saved)
        return card

    def _made_foot(self) -> QHBoxLayout:
        save = wired(self.tr("Save"), "mail-settings-save", self._save, kind="primary")
        self._try = wired(
            self.tr("Try the connection"),
            "mail-settings-try",
            self._view_model.try_out,
            icon="plug-connected",
        )
        foot = row(spacing=8)
        foot.addWidget(save)
        foot.addWidget(self._try)
        foot.addStretch(1)
        return foot

    def _made_opt_out(self) -> Card:
        card = Card(spacing=12, margins=16)
        card.column.addWidget(text(self.tr("Who has unsubscribed"), "section"))
        about = self.tr(
            "Before a mail goes out, these fields are read; when a person unsubscribes, they are "
            "written. This holds for all reps."
        )
        card.column.addWidget(text(about, "secondary", wrap=True))
        card.column.addWidget(OptOutForm(self._view_model))
        return card

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("provider", self.tr("By")),
            ("host", self.tr("Mail server")),
            ("port", self.tr("Port (empty: the usual one)")),
            ("security", self.tr("Security")),
            ("username", self.tr("User name")),
            ("password", self.tr("Password")),
            ("from_name", self.tr("Your name in mails")),
            ("from_address", self.tr("Your address in mails")),
            ("unsubscribe", self.tr("Unsubscribe address (https)")),
        )

    def _made_field(self, name: str, title: str) -> QLineEdit | QComboBox:
        field: QLineEdit | QComboBox
        if name in {"provider", "security"}:
            field = self._made_choice(name)
        else:
            shown = "" if name == "password" else str(getattr(self._view_model.settings, name))
            field = QLineEdit("" if shown == "0" else shown)
            if name == "password":
                field.setEchoMode(QLineEdit.EchoMode.Password)
                field.setPlaceholderText(self.tr("Unchanged"))
        field.setObjectName(f"mail-setting-{name.replace('_', '-')}")
        field.setAccessibleName(title)
        if self._view_model.is_managed(name):
            field.setEnabled(False)
            field.setToolTip(self.tr("Set by your administrator or the environment"))
        return field

    def _made_choice(self, name: str) -> QComboBox:
        field = QComboBox()
        choices = {
            "provider": (
                ("", self.tr("Not set up")),
                ("smtp", self.tr("A mail server (SMTP)")),
                ("graph", self.tr("Microsoft 365, with the calendar's sign-in")),
                ("google", self.tr("Gmail, with the calendar's sign-in")),
            ),
            "security": (
                ("starttls", "STARTTLS"),
                ("tls", "TLS"),
                ("none", self.tr("None (never with a password)")),
            ),
        }[name]
        for value, title in choices:
            field.addItem(title, value)
        field.setCurrentIndex(max(0, field.findData(getattr(self._view_model.settings, name))))
        if name == "provider":
            field.currentIndexChanged.connect(self._choose)
        return field

    def _choose(self) -> None:
        """Show only what the chosen way needs."""
        way = self._read("provider")
        for name in SMTP_ONLY:
            for part in (self._fields[name], self._labels[name]):
                part.setVisible(way == "smtp")
        for name in ("from_name", "from_address", "unsubscribe"):
            for part in (self._fields[name], self._labels[name]):
                part.setVisible(bool(way))
        self._try.setVisible(way == "smtp")
        self._sign_in.show_for(way)

    def _read(self, name: str) -> str:
        field = self._fields[name]
        return str(field.currentData()) if isinstance(field, QComboBox) else field.text()

    def _save(self) -> None:
        values = {name: self._read(name) for name in self._fields if name != "password"}
        self._view_model.save(values, self._read("password"))
        password = self._fields["password"]
        if isinstance(password, QLineEdit):
            password.clear()

    def _show(self) -> None:
        self._saved.show_words(*self._view_model.told.mail)
