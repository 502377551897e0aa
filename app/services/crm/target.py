"""Whom a workflow's row is about: the person with the row's e-mail, in the right org."""

from app.domain.matching import Person
from app.domain.push import PushWish
from app.services.crm.base import Crm, Trips
from app.services.crm.home import meant_for_another
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry

HELD_WAIT_S = 60.0
NOBODY = (
    "Salesforce has no lead or contact with this e-mail address, so there was nothing to change. "
    "Push the person first."
)
WRONG_ORG = "This was meant for another Salesforce org than the one that you are signed in to."
NOT_PROVEN = "Salesforce has not answered yet. Foyer looks again by itself."


async def found_target(crm: Crm, entry: Entry, notes: Notes, trips: Trips) -> Person | Verdict:
    """Return the person, or the end of the try when there is none or the org is another."""
    found = await crm.look_up(PushWish("", str(entry.body.get("email") or "")), trips)
    if await meant_for_another(crm, entry, found.org):
        return Verdict(Next.REFUSED, "WRONG_ORG", WRONG_ORG)
    if why := crm.held(found.org):
        return Verdict(Next.LATER, why.code, why.reason, HELD_WAIT_S)
    notes.bind(found.org or entry.org, crm.host)
    if found.choice.target is None:
        return Verdict(Next.REFUSED, "NOBODY", NOBODY)
    return found.choice.target
