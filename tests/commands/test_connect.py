"""``foyer connect`` at its door, against the practice org's login page."""

import asyncio
import signal

import pytest

from app.practice.org.server import OrgSetup, PracticeOrg
from app.services.settings import load
from tests.doors import desk
from tests.services.eventually import eventually

CLIENT = "foyer-practice"


@pytest.fixture
async def org(tmp_path):
    (tmp_path / "org").mkdir()
    made = PracticeOrg(tmp_path / "org", setup=OrgSetup(seeded=False))
    made.address = await made.start()
    yield made
    await made.stop()


@pytest.fixture
def here(tmp_path):
    made = desk(tmp_path / "desk", "http://127.0.0.1:9")
    made.env["TEST_BROWSER_USER"] = "integration"
    return made


async def run(here, *arguments, **env):
    """Run it to its end; return its code, what it printed, and what it complained of."""
    async with here.start("connect", *arguments, **env) as process, asyncio.timeout(40):
        out, log = await process.communicate()
        assert "Traceback" not in log.decode()
        return process.returncode, out.decode(), log.decode()


def signed_in(org):
    return org.sessions._database.execute("SELECT token FROM refresh").fetchall()


async def test_connecting_shows_who_and_the_rights_and_is_kept_until_disconnected(here, org):
    code, said, _ = await run(here, "--domain", org.address, "--client-id", CLIENT)
    assert code == 0
    for words in ("/services/oauth2/authorize?", "Foyer Integration", "Tidemark", "✓ Leads"):
        assert words in said
    crm = load(here.folder / "data", {}).crm
    assert (crm.login_url, crm.client_id) == (org.address, CLIENT)
    code, said, _ = await run(here, "--status")
    assert (code, "of 15000 in 24 hours" in said, "Since" in said) == (0, True, True)
    assert signed_in(org)
    code, said, _ = await run(here, "--disconnect")
    assert (code, "integration@tidemark.example" in said) == (0, True)
    code, _, log = await run(here, "--status")
    assert (code, "Nobody is signed in" in log) == (1, True)
    code, said, _ = await run(here, "--disconnect")
    assert (code, "Nobody was connected" in said) == (0, True)
    assert not signed_in(org)  # revoked there, too


async def test_a_missing_right_of_the_main_work_is_a_code_of_its_own(here, org):
    org.admin.rights("integration", Lead="R")
    code, said, _ = await run(here, "--domain", org.address, "--client-id", CLIENT)
    assert (code, "✗ Leads" in said) == (3, True)


async def test_without_a_browser_the_link_waits_to_be_opened_elsewhere(here, org):
    arguments = ("--domain", org.address, "--client-id", CLIENT, "--no-browser", "--timeout", "2")
    code, said, log = await run(here, *arguments)
    assert (code, here.urls) == (1, [])
    assert (org.address in said, "did not come back" in log) == (True, True)
    assert load(here.folder / "data", {}).crm.login_url == ""  # nothing was changed


async def test_ctrl_c_gives_it_up(here, org):
    arguments = ("--domain", org.address, "--client-id", CLIENT)
    async with here.start("connect", *arguments, TEST_BROWSER_STAYS="1") as process:
        await eventually(lambda: here.urls, deadline_s=20)
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(10):
            _, log = await process.communicate()
    assert (process.returncode, "cancelled" in log.decode()) == (130, True)


async def test_a_sign_in_that_no_keychain_keeps_is_not_called_a_connection(here, org):
    arguments = ("--domain", org.address, "--client-id", CLIENT)
    code, _, log = await run(here, *arguments, TEST_KEYCHAIN_MOOD="forgetful")
    assert (code, "keychain keeps nothing" in log, signed_in(org)) == (1, True, [])


async def test_declining_in_the_browser_is_told(here, org):
    code, _, log = await run(
        here, "--domain", org.address, "--client-id", CLIENT, TEST_BROWSER_USER=""
    )
    assert (code, "declined" in log) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "env", "words"),
    [
        (["--sandbox"], {}, "--client-id"),
        (["--client-id", "x"], {"FOYER_CRM_REFRESH_TOKEN": "t"}, "The environment gives"),
        (["--disconnect"], {"FOYER_CRM_REFRESH_TOKEN": "t"}, "The environment gives"),
    ],
)
async def test_what_is_set_up_wrong_is_said(here, arguments, env, words):
    code, _, log = await run(here, *arguments, **env)
    assert (code, words in log) == (2, True)


async def test_an_org_that_is_away_keeps_nothing_from_being_told(here, org):
    await run(here, "--domain", org.address, "--client-id", CLIENT)
    await org.stop()
    code, said, log = await run(here, "--status")
    assert (code, "integration@tidemark.example" in said, bool(log)) == (1, True, True)
