"""The service signs in, tells the link, can be cancelled, and lets the hub in on it."""

import asyncio

import httpx
import pytest

from app.core.http import new_client
from app.domain.errors import TransientError
from app.services.identity.base import (
    SignInCancelledError,
    SignInFailedError,
    SignInTimedOutError,
)
from app.services.identity.oidc import Client, OidcProvider
from app.services.sign_in import Options, SignInService
from app.services.vault import Vault
from tests.hostile_provider import hostile_provider
from tests.services.fake_keychain import FakeKeychain


class FakeHub:
    """A hub that remembers what it was told."""

    def __init__(self) -> None:
        self.admitted: list[str] = []
        self.nonces: list[str] = []
        self.left = 0
        self.refuses = False

    async def challenge(self) -> str:
        return "nonce-of-the-hub"

    async def admit(self, id_token: str, nonce: str = "") -> None:
        if self.refuses:
            raise SignInFailedError("You are in none of the groups that may use Foyer.")
        self.admitted.append(id_token)
        self.nonces.append(nonce)

    async def is_open(self) -> bool:
        return bool(self.admitted)

    async def current(self) -> str:
        return "session" if self.admitted else ""

    async def end(self, session: str) -> None:
        self.left += 1
        if self.refuses:
            raise TransientError("The hub does not answer.")


async def browse(url: str) -> bool:
    """Follow the address to its end, as a browser would."""
    async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as browser:
        await browser.get(url)
    return True


async def nowhere(url: str) -> bool:
    """Open nothing, but say so to nobody."""
    return True


async def no_browser(url: str) -> bool:
    """Be no browser."""
    return False


@pytest.fixture
async def idp():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "secrets", FakeKeychain())


@pytest.fixture
async def make(idp, tmp_path, vault):
    async with new_client() as http:

        def made(browser=browse, hub=None, **options) -> SignInService:
            provider = OidcProvider(Client(idp.issuer, "desk"), http)
            lock = tmp_path / "renewal.lock"
            return SignInService(
                provider, vault, lock, options=Options(**options), hub=hub, browser=browser
            )

        yield made


async def test_signing_in_renewing_and_signing_out(make, idp):
    service = make()
    links = []
    stop = service.listen(links.append)
    account = await service.sign_in()
    assert (account.sub, service.account, service.link) == ("ada", account, "")
    assert links[0].startswith(f"{idp.issuer}/authorize?")
    assert links[-1] == ""
    stop()
    other = make()
    assert await other.silent() == account
    assert await other.last_address() == "ada@example.test"
    assert await other.sign_out() == ""
    assert (other.account, await service.silent(), await other.last_address()) == (None, None, "")


async def test_cancel_ends_it_and_another_can_begin(make):
    service = make(nowhere)
    stop = service.listen(lambda link: link and service.cancel())
    with pytest.raises(SignInCancelledError):
        await service.sign_in()
    stop()
    service.cancel()  # harmless when nothing is under way
    with pytest.raises(SignInCancelledError):
        await asyncio.gather(service.sign_in(), cancel_soon(service))


async def link_of(service: SignInService) -> None:
    """Wait until the service waits for the browser."""
    there = asyncio.Event()
    stop = service.listen(lambda link: there.set())
    async with asyncio.timeout(10):
        await there.wait()
    stop()


async def cancel_soon(service: SignInService) -> None:
    await link_of(service)
    with pytest.raises(SignInFailedError, match="under way"):
        await service.sign_in()
    service.cancel()


async def test_time_runs_out(make):
    with pytest.raises(SignInTimedOutError):
        await make(nowhere, timeout_s=0.3).sign_in()


async def test_no_browser_ends_it_only_where_nobody_can_copy_the_link(make, monkeypatch):
    monkeypatch.setattr("app.services.sign_in.NO_BROWSER_GRACE_S", 0)
    with pytest.raises(SignInFailedError, match="browser"):
        await make(no_browser, needs_browser=True).sign_in()
    service = make(no_browser)
    told = []

    def hear(link: str) -> None:
        told.append(service.no_browser)
        if service.no_browser:
            service.cancel()

    service.listen(hear)
    with pytest.raises(SignInCancelledError):
        await service.sign_in()
    assert told == [False, True, False]


async def test_the_hub_gives_the_nonce_and_gets_the_token(make, idp):
    hub = FakeHub()
    service = make(hub=hub)
    await service.sign_in()
    assert (idp.nonce, len(hub.admitted)) == ("nonce-of-the-hub", 1)
    await make(hub=hub).silent()
    assert len(hub.admitted) == 1
    hub.admitted.clear()
    await make(hub=hub).silent()
    assert len(hub.admitted) == 1
    assert await service.sign_out() == ""
    assert hub.left == 1


async def test_whom_the_hub_refuses_is_not_signed_in(make):
    hub = FakeHub()
    hub.refuses = True
    service = make(hub=hub)
    with pytest.raises(SignInFailedError, match="groups"):
        await service.sign_in()
    assert (service.account, await service.silent()) == (None, None)


async def test_a_hub_that_does_not_answer_is_said_at_the_sign_out(make):
    hub = FakeHub()
    service = make(hub=hub)
    await service.sign_in()
    hub.refuses = True
    assert "confirm" in await service.sign_out()
    assert await service.silent() is None


async def test_a_caller_that_is_cancelled_takes_the_sign_in_along(make):
    service = make(nowhere)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(service.sign_in())
        await link_of(service)
        task.cancel()
    assert (task.cancelled(), service.link) == (True, "")


async def test_who_is_kept_is_remembered_while_the_hub_knows_them(make):
    hub = FakeHub()
    account = await make(hub=hub).sign_in()
    assert await make(hub=hub).remembered() == account
    assert await make().remembered() is None
    hub.admitted.clear()
    assert await make(hub=hub).remembered() is None


async def test_signing_out_forgets_also_other_systems(make, vault):
    service = make()
    await service.sign_in()
    await vault.write("crm", b"a token of Ada")
    await service.sign_out()
    assert await vault.read("crm") is None


async def test_another_person_finds_nothing_of_the_one_before(make, idp, vault):
    await make().sign_in()
    await vault.write("crm", b"a token of Ada")
    await make().sign_in()
    assert await vault.read("crm") == b"a token of Ada"
    idp.claims = {"sub": "bob"}
    hub = FakeHub()
    await make(hub=hub).sign_in()
    assert (await vault.read("crm"), len(hub.admitted)) == (None, 1)
