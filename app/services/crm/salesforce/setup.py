"""How an org is set up: describes with If-Modified-Since, campaigns, rules, owners.

Decided: objects and choices are read when somebody looks at a mapping page, and
every few hours; a describe that has not changed costs no more than its question.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from app.domain.describe import ObjectFacts
from app.domain.org_choices import (
    AssignmentRule,
    CampaignChoice,
    MemberStatus,
    OrgChoices,
    OrgUser,
)
from app.domain.soql_text import quoted
from app.services.crm.base import Trips
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import Problem, SalesforceError, first_problem
from app.services.crm.salesforce.reduced import reduced

MOST_CAMPAIGNS = 200
MEMBER = "CampaignMember"
RULES = "SELECT Id, Name, SobjectType, Active FROM AssignmentRule WHERE SobjectType = 'Lead'"
USERS = "SELECT Id, Name, IsActive FROM User WHERE IsActive = TRUE ORDER BY Name LIMIT 500"


class SalesforceSetup:
    """Reads an org's setup for one user."""

    def __init__(
        self, api: SalesforceApi, learnt: Callable[[str], None] = lambda _name: None
    ) -> None:
        """`learnt` is told each object whose describe is new."""
        self._api = api
        self._learnt = learnt

    async def describe(
        self, names: Iterable[str], trips: Trips, *, fresh: bool
    ) -> dict[str, ObjectFacts]:
        """Return what this user sees of each object; see `OrgSetup`."""
        wanted = list(names)
        asked = [name for name in wanted if fresh or not self._remembered(name)]
        if asked:
            parts = [self._describe(name) for name in asked]
            answers = await self._api.composite(parts, trips, writes=False)
            for name in asked:
                self._learn(name, answers.get(f"describe_{name}") or PartAnswer(0))
        return {name: found for name in wanted if (found := self._remembered(name, old=True))}

    async def choices(self, campaigns: Iterable[str], trips: Trips) -> OrgChoices:
        """Return what can be chosen, in two round trips; see `OrgSetup`."""
        named = list(dict.fromkeys(campaigns))
        parts = [
            Part("active", "GET", soql.query_path(_campaigns("IsActive = TRUE"))),
            Part("rules", "GET", soql.query_path(RULES)),
            Part("users", "GET", soql.query_path(USERS)),
            self._describe(MEMBER),
        ]
        if named:
            parts.append(Part("named", "GET", soql.query_path(_campaigns(_among("Id", named)))))
        answers = await self._api.composite(parts, trips, writes=False)
        member = answers.get(f"describe_{MEMBER}") or PartAnswer(0)
        return OrgChoices(
            org=self._api.org,
            campaigns=await self._with_statuses(answers, trips),
            rules=_of(answers.get("rules"), _rule),
            users=_of(answers.get("users"), _user),
            may_add_members=self._may_add(member),
        )

    async def picklists(
        self, name: str, record_type: str, trips: Trips
    ) -> dict[str, frozenset[str]]:
        """Return the values of each picklist for a record type; see `OrgSetup`."""
        path = f"/ui-api/object-info/{name}/picklist-values/{record_type}"
        body = (await self._api.get(path, trips)).json()
        fields = body.get("picklistFieldValues") or {} if isinstance(body, dict) else {}
        return {
            field: frozenset(str(value.get("value")) for value in found.get("values") or ())
            for field, found in fields.items()
        }

    async def _with_statuses(
        self, answers: Mapping[str, PartAnswer], trips: Trips
    ) -> tuple[CampaignChoice, ...] | None:
        active = answers.get("active")
        if active is None or not active.ok:
            return None
        named = answers.get("named")
        rows = {str(row["Id"]): row for row in (*active.rows, *(named.rows if named else ()))}
        statuses = await self._statuses(list(rows), trips) if rows else {}
        return tuple(
            CampaignChoice(
                record,
                str(row.get("Name") or record),
                bool(row.get("IsActive")),
                tuple(statuses.get(record[:15], ())),
            )
            for record, row in rows.items()
        )

    async def _statuses(
        self, campaigns: Sequence[str], trips: Trips
    ) -> dict[str, list[MemberStatus]]:
        text = (
            "SELECT CampaignId, Label, IsDefault, HasResponded FROM CampaignMemberStatus "  # noqa: S608  # quoted
            f"WHERE {_among('CampaignId', campaigns)} ORDER BY Label"
        )
        part = Part("statuses", "GET", soql.query_path(text))
        answer = (await self._api.composite([part], trips, writes=False)).get("statuses")
        found: dict[str, list[MemberStatus]] = {}
        for row in answer.rows if answer else ():
            status = MemberStatus(
                str(row.get("Label") or ""),
                bool(row.get("IsDefault")),
                bool(row.get("HasResponded")),
            )
            found.setdefault(str(row.get("CampaignId"))[:15], []).append(status)
        return found

    def _may_add(self, answer: PartAnswer) -> bool:
        """Whether members can be added; an object that cannot be seen says no."""
        if answer.status in {200, 304}:
            self._learn(MEMBER, answer)
            known = self._remembered(MEMBER, old=True)
            return known is None or known.createable
        return answer.status != 404

    def _describe(self, name: str) -> Part:
        stamp = self._api.memory.stamp(self._api.host, name)
        headers = {"If-Modified-Since": stamp} if stamp else {}
        return Part(f"describe_{name}", "GET", f"/sobjects/{name}/describe", None, headers)

    def _learn(self, name: str, answer: PartAnswer) -> None:
        host, now, memory = self._api.host, self._api.clock.now(), self._api.memory
        if answer.status == 304:
            memory.touch(host, name, now)
        elif answer.ok and isinstance(answer.body, dict):
            self._learnt(name)
            memory.keep(host, reduced(answer.body), answer.headers.get("last-modified", ""), now)
        elif answer.status == 404:
            words = f"{name} is not in this org, or you may not see it."
            raise SalesforceError(Problem("INVALID_TYPE", words, f"Admin: Read on {name}."))
        else:
            raise SalesforceError(first_problem(answer.body, answer.status))

    def _remembered(self, name: str, *, old: bool = False) -> ObjectFacts | None:
        host, memory = self._api.host, self._api.memory
        if not old and memory.stale(host, [name], self._api.clock.now()):
            return None
        facts = memory.describe(host, name)
        return facts if facts and facts.fields else None


def _campaigns(where: str) -> str:
    return (
        f"SELECT Id, Name, IsActive FROM Campaign WHERE {where} "  # noqa: S608  # quoted
        f"ORDER BY LastModifiedDate DESC, Id LIMIT {MOST_CAMPAIGNS}"
    )


def _among(column: str, records: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(map(quoted, records))})"


def _of(answer: PartAnswer | None, made: Any) -> Any:  # noqa: ANN401  # a maker of choices
    """Return the choices of an answer; None where it could not be read."""
    return tuple(made(row) for row in answer.rows) if answer and answer.ok else None


def _rule(row: Mapping[str, Any]) -> AssignmentRule:
    return AssignmentRule(
        str(row["Id"]), str(row.get("Name")), str(row.get("SobjectType")), bool(row.get("Active"))
    )


def _user(row: Mapping[str, Any]) -> OrgUser:
    return OrgUser(str(row["Id"]), str(row.get("Name") or row["Id"]), bool(row.get("IsActive")))
