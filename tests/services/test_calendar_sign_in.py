"""Connecting, another account, giving up, disconnecting; CalDAV with its calendars."""

import asyncio

import httpx
import pytest

from app.domain.calendar_link import LinkState
from app.domain.errors import FoyerError, RejectedError, SignInNeededError
from app.practice.calendar import PracticeCalendar
from app.services.settings import Calendar
from tests.services.eventually import eventually
from tests.services.link_rig import LinkRig


@pytest.fixture
async def rig(login, tmp_path):
    made = LinkRig(tmp_path, login.browser)
    yield made.started(run=False)
    await made.stop()


@pytest.fixture(params=["graph", "google"])
def settings(request, login):
    return login.settings(request.param)


@pytest.fixture
async def server(tmp_path):
    calendar = PracticeCalendar(tmp_path / "radicale", zone="UTC")
    await calendar.start()
    yield calendar
    await calendar.stop()


async def test_connecting_keeps_settings_and_tokens_and_reads_the_calendar(rig, settings):
    attempts = []
    rig.store.listen(lambda state: attempts.append(state.calendar_link.attempt))
    await rig.sign_in.connect(settings)
    assert rig.saved == [settings]
    assert (rig.shown.state, rig.shown.account) == (LinkState.OK, "noa@example.com")
    (link,) = {each.link for each in attempts if each}
    assert link.startswith("http://127.0.0.1")
    assert rig.shown.attempt is None
    assert rig.shown.trouble == ""
    assert (await rig.kept.load()).address == "noa@example.com"


async def test_another_account_is_told_and_waits_for_a_yes(rig, login, settings):
    await rig.sign_in.connect(settings)
    before = await rig.kept.load()
    login.person = {"sub": "u2", "email": "kim@example.com"}
    await rig.sign_in.reconnect()
    assert rig.shown.other == "kim@example.com"
    assert (await rig.kept.load()).account == before.account
    await rig.sign_in.dismiss()
    assert rig.shown.other == ""
    assert rig.shown.account == "noa@example.com"
    await rig.sign_in.reconnect()
    await rig.sign_in.adopt()
    assert (rig.shown.other, rig.shown.account) == ("", "kim@example.com")
    assert (await rig.kept.load()).address == "kim@example.com"


async def test_the_account_of_before_is_proposed(rig, login, settings):
    await rig.sign_in.connect(settings)
    await rig.sign_in.reconnect()
    asked = [form for path, form in login.requests if path.endswith("/authorize")]
    assert [form.get("login_hint") for form in asked] == [None, "noa@example.com"]


async def test_a_sign_in_can_be_given_up_and_what_worked_goes_on_working(login, tmp_path, settings):
    stays = asyncio.Event()

    async def browser(address):
        if stays.is_set():
            await asyncio.Event().wait()
        return await login.browser(address)

    rig = LinkRig(tmp_path, browser).started(run=False)
    await rig.sign_in.connect(settings)
    stays.set()
    waiting = asyncio.get_running_loop().create_task(rig.sign_in.connect(settings))
    await eventually(lambda: rig.shown.attempt)
    await rig.sign_in.connect(settings)  # a second one waits for nothing
    rig.sign_in.cancel()
    await waiting
    assert (rig.shown.attempt, rig.shown.trouble) == (None, "")
    assert (await rig.link.probe()).state is LinkState.OK
    rig.sign_in.cancel()  # nothing is under way any more
    await rig.stop()


async def test_nobody_in_the_browser_ends_in_words(login, tmp_path, settings):
    async def browser(address):
        await asyncio.Event().wait()

    rig = LinkRig(tmp_path, browser, within_s=0.3).started(run=False)
    with pytest.raises(SignInNeededError):
        await rig.sign_in.connect(settings)
    assert "browser" in rig.shown.trouble
    assert rig.saved == []
    await rig.stop()


async def test_a_refusal_leaves_the_settings_as_they_were(rig, login, settings):
    login.authorize_error = {"error": "access_denied"}
    with pytest.raises(FoyerError):
        await rig.sign_in.connect(settings)
    assert rig.saved == []
    assert "said no" in rig.shown.trouble
    login.authorize_error = None
    await rig.sign_in.connect(settings)
    assert rig.shown.trouble == ""


async def test_disconnecting_takes_back_and_forgets(rig, login, settings):
    await rig.sign_in.connect(settings)
    await rig.sign_in.disconnect()
    assert rig.shown.state is LinkState.OFF
    assert await rig.kept.load() is None
    assert rig.booking.provider is None
    assert len(login.revoked) == (settings.provider == "google")
    assert not list(rig.folder.glob("secrets/*.secret"))


async def test_disconnecting_forgets_also_when_nobody_answers(rig, login, settings):
    await rig.sign_in.connect(settings)
    await login.stop()
    await rig.sign_in.disconnect()
    assert await rig.kept.load() is None
    assert ("forgotten" in rig.shown.trouble) == (settings.provider == "google")


async def test_where_the_environment_signs_in_nobody_does_here(rig, login):
    rig.link.settings = login.settings("google", access_token="a")
    with pytest.raises(RejectedError, match="administrator"):
        await rig.sign_in.reconnect()


@pytest.mark.parametrize("given", [{}, {"provider": "graph"}, {"provider": "caldav", "url": "x y"}])
async def test_what_is_missing_is_named(rig, given):
    with pytest.raises(RejectedError) as refusal:
        await rig.sign_in.connect(Calendar(username="noa", **given), "s3")
    assert rig.shown.trouble == str(refusal.value)


async def test_a_server_with_a_password_is_found_read_and_kept(rig, server):
    wanted = Calendar(provider="caldav", url=server.url, username=server.username, timezone="UTC")
    await rig.sign_in.connect(wanted, server.password)
    assert rig.shown.state is LinkState.OK
    assert rig.saved[-1].calendar
    assert rig.saved[-1].password == ""
    assert (await rig.kept.load()).password == server.password
    with pytest.raises(SignInNeededError, match="app password"):
        await rig.sign_in.connect(wanted, "wrong")
    assert (await rig.link.probe()).state is LinkState.OK


async def test_a_server_with_several_calendars_lets_the_person_choose(rig, server):
    auth = (server.username, server.password)
    async with httpx.AsyncClient(auth=auth, trust_env=False) as client:
        await client.request("MKCALENDAR", f"{server.url}/{server.username}/second/")
    wanted = Calendar(provider="caldav", url=server.url, username=server.username)
    await rig.sign_in.connect(wanted, server.password)
    assert rig.saved == []
    assert "second" in {each.id for each in rig.shown.choices}
    await rig.sign_in.choose("second")
    assert rig.saved[-1].calendar == "second"
    assert rig.shown.state is LinkState.OK
    assert rig.shown.choices == ()


async def test_without_a_keychain_it_works_until_the_end_and_says_so(rig, settings):
    rig.chain.shut = True
    await rig.sign_in.connect(settings)
    assert rig.shown.state is LinkState.OK
    assert rig.shown.trouble.startswith("Next time you will have to connect")
