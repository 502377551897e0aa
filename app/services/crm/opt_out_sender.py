"""Writes that somebody does not want mail, on every Lead and Contact with the address."""

from collections.abc import Callable, Mapping

from app.domain.errors import SignInNeededError, TransientError
from app.domain.matching import Person
from app.domain.opt_out import DOCUMENT, Rule, hidden_path, rules_of, says_opted_out
from app.domain.shared import Shared
from app.services.crm.base import CrmError, Refusal, Retry, Trips
from app.services.crm.mail import MailingCrm, Reached
from app.services.crm.verdicts import trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry, RowState

KIND, LANE = "crm.opt_out", "crm"
HIDDEN, NOBODY = "OPT_OUT_HIDDEN", "nobody"
BARRED = {"INVALID_FIELD", "INVALID_FIELD_FOR_INSERT_UPDATE"}  # field-level security
Rules = Callable[[], Mapping[str, Rule]]


def opt_out_rules(shared: Shared) -> Mapping[str, Rule]:
    """Return which fields hold the opt-out: of the company's document, else the standard."""
    document = shared.document("crm", DOCUMENT)
    return rules_of(document.body if document else {})


class OptOutSender:
    """Sends the outbox rows of kind "crm.opt_out"; safe to repeat, since it compares first."""

    def __init__(self, crm: MailingCrm, rules: Rules) -> None:
        """`rules` are those in force when a row goes out."""
        self._crm, self._rules = crm, rules

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        try:
            return await self._send(entry, notes, trips_for(entry))
        except (CrmError, TransientError, SignInNeededError) as error:
            return verdict_of(error)

    async def _send(self, entry: Entry, notes: Notes, trips: Trips) -> Verdict:
        rules, address = self._rules(), str(entry.body["address"])
        reached = await self._crm.mail.reached(address, rules, trips)
        people = await self._open(reached, rules, trips)
        refusals = [r for p in people if (r := await self._write(p, rules, notes, trips))]
        refusals += _unseen(reached)
        if refusals:
            return Verdict(Next.REFUSED, refusals[0].code, refusals[0].reason)
        notes.mark(RowState.DONE, {} if reached.people else {"note": NOBODY})
        return Verdict(Next.DONE)

    async def _open(
        self, reached: Reached, rules: Mapping[str, Rule], trips: Trips
    ) -> list[Person]:
        """Return whom to write to: a converted lead stands for its contact."""
        kept = [p for p in reached.people if p.object in rules and not p.converted]
        known, rule = {p.id for p in kept}, rules.get("Contact")
        for person in reached.people:
            if not (person.converted and person.contact and rule) or person.contact in known:
                continue
            contact = await self._crm.single.read("Contact", person.contact, [rule.field], trips)
            if contact is not None:
                kept.append(contact)
                known.add(contact.id)
        return [p for p in kept if p.object not in reached.hidden]

    async def _write(
        self, person: Person, rules: Mapping[str, Rule], notes: Notes, trips: Trips
    ) -> Refusal | None:
        rule, current = rules[person.object], person
        for _ in range(3):
            if says_opted_out(rule, current.values.get(rule.field)):
                return None
            await notes.sending({})
            refusal = await self._crm.single.change(current, {rule.field: rule.value}, trips)
            if refusal is None or refusal.code != "PRECONDITION_FAILED":
                return _explained(refusal, person.object, rule.field)
            again = await self._crm.single.read(person.object, person.id, [rule.field], trips)
            if again is None:
                return None
            current = again
        raise CrmError("PRECONDITION_FAILED", "Someone is changing the record.", Retry.SOON)


def _unseen(reached: Reached) -> list[Refusal]:
    """Return what has to be reported of fields that cannot be seen, of people who are there."""
    objects = {person.object for person in reached.people if not person.converted}
    return [
        Refusal(HIDDEN, f"{KEPT} {hidden_path(name, field)}")
        for name, field in reached.hidden.items()
        if name in objects
    ]


def _explained(refusal: Refusal | None, name: str, field: str) -> Refusal | None:
    if refusal is not None and refusal.code in BARRED:
        return Refusal(HIDDEN, f"{KEPT} {hidden_path(name, field)}")
    return refusal


KEPT = "The opt-out is kept here, and nothing is sent, but Salesforce does not know it yet."
