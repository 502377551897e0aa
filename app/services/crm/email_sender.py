"""Logs a mail that was sent: one activity of the person, however often it is tried."""

from app.core.clock import Clock
from app.domain.errors import SignInNeededError, TransientError
from app.domain.push import PushWish
from app.services.crm.base import CrmError, Trips
from app.services.crm.home import meant_for_another
from app.services.crm.mail import MailingCrm, sent_mail
from app.services.crm.progress import SETTLES_S
from app.services.crm.verdicts import settle, trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry, RowState

KIND, LANE = "crm.email", "crm"
NOBODY = "NOBODY"


class EmailSender:
    """Sends the outbox rows of kind "crm.email"."""

    def __init__(self, crm: MailingCrm, clock: Clock) -> None:
        self._crm, self._clock = crm, clock

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        try:
            return await self._send(entry, notes, trips_for(entry))
        except (CrmError, TransientError, SignInNeededError) as error:
            verdict = verdict_of(error)
            settle(notes, verdict, self._clock.now())
            return verdict

    async def _send(self, entry: Entry, notes: Notes, trips: Trips) -> Verdict:
        mail = sent_mail(entry.body)
        known = await self._crm.mail.logged(mail, trips)
        if known:
            return self._done(known[0], notes)
        left = float(entry.progress.get("settled_at", 0.0)) - self._clock.now()
        if left > 0:  # an earlier one may still be under way
            return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, min(left, 1.0))
        found = await self._crm.look_up(PushWish("", mail.to), trips)
        if await meant_for_another(self._crm, entry, found.org):
            return Verdict(Next.REFUSED, "WRONG_ORG", WRONG_ORG)
        if found.choice.target is None:
            return Verdict(Next.REFUSED, NOBODY, NOBODY_WORDS)
        notes.bind(found.org or entry.org, self._crm.host)
        await notes.sending({"settled_at": self._clock.now() + SETTLES_S})
        record, refusal = await self._crm.mail.log(mail, found.choice.target, trips)
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        return self._done(record, notes)

    def _done(self, record: str, notes: Notes) -> Verdict:
        url = self._crm.record_url(record)
        notes.mark(RowState.DONE, {"record": record, "url": url})
        return Verdict(Next.DONE)


NOT_PROVEN = "Salesforce has not answered yet. Foyer looks again by itself."
NOBODY_WORDS = (
    "Nobody in Salesforce has this address. Push the visitor, and the mail is logged by itself."
)
WRONG_ORG = "This mail was meant for another Salesforce org than the one you are signed in to."
