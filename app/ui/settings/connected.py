"""A page that can do little without Salesforce says so, and leads to the connection.

Decided: the words stand above the page, which stays whole below: what is kept can be
looked at without a connection, and half a page would hide what is to come.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.health import NEEDS_SIGN_IN, OFF, SystemHealth
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.widgets.banners import Banner
from app.ui.widgets.layouts import column


class ConnectedPage(QFrame):
    """A page below a banner that is seen while Salesforce is not connected.

    Signals:
        connection_wanted: the person wants to connect Salesforce, or to sign in again.
    """

    connection_wanted = Signal()

    def __init__(self, page: QWidget, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(page.accessibleName())
        self.page = page
        self._banner = Banner(name="settings-unconnected")
        self._banner.pressed.connect(self.connection_wanted)
        self._above = QWidget()
        above = column(margins=(24, 16, 24, 0))
        above.addWidget(self._banner)
        self._above.setLayout(above)
        whole = column()
        whole.addWidget(self._above)
        whole.addWidget(page, 1)
        self.setLayout(whole)
        self._crm = ""  # how Salesforce is, as it is shown
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def _show(self, state: ConsoleState) -> None:
        crm = state.health.systems.get("crm", SystemHealth(OFF)).state
        if crm == self._crm:  # as with most events
            return
        self._crm = crm
        said = self._said(crm)
        self._banner.show_words(said, "warn", self.tr("Open Connection") if said else "")
        self._above.setVisible(bool(said))

    def _said(self, crm: str) -> str:
        if crm == OFF:
            return self.tr(
                "Salesforce is not connected, so nothing can be read from it. Connect it on the "
                "Connection page."
            )
        if crm == NEEDS_SIGN_IN:
            return self.tr(
                "You are not signed in to Salesforce, so nothing can be read from it. Sign in on "
                "the Connection page."
            )
        return ""
