"""Finding the calendars of a user at a real server."""

import httpx
import pytest

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendars.account import Account
from app.services.calendars.dav_discovery import Discovery, whole_address


async def test_every_calendar_is_named_from_any_address_of_the_server(radicale, account):
    for url in (radicale.url, f"{radicale.url}/{radicale.username}/"):
        found = await Discovery(account, url, radicale.username, radicale.password).calendars()
        assert radicale.calendar in {each.id for each in found}
    (only,) = await Discovery(
        account, radicale.address, radicale.username, radicale.password
    ).calendars()
    assert only.id == radicale.calendar


async def test_a_wrong_password_is_said(radicale, account):
    with pytest.raises(SignInNeededError, match="app password"):
        await Discovery(account, radicale.url, radicale.username, "wrong").calendars()


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"<html>hello</html>"),
        httpx.Response(404),
        httpx.Response(207, content=b'<d:multistatus xmlns:d="DAV:"/>'),
        httpx.Response(302, headers={"location": "/again"}),
    ],
)
async def test_what_is_no_calendar_server_says_so_and_ends(answer):
    client = new_client(httpx.MockTransport(lambda _: answer))
    with pytest.raises(TransientError, match=r"dav\.example shows no calendars"):
        await Discovery(
            Account(SystemClock(), client), "https://dav.example", "noa", "s3"
        ).calendars()
    await client.aclose()


async def test_the_password_follows_no_redirect_to_a_stranger():
    asked = []

    def handle(request):
        asked.append(request.url.host)
        return httpx.Response(302, headers={"location": "https://evil.test/"})

    client = new_client(httpx.MockTransport(handle))
    with pytest.raises(TransientError, match="another host"):
        await Discovery(
            Account(SystemClock(), client), "https://dav.example", "noa", "s3"
        ).calendars()
    assert asked == ["dav.example"]
    await client.aclose()


@pytest.mark.parametrize("typed", ["", "two words", "http://dav.example", "https://["])
def test_what_cannot_be_an_address_is_refused(typed):
    with pytest.raises(RejectedError):
        whole_address(typed)


def test_an_address_needs_no_scheme():
    assert whole_address(" dav.example/x ") == "https://dav.example/x"
