"""Validates every stored id against the org that is connected now (J7).

Mapping pages validate themselves; workflows are read here. Nothing is changed: what
is not in the org is named, and stays held back until somebody chooses anew.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from app.domain.errors import RejectedError
from app.domain.mapping_check import Issue
from app.domain.shared import Shared
from app.domain.stored_ids import campaigns_of, foreign_ids
from app.domain.workflow import BadWorkflowError, Workflow, from_body
from app.services.crm.base import Trips
from app.services.crm.console import ConsoleCrm

WITHIN_S = 20.0
MOST = 4  # ids that are named


class MappingPages(Protocol):
    """What validates the mapping pages."""

    async def revalidate(self) -> tuple[Issue, ...]:
        """Return the errors that stand in the way; raise FoyerError."""
        ...


class StoredIds:
    """The ids of the company's shared settings."""

    def __init__(
        self, crm: ConsoleCrm, mappings: MappingPages, shared: Callable[[], Shared]
    ) -> None:
        self._crm, self._mappings, self._shared = crm, mappings, shared

    async def revalidate(self) -> None:
        """Validate all; raise RejectedError with what is not in this org, or FoyerError."""
        wrong = [issue.words for issue in await self._mappings.revalidate()]
        workflows = self._workflows()
        if workflows:
            trips = Trips(within_s=WITHIN_S)
            choices = await self._crm.setup.choices(campaigns_of(workflows), trips)
            wrong += foreign_ids(workflows, choices)
        if wrong:
            raise RejectedError(_told(wrong))

    def _workflows(self) -> list[Workflow]:
        found = []
        for document in self._shared().of("workflow"):
            try:
                found.append(from_body(document.name, document.body))
            except BadWorkflowError:  # it does not run anyway, and its own page says so
                continue
        return found


def _told(wrong: Sequence[str]) -> str:
    more = f" And {len(wrong) - MOST} more." if len(wrong) > MOST else ""
    return f"{' '.join(wrong[:MOST])}{more} Choose them anew in Settings > Salesforce."
