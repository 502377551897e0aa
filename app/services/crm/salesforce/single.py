"""Single records: read, guarded change, campaigns, and the event of a meeting."""

from collections.abc import Mapping

from app.domain.mapping import Value
from app.domain.matching import Person
from app.services.crm.base import Refusal, Retry, Trips
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError, first_problem
from app.services.crm.salesforce.lookup import person_of
from app.services.crm.salesforce.writing import NO_ASSIGNMENT, unmodified_since


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

    async def _one(self, part: Part, trips: Trips, *, writes: bool) -> PartAnswer:
        answers = await self._api.composite([part], trips, writes=writes)
        return answers.get(part.name) or PartAnswer(0)
