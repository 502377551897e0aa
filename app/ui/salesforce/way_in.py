"""Where one signs in: production, sandbox or a custom domain, and the button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from app.domain.crm_login import LoginKind
from app.ui.salesforce.view_model import ConnectionViewModel
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import column, row


class WayIn(QWidget):
    """A choice and its one button.

    Signals:
        wanted: sign in: kind, domain as it was typed, client id.
    """

    wanted = Signal(str, str, str)

    def __init__(self, view_model: ConnectionViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._group = QButtonGroup(self)
        self._kinds = {
            LoginKind.PRODUCTION: QRadioButton(self.tr("Production (login.salesforce.com)")),
            LoginKind.SANDBOX: QRadioButton(self.tr("Sandbox (test.salesforce.com)")),
            LoginKind.CUSTOM: QRadioButton(self.tr("Use custom domain (also for single sign-on)")),
        }
        self._domain, self._client = QLineEdit(view_model.domain), QLineEdit(view_model.client_id)
        self._fault = text("", "secondary", wrap=True)
        self._fault.setObjectName("salesforce-fault")
        self._connect = button(self.tr("Connect"), kind="primary", icon="plug")
        self._connect.setObjectName("salesforce-connect")
        self._managed = text(
            self.tr("Set by your administrator or the environment"), "faint", wrap=True
        )
        self._prepare()
        self._arrange()
        self._group.buttonToggled.connect(self._changed)
        self._domain.textChanged.connect(self._changed)
        self._domain.returnPressed.connect(self._ask)
        self._client.returnPressed.connect(self._ask)
        self._connect.clicked.connect(self._ask)
        self._changed()

    @property
    def kind(self) -> LoginKind:
        """The choice."""
        return next(kind for kind, one in self._kinds.items() if one.isChecked())

    def show_state(self, *, connected: bool, busy: bool) -> None:
        """Say what the button does now; nothing while a sign-in is under way."""
        words = self.tr("Reconnect") if connected else self.tr("Connect")
        self._connect.setText(words)
        self._connect.setAccessibleName(words)
        self._busy = busy
        self._changed()

    def _prepare(self) -> None:
        self._busy = False
        for kind, one in self._kinds.items():
            one.setObjectName(f"salesforce-{kind.value}")
            one.setChecked(kind is self._view_model.kind)
            one.setEnabled(not self._view_model.login_is_managed)
            self._group.addButton(one)
        self._domain.setObjectName("salesforce-domain")
        self._domain.setPlaceholderText("acme.my.salesforce.com")
        self._domain.setAccessibleName(self.tr("Custom domain"))
        self._client.setObjectName("salesforce-client")
        self._client.setAccessibleName(self.tr("Client id of Foyer in the org"))
        self._client.setEnabled(not self._view_model.client_is_managed)
        managed = self._view_model.login_is_managed or self._view_model.client_is_managed
        self._managed.setVisible(managed)

    def _arrange(self) -> None:
        box = column(spacing=4)
        for one in self._kinds.values():
            box.addWidget(one)
        inset = column(spacing=4, margins=(24, 0, 0, 8))
        inset.addWidget(self._domain)
        inset.addWidget(self._fault)
        box.addLayout(inset)
        box.addWidget(text(self.tr("Client id of Foyer in the org"), "secondary"))
        box.addWidget(self._client)
        box.addWidget(self._managed)
        foot = row(margins=(0, 8, 0, 0))
        foot.addWidget(self._connect)
        foot.addStretch(1)
        box.addLayout(foot)
        self.setLayout(box)

    def _changed(self) -> None:
        """Show the domain where it counts, and what is wrong once something was typed."""
        custom = self.kind is LoginKind.CUSTOM
        self._domain.setVisible(custom)
        self._domain.setEnabled(custom and not self._view_model.login_is_managed)
        fault = self._view_model.fault(self.kind, self._domain.text())
        self._fault.setText(fault)
        set_tone(self._fault, "bad" if fault and self._domain.text() else "")
        self._fault.setVisible(bool(fault))
        self._connect.setEnabled(not fault and not self._busy)

    def _ask(self) -> None:
        if self._connect.isEnabled():
            self.wanted.emit(self.kind.value, self._domain.text(), self._client.text())
