"""Which calendar: Microsoft 365, Google or CalDAV, what each needs, and the one button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QWidget

from app.domain.calendar_link import LinkedCalendar
from app.ui.calendar import phrases
from app.ui.calendar.view_model import CalendarViewModel
from app.ui.widgets.buttons import button
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

FIELDS = {
    "graph": ("client_id", "authority"),
    "google": ("client_id", "client_secret"),
    "caldav": ("url", "username"),
}
PLACEHOLDERS = {
    "authority": "contoso.com",
    "url": "https://caldav.icloud.com",
    "username": "name@example.com",
}


class WayIn(QWidget):
    """A choice, its fields and its button.

    Signals:
        wanted: connect: provider, fields by name, password.
        chosen: one of several calendars.
    """

    wanted = Signal(str, dict, str)
    chosen = Signal(str)

    def __init__(self, view_model: CalendarViewModel) -> None:
        super().__init__()
        self._view_model, self._busy = view_model, False
        self._group = QButtonGroup(self)
        self._kinds = {
            "graph": QRadioButton("Microsoft 365"),
            "google": QRadioButton("Google"),
            "caldav": QRadioButton(self.tr("CalDAV (iCloud, Fastmail, Nextcloud …)")),
        }
        self._inputs: dict[tuple[str, str], QLineEdit] = {}
        self._forms = {kind: self._made_form(kind) for kind in self._kinds}
        self._connect = button(self.tr("Connect"), kind="primary", icon="plug")
        self._connect.setObjectName("calendar-connect")
        self._several = text(
            self.tr("This user has several calendars. Which one is read and written?"), wrap=True
        )
        self._choice = Choice("calendar-choice", self.tr("Calendar"))
        self._take = button(self.tr("Use this calendar"))
        self._take.setObjectName("calendar-take")
        self._prepare()
        self._arrange()
        self.show_state(connected=False, busy=False, choices=())

    @property
    def kind(self) -> str:
        """The provider that is chosen."""
        return next(kind for kind, one in self._kinds.items() if one.isChecked())

    def show_state(self, *, connected: bool, busy: bool, choices: Sequence[LinkedCalendar]) -> None:
        """Say what the button does now; nothing while a sign-in is under way."""
        self._busy = busy
        same = connected and self.kind == self._view_model.settings.provider
        words = self.tr("Reconnect") if same else self.tr("Connect")
        self._connect.setText(words)
        self._connect.setAccessibleName(words)
        for part in (self._several, self._choice, self._take):
            part.setVisible(bool(choices))
        if choices:
            entries = [(each.id, each.name) for each in choices]
            known = self._choice.value if self._choice.value in dict(entries) else entries[0][0]
            self._choice.show_entries(entries, known)
        self._changed()

    def focus_password(self) -> None:
        """Let the person type the app password."""
        self._kinds["caldav"].setChecked(True)
        self._inputs["caldav", "password"].setFocus()

    def _made_form(self, kind: str) -> QWidget:
        form, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        names = [*FIELDS[kind], *(["password"] if kind == "caldav" else [])]
        for n, name in enumerate(names):
            grid.addWidget(text(self._title(name), "secondary"), n, 0)
            grid.addWidget(self._made_input(kind, name), n, 1)
        grid.addWidget(text(phrases.help_of(kind), "secondary", wrap=True), len(names), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        form.setLayout(grid)
        return form

    def _made_input(self, kind: str, name: str) -> QLineEdit:
        secret = name == "password"
        mine = kind in {self._view_model.settings.provider, "caldav"}
        known = "" if secret or not mine else str(getattr(self._view_model.settings, name))
        field = QLineEdit(known)
        field.setObjectName(f"calendar-{kind}-{name}")
        field.setAccessibleName(self._title(name))
        field.setPlaceholderText(PLACEHOLDERS.get(name, ""))
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        if not secret and self._view_model.is_managed(name):
            field.setEnabled(False)
            field.setToolTip(self.tr("Set by your administrator or the environment"))
        field.returnPressed.connect(self._ask)
        field.textChanged.connect(self._changed)
        self._inputs[kind, name] = field
        return field

    def _prepare(self) -> None:
        now = self._view_model.settings.provider
        for kind, one in self._kinds.items():
            one.setObjectName(f"calendar-{kind}")
            one.setChecked(kind == now or (kind == "graph" and now not in self._kinds))
            one.setEnabled(not self._view_model.is_managed("provider"))
            self._group.addButton(one)
        self._group.buttonToggled.connect(self._changed)
        self._connect.clicked.connect(self._ask)
        self._take.clicked.connect(self._told)

    def _arrange(self) -> None:
        box = column(spacing=8)
        for kind, one in self._kinds.items():
            box.addWidget(one)
            box.addWidget(self._forms[kind])
        foot = row(margins=(0, 8, 0, 0))
        foot.addWidget(self._connect)
        foot.addStretch(1)
        box.addLayout(foot)
        box.addWidget(self._several)
        line = row(spacing=8)
        line.addWidget(self._choice)
        line.addWidget(self._take)
        line.addStretch(1)
        box.addLayout(line)
        self.setLayout(box)

    def _title(self, name: str) -> str:
        return {
            "client_id": self.tr("Client id of Foyer"),
            "authority": self.tr("Tenant (may stay empty)"),
            "client_secret": self.tr("Client secret"),
            "url": self.tr("Address of the server"),
            "username": self.tr("User"),
            "password": self.tr("App password"),
        }[name]

    def _changed(self) -> None:
        kind = self.kind
        for each, form in self._forms.items():
            form.setVisible(each == kind)
        needed = ("url", "username", "password") if kind == "caldav" else ("client_id",)
        filled = all(self._inputs[kind, name].text().strip() for name in needed)
        self._connect.setEnabled(filled and not self._busy)
        self._take.setEnabled(not self._busy)

    def _ask(self) -> None:
        if self._connect.isEnabled():
            kind = self.kind
            values = {name: self._inputs[kind, name].text() for name in FIELDS[kind]}
            secret = self._inputs.get((kind, "password"))
            password = secret.text() if secret is not None else ""
            if secret is not None:
                secret.clear()  # no longer needed here, and nobody else's to see
            self.wanted.emit(kind, values, password)

    def _told(self) -> None:
        self.chosen.emit(self._choice.value)
