"""Who is connected to which org, and with which rights."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from app.domain.errors import SignInNeededError
from app.domain.preflight import MappedField, Row, Seen, preflight
from app.services.crm.base import Trips
from app.services.crm.budget import ApiBudget
from app.services.crm.connection import About
from app.services.crm.salesforce.api import Part, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError
from app.services.crm.salesforce.oauth_errors import GONE
from app.services.crm.salesforce.preflight import parts, seen

API_OFF = "API_DISABLED_FOR_ORG"


class Connection:
    """The OrgConnection protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api

    @property
    def budget(self) -> ApiBudget:
        """The org's daily calls."""
        return self._api.budget

    def use(self, login_url: str, client_id: str, instance: str) -> None:
        """Take other settings; a sign-in that is kept goes on until there is another."""
        self._api.session.use(login_url, client_id)
        self._api.use(instance or login_url)

    async def about(self, trips: Trips) -> About:
        """Return who is connected to which org: three calls, the first of them for the limits.

        A user who may not call the API is told by what the sign-in says alone.
        """
        with _api_may_be_off():
            await self._count(trips)
        told = await self._api.userinfo()
        user, org = await self._ids(told)
        row: dict[str, Any] = {}
        with _api_may_be_off():
            row = await self._organization(org, trips)
        self._api.memory.learn(self._api.host, org=org[:15], user=user)
        return About(
            user=user,
            org=org[:15],
            username=str(told.get("preferred_username") or told.get("username") or ""),
            name=str(told.get("name") or told.get("display_name") or ""),
            email=str(told.get("email") or ""),
            org_name=str(row.get("Name") or ""),
            instance=self._api.host,
            sandbox=row.get("IsSandbox") is True,
        )

    async def preflight(self, mapped: Sequence[MappedField], trips: Trips) -> tuple[Row, ...]:
        """Return which of the least rights the user has, in one round trip.

        A user who may not call the API at all gets rows, too; other failures of the
        call as a whole are raised.
        """
        user = (await self._known_user()) or (await self._ids(await self._api.userinfo()))[0]
        try:
            answers = await self._api.composite(parts(user), trips, writes=False)
        except SalesforceError as error:
            if error.code != API_OFF:
                raise
            return preflight(Seen(api=False))
        return preflight(seen(answers, mapped))

    async def _known_user(self) -> str:
        tokens = await self._api.session.current()
        return tokens.user or self._api.memory.org(self._api.host).user

    async def _organization(self, org: str, trips: Trips) -> dict[str, Any]:
        part = Part("org", "GET", f"/sobjects/Organization/{org}?fields=Id,Name,IsSandbox")
        answer = (await self._api.composite([part], trips, writes=False)).get("org")
        return answer.body if answer and answer.ok and isinstance(answer.body, dict) else {}

    async def _count(self, trips: Trips) -> None:
        body = (await self._api.get("/limits", trips)).json()
        daily = body.get("DailyApiRequests") if isinstance(body, dict) else None
        if isinstance(daily, dict) and isinstance(most := daily.get("Max"), int):
            self.budget.count(most - int(daily.get("Remaining") or 0), most)

    async def _ids(self, told: dict[str, Any]) -> tuple[str, str]:
        tokens = await self._api.session.current()
        user = str(told.get("user_id") or tokens.user)
        org = str(told.get("organization_id") or tokens.org)
        if not user and not org:
            raise SignInNeededError(GONE)
        return user, org


@contextmanager
def _api_may_be_off() -> Iterator[None]:
    """Go on where the only trouble is that this user may not call the API."""
    try:
        yield
    except SalesforceError as error:
        if error.code != API_OFF:
            raise
