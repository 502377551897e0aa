"""Builds the rep's sign-in, and the check of identity tokens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.core.http import new_client
from app.core.id_tokens import TokenVerifier
from app.services import keychain
from app.services.hub_session import HubSession
from app.services.identity.broker import Window
from app.services.providers import identity_provider
from app.services.settings import Identity, Settings
from app.services.sign_in import SignInService
from app.services.sign_in_options import sign_in_options
from app.services.vault import Vault, vault_entry


@asynccontextmanager
async def sign_in_parts(
    settings: Settings,
    folder: Path,
    *,
    needs_browser: bool = False,
    keychain_within_s: float = keychain.WITHIN_S,
    window: Window = lambda: None,
) -> AsyncIterator[tuple[SignInService, HubSession]]:
    """Open the rep's sign-in and the session with the hub; raise SettingsError.

    `window` returns the handle of the window that a sign-in of the system's broker belongs to.
    """
    options = sign_in_options(settings.identity, needs_browser=needs_browser)
    place = folder / "secrets"
    key = keychain.SystemKeychain(vault_entry(place), within_s=keychain_within_s)
    vault = Vault(place, key)
    async with new_client() as http:
        hub = HubSession(settings.hub.url, http, vault, place / "hub.lock")
        service = SignInService(
            identity_provider(settings.identity, http, window),
            vault,
            place / "renewal.lock",
            options=options,
            hub=hub if settings.hub.url else None,
        )
        yield service, hub


@asynccontextmanager
async def sign_in_service(
    settings: Settings,
    folder: Path,
    *,
    needs_browser: bool = False,
    keychain_within_s: float = keychain.WITHIN_S,
) -> AsyncIterator[SignInService]:
    """Open the rep's sign-in; raise SettingsError."""
    async with sign_in_parts(
        settings, folder, needs_browser=needs_browser, keychain_within_s=keychain_within_s
    ) as (service, _):
        yield service


@asynccontextmanager
async def token_verifier(settings: Identity) -> AsyncIterator[TokenVerifier]:
    """Open the check of identity tokens that the hub makes, too."""
    async with new_client() as http:
        yield TokenVerifier(
            settings.issuer,
            settings.audience or settings.client_id,
            client_id=settings.client_id,
            client=http,
        )
