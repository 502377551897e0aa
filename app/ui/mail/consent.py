"""Whether the visitor shown may be written to, and a way to note that they do not want mail."""

from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.opt_out import FACT, Consent, fact_says_so
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column


class Mail(Protocol):
    """Writes an opt-out; see `services.mail_sync`."""

    def unsubscribe(self, address: str) -> Coroutine[Any, Any, None]:
        """Store that nobody with this address wants mail."""
        ...


class Visitors(Protocol):
    """Corrects what is known of a visitor; see `services.visitors`."""

    def set_fact(self, visitor: str, field: str, value: str) -> Coroutine[Any, Any, None]:
        """Correct a field."""
        ...


class ConsentViewModel(QObject):
    """The visitor's address and wish.

    Signals:
        changed: `address`, `opted_out` or `words` has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, mail: Mail, visitors: Visitors) -> None:
        super().__init__()
        self._bridge, self._mail, self._visitors = bridge, mail, visitors
        self.visitor = self.address = self.words = ""
        self.opted_out = False
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def unsubscribe(self) -> None:
        """Note that this visitor wants no mail, for all reps and in the CRM."""
        if self.address:
            self._bridge.start(self._unsubscribed(), name=self.tr("Unsubscribe"))

    async def _unsubscribed(self) -> None:
        visitor = self.visitor  # the rep may turn to another one meanwhile
        try:
            await self._mail.unsubscribe(self.address)
        finally:  # where there is no CRM, the word still holds for all reps
            await self._visitors.set_fact(visitor, FACT, "yes")

    def _show(self, state: ConsoleState) -> None:
        visitor = state.profiles.shown or ""
        profile = state.profiles.known.get(visitor)
        facts = {f.field: f.value for f in profile.facts} if profile else {}
        address = (facts.get("email") or (profile.card.email if profile else "")).strip()
        known = state.mailing.standings.get(address.casefold())
        out = fact_says_so(facts.get(FACT, "")) or bool(known and known.blocks)
        words = state.mailing.unsubscribed.get(address.casefold(), "")
        if not words and known is not None and known.consent is Consent.OPTED_OUT:
            words = known.reason
        if (visitor, address, out, words) != (
            self.visitor,
            self.address,
            self.opted_out,
            self.words,
        ):
            self.visitor, self.address, self.opted_out, self.words = visitor, address, out, words
            self.changed.emit()


class ConsentRow(QWidget):
    """One line below the push card; hidden while no address is known."""

    def __init__(self, view_model: ConsentViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._said = text("", "secondary", wrap=True)
        self._said.setObjectName("consent-words")
        self._stop = wired(
            self.tr("Unsubscribe from e-mail"),
            "consent-unsubscribe",
            view_model.unsubscribe,
            kind="link",
            icon="mail",
        )
        box = column(spacing=2)
        box.addWidget(self._said)
        box.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(box)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        view_model = self._view_model
        out = self.tr("Unsubscribed from e-mail.") if view_model.opted_out else ""
        said = " ".join(part for part in (out, view_model.words) if part)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._stop.setVisible(not view_model.opted_out)
        self.setVisible(bool(view_model.address))
