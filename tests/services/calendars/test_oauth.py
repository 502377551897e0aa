"""Tokens of one account; how providers use them is in test_clouds.py."""

import asyncio

import httpx
import msgspec
import pytest

from app.core.clock import SystemClock
from app.core.http import Answer, new_client
from app.domain.errors import SignInNeededError, TransientError
from app.services.calendars.account import Account
from app.services.calendars.oauth import PERSON_NEEDED, Api, Renewal, Tokens, read

NO_ACCESS = Tokens("", "r1")
RENEWAL = Renewal("https://login.example/token", "foyer", "s")


class Thing(msgspec.Struct):
    more: object = None


def api(handle, tokens=NO_ACCESS, renewal=RENEWAL, told=None):
    account = Account(SystemClock(), new_client(httpx.MockTransport(handle)))
    return Api(
        account,
        "https://api.example/v1",
        tokens,
        renewal,
        (told if told is not None else []).append,
    )


async def test_those_who_wait_for_a_renewal_share_it():
    renewals = []

    def handle(request):
        if request.url.host == "login.example":
            renewals.append(request.content)
            return httpx.Response(200, json={"access_token": f"t{len(renewals)}"})
        return httpx.Response(200, json={"with": request.headers["authorization"]})

    told = []
    one = api(handle, told=told)
    answers = await asyncio.gather(*(one.call("GET", "/me") for _ in range(5)))
    assert len(renewals) == 1
    assert {answer.json()["with"] for answer in answers} == {"Bearer t1"}
    assert told == [Tokens("t1", "r1")]
    assert b"client_secret=s" in renewals[0]


@pytest.mark.parametrize("error", sorted(PERSON_NEEDED))
async def test_an_answer_that_says_so_asks_for_a_person(error):
    one = api(lambda _: httpx.Response(400, json={"error": error}))
    with pytest.raises(SignInNeededError, match=error):
        await one.call("GET", "/me")


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={}),
        httpx.Response(200, json=[1]),
        httpx.Response(404),
        httpx.Response(500),
    ],
)
async def test_anything_else_is_tried_again_later(answer):
    with pytest.raises(TransientError):
        await api(lambda _: answer).call("GET", "/me")


@pytest.mark.parametrize("body", [b"[" * 100_000, b"\xff", b"", b"[]"])
def test_an_answer_that_cannot_be_read_is_tried_again_later(body):
    with pytest.raises(TransientError, match="cannot be read"):
        read(Answer(200, httpx.Headers(), body), Thing, "host")


async def test_without_a_refresh_token_a_person_is_needed():
    one = api(lambda _: httpx.Response(401), Tokens("old", ""))
    with pytest.raises(SignInNeededError):
        await one.call("GET", "/me")


def test_secrets_are_not_shown():
    assert "secret" not in repr(Tokens("secret", "secret")) + repr(Renewal("u", "c", "secret"))
