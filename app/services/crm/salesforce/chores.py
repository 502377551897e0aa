"""A workflow's tasks and owners in Salesforce."""

from typing import Any

from app.domain.crm_text import one_line, several_lines, units
from app.services.crm.base import Refusal, Retry, Trips
from app.services.crm.chores import NewTask, User
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError, first_problem

SUBJECT_LIMIT, TEXT_LIMIT = 255, 32_000
USERS = "SELECT Id, Name, Email FROM User WHERE IsActive = TRUE ORDER BY Name, Id LIMIT 2000"
USER = "005"  # how ids of users begin


class SalesforceChores:
    """The Chores protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api

    async def tasks(self, mark: str, trips: Trips) -> list[str]:
        """Return the ids of the tasks with a mark."""
        answer = await self._read("tasks", soql.query_path(soql.tasks(mark)), trips)
        return [str(row["Id"]) for row in answer.rows]

    async def make_task(self, task: NewTask, trips: Trips) -> tuple[str, Refusal | None]:
        """Create a task; return its id, or why not."""
        part = Part("task", "POST", "/sobjects/Task", _body(task))
        answers = await self._api.composite([part], trips.patient(), writes=True)
        answer = answers.get("task") or PartAnswer(0)
        if answer.ok:
            return str(answer.body.get("id", "")) if isinstance(answer.body, dict) else "", None
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        if problem.retry is Retry.SOON:
            raise SalesforceError(problem)
        return "", Refusal(problem.code, problem.reason, problem.remedy)

    async def owner(self, record: str, trips: Trips) -> str:
        """Return the id of the user who owns a Lead or Contact; empty for a queue, or none."""
        source = "Contact" if record.startswith("003") else "Lead"
        answer = await self._read("owner", f"/sobjects/{source}/{record}?fields=OwnerId", trips)
        found = str(answer.body.get("OwnerId") or "") if isinstance(answer.body, dict) else ""
        return found if found.startswith(USER) else ""

    async def users(self, trips: Trips) -> list[User]:
        """Return the active users, by name."""
        answer = await self._read("users", soql.query_path(USERS), trips)
        return [_user(row) for row in answer.rows]

    async def _read(self, name: str, path: str, trips: Trips) -> PartAnswer:
        answers = await self._api.composite([Part(name, "GET", path)], trips, writes=False)
        answer = answers.get(name) or PartAnswer(0)
        if not answer.ok:
            raise SalesforceError(first_problem(answer.body, answer.status))
        return answer


def _body(task: NewTask) -> dict[str, Any]:
    mark = f" [{task.mark}]"
    body = {
        "Subject": _cut(one_line(task.subject), SUBJECT_LIMIT - len(mark)) + mark,
        "Description": _cut(several_lines(task.text), TEXT_LIMIT),
        "ActivityDate": task.due,
        "Status": "Not Started",
        "WhoId": task.who,
        "OwnerId": task.owner,
    }
    return {name: value for name, value in body.items() if value}


def _cut(text: str, limit: int) -> str:
    """Return at most `limit` UTF-16 units of a text, as Salesforce counts them."""
    if units(text) <= limit:
        return text
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")


def _user(row: dict[str, Any]) -> User:
    return User(str(row["Id"]), str(row.get("Name") or row["Id"]), str(row.get("Email") or ""))
