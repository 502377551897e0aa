"""Whole sign-ins: a real loopback, a scripted browser, a provider over sockets."""

import asyncio

import pytest

from app.domain.calendar_link import Trouble, kind_of
from app.domain.errors import FoyerError, SignInNeededError, TransientError
from app.services.calendar_doors import door_named
from app.services.calendars.sign_in import BrowserSignIn


@pytest.fixture(params=["graph", "google"])
def door(request, login, account):
    return door_named(login.settings(request.param), account)


async def test_a_person_comes_back_from_the_browser_with_tokens_and_a_name(login, door):
    links = []
    kept = await BrowserSignIn(browser=login.browser).run(
        door, hint="noa@example.com", on_link=lambda *told: links.append(told)
    )
    assert (kept.address, kept.client_id) == ("noa@example.com", "foyer")
    assert kept.access in login.access
    assert kept.can_renew
    assert kept.refreshed > 0
    ((link, opened),) = links
    assert opened
    assert "login_hint=noa%40example.com" in link
    assert "code_challenge_method=S256" in link
    assert link.startswith(login.url)
    assert "noa@example.com" in repr(kept)
    assert kept.access not in repr(kept)


async def test_the_same_person_has_the_same_id_and_another_has_another(login, door):
    sign_in = BrowserSignIn(browser=login.browser)
    first, again = await sign_in.run(door), await sign_in.run(door)
    login.person = {"sub": "u2", "email": "kim@example.com"}
    other = await sign_in.run(door)
    assert first.account == again.account != other.account
    assert other.address == "kim@example.com"


async def test_what_was_given_can_be_renewed(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    fresh = await door.renew(kept)
    assert fresh.access != kept.access
    assert fresh.access in login.access
    assert len(login.grants("refresh_token")) == 1
    again = await door.renew(fresh)
    assert again.access not in {kept.access, fresh.access}


async def test_a_rotated_refresh_token_is_part_of_what_is_returned(login, door):
    login.strict = True
    kept = await BrowserSignIn(browser=login.browser).run(door)
    fresh = await door.renew(kept)
    await door.renew(fresh)
    with pytest.raises(SignInNeededError):
        await door.renew(kept)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"error": "access_denied", "error_description": "The person said no."}, Trouble.SIGN_IN),
        ({"error": "consent_required", "error_description": "AADSTS65001: x"}, Trouble.CONSENT),
        ({"error": "access_denied", "error_description": "AADSTS90094: admin"}, Trouble.CONSENT),
        ({"error": "access_denied", "error_description": "AADSTS53003: rule"}, Trouble.POLICY),
        ({"error": "admin_policy_enforced"}, Trouble.POLICY),
    ],
)
async def test_a_refusal_on_the_page_is_told_by_what_it_asks_for(login, door, answer, kind):
    login.authorize_error = answer
    with pytest.raises(SignInNeededError) as refusal:
        await BrowserSignIn(browser=login.browser).run(door)
    assert kind_of(refusal.value.code, refusal.value.said) is kind
    assert "AADSTS" not in str(refusal.value)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("html", TransientError),
        ((503, {}), TransientError),
        ((400, {"error": "invalid_grant"}), SignInNeededError),
        ((400, {"error": "invalid_grant", "suberror": "consent_required"}), SignInNeededError),
    ],
)
@pytest.mark.parametrize("step", ["exchange", "renewal"])
async def test_faults_of_the_token_endpoint(login, door, fault, error, step):
    sign_in = BrowserSignIn(browser=login.browser)
    if step == "exchange":
        login.answers.append(fault)
        with pytest.raises(error):
            await sign_in.run(door)
        return
    kept = await sign_in.run(door)
    login.answers.append(fault)
    with pytest.raises(error):
        await door.renew(kept)
    assert (await door.renew(kept)).access in login.access  # a mended provider is believed at once


async def test_a_pause_that_is_asked_for_is_told(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    login.answers.append((429, {"error": "x"}, {"Retry-After": "7"}))
    with pytest.raises(TransientError) as busy:
        await door.renew(kept)
    assert busy.value.retry_after_s == 7


async def test_a_provider_that_is_not_there_asks_for_no_person(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    await login.stop()
    with pytest.raises(TransientError):
        await door.renew(kept)
    with pytest.raises(FoyerError):
        await BrowserSignIn(browser=login.browser, within_s=0.2).run(door)


async def test_a_browser_that_does_not_open_is_told_and_the_link_still_works(login, door):
    links = []

    async def nothing(address):
        return False

    def copied(link, opened):
        links.append((link, opened))
        if not opened:
            tasks.append(asyncio.get_running_loop().create_task(login.browser(link)))

    tasks = []
    kept = await BrowserSignIn(browser=nothing).run(door, on_link=copied)
    assert [opened for _, opened in links] == [True, False]
    assert kept.address == "noa@example.com"
    await asyncio.gather(*tasks)


async def test_nobody_waits_longer_than_is_said(login, door):
    async def stays(address):
        await asyncio.Event().wait()

    with pytest.raises(SignInNeededError, match="came back"):
        await BrowserSignIn(browser=stays, within_s=0.3).run(door)
