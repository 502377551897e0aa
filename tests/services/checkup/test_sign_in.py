import os

import msgspec
import pytest

from app.services.checkup.sign_in import look_at_keychain, look_at_provider, look_at_sign_in
from app.services.hub_session import Granted
from app.services.settings import Hub, Identity, Settings
from tests.services.checkup.rig import Link, ground, running, serving

HUB = "https://hub.example"


def described(url, **more):
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    return {"issuer": url, **{name: f"{url}/{name}" for name in names}, **more}


async def provider(tmp_path, keys=(200, {"keys": []}), **more):
    pages = {"/jwks_uri": keys}
    async with serving(pages) as url:
        pages["/.well-known/openid-configuration"] = (200, described(url, **more))
        async with ground(tmp_path, Settings(identity=Identity(issuer=url))) as here:
            (row,) = await look_at_provider(here)
    return row


async def test_a_provider_describes_itself_and_shows_keys(tmp_path):
    assert (await provider(tmp_path)).state == "ok"
    assert (await provider(tmp_path, keys=(500, {}))).state == "fault"
    wrong = await provider(tmp_path, issuer="https://other.example")
    assert (wrong.state, wrong.repair.copy) == ("fault", wrong.words)


async def test_a_provider_that_is_away_is_offline(tmp_path, unused_tcp_port):
    issuer = f"http://127.0.0.1:{unused_tcp_port}"
    async with ground(tmp_path, Settings(identity=Identity(issuer=issuer))) as here:
        (row,) = await look_at_provider(here)
    assert row.state == "offline"


async def kept(tmp_path, granted=None, running_=None, then=None):
    async with ground(tmp_path, Settings(hub=Hub(url=HUB)), running_) as here:
        if granted is not None:
            await here.secrets.write("hub", msgspec.json.encode(granted))
        if then:
            then(here)
        (row,) = await look_at_sign_in(here)
    return row


GOOD = Granted(session="s" * 40, expires=1_900_000_000.0, refresh="r" * 40, hub=HUB)


async def test_a_kept_sign_in_says_its_age_and_no_secret(tmp_path):
    row = await kept(tmp_path, GOOD)
    assert (row.state, "ago" in row.words) == ("ok", True)
    assert "sss" not in repr(row)
    assert "rrr" not in repr(row)


async def test_an_old_one_may_have_ended(tmp_path):
    def age(here):
        old = here.clock.now() - 20 * 86_400
        os.utime(here.folder / "secrets" / "hub.secret", (old, old))

    row = await kept(tmp_path, GOOD, then=age)
    assert (row.state, "20 d" in row.words) == ("warn", True)


@pytest.mark.parametrize(
    "granted",
    [
        msgspec.structs.replace(GOOD, spent=True),
        msgspec.structs.replace(GOOD, hub="https://old.example"),
    ],
)
async def test_one_that_is_of_no_use_asks_for_a_sign_in(tmp_path, granted):
    row = await kept(tmp_path, granted)
    assert (row.state, row.repair.id) == ("needs_sign_in", "sign_in")


async def test_a_locked_keychain_hides_it(tmp_path):
    def lock(here):
        here.keychain.shut = True

    row = await kept(tmp_path, GOOD, then=lock)
    assert (row.state, "locked" in row.words) == ("needs_sign_in", True)


async def test_nobody_signed_in_is_red_only_for_a_console(tmp_path):
    assert (await kept(tmp_path)).state == "off"
    assert (await kept(tmp_path, running_=running(Link(connected=False)))).state == "needs_sign_in"


async def test_a_console_that_works_without_one_keeps_it_in_memory(tmp_path):
    row = await kept(tmp_path, running_=running(Link()))
    assert (row.state, "memory" in row.words) == ("warn", True)


async def test_a_keychain_is_open_or_says_why_not(tmp_path):
    async with ground(tmp_path) as here:
        (row,) = await look_at_keychain(here)
        assert row.state == "ok"
        here.keychain.shut = True
        (row,) = await look_at_keychain(here)
    assert (row.state, row.repair.copy) == ("fault", "The keychain is locked. Unlock it.")
