"""Connecting to an org through the browser, against the practice org's own pages."""

import re
import socket
from types import SimpleNamespace

import pytest

from app.core.tasks import TaskSet
from app.domain.crm_app import callback_url
from app.domain.errors import FoyerError, SignInNeededError
from app.services.crm.salesforce.sign_in import SalesforceSignIn
from app.services.crm.salesforce.vault import KeptVault


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class MemorySecrets:
    def __init__(self):
        self.kept = {}

    async def read(self, name):
        return self.kept.get(name)

    async def write(self, name, secret):
        self.kept[name] = secret

    async def forget(self, name):
        self.kept.pop(name, None)


@pytest.fixture
async def door(make_rig, rig):
    """A sign-in to an org that knows its port, and a browser that agrees as the rep."""
    port = free_port()
    made = await make_rig.make(seeded=False, redirects=(callback_url(port),))
    secrets, choice = MemorySecrets(), {"user": "rep"}

    async def browser(address):
        page = await made.client.get(address)
        form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.text.split("<button")[0]))
        if not form:
            return True  # the org's own page, from which nothing comes back
        decided = await made.client.post(address.split("?")[0], data={**form, **choice})
        await made.client.get(decided.headers["Location"])
        return True

    vault = KeptVault(secrets)
    sign_in = SalesforceSignIn(
        made.client,
        vault,
        (made.address, "foyer-practice"),
        lock=made.folder / "lock",
        ports=(port,),
        browser=browser,
    )
    return SimpleNamespace(rig=made, sign_in=sign_in, vault=vault, choice=choice, secrets=secrets)


async def test_the_rep_agrees_and_the_tokens_are_kept(door):
    tokens = await door.sign_in.sign_in(20)
    assert door.rig.org.sessions.user(tokens.access) == door.rig.org.users["rep"].id
    assert (tokens.instance, tokens.org) == (door.rig.address, door.rig.org.org_id[:15])
    assert await KeptVault(door.secrets).reload() == tokens


async def test_the_link_can_be_copied_and_a_missing_browser_is_told(door):
    heard = []
    agrees, door.sign_in._browser = door.sign_in._browser, no_browser

    def on_link(address, opened):
        heard.append((address, opened))
        if not opened:
            tasks.start(agrees(address), name="another browser")

    tasks = TaskSet(lambda _name, _error: None)
    await door.sign_in.sign_in(20, on_link=on_link)
    await tasks.close()
    assert [opened for _, opened in heard] == [True, False]
    assert heard[0][0] == heard[1][0]
    assert heard[0][0].startswith(f"{door.rig.address}/services/oauth2/authorize?")


async def no_browser(_address):
    return False


async def test_connecting_again_takes_the_sign_in_from_before_back(door):
    first = await door.sign_in.sign_in(20)
    second = await door.sign_in.sign_in(20)
    assert door.rig.org.sessions.user(first.access) is None
    assert door.rig.org.sessions.user(second.access)
    assert (second.login, second.client) == (door.rig.address, "foyer-practice")
    assert second.user == door.rig.org.users["rep"].id


async def test_other_settings_are_used_from_the_next_sign_in_on(door):
    door.sign_in.use("http://127.0.0.1:9", "x")
    with pytest.raises(SignInNeededError):
        await door.sign_in.sign_in(0.3)
    door.sign_in.use(f"{door.rig.address}/", "foyer-practice")
    assert await door.sign_in.sign_in(20)


async def test_declining_is_told_in_words(door):
    door.choice["user"] = ""
    with pytest.raises(FoyerError, match="You declined"):
        await door.sign_in.sign_in(20)
    assert door.secrets.kept == {}


async def test_an_app_that_is_not_installed_ends_with_the_admins_remedy(door):
    door.rig.org.faults.add("not_installed")
    with pytest.raises(SignInNeededError, match="Connected Apps OAuth Usage"):
        await door.sign_in.sign_in(0.5)


async def test_a_token_endpoint_that_refuses_is_told_in_words(door):
    door.sign_in._client_id = "somebody-else"
    with pytest.raises(SignInNeededError, match="did not come back"):
        await door.sign_in.sign_in(0.5)


async def test_signing_out_revokes_and_forgets(door):
    tokens = await door.sign_in.sign_in(20)
    door.rig.crm.api.session._vault = door.vault
    await door.rig.crm.sign_out()
    assert door.rig.org.sessions.user(tokens.access) is None
    assert await door.vault.reload() is None
