"""Takes a push back: the values from before, where nobody changed them since."""

from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.base import Crm, CrmError
from app.services.crm.home import meant_for_another
from app.services.crm.records import RecordCrm, take_back
from app.services.crm.verdicts import trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry

KIND = "crm.undo"


class UndoSender:
    """Sends the outbox rows of kind "crm.undo"; safe to repeat, since it compares first."""

    def __init__(self, records: RecordCrm, crm: Crm) -> None:
        self._records, self._crm = records, crm

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        try:
            if await meant_for_another(self._crm, entry):
                return Verdict(Next.REFUSED, "WRONG_ORG", WRONG_ORG)
            await notes.sending(entry.progress)
            refusal = await take_back(self._records, entry.body, trips_for(entry))
        except (CrmError, TransientError, SignInNeededError) as error:
            return verdict_of(error)
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        return Verdict(Next.DONE)


WRONG_ORG = "This push went to another Salesforce org than the one that you are signed in to."
