"""What is Microsoft's own in a sign-in; the whole of it is in test_sign_in.py."""

import msgspec
import pytest

from app.domain.errors import FoyerError, RejectedError, SignInNeededError
from app.services.calendar_doors import door_named
from app.services.calendars.kept import Kept
from app.services.calendars.microsoft import authority_of
from app.services.calendars.sign_in import BrowserSignIn


@pytest.fixture
def door(login, account):
    return door_named(login.settings("graph"), account)


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("", "https://login.microsoftonline.com/common"),
        (" acme.example ", "https://login.microsoftonline.com/acme.example"),
        ("https://login.microsoftonline.us/acme/", "https://login.microsoftonline.us/acme"),
        ("https://login.microsoftonline.us", "https://login.microsoftonline.us/common"),
    ],
)
def test_a_tenant_is_set_by_name_id_or_address(setting, address):
    assert authority_of(setting) == address


async def test_what_is_kept_knows_the_account_and_renews_only_that(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    assert kept.account == "u1.acme"
    fresh = await door.renew(kept)
    assert fresh.account == kept.account
    assert fresh.cache != kept.cache
    empty = msgspec.structs.replace(kept, cache="{}")
    with pytest.raises(SignInNeededError):
        await door.renew(empty)


async def test_the_providers_number_is_shown_and_its_own_words_are_not(login, door):
    kept = await BrowserSignIn(browser=login.browser).run(door)
    login.end_everything()
    with pytest.raises(SignInNeededError, match="invalid_grant 700082") as refusal:
        await door.renew(kept)
    assert "inactive" not in str(refusal.value)


async def test_a_tenant_that_nobody_knows_is_named(login, account):
    door = door_named(login.settings("graph", authority=f"{login.url}/a/b/nowhere"), account)
    with pytest.raises(FoyerError):
        await BrowserSignIn(browser=login.browser).run(door)


async def test_there_is_nothing_to_take_back(door):
    assert await door.revoke(Kept("graph", "u1")) is None


async def test_plain_http_to_another_machine_is_refused(login, account):
    door = door_named(login.settings("graph", authority="http://login.example/acme"), account)
    with pytest.raises(RejectedError, match="https"):
        await BrowserSignIn(browser=login.browser).run(door)
