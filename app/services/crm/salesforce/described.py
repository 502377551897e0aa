"""What describe says of one object, asked at most once a day."""

from app.domain.describe import ObjectFacts
from app.services.crm.base import Trips
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import first_problem
from app.services.crm.salesforce.reduced import reduced

UNSEEN = {"INVALID_TYPE", "INVALID_FIELD", "NOT_FOUND"}  # no such object or field for this user


async def described(api: SalesforceApi, name: str, trips: Trips) -> ObjectFacts:
    """Return the facts of an object; one that this user does not see may not be created.

    Raise as `SalesforceApi.composite` does.
    """
    memory, host, now = api.memory, api.host, api.clock.now()
    known = memory.describe(host, name)
    if known is not None and not memory.stale(host, [name], now):
        return known
    part = Part("described", "GET", f"/sobjects/{name}/describe")
    answers = await api.composite([part], trips, writes=False)
    answer = answers.get("described") or PartAnswer(0)
    facts = ObjectFacts(name, createable=False, updateable=False)
    if answer.ok and isinstance(answer.body, dict):
        facts = reduced(answer.body)
    elif first_problem(answer.body, answer.status).code not in UNSEEN:
        return known or facts
    memory.keep(host, facts, answer.headers.get("last-modified", ""), now)
    return facts
