"""The limits of an account."""

import asyncio

import httpx
import pytest

from app.core.http import new_client
from app.domain.errors import RejectedError, TransientError, UncertainError
from app.services.calendars.account import AT_ONCE, Account, retry_after


class Clock:
    def __init__(self):
        self.time = 1_800_000_000.0

    def now(self):
        return self.time


def account(answer, clock=None, **more):
    client = new_client(httpx.MockTransport(answer))
    return Account(clock or Clock(), client, **more)


async def ask(one, **more):
    request = one.client.build_request("GET", "https://dav.example.org/")
    return await one.send(request, **more)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        (" 1.5 ", 1.5),
        ("Fri, 15 Jan 2027 08:00:10 GMT", 10.0),
        ("Fri, 15 Jan 2020 08:00:10 GMT", 0.0),
        ("soon", None),
        ("-3", None),
    ],
)
def test_a_pause_is_seconds_or_a_date(value, seconds):
    assert retry_after(value, 1_800_000_000.0) == seconds


async def test_a_pause_parks_the_account_and_is_kept():
    clock, kept = Clock(), []
    one = account(
        lambda _: httpx.Response(429, headers={"Retry-After": "5"}), clock, on_park=kept.append
    )
    with pytest.raises(TransientError):
        await ask(one)
    assert kept == [clock.time + 5]
    one.client = new_client(httpx.MockTransport(lambda _: httpx.Response(200)))
    with pytest.raises(TransientError, match="pause"):
        await ask(one)
    clock.time += 5
    assert (await ask(one)).status == 200


async def test_a_pause_of_an_earlier_run_holds():
    one = account(lambda _: httpx.Response(200), parked_until=1_800_000_001.0)
    with pytest.raises(TransientError) as told:
        await ask(one)
    assert told.value.retry_after_s == 1.0


@pytest.mark.parametrize(("writes", "kind"), [(False, TransientError), (True, UncertainError)])
async def test_a_server_with_trouble_may_have_done_a_write(writes, kind):
    one = account(lambda _: httpx.Response(502))
    with pytest.raises(TransientError) as told:
        await ask(one, writes=writes)
    assert type(told.value) is kind


async def test_what_never_reached_the_server_was_not_done():
    def refused(request):
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(TransientError) as told:
        await ask(account(refused), writes=True)
    assert type(told.value) is TransientError


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("https://dav.example.org:port/", {}),
        ("https://dav.example.org/", {"Authorization": "Bearer \u20ac"}),
    ],
)
async def test_an_address_or_a_token_that_cannot_be_sent_is_told(url, headers):
    with pytest.raises(RejectedError, match="not usable"):
        account(lambda _: httpx.Response(200)).request("GET", url, headers=headers)


async def test_at_most_four_requests_run_at_once():
    running, most = 0, 0
    gate = asyncio.Event()

    async def slow(_):
        nonlocal running, most
        running += 1
        most = max(most, running)
        if running == AT_ONCE:
            gate.set()
        await gate.wait()
        await asyncio.sleep(0)
        running -= 1
        return httpx.Response(200)

    one = account(slow)
    await asyncio.gather(*(ask(one) for _ in range(12)))
    assert most == AT_ONCE
