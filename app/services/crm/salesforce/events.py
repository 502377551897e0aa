"""The Event of a meeting in Salesforce: found by its mark, made with its people around it.

The mark stands in a unique external id field where the org has one (Foyer_Key__c, or
Booking_Key__c), else in the subject. WhatId is the account of a Contact and never stands with
a Lead; the owner is the host, where an active user has the host's address.
"""

from typing import Any

from app.domain.crm_text import several_lines
from app.domain.describe import ObjectFacts
from app.domain.matching import Person
from app.domain.meeting_event import stamp, subject_of
from app.domain.soql_text import like, quoted
from app.services.crm.base import Refusal, Retry, Trips
from app.services.crm.records import Around, NewEvent
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.described import described
from app.services.crm.salesforce.errors import SalesforceError, first_problem
from app.services.crm.salesforce.lookup import person_of

KEYS = ("Foyer_Key__c", "Booking_Key__c")  # unique external id fields, where the org has one
READ = ("Subject", "StartDateTime", "EndDateTime", "Location", "Description", "WhoId")
NO_SUCH_OWNER = {
    "INACTIVE_OWNER_OR_USER",
    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
    "INVALID_CROSS_REFERENCE_KEY",
}


class SalesforceEvents:
    """The EventCalls protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api

    async def known(self, mark: str, trips: Trips) -> list[Person]:
        """Return the events with a mark, as they are now."""
        facts = await described(self._api, "Event", trips)
        columns = ["Id", "LastModifiedDate", *(f for f in READ if f in facts.fields)]
        where = [f"Subject LIKE {like(mark)}"]
        if key := _key(facts):
            where.append(f"{key} = {quoted(mark)}")
        text = f"SELECT {', '.join(columns)} FROM Event WHERE {' OR '.join(where)}"  # noqa: S608  # quoted
        answer = await self._one(Part("events", "GET", soql.query_path(text)), trips, writes=False)
        if not answer.ok:
            raise SalesforceError(first_problem(answer.body, answer.status))
        return [person_of(str(row["Id"]), row) for row in answer.rows]

    async def around(self, host: str, who: str, trips: Trips) -> Around:
        """Return the user with the host's address, and the account of a Contact."""
        parts = []
        if host:
            text = f"SELECT Id FROM User WHERE IsActive = TRUE AND Email = {quoted(host)} LIMIT 2"  # noqa: S608  # quoted
            parts.append(Part("user", "GET", soql.query_path(text)))
        if who.startswith("003"):
            parts.append(Part("contact", "GET", f"/sobjects/Contact/{who}?fields=AccountId"))
        if not parts:
            return Around()
        answers = await self._api.composite(parts, trips, writes=False)
        users = (answers.get("user") or PartAnswer(0)).rows
        contact = answers.get("contact")
        body = contact.body if contact is not None and contact.ok else None
        account = body.get("AccountId") if isinstance(body, dict) else None
        return Around(str(users[0]["Id"]) if len(users) == 1 else "", str(account or ""))

    async def make(self, event: NewEvent, trips: Trips) -> tuple[str, Refusal | None]:
        """Create an event; return its id, or why not. A host who may not own it does not."""
        facts = await described(self._api, "Event", trips)
        body = _body(event, facts)
        answer = await self._one(Part("event", "POST", "/sobjects/Event", body), trips, writes=True)
        if not answer.ok and "OwnerId" in body and _code(answer) in NO_SUCH_OWNER:
            own = {name: value for name, value in body.items() if name != "OwnerId"}
            part = Part("event", "POST", "/sobjects/Event", own)
            answer = await self._one(part, trips, writes=True)
        if answer.ok:
            return str(answer.body.get("id", "")) if isinstance(answer.body, dict) else "", None
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        if problem.retry is Retry.SOON:
            raise SalesforceError(problem)
        return "", Refusal(problem.code, problem.reason, problem.remedy)

    async def _one(self, part: Part, trips: Trips, *, writes: bool) -> PartAnswer:
        meter = trips.patient() if writes else trips
        answers = await self._api.composite([part], meter, writes=writes)
        return answers.get(part.name) or PartAnswer(0)


def _code(answer: PartAnswer) -> str:
    return first_problem(answer.body, answer.status).code


def _key(facts: ObjectFacts) -> str:
    found = (n for n in KEYS if n in facts.fields and facts.fields[n].unique_key)
    return next((name for name in found if facts.fields[name].createable), "")


def _body(event: NewEvent, facts: ObjectFacts) -> dict[str, Any]:
    key = _key(facts)
    body = {
        "Subject": subject_of(event.subject, event.state, "" if key else event.mark),
        "StartDateTime": stamp(event.start),
        "EndDateTime": stamp(event.end),
        "Description": several_lines(event.description),
        "Location": event.location,
        "WhoId": event.who,
        "WhatId": "" if event.who.startswith("00Q") else event.account,
        "OwnerId": event.owner,
        "Type": event.kind if _takes(facts, "Type", event.kind) else "",
        **({key: event.mark} if key else {}),
    }
    return {name: value for name, value in body.items() if value and _written(facts, name)}


def _written(facts: ObjectFacts, name: str) -> bool:
    """Whether this user may set a field of a new event; unknown counts as yes."""
    return not facts.fields or (name in facts.fields and facts.fields[name].createable)


def _takes(facts: ObjectFacts, field: str, value: str) -> bool:
    """Whether a picklist that may be written has an active value."""
    known = facts.fields.get(field)
    return bool(known and known.createable and value in known.values)
