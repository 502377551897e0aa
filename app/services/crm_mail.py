"""Mail and the CRM: opt-outs are read and written, sent mails are logged."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.core.clock import Clock
from app.domain.crm_text import key_mark
from app.domain.describe import FieldFacts
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.domain.ids import EntryKey
from app.domain.opt_out import Consent, Rule, Standing, hidden_path, standing_of
from app.services.crm.base import CrmError, Trips
from app.services.crm.email_sender import KIND as EMAIL
from app.services.crm.email_sender import NOBODY as NO_PERSON
from app.services.crm.email_sender import EmailSender
from app.services.crm.mail import MailingCrm
from app.services.crm.opt_out_sender import KIND as OPT_OUT
from app.services.crm.opt_out_sender import LANE, NOBODY, OptOutSender, opt_out_rules
from app.services.mail.base import Sender
from app.services.mail.message import message_id
from app.services.mail_sync import Logged
from app.services.outbox import Outbox
from app.services.outbox_store import Draft, Entry, RowState
from app.services.store import Store

ASK_WITHIN_S = 10.0
Told = Callable[[str], None]


class CrmMail:
    """The MailCrm protocol over a CRM and its outbox.

    `on_logged` is called with a mail's key when its activity moved on, `on_opt_out`
    with an address when the write of its opt-out did.
    """

    def __init__(self, crm: MailingCrm, outbox: Outbox, store: Store, clock: Clock) -> None:
        self._crm, self._outbox, self._store, self._clock = crm, outbox, store, clock
        self.on_logged: Told = lambda _key: None
        self.on_opt_out: Told = lambda _address: None
        outbox.register(EMAIL, EmailSender(crm, clock))
        outbox.register(OPT_OUT, OptOutSender(crm, self.rules))
        outbox.listen(self._changed)
        refused = outbox.store.rows(LANE, (RowState.REFUSED,))
        self._unknown = {entry.subject for entry in refused if _is_to_nobody(entry)}

    def rules(self) -> Mapping[str, Rule]:
        """Return which fields hold the opt-out: of the company's document, else the standard."""
        return opt_out_rules(self._store.state.shared)

    def log(self, mail: Entry, sender: Sender, at: float) -> None:
        """Store that a sent mail is to be an activity; the same mail again changes nothing."""
        if not self._crm.set_up:
            return
        said = [str(mail.body.get(part) or "") for part in ("text", "attachment")]
        body = {
            "mail": mail.key,
            "mark": key_mark(mail.key),
            "message_id": message_id(mail.key, sender.address.rpartition("@")[2]),
            "subject": mail.body.get("subject", ""),
            "text": "\n\n---\n\n".join(part for part in said if part),
            "to": mail.body.get("to", ""),
            "sender": sender.address,
            "sender_name": sender.name,
            "at": at,
            "visitor": mail.body.get("visitor", ""),
        }
        key = _log_key(mail.key)
        self._outbox.put(Draft(EMAIL, key, mail.subject, body, LANE, self._crm.host, self._crm.org))

    def logged(self, mail: str) -> Logged:
        """Return how the activity of a mail stands."""
        entry = self._outbox.store.get(_log_key(mail))
        if entry is None or entry.state is RowState.DISCARDED:
            return Logged()
        states = {RowState.DONE: "done", RowState.REFUSED: "refused"}
        url = str(entry.progress.get("url", ""))
        return Logged(states.get(entry.state, "waiting"), entry.reason or "", url)

    async def standing(self, address: str) -> Standing:
        """Return whether an address may be written to, asked now."""
        if self._wanted(address):
            return Standing(Consent.OPTED_OUT, UNSUBSCRIBED)
        if not self._crm.set_up:
            return Standing(Consent.FREE)
        rules = self.rules()
        try:
            reached = await self._crm.mail.reached(address, rules, Trips(within_s=ASK_WITHIN_S))
        except (CrmError, TransientError, SignInNeededError) as error:
            return Standing(Consent.UNKNOWN, str(error))
        hidden = {name: hidden_path(name, field) for name, field in reached.hidden.items()}
        standing = standing_of(reached.people, rules, hidden)
        url = self._crm.record_url(standing.record) if standing.record else ""
        return replace(standing, url=url)

    def opt_out(self, address: str, *, again: bool = False) -> None:
        """Store that nobody with this address wants mail.

        `again` writes it once more where it was done before: a person says so now.
        """
        if not self._crm.set_up:
            raise RejectedError("Salesforce is not set up. Connect it in Settings.")
        key, body = _opt_out_key(address), {"address": address}
        draft = Draft(OPT_OUT, key, address, body, LANE, self._crm.host, self._crm.org)
        if not self._outbox.put(draft) and again:
            self._outbox.retry(key, body, {})

    def opting_out(self, address: str) -> str | None:
        """Return how the write of an opt-out stands, in words; None when there is none."""
        entry = self._outbox.store.get(_opt_out_key(address))
        if entry is None or entry.state is RowState.DISCARDED:
            return None
        match entry.state:
            case RowState.DONE if entry.progress.get("note") == NOBODY:
                return NOT_THERE
            case RowState.DONE:
                return WRITTEN
            case RowState.REFUSED:
                return entry.reason or ""
            case _:
                return WAITS

    async def fields(self, name: str) -> Mapping[str, FieldFacts]:
        """Return what the user sees of an object's fields; raise FoyerError."""
        if not self._crm.set_up:
            raise RejectedError("Salesforce is not set up. Connect it in Settings.")
        trips = Trips(within_s=ASK_WITHIN_S)
        found = await self._crm.setup.describe([name], trips, fresh=True)
        return found[name].fields if name in found else {}

    def _wanted(self, address: str) -> bool:
        """Whether an opt-out was asked for here that the CRM does not know yet."""
        entry = self._outbox.store.get(_opt_out_key(address))
        if entry is None or entry.state is RowState.DISCARDED:
            return False
        return entry.state is not RowState.DONE or entry.progress.get("note") == NOBODY

    def _changed(self, key: EntryKey) -> None:
        entry = self._outbox.store.get(key)
        if entry is None:
            return
        if entry.kind == EMAIL:
            if _is_to_nobody(entry):
                self._unknown.add(entry.subject)
            self.on_logged(str(entry.body.get("mail", "")))
        elif entry.kind == OPT_OUT:
            self.on_opt_out(entry.subject)
        elif entry.state is RowState.DONE:
            self._person_is_there(entry.subject)

    def _person_is_there(self, address: str) -> None:
        """A push or a meeting may have made the person: what waited for that goes on."""
        if address in self._unknown:
            self._unknown.discard(address)
            for entry in self._outbox.store.rows(LANE, (RowState.REFUSED,)):
                if entry.subject == address and _is_to_nobody(entry):
                    self._outbox.retry(entry.key, entry.body, {})
        waits = self._outbox.store.get(_opt_out_key(address))
        if waits is not None and waits.progress.get("note") == NOBODY:
            self._outbox.retry(waits.key, waits.body, {})


def _is_to_nobody(entry: Entry) -> bool:
    return (entry.kind, entry.state, entry.code) == (EMAIL, RowState.REFUSED, NO_PERSON)


def _log_key(mail: str) -> EntryKey:
    return EntryKey(f"email:{mail}")


def _opt_out_key(address: str) -> EntryKey:
    return EntryKey(f"opt_out:{address}")


UNSUBSCRIBED = "This person has unsubscribed from e-mail, so nothing is sent."
WAITS = "The opt-out is being written to Salesforce."
WRITTEN = "Salesforce knows that this person opted out."
NOT_THERE = "Nobody in Salesforce has this address; the opt-out is written with the first push."
