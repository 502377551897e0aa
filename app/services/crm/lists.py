"""What lists of companies need of a CRM: describes, and pages of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.crm_shape import ObjectShape
from app.services.crm.base import Trips

AT_ONCE = 5  # queries in one round trip


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to one query."""

    total: int
    rows: tuple[Mapping[str, Any], ...] = ()


class ListCrm(Protocol):
    """Reads for lists. Calls raise as those of `Crm`."""

    @property
    def org(self) -> str:
        """The org's id as far as it is known."""
        ...

    async def objects(self, trips: Trips) -> list[tuple[str, str]]:
        """Return name and label of every object that this user may query, by label."""
        ...

    async def shapes(self, names: Sequence[str], trips: Trips) -> dict[str, ObjectShape]:
        """Return what describe shows of some objects; those not shown are left out."""
        ...

    async def ask(self, queries: Sequence[str], trips: Trips) -> list[Rows]:
        """Return the answers to at most 5 queries, in one round trip and of any length."""
        ...


def value_at(row: Mapping[str, Any], path: str) -> str:
    """Return what stands at a path of a row; empty where there is nothing."""
    found: object = row
    for step in path.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return "" if found is None or isinstance(found, Mapping) else str(found)
