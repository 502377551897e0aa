"""Describes and queries for lists of companies.

Decided: every query goes inside a composite body, which has no limit of length, so that
there is one way for short and long ones; it counts as one call like any other.
"""

import asyncio
from collections.abc import Sequence

from app.domain.crm_shape import ObjectShape, shape_of
from app.services.crm.base import Trips
from app.services.crm.lists import AT_ONCE, Rows
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError, first_problem

FRESH_S = 600.0  # within which a describe is not asked for again
NOT_SHOWN = {403, 404}


class SalesforceLists:
    """The ListCrm protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api
        self._shapes: dict[tuple[str, str], tuple[float, ObjectShape | None]] = {}
        self._one_at_a_time = asyncio.Lock()

    @property
    def org(self) -> str:
        """The org's id as far as it is known."""
        return self._api.org

    async def objects(self, trips: Trips) -> list[tuple[str, str]]:
        """Return name and label of every object that this user may query, by label."""
        body = (await self._api.get("/sobjects", trips)).json()
        listed = body.get("sobjects") if isinstance(body, dict) else None
        rows = [row for row in listed or () if isinstance(row, dict) and row.get("queryable")]
        found = [(str(row["name"]), str(row.get("label") or row["name"])) for row in rows]
        return sorted(found, key=lambda each: (each[1].casefold(), each[0]))

    async def shapes(self, names: Sequence[str], trips: Trips) -> dict[str, ObjectShape]:
        """Return what describe shows of some objects; those not shown are left out."""
        async with self._one_at_a_time:
            missing = [name for name in dict.fromkeys(names) if not self._is_fresh(name)]
            for start in range(0, len(missing), AT_ONCE):
                await self._describe(missing[start : start + AT_ONCE], trips)
        found = {name: self._shapes.get((self._api.host, name)) for name in names}
        return {name: kept[1] for name, kept in found.items() if kept and kept[1] is not None}

    async def ask(self, queries: Sequence[str], trips: Trips) -> list[Rows]:
        """Return the answers to at most 5 queries, in one round trip and of any length."""
        parts = [Part(f"q{n}", "GET", soql.query_path(text)) for n, text in enumerate(queries)]
        answers = await self._api.composite(parts, trips, writes=False)
        return [_rows(answers.get(part.name) or PartAnswer(0)) for part in parts]

    def _is_fresh(self, name: str) -> bool:
        kept = self._shapes.get((self._api.host, name))
        return kept is not None and self._api.clock.now() - kept[0] < FRESH_S

    async def _describe(self, names: Sequence[str], trips: Trips) -> None:
        parts = [Part(f"d{n}", "GET", f"/sobjects/{name}/describe") for n, name in enumerate(names)]
        answers = await self._api.composite(parts, trips, writes=False)
        now = self._api.clock.now()
        for part, name in zip(parts, names, strict=True):
            answer = answers.get(part.name) or PartAnswer(0)
            if not answer.ok and answer.status not in NOT_SHOWN:
                raise SalesforceError(first_problem(answer.body, answer.status))
            shape = shape_of(answer.body) if answer.ok and isinstance(answer.body, dict) else None
            self._shapes[self._api.host, name] = (now, shape)


def _rows(answer: PartAnswer) -> Rows:
    if not answer.ok or not isinstance(answer.body, dict):
        raise SalesforceError(first_problem(answer.body, answer.status))
    return Rows(int(answer.body.get("totalSize") or 0), tuple(answer.rows))
