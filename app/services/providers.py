"""The only place that knows which providers there are."""

from collections.abc import Mapping
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

import httpx

from app.domain.errors import RejectedError
from app.services.calendars.account import Account
from app.services.calendars.base import Calendar
from app.services.calendars.caldav import CalDavCalendar, CalDavSettings
from app.services.calendars.zone_names import zone_named
from app.services.identity.base import IdentityProvider
from app.services.identity.oidc import Client, OidcProvider
from app.services.settings import Identity


def calendar_named(provider: str, given: Mapping[str, str], account: Account) -> Calendar:
    """Return a provider's calendar; raise RejectedError when it cannot be set up.

    Args:
        provider: "caldav".
        given: what it needs, by the names of contracts/booking.md.
        account: the limits of the account.

    """
    if provider == "caldav":
        return CalDavCalendar(_caldav(given), account)
    raise RejectedError(f"There is no calendar provider '{provider}'. Choose caldav.")


def identity_provider(settings: Identity, http: httpx.AsyncClient) -> IdentityProvider:
    """Return the company's identity provider."""
    client = Client(
        issuer=settings.issuer.strip(),
        client_id=settings.client_id.strip(),
        client_secret=settings.client_secret.strip(),
        scopes=tuple(settings.scopes.split()),
        extra=tuple(parse_qsl(settings.extra.strip().lstrip("?&"), keep_blank_values=True)),
    )
    return OidcProvider(client, http)


def account_name(provider: str, given: Mapping[str, str]) -> str:
    """Return the stable name of an account, for rows and limits."""
    if provider == "caldav":
        return f"caldav:{given.get('username', '')}@{given.get('url', '')}"
    return f"{provider}:{given.get('rep', '')}@{given.get('api_url', '')}"


def _caldav(given: Mapping[str, str]) -> CalDavSettings:
    zone = zone_named(given.get("rep_tz", "")) or ZoneInfo("UTC")
    return CalDavSettings(
        url=given.get("url", ""),
        username=given.get("username", ""),
        password=given.get("password", ""),
        calendar=given.get("calendar", ""),
        zone=zone,
        rep=given.get("rep", ""),
    )
