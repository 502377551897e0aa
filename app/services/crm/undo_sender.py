"""Takes a push back: the values from before, where nobody changed them since."""

from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.base import CrmError
from app.services.crm.records import RecordCrm, take_back
from app.services.crm.verdicts import trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry

KIND = "crm.undo"


class UndoSender:
    """Sends the outbox rows of kind "crm.undo"; safe to repeat, since it compares first."""

    def __init__(self, crm: RecordCrm) -> None:
        self._crm = crm

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        await notes.sending(entry.progress)
        try:
            refusal = await take_back(self._crm, entry.body, trips_for(entry))
        except (CrmError, TransientError, SignInNeededError) as error:
            return verdict_of(error)
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        return Verdict(Next.DONE)
