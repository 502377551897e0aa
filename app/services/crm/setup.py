"""What a mapping page needs to know of an org: its fields, and what can be chosen in it."""

from collections.abc import Iterable
from typing import Protocol

from app.domain.describe import ObjectFacts
from app.domain.org_choices import OrgChoices
from app.services.crm.base import Trips


class OrgSetup(Protocol):
    """Reads how an org is set up; calls raise as those of `Crm` do."""

    async def describe(
        self, names: Iterable[str], trips: Trips, *, fresh: bool
    ) -> dict[str, ObjectFacts]:
        """Return what this user sees of each object.

        What was read within a day is taken from memory; `fresh` asks the org
        whether anything has changed, rights included. Raise CrmError where an
        object cannot be seen.
        """
        ...

    async def choices(self, campaigns: Iterable[str], trips: Trips) -> OrgChoices:
        """Return what can be chosen; `campaigns` are ids that are read in any case."""
        ...

    async def picklists(
        self, name: str, record_type: str, trips: Trips
    ) -> dict[str, frozenset[str]]:
        """Return the values that each picklist of an object has for a record type.

        One round trip; describe alone ignores record types. Raise CrmError for a
        record type that is not there. Rule: User Interface API, picklist values.
        """
        ...
