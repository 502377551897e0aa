"""The only place that knows which providers there are."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

import httpx

from app.core.clock import Clock
from app.services.crm.mapping_source import MappingSource
from app.services.crm.salesforce.api import SalesforceApi
from app.services.crm.salesforce.client import Salesforce
from app.services.crm.salesforce.memory import OrgMemory
from app.services.crm.salesforce.session import Session
from app.services.crm.salesforce.sign_in import TIMEOUT_S, Browser, SalesforceSignIn
from app.services.crm.salesforce.vault import EnvironmentVault, KeptVault, Tokens, Vault
from app.services.identity.base import IdentityProvider
from app.services.identity.broker import Broker, Window, has_broker
from app.services.identity.browser import open_browser
from app.services.identity.oidc import Client, OidcProvider
from app.services.settings import Crm as CrmSettings
from app.services.settings import Identity, SettingsError
from app.services.vault import Vault as Secrets

SESSION_LOCK = "salesforce-session.lock"
SALESFORCE_SECRET = KeptVault.NAME  # of the rep's own sign-in, among their other secrets


@dataclass(frozen=True, slots=True)
class CrmParts:
    """What a CRM client is made of besides its settings."""

    database: sqlite3.Connection  # the console's
    folder: Path  # of locks between processes
    client: httpx.AsyncClient
    clock: Clock
    vault: Vault | None = None  # None: the environment signs in
    mapping: MappingSource | None = None  # None: the one that Foyer brings along


IDENTITY_KINDS = ("", "entra")  # of `Settings.identity.provider`; "": the general engine


def identity_provider(
    settings: Identity, http: httpx.AsyncClient, window: Window = lambda: None
) -> IdentityProvider:
    """Return the company's identity provider; raise SettingsError for a kind that is none.

    `window` returns the handle of the window that a sign-in of the operating system belongs to.
    """
    client = Client(
        issuer=settings.issuer.strip(),
        client_id=settings.client_id.strip(),
        client_secret=settings.client_secret.strip(),
        scopes=tuple(settings.scopes.split()),
        extra=tuple(parse_qsl(settings.extra.strip().lstrip("?&"), keep_blank_values=True)),
        any_port=not settings.ports.strip(),
    )
    match settings.provider.strip().casefold():
        case "":
            return OidcProvider(client, http)
        case "entra":
            # Imported here: MSAL takes a fifth of a second that others need not wait for.
            from app.services.identity.entra import EntraProvider  # noqa: PLC0415

            return EntraProvider(client, http, system=Broker(window) if has_broker() else None)
        case other:
            raise SettingsError(
                f"The kind of identity provider “{other}” is not known. Leave it empty, or enter "
                "entra for Microsoft Entra ID."
            )


def salesforce_vault(
    settings: CrmSettings, database: sqlite3.Connection, secrets: Secrets
) -> Vault:
    """Return where the sign-in to Salesforce is kept: the environment's, or the user's own."""
    given = Tokens(settings.access_token, settings.refresh_token, settings.instance_url.rstrip("/"))
    return (
        EnvironmentVault(database, given) if given.access or given.refresh else KeptVault(secrets)
    )


def salesforce_door(
    settings: CrmSettings,
    parts: CrmParts,
    *,
    browser: Browser = open_browser,
    within_s: float = TIMEOUT_S,
) -> SalesforceSignIn | None:
    """Return the way to sign in to Salesforce; None where the environment does."""
    if parts.vault is None:
        return None
    door = SalesforceSignIn(
        parts.client,
        parts.vault,
        (settings.login_url, settings.client_id),
        lock=parts.folder / SESSION_LOCK,
        browser=browser,
    )
    door.within_s, door.allowed = within_s, settings.allowed_hosts
    return door


def salesforce(settings: CrmSettings, parts: CrmParts) -> Salesforce:
    """Return the Salesforce org of the settings."""
    given = Tokens(settings.access_token, settings.refresh_token, settings.instance_url.rstrip("/"))
    session = Session(
        parts.client,
        parts.vault or EnvironmentVault(parts.database, given),
        settings.login_url,
        settings.client_id,
        parts.folder / SESSION_LOCK,
    )
    memory = OrgMemory(parts.database)
    instance = settings.instance_url or settings.login_url
    api = SalesforceApi(parts.client, session, memory, instance, parts.clock)
    return Salesforce(api, parts.mapping)
