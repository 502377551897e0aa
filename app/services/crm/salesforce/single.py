"""Single records: read, guarded change, campaigns, and the event of a meeting."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.crm_text import one_line, several_lines
from app.domain.mapping import Value
from app.domain.matching import Person
from app.services.crm.base import Refusal, Retry, Trips
from app.services.crm.records import NewEvent
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError, first_problem
from app.services.crm.salesforce.lookup import person_of
from app.services.crm.salesforce.writing import NO_ASSIGNMENT, unmodified_since

SUBJECT_LIMIT = 255


class Single:
    """Reads and writes one record at a time."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api

    async def read(self, name: str, record: str, fields: list[str], trips: Trips) -> Person | None:
        """Return a record, or None when it is gone."""
        columns = ",".join(dict.fromkeys(("Id", "Name", "LastModifiedDate", *fields)))
        part = Part("record", "GET", f"/sobjects/{name}/{record}?fields={columns}")
        answer = await self._one(part, trips, writes=False)
        if answer.ok:
            return person_of(record, answer.body)
        if answer.status == 404:
            return None
        raise SalesforceError(first_problem(answer.body, answer.status))

    async def change(
        self, target: Person, values: Mapping[str, Value], trips: Trips
    ) -> Refusal | None:
        """Change a record unless somebody did since it was read; return why not."""
        path = f"/sobjects/{target.object}/{target.id}"
        headers = NO_ASSIGNMENT | unmodified_since(target)
        answer = await self._one(
            Part("record", "PATCH", path, dict(values), headers), trips, writes=True
        )
        if answer.ok:
            return None
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        if problem.retry is Retry.SOON:
            raise SalesforceError(problem)
        code = "PRECONDITION_FAILED" if answer.status == 412 else problem.code
        return Refusal(code, problem.reason, problem.remedy)

    async def campaigns(self, trips: Trips) -> list[tuple[str, str]]:
        """Return id and name of the active campaigns, the newest first."""
        text = (
            "SELECT Id, Name FROM Campaign WHERE IsActive = TRUE "
            "ORDER BY LastModifiedDate DESC, Id LIMIT 50"
        )
        part = Part("campaigns", "GET", soql.query_path(text))
        answer = await self._one(part, trips, writes=False)
        return [(str(row["Id"]), str(row.get("Name") or row["Id"])) for row in answer.rows]

    async def events(self, mark: str, trips: Trips) -> list[str]:
        """Return the ids of the events with a mark."""
        part = Part("events", "GET", soql.query_path(soql.events(mark)))
        answer = await self._one(part, trips, writes=False)
        if not answer.ok:
            raise SalesforceError(first_problem(answer.body, answer.status))
        return [str(row["Id"]) for row in answer.rows]

    async def log_event(
        self, event: NewEvent, who: str, known: str, trips: Trips
    ) -> tuple[str, Refusal | None]:
        """Create the event of a meeting, or bring the `known` one up to date; return its id."""
        body = _event(event, who)
        part = Part("event", "POST", "/sobjects/Event", body)
        if known:
            part = Part("event", "PATCH", f"/sobjects/Event/{known}", body)
        answer = await self._one(part, trips, writes=True)
        if answer.ok:
            made = answer.body.get("id") if isinstance(answer.body, dict) else None
            return str(made or known), None
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        if problem.retry is Retry.SOON:
            raise SalesforceError(problem)
        return "", Refusal(problem.code, problem.reason, problem.remedy)

    async def _one(self, part: Part, trips: Trips, *, writes: bool) -> PartAnswer:
        answers = await self._api.composite([part], trips, writes=writes)
        return answers.get(part.name) or PartAnswer(0)


def _event(event: NewEvent, who: str) -> dict[str, Any]:
    mark = f" [{event.mark}]"
    body = {
        "Subject": one_line(event.subject)[: SUBJECT_LIMIT - len(mark)] + mark,
        "StartDateTime": _stamp(event.start),
        "EndDateTime": _stamp(event.end),
        "Description": several_lines(event.description),
        "Location": one_line(event.location)[:SUBJECT_LIMIT],
    }
    return {**body, "WhoId": who} if who else body


def _stamp(instant: float) -> str:
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
