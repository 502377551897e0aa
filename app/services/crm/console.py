"""What the console needs of a CRM, besides pushing."""

from typing import Protocol

from app.domain.account_match import Account, CompanyHint
from app.services.crm.base import Crm, Trips
from app.services.crm.chores import Chores
from app.services.crm.connection import OrgConnection
from app.services.crm.lists import ListCrm
from app.services.crm.records import EventCalls, RecordCrm
from app.services.crm.setup import OrgSetup


class SingleRecords(RecordCrm, Protocol):
    """Single records and campaigns."""

    async def campaigns(self, trips: Trips) -> list[tuple[str, str]]:
        """Return id and name of the active campaigns, the newest first."""
        ...


class ConsoleCrm(Crm, Protocol):
    """A CRM that the console works with."""

    async def accounts(self, hint: CompanyHint, contact: str, trips: Trips) -> list[Account]:
        """Return the accounts that may be a visitor's; `contact` is the matched one's id."""
        ...

    async def sign_out(self) -> None:
        """Take the sign-in back and forget it."""
        ...

    @property
    def set_up(self) -> bool:
        """Whether there is an org to talk to."""
        ...

    @property
    def connection(self) -> OrgConnection:
        """Who is connected to which org, and with which rights."""
        ...

    @property
    def lists(self) -> ListCrm:
        """Reads for lists of companies."""
        ...

    @property
    def setup(self) -> OrgSetup:
        """How the org is set up, for mapping pages."""
        ...

    @property
    def single(self) -> SingleRecords:
        """Single records."""
        ...

    @property
    def events(self) -> EventCalls:
        """Meetings."""
        ...

    @property
    def chores(self) -> Chores:
        """Tasks and owners, for workflows."""
        ...
