"""From the provider's page to a seat at the hub: every part is the real one."""

import re

import httpx
import pytest

from app.core.http import new_client
from app.domain.errors import SignInNeededError
from app.hub.server import Hub
from app.hub.settings import Identity, Settings
from app.practice.identity import PracticeIdentity
from app.practice.identity.people import ADMINS
from app.services.hub_session import HubSession
from app.services.identity.oidc import Client, OidcProvider
from app.services.sign_in import SignInService
from app.services.vault import Vault
from tests.services.fake_keychain import FakeKeychain


@pytest.fixture
async def issuer(tmp_path):
    part = PracticeIdentity(tmp_path)
    yield await part.start()
    await part.stop()


@pytest.fixture
async def hub(tmp_path, issuer):
    (tmp_path / "hub").mkdir()
    identity = Identity(issuer=issuer, audience=PracticeIdentity.client_id, admin_groups=[ADMINS])
    made = Hub(Settings(port=0, database=str(tmp_path / "hub" / "hub.db"), identity=identity))
    yield await made.start()
    await made.stop()


async def choose_maria(url: str) -> bool:
    """Do what a person does on the provider's page."""
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        page = await browser.get(url)
        transaction = re.search(r'name="transaction" value="([^"]+)"', page.text)[1]
        form = {"transaction": transaction, "login": "maria.rossi"}
        await browser.post(str(page.url.copy_with(query=None)), data=form)
    return True


@pytest.fixture
async def make(tmp_path, issuer, hub):
    keychain = FakeKeychain()
    async with new_client() as http:

        def made() -> tuple[SignInService, HubSession]:
            vault = Vault(tmp_path / "secrets", keychain)
            session = HubSession(hub, http, vault, tmp_path / "hub.lock")
            provider = OidcProvider(Client(issuer, PracticeIdentity.client_id), http)
            lock = tmp_path / "renewal.lock"
            return SignInService(provider, vault, lock, hub=session, browser=choose_maria), session

        yield made


async def test_a_rep_gets_tickets_today_and_tomorrow_until_they_sign_out(make):
    service, session = make()
    account = await service.sign_in()
    assert account.email == "maria.rossi@tidemark.example"
    assert await session.ticket()
    tomorrow, kept = make()
    assert await tomorrow.silent() == account
    assert await kept.ticket() != await kept.ticket()
    assert await tomorrow.sign_out() == ""
    for one in (session, kept):
        with pytest.raises(SignInNeededError):
            await one.ticket()


async def test_a_session_that_was_lost_comes_back_with_the_next_renewal(make, tmp_path):
    service, _ = make()
    await service.sign_in()
    (tmp_path / "secrets" / "hub.secret").unlink()
    tomorrow, kept = make()
    await tomorrow.silent()
    assert await kept.ticket()
