"""The practice company's agent: the real one, as a process of its own, for work without a console.

Decided: it signs in with the real sign-in; only the person at the provider's page is
played. Its keychain is a file beside its data, since many machines for practice have
none and there is nothing secret in a practice company.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import httpx

from app.core.http import new_client
from app.domain.errors import FoyerError
from app.practice import own
from app.practice.identity import PracticeIdentity
from app.practice.identity.people import AGENT
from app.practice.keys import FILE, FileKeychain
from app.practice.program import Program
from app.services.hub_session import HubSession
from app.services.identity.oidc import Client, OidcProvider
from app.services.sign_in import SignInService
from app.services.vault import Vault, vault_entry

STOP_S = 1.5


class PracticeAgent:
    """Does the workflows' jobs while no console is open, a part of the practice stack."""

    name = "Agent"

    def __init__(
        self, data: Path, settings: Mapping[str, str], environment: Mapping[str, str]
    ) -> None:
        """Keep its data in `data`; `settings` are those of `services/settings`, by environment."""
        self._data, self._settings, self._environment = data, settings, environment
        self._program: Program | None = None

    async def start(self) -> str:
        """Sign in, start working and return the account's address; raise OSError."""
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        keys = self._data / "keys.json"
        try:
            await self._sign_in(keys)
        except (FoyerError, httpx.HTTPError) as error:
            raise OSError(f"it cannot sign in: {error}") from error
        self._program = await Program.start(
            "agent",
            own.tethered("agent"),
            log=self._data.parent / "agent.log",
            environment={
                **self._environment,
                **self._settings,
                "FOYER_DATA_DIR": str(self._data),
                "PYTHON_KEYRING_BACKEND": "app.practice.keys.Keyring",
                FILE: str(keys),
            },
            tethered=own.can_tether(),
        )
        return AGENT.email

    async def stop(self) -> None:
        """End the process; stopping twice is harmless."""
        if self._program:
            await self._program.end(STOP_S)
            self._program = None

    async def _sign_in(self, keys: Path) -> None:
        place = self._data / "secrets"
        vault = Vault(place, FileKeychain(keys, vault_entry(place)))
        issuer, client = self._settings["FOYER_IDENTITY_ISSUER"], PracticeIdentity.client_id
        scopes = tuple(self._settings["FOYER_IDENTITY_SCOPES"].split())
        async with new_client() as http:
            hub = HubSession(self._settings["FOYER_HUB_URL"], http, vault, place / "hub.lock")
            provider = OidcProvider(Client(issuer, client, scopes=scopes), http)
            lock = place / "renewal.lock"
            await SignInService(provider, vault, lock, hub=hub, browser=_chosen).sign_in()


async def _chosen(url: str) -> bool:
    """Do what the agent's admin would do on the provider's page."""
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        page = await browser.get(url)
        found = re.search(r'name="transaction" value="([^"]+)"', page.text)
        if found is None:
            return False
        form = {"transaction": found[1], "login": AGENT.login}
        await browser.post(str(page.url.copy_with(query=None)), data=form)
    return True
