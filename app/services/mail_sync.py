"""The console's mail: written, sent once, logged in the CRM, and stopped where it is not wanted."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import RejectedError
from app.domain.ids import EntryKey
from app.domain.mailing import (
    REFUSED,
    SENDING,
    SENT,
    UNSURE,
    WAITING,
    MailChanged,
    MailDropped,
    MailSetUp,
    MailView,
    OptOutChanged,
    StandingKnown,
)
from app.domain.opt_out import FACT, Consent, Standing, fact_says_so
from app.domain.push import PushWish
from app.domain.state import ConsoleState
from app.services.mail.base import Letter, Mailer, Sender
from app.services.mail.message import checked
from app.services.mail.sender import KIND, LANE, MAYBE_SENT, MailSender, letter_of, mail_draft
from app.services.outbox import Outbox
from app.services.outbox_store import Entry, RowState
from app.services.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Logged:
    """How the activity of a mail stands in the CRM."""

    state: str = ""  # "", "waiting", "done", "refused"
    reason: str = ""
    url: str = ""


class MailCrm(Protocol):
    """What mail needs of the CRM."""

    def log(self, mail: Entry, sender: Sender, at: float) -> None:
        """Store that a sent mail is to be an activity; the same mail again changes nothing."""
        ...

    def logged(self, mail: str) -> Logged:
        """Return how the activity of a mail stands."""
        ...

    async def standing(self, address: str) -> Standing:
        """Return whether an address may be written to, asked now."""
        ...

    def opt_out(self, address: str, *, again: bool = False) -> None:
        """Store that nobody with this address wants mail; `again` though it was done before."""
        ...

    def opting_out(self, address: str) -> str | None:
        """Return how the write of an opt-out stands, in words; None when there is none."""
        ...


class NoCrm:
    """Stands where no CRM is connected."""

    def log(self, mail: Entry, sender: Sender, at: float) -> None:
        """Log nothing."""

    def logged(self, mail: str) -> Logged:
        """Nothing is logged."""
        return Logged()

    async def standing(self, address: str) -> Standing:
        """Nobody is known to have opted out."""
        return Standing(Consent.FREE)

    def opt_out(self, address: str, *, again: bool = False) -> None:
        """Say that there is nowhere to write it."""
        raise RejectedError("Salesforce is not set up. Connect it in Settings.")

    def opting_out(self, address: str) -> str | None:
        """Nothing is written."""
        return None


class MailSync:
    """What the compose panel and the visitor pane need of mail."""

    def __init__(
        self,
        outbox: Outbox,
        mailer: Mailer,
        store: Store,
        clock: Clock,
        crm: MailCrm | None = None,
    ) -> None:
        self._outbox, self._store, self._clock = outbox, store, clock
        self._crm: MailCrm = crm or NoCrm()
        self._tasks = TaskSet(unhandled)
        self._told: Mapping[str, str] = {}  # visitors' own opt-outs that were passed on
        self._sending = MailSender(mailer, self, clock, self._crm.log)
        outbox.register(KIND, self._sending)

    async def start(self, sender: Sender | None, unsubscribe: str = "") -> None:
        """Show what waits and begin to send it; `sender` None: mail is not set up."""
        self.set_up(sender, unsubscribe)
        self._outbox.listen(self._changed)
        for entry in self._outbox.store.rows(LANE, tuple(RowState)):
            self._show(entry)
        self._store.listen(self._noticed)
        self._tasks.start(self._outbox.run(LANE), name="Send mail")

    async def stop(self) -> None:
        """End; what waits stays stored."""
        await self._tasks.close()

    def set_up(self, sender: Sender | None, unsubscribe: str = "") -> None:
        """Send as `sender` from now on, and try again what waits.

        `unsubscribe` is the address for List-Unsubscribe, or nothing.
        """
        self._sending.sender, self._sending.unsubscribe = sender, unsubscribe
        shown = f"{sender.name} <{sender.address}>".strip() if sender else ""
        self._store.apply(MailSetUp(shown))
        self._outbox.hurry(LANE)

    async def send(self, letter: Letter, conversation: str = "", visitor: str = "") -> None:
        """Store a mail; it goes out as soon as it can. Raise RejectedError for a bad address.

        The same key again is the same mail: it is stored once.
        """
        dated = replace(letter, to=checked(letter.to), created=self._clock.now())
        self._outbox.put(mail_draft(dated, conversation, visitor))

    async def check(self, address: str) -> None:
        """Find out whether an address may be written to, and show it."""
        wanted = _folded(address)
        self._store.apply(StandingKnown(wanted, None))
        self._store.apply(StandingKnown(wanted, await self.standing(wanted)))

    async def standing(self, address: str) -> Standing:
        """Return whether an address may be written to: by the visitor's word, then the CRM's."""
        wanted = _folded(address)
        if wanted in _opted_out(self._store.state):
            return Standing(Consent.OPTED_OUT, BY_VISITOR)
        return await self._crm.standing(wanted)

    async def unsubscribe(self, address: str) -> None:
        """Store that nobody with this address wants mail any more."""
        wanted = _folded(checked(address))
        self._crm.opt_out(wanted, again=True)
        self.show_opt_out(wanted)
        self._store.apply(StandingKnown(wanted, Standing(Consent.OPTED_OUT, BY_REP)))

    async def retry(self, key: str) -> None:
        """Try a refused mail again."""
        self._again(key, {})

    async def send_again(self, key: str) -> None:
        """Send a mail of which it is not known whether it went out: a person looked, it did not."""
        self._again(key, {"cleared": True})

    async def was_sent(self, key: str) -> None:
        """Note that a person found the mail in Sent: it is only logged now."""
        self._again(key, {"accepted": self._clock.now(), "note": FOUND})

    async def send_unasked(self, key: str) -> None:
        """Send a mail though the CRM cannot be asked; one who is known to have opted out stays."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None and entry.state is RowState.NEW:
            self._outbox.store.change(entry.key, {**entry.body, "unasked": True})
            self._outbox.hurry(LANE)

    async def discard(self, key: str) -> None:
        """Remove a mail that waits or was refused."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None and entry.state is not RowState.SENT:
            self._outbox.discard(entry.key)

    def letter(self, key: str) -> Letter | None:
        """Return what was written in a mail, so that it can be corrected."""
        entry = self._outbox.store.get(EntryKey(key))
        return None if entry is None else letter_of(entry)

    def logged(self, key: str) -> None:
        """Show how a mail's activity in the CRM stands now."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None:
            self._show(entry)

    def show_opt_out(self, address: str) -> None:
        """Show how the write of an opt-out stands now."""
        words = self._crm.opting_out(address)
        if words is not None:
            self._store.apply(OptOutChanged(address, words))

    def _again(self, key: str, progress: Mapping[str, Any]) -> None:
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None and entry.state is RowState.REFUSED:
            if entry.code == MAYBE_SENT and not progress:
                raise RejectedError(SAY_WHICH)
            self._outbox.retry(entry.key, entry.body, {"cleared": True, **progress})

    def _changed(self, key: EntryKey) -> None:
        entry = self._outbox.store.get(key)
        if entry is not None and entry.lane == LANE:
            self._show(entry)

    def _show(self, entry: Entry) -> None:
        if entry.state is RowState.DISCARDED:
            if entry.key in self._store.state.mailing.mails:
                self._store.apply(MailDropped(entry.key))
            return
        logged = self._crm.logged(entry.key)
        view = MailView(
            key=entry.key,
            to=str(entry.body.get("to", "")),
            subject=str(entry.body.get("subject", "")),
            state=_state(entry),
            conversation=str(entry.body.get("conversation", "")),
            code=entry.code or "",
            reason=entry.reason or "",
            note=str(entry.progress.get("note", "")),
            at=entry.changed,
            logged=logged.state,
            log_reason=logged.reason,
            log_url=logged.url,
        )
        if self._store.state.mailing.mails.get(entry.key) != view:
            self._store.apply(MailChanged(view))

    def _noticed(self, state: ConsoleState) -> None:
        """Pass on what visitors said themselves: an opt-out by the messenger is one in the CRM."""
        told = _opted_out(state)
        if told == self._told:
            return
        fresh, self._told = [a for a in told if a not in self._told], told
        for address in fresh:
            self._tasks.start(self._pass_on(address), name="Write the opt-out")

    async def _pass_on(self, address: str) -> None:
        try:
            self._crm.opt_out(address)
        except RejectedError as error:
            log.info("An opt-out is not written: %s", error)
        self.show_opt_out(address)


def _state(entry: Entry) -> str:
    match entry.state:
        case RowState.DONE:
            return SENT
        case RowState.REFUSED:
            return UNSURE if entry.code == MAYBE_SENT else REFUSED
        case RowState.SENT:
            return SENDING
        case _:
            return WAITING


def _opted_out(state: ConsoleState) -> dict[str, str]:
    """Return the addresses of visitors who said themselves that they want no mail."""
    found = {}
    for visitor, profile in state.profiles.known.items():
        facts = {fact.field: fact.value for fact in profile.facts}
        address = _folded(facts.get("email") or profile.card.email)
        if address and fact_says_so(facts.get(FACT, "")):
            found[address] = visitor
    return found


def _folded(address: str) -> str:
    return PushWish("", address).address


BY_VISITOR = "This visitor has unsubscribed from e-mail, so nothing is sent."
BY_REP = "You have unsubscribed this person from e-mail, so nothing is sent."
SAY_WHICH = (
    "Look into your Sent folder first. Then say in the e-mail panel of the conversation whether "
    "the mail was sent, or is to be sent again."
)
FOUND = "You found it in your Sent folder."
