"""The limits of an account."""

import asyncio
from contextlib import AsyncExitStack, suppress

import httpx
import pytest

from app.core.http import new_client, retry_after
from app.domain.errors import RejectedError, TransientError, UncertainError
from app.services.calendars.account import AT_ONCE, Account, check_address
from app.services.calendars.places import Places


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


async def test_a_pause_that_another_process_kept_meanwhile_holds():
    kept = [0.0]
    one = account(lambda _: httpx.Response(200), kept_pause=lambda: kept[0])
    assert (await ask(one)).status == 200
    kept[0] = 1_800_000_003.0
    with pytest.raises(TransientError) as told:
        await ask(one)
    assert told.value.retry_after_s == 3.0


async def test_places_are_shared_with_other_processes(tmp_path):
    asked = []

    def answer(request):
        asked.append(request)
        return httpx.Response(200)

    one = account(answer, places=Places(tmp_path, "a"))
    async with AsyncExitStack() as others:
        for _ in range(AT_ONCE):
            await others.enter_async_context(Places(tmp_path, "a").one())
        waits = asyncio.gather(ask(one))
        await asyncio.sleep(0.1)
        assert not asked
    await waits
    assert len(asked) == 1


@pytest.mark.parametrize("url", ["https://[::1", "https://dav.example.org:99999/", "http://x:y/"])
def test_an_address_that_is_none_is_refused_in_words(url):
    with pytest.raises(RejectedError, match="not usable"):
        check_address(url)


@pytest.mark.parametrize(
    "url", ["https://me:secret@dav.example.org:99999/", "http://me:secret@dav.example.org/"]
)
def test_an_address_is_refused_without_repeating_its_password(url):
    with pytest.raises(RejectedError, match=r"dav\.example\.org") as told:
        check_address(url)
    assert "secret" not in str(told.value)


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


@pytest.mark.parametrize("fault", [httpx.ConnectError("x"), httpx.ReadError("x"), 500, 503])
async def test_an_account_that_fails_three_times_in_a_row_is_left_alone_for_a_minute(fault):
    clock, asked, well = Clock(), [], [False]

    def answer(request):
        asked.append(request)
        if well[0]:
            return httpx.Response(200)
        if isinstance(fault, Exception):
            raise fault
        return httpx.Response(fault)

    one = account(answer, clock)
    for _ in range(5):
        with pytest.raises(TransientError) as told:
            await ask(one)
    assert len(asked) == 3
    assert told.value.retry_after_s == 60.0
    clock.time, well[0] = clock.time + 60, True
    assert [(await ask(one)).status for _ in range(2)] == [200, 200]


@pytest.mark.parametrize("status", [400, 401, 404, 412, 429])
async def test_a_refusal_is_no_failure(status):
    one = account(lambda _: httpx.Response(status))
    for _ in range(4):
        if status == 429:
            with pytest.raises(TransientError, match="asked too often"):
                await ask(one)
        else:
            assert (await ask(one)).status == status


async def test_a_server_that_names_its_own_pause_is_taken_at_its_word():
    clock = Clock()
    one = account(lambda _: httpx.Response(503, headers={"Retry-After": "2"}), clock)
    for _ in range(5):
        with pytest.raises(TransientError) as told:
            await ask(one)
        assert told.value.retry_after_s == 2.0
        clock.time += 2


@pytest.mark.parametrize("status", [403, 429, 500, 502, 503, 504])
async def test_no_request_goes_out_inside_a_pause_whatever_the_trouble_was(status):
    clock, seen = Clock(), []

    def answer(request):
        seen.append(request)
        return httpx.Response(status, headers={"Retry-After": "7"})

    one = account(answer, clock)
    for _ in range(3):
        with suppress(TransientError):
            await ask(one)
    assert len(seen) == 1
    clock.time += 7.1
    with suppress(TransientError):
        await ask(one)
    assert len(seen) == 2


async def test_a_trial_that_is_given_up_lets_the_next_one_try():
    clock, gate = Clock(), asyncio.Event()

    async def silent(_):
        gate.set()
        await asyncio.Event().wait()

    one = account(lambda _: httpx.Response(500), clock)
    for _ in range(3):
        with pytest.raises(TransientError):
            await ask(one)
    clock.time += 60
    one.client = new_client(httpx.MockTransport(silent))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await ask(one)
    assert gate.is_set()
    one.client = new_client(httpx.MockTransport(lambda _: httpx.Response(200)))
    assert (await ask(one)).status == 200
