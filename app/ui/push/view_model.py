"""What the push card shows, and what it can ask for."""

from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.account_match import ACCOUNT, AccountMatch
from app.domain.push_card import SIGN_IN, Campaign, Preview, PushView
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge


class Pushes(Protocol):
    """What this card asks of the CRM service."""

    def push(self, visitor: str, campaign: str, *, transcript: bool) -> Coroutine[Any, Any, None]:
        """Store a push; it goes out as soon as it can."""
        ...

    def retry(
        self, key: str, *, record: str = "", create_anyway: bool = False
    ) -> Coroutine[Any, Any, None]:
        """Try a refused push again, perhaps on the record that the rep chose."""
        ...

    def choose(self, visitor: str, record: str) -> Coroutine[Any, Any, None]:
        """Take another of the records with the visitor's e-mail; empty: the one matched."""
        ...

    def undo(self, key: str) -> Coroutine[Any, Any, None]:
        """Take a push back."""
        ...

    def discard(self, key: str) -> Coroutine[Any, Any, None]:
        """Remove a push that waits or was refused."""
        ...

    def refresh(self) -> Coroutine[Any, Any, None]:
        """Ask the CRM anew."""
        ...

    def connect(self) -> Coroutine[Any, Any, None]:
        """Sign in to the CRM through the browser."""
        ...


class Facts(Protocol):
    """Where a rep's own word on a visitor is kept."""

    def set_fact(self, visitor: str, field: str, value: str) -> Coroutine[Any, Any, None]:
        """Correct a field."""
        ...


class PushViewModel(QObject):
    """The push card of the visitor shown.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, pushes: Pushes, clock: Clock, facts: Facts) -> None:
        super().__init__()
        self._bridge, self._pushes, self.clock = bridge, pushes, clock
        self._facts = facts
        self.visitor = ""
        self.email = ""
        self.preview: Preview | None = None
        self.push_view: PushView | None = None
        self.campaigns: tuple[Campaign, ...] = ()
        self.accounts: tuple[AccountMatch, ...] = ()
        self.waiting = 0  # in the whole outbox
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def can_push(self) -> bool:
        """Whether a push makes sense now."""
        lacking = self.preview is not None and bool(self.preview.lacks)
        return bool(self.email) and not lacking

    def push(self, campaign: str = "", *, transcript: bool = True) -> None:
        """Push what is known of the visitor."""
        if self.visitor and self.can_push:
            intent = self._pushes.push(self.visitor, campaign, transcript=transcript)
            self._bridge.start(intent, name=self.tr("Push to Salesforce"))

    def choose_record(self, record: str) -> None:
        """Push to another of the records with this e-mail."""
        intent = self._pushes.choose(self.visitor, record)
        self._bridge.start(intent, name=self.tr("Choose a record"))

    def choose_account(self, account: str) -> None:
        """Say which account the visitor belongs to; every rep sees it then."""
        intent = self._facts.set_fact(self.visitor, ACCOUNT, account)
        self._bridge.start(intent, name=self.tr("Choose an account"))

    def retry(self) -> None:
        """Try the refused push again."""
        self._again()

    def choose(self, record: str) -> None:
        """Push to this record instead."""
        self._again(record=record)

    def create_anyway(self) -> None:
        """Make a new record although Salesforce knows one like it."""
        self._again(create_anyway=True)

    def undo(self) -> None:
        """Take the push back."""
        if self.push_view:
            self._bridge.start(self._pushes.undo(self.push_view.key), name=self.tr("Undo push"))

    def discard(self) -> None:
        """Forget the push."""
        if self.push_view:
            intent = self._pushes.discard(self.push_view.key)
            self._bridge.start(intent, name=self.tr("Discard push"))

    def go_on(self) -> None:
        """Do what the notice offers: sign in to Salesforce, or ask it anew."""
        if self.preview is not None and self.preview.state == SIGN_IN:
            self._bridge.start(self._pushes.connect(), name=self.tr("Sign in to Salesforce"))
        else:
            self._bridge.start(self._pushes.refresh(), name=self.tr("Ask Salesforce"))

    def _again(self, *, record: str = "", create_anyway: bool = False) -> None:
        if self.push_view:
            intent = self._pushes.retry(
                self.push_view.key, record=record, create_anyway=create_anyway
            )
            self._bridge.start(intent, name=self.tr("Push again"))

    def _show(self, state: ConsoleState) -> None:
        visitor = state.profiles.shown or ""
        preview, push = state.push.previews.get(visitor), state.push.pushes.get(visitor)
        shown = (visitor, _email(state, visitor), preview, push, state.push.campaigns)
        waiting, accounts = state.health.outbox_waiting, state.push.accounts.get(visitor, ())
        known = (self.visitor, self.email, self.preview, self.push_view, self.campaigns)
        if shown != known or (waiting, accounts) != (self.waiting, self.accounts):
            self.visitor, self.email, self.preview, self.push_view, self.campaigns = shown
            self.waiting, self.accounts = waiting, accounts
            self.changed.emit()


def _email(state: ConsoleState, visitor: str) -> str:
    profile = state.profiles.known.get(visitor)
    if profile is None:
        return ""
    facts = {fact.field: fact.value for fact in profile.facts}
    return (facts.get("email") or profile.card.email).strip()
