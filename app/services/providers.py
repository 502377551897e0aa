"""The only place that knows which providers there are."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

import httpx

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.services.calendars import google, graph
from app.services.calendars.account import Account
from app.services.calendars.base import Calendar
from app.services.calendars.caldav import CalDavCalendar, CalDavSettings
from app.services.calendars.google import GoogleCalendar
from app.services.calendars.graph import GraphCalendar
from app.services.calendars.oauth import Api, Renewal
from app.services.calendars.oauth import Tokens as BearerTokens
from app.services.calendars.zone_names import zone_named
from app.services.crm.salesforce.api import SalesforceApi
from app.services.crm.salesforce.client import Salesforce
from app.services.crm.salesforce.memory import OrgMemory
from app.services.crm.salesforce.session import Session
from app.services.crm.salesforce.sign_in import SalesforceSignIn
from app.services.crm.salesforce.vault import EnvironmentVault, KeptVault, Tokens, Vault
from app.services.identity.base import IdentityProvider
from app.services.identity.oidc import Client, OidcProvider
from app.services.settings import Crm as CrmSettings
from app.services.settings import Identity
from app.services.vault import Vault as Secrets


@dataclass(frozen=True, slots=True)
class CrmParts:
    """What a CRM client is made of besides its settings."""

    database: sqlite3.Connection  # the console's
    folder: Path  # of locks between processes
    client: httpx.AsyncClient
    clock: Clock
    vault: Vault | None = None  # None: the environment signs in


def calendar_named(
    provider: str,
    given: Mapping[str, str],
    account: Account,
    on_tokens: Callable[[BearerTokens], None] = lambda _tokens: None,
) -> Calendar:
    """Return a provider's calendar; raise RejectedError when it cannot be set up.

    Args:
        provider: "caldav", "graph" or "google".
        given: what it needs, by the names of contracts/booking.md.
        account: the limits of the account.
        on_tokens: keeps tokens that were renewed, before they are used.

    """
    rep = given.get("rep", "")
    if provider == "caldav":
        return CalDavCalendar(_caldav(given), account)
    if provider == "graph":
        return GraphCalendar(_api(given, account, (graph.BASE, graph.TOKENS), on_tokens), rep)
    if provider == "google":
        api = _api(given, account, (google.BASE, google.TOKENS), on_tokens)
        return GoogleCalendar(api, rep, given.get("calendar", ""))
    raise RejectedError(
        f"There is no calendar provider '{provider}'. Choose caldav, graph or google."
    )


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


def salesforce_vault(
    settings: CrmSettings, database: sqlite3.Connection, secrets: Secrets
) -> Vault:
    """Return where the sign-in to Salesforce is kept: the environment's, or the user's own."""
    given = Tokens(settings.access_token, settings.refresh_token, settings.instance_url.rstrip("/"))
    return (
        EnvironmentVault(database, given) if given.access or given.refresh else KeptVault(secrets)
    )


def salesforce_door(settings: CrmSettings, parts: CrmParts) -> SalesforceSignIn | None:
    """Return the way to sign in to Salesforce; None where no org is set."""
    if not settings.login_url or parts.vault is None:
        return None
    return SalesforceSignIn(parts.client, parts.vault, settings.login_url, settings.client_id)


def salesforce(settings: CrmSettings, parts: CrmParts) -> Salesforce:
    """Return the Salesforce org of the settings."""
    given = Tokens(settings.access_token, settings.refresh_token, settings.instance_url.rstrip("/"))
    session = Session(
        parts.client,
        parts.vault or EnvironmentVault(parts.database, given),
        settings.login_url,
        settings.client_id,
        parts.folder / "salesforce-session.lock",
    )
    memory = OrgMemory(parts.database)
    instance = settings.instance_url or settings.login_url
    api = SalesforceApi(parts.client, session, memory, instance, parts.clock)
    return Salesforce(api)


def account_name(provider: str, given: Mapping[str, str]) -> str:
    """Return the stable name of an account, for rows and limits."""
    if provider == "caldav":
        return f"caldav:{given.get('username', '')}@{given.get('url', '')}"
    usual = {"graph": graph.BASE, "google": google.BASE}.get(provider, "")
    address = (given.get("api_url") or usual).rstrip("/")
    return f"{provider}:{given.get('rep', '')}@{address}"


def _api(
    given: Mapping[str, str],
    account: Account,
    usual: tuple[str, str],
    on_tokens: Callable[[BearerTokens], None],
) -> Api:
    tokens = BearerTokens(given.get("access_token", ""), given.get("refresh_token", ""))
    renewal = Renewal(
        given.get("token_url") or usual[1],
        given.get("client_id", ""),
        given.get("client_secret", ""),
    )
    return Api(account, given.get("api_url") or usual[0], tokens, renewal, on_tokens)


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
