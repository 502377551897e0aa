"""What the console needs of the connection to a CRM: the way in, who is in, and the rights.

Decided: after another org was connected, ids that are stored anywhere (mappings,
workflows, lists) have to be validated again; whoever keeps them gives a
`Revalidate` to the console's `CrmConnection`.
"""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.preflight import MappedField, Row
from app.services.crm.base import Trips
from app.services.crm.budget import ApiBudget

OnLink = Callable[[str, bool], None]  # the address, and whether a browser could be opened for it
Revalidate = Callable[[], Coroutine[Any, Any, object]]  # raises FoyerError when it could not


@dataclass(frozen=True, slots=True)
class About:
    """Whom the org's answers say that we are; what it does not tell is empty."""

    user: str
    org: str
    username: str = ""
    name: str = ""
    email: str = ""
    org_name: str = ""
    instance: str = ""
    sandbox: bool = False


class SignIn(Protocol):
    """The way into an org, through the browser."""

    @property
    def within_s(self) -> float:
        """Seconds that a person has in the browser."""
        ...

    def use(self, login_url: str, client_id: str) -> None:
        """Take other settings, from the next sign-in on."""
        ...

    async def sign_in(self, *, on_link: OnLink) -> object:
        """Let the rep agree; raise FoyerError with the reason."""
        ...


class OrgConnection(Protocol):
    """The connection to one org. Calls raise as those of `Crm`."""

    @property
    def budget(self) -> ApiBudget:
        """The org's daily calls."""
        ...

    def use(self, login_url: str, client_id: str, instance: str) -> None:
        """Take other settings; a sign-in that is kept goes on until there is another."""
        ...

    async def about(self, trips: Trips) -> About:
        """Return who is connected to which org; the budget's count is asked for too."""
        ...

    async def preflight(self, mapped: Sequence[MappedField], trips: Trips) -> tuple[Row, ...]:
        """Return which of the least rights the user has, in one round trip."""
        ...
