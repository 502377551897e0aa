"""What is Google's own in a sign-in; the whole of it is in test_sign_in.py."""

import pytest

from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendar_doors import door_named
from app.services.calendars.google_sign_in import GoogleApp, GoogleDoor
from app.services.calendars.kept import Kept
from app.services.calendars.sign_in import BrowserSignIn


@pytest.fixture
def door(login, account):
    return door_named(login.settings("google"), account)


async def test_disconnecting_takes_the_tokens_back(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    await door.revoke(kept)
    assert login.revoked == [kept.refresh]
    with pytest.raises(SignInNeededError):
        await door.renew(kept)


async def test_a_box_that_was_left_empty_is_named(login, door):
    login.scope = "openid email"
    with pytest.raises(RejectedError, match="tick it"):
        await BrowserSignIn(browser=login.browser).run(door)


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({}, RejectedError),  # no refresh token
        ({"refresh_token": "r"}, SignInNeededError),  # no ID token
        ({"refresh_token": "r", "id_token": "a.b.c"}, SignInNeededError),
    ],
)
async def test_an_answer_that_lacks_something_is_not_believed(login, door, more, error):
    login.answers.append((200, {"access_token": "a"} | more))
    with pytest.raises(error):
        await BrowserSignIn(browser=login.browser).run(door)


async def test_an_id_token_for_another_app_is_not_believed(login, account):
    door = door_named(login.settings("google", client_id="other"), account)
    with pytest.raises(SignInNeededError, match="whose account"):
        await BrowserSignIn(browser=login.browser).run(door)


async def test_the_secret_of_a_desktop_app_goes_along_and_is_not_shown(login, account):
    door = door_named(login.settings("google", client_secret="s3"), account)
    kept = await BrowserSignIn(browser=login.browser).run(door)
    await door.renew(kept)
    sent = [form.get("client_secret") for path, form in login.requests if path == "/o/token"]
    assert sent == ["s3", "s3"]
    assert "s3" not in repr(GoogleApp("foyer", "s3"))


async def test_a_revocation_that_is_not_certain_says_so(account, login):
    await login.stop()
    door = GoogleDoor(GoogleApp("foyer", token_url=f"{login.url}/o/token"), account)
    with pytest.raises(TransientError):
        await door.revoke(Kept("google", "u1", refresh="r"))
