"""How mail is sent, and which fields hold the opt-out, as the settings page changes them."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.describe import FieldFacts
from app.domain.errors import FoyerError
from app.domain.mapping import Value
from app.domain.opt_out import DOCUMENT, OBJECTS, Rule, body_with, rules_of
from app.domain.state import ConsoleState
from app.services.settings import Mail
from app.ui.bridge import Bridge

Fields = Mapping[str, FieldFacts]
TYPES = frozenset({"boolean", "picklist", "multipicklist", "string", "combobox"})


@dataclass(frozen=True, slots=True)
class MailActions:
    """What the page can have done."""

    keep: Callable[[Mail], None]  # raises OSError
    keep_password: Callable[[str], Coroutine[Any, Any, str]]
    try_out: Callable[[], Coroutine[Any, Any, str]]
    fields: Callable[[str], Coroutine[Any, Any, Fields]]  # of "Lead" or "Contact"
    put: Callable[[dict[str, Any]], Coroutine[Any, Any, None]]  # the shared document
    allow: Callable[[str], Coroutine[Any, Any, None]]  # ask a provider for the right to send


@dataclass(slots=True)
class Told:
    """What there is to say of each half of the page, and its tone."""

    mail: tuple[str, str] = ("", "")
    opt_out: tuple[str, str] = ("", "")
    hidden: dict[str, str] = field(default_factory=dict)  # object -> field that cannot be seen


class MailSettingsViewModel(QObject):
    """Settings of mail, the opt-out's rules, and the fields that they can name.

    Signals:
        changed: anything that is shown has a new value.
        rules_changed: the opt-out's rules or their fields have.
    """

    changed = Signal()
    rules_changed = Signal()

    def __init__(
        self, bridge: Bridge, settings: Mail, environment: Mapping[str, str], actions: MailActions
    ) -> None:
        super().__init__()
        self._bridge, self._environment, self._actions = bridge, environment, actions
        self.settings, self.told = settings, Told()
        self.link = bridge.state.calendar_link
        self.fields: dict[str, Fields] = {}
        self._body: dict[str, Any] = {}
        self.rules: dict[str, Rule] = {}
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def is_managed(self, name: str) -> bool:
        """Whether the environment decides a setting, so that it cannot be changed here."""
        return f"FOYER_MAIL_{name}".upper() in self._environment

    def save(self, values: Mapping[str, str], password: str) -> None:
        """Keep how mail is sent; an empty password keeps the one that is kept."""
        given = {n: v.strip() for n, v in values.items() if not self.is_managed(n)}
        if "port" in given:
            port = given["port"] or "0"
            if not port.isdecimal() or int(port) > 65_535:
                self._tell_mail(self.tr("The port is a number up to 65535."), "bad")
                return
            kept: dict[str, Any] = {**given, "port": int(port)}
        else:
            kept = dict(given)
        settings = msgspec.structs.replace(self.settings, **kept)
        try:
            self._actions.keep(settings)
        except OSError as error:
            said = self.tr("Not saved: {reason}").format(reason=error.strerror or error)
            self._tell_mail(said, "bad")
            return
        self.settings = settings
        self._tell_mail(self.tr("Saved."), "ok")
        if password:
            self._bridge.start(self._kept(password), name=self.tr("Keep the password"))

    def try_out(self) -> None:
        """Connect to the mail server and sign in, sending nothing."""
        self._tell_mail(self.tr("Connecting …"), "")
        self._bridge.start(self._tried(), name=self.tr("Try the mail server"))

    def allow(self, provider: str) -> None:
        """Sign in to the calendar again, with the right to send mail."""
        self._tell_mail(self.tr("The browser is asking you …"), "")
        self._bridge.start(self._allowed(provider), name=self.tr("Allow mail"))

    def read_fields(self) -> None:
        """Ask the org which fields there are."""
        self._bridge.start(self._read(), name=self.tr("Read Salesforce's fields"))

    def save_rules(self, rules: Mapping[str, Rule]) -> None:
        """Share which fields hold the opt-out with all reps."""
        self._bridge.start(self._shared(rules), name=self.tr("Save the opt-out"))

    def choices(self, name: str) -> dict[str, str]:
        """Return the fields of an object that can hold the opt-out: their label by name."""
        known = self.fields.get(name, {})
        return {n: f.label for n, f in known.items() if f.type in TYPES and f.updateable}

    def values(self, name: str, field_name: str) -> tuple[str, ...] | None:
        """Return a field's values; None: it is a checkbox, nothing: any text."""
        facts = self.fields.get(name, {}).get(field_name)
        if facts is None or facts.type == "boolean":
            return None
        return facts.values

    async def _kept(self, password: str) -> None:
        trouble = await self._actions.keep_password(password)
        if trouble:
            self._tell_mail(trouble, "warn")

    async def _tried(self) -> None:
        try:
            said = await self._actions.try_out()
        except FoyerError as error:
            self._tell_mail(str(error), "bad")
            return
        self._tell_mail(said or self.tr("The mail server takes the sign-in."), "ok")

    async def _allowed(self, provider: str) -> None:
        try:
            await self._actions.allow(provider)
        except FoyerError as error:
            self._tell_mail(str(error), "bad")
            return
        link = self._bridge.state.calendar_link
        if link.mail:
            self._tell_mail(self.tr("Foyer may send mail now."), "ok")
        elif link.other:
            words = self.tr("Another account has signed in. Decide in Settings > Calendar.")
            self._tell_mail(words, "warn")
        else:
            words = self.tr(
                "Mail is not allowed yet. Press again and agree on the page that opens."
            )
            self._tell_mail(words, "warn")

    async def _read(self) -> None:
        for name in OBJECTS:
            try:
                self.fields[name] = await self._actions.fields(name)
            except FoyerError as error:
                self.told.opt_out = (str(error), "warn")
                break
        self._look_for_hidden()
        self.rules_changed.emit()

    async def _shared(self, rules: Mapping[str, Rule]) -> None:
        try:
            await self._actions.put(body_with(self._body, rules))
        except FoyerError as error:
            self.told.opt_out = (str(error), "bad")
        else:
            self.told.opt_out = (self.tr("Saved for all reps."), "ok")
        self.changed.emit()

    def _tell_mail(self, said: str, tone: str) -> None:
        self.told.mail = (said, tone)
        self.changed.emit()

    def _look_for_hidden(self) -> None:
        self.told.hidden = {
            name: rule.field
            for name, rule in self.rules.items()
            if self.fields.get(name) and rule.field not in self.fields[name]
        }

    def _show(self, state: ConsoleState) -> None:
        if state.calendar_link != self.link:
            self.link = state.calendar_link
            self.changed.emit()
        document = state.shared.document("crm", DOCUMENT)
        body = document.body if document else {}
        rules = rules_of(body)
        if rules != self.rules or body != self._body:
            self.rules, self._body = rules, body
            self._look_for_hidden()
            self.rules_changed.emit()


def value_of(text: str, *, checkbox: bool) -> Value:
    """Return a rule's value from what was chosen."""
    return text != "false" if checkbox else text.strip()
