"""The hub session is opened once, kept, renewed by one at a time, and ended."""

import asyncio
import json
import time

import httpx
import pytest

from app.core.http import new_client
from app.domain.errors import SignInNeededError, TransientError
from app.services.hub_session import HubSession
from app.services.identity.base import SignInFailedError
from app.services.vault import Vault
from tests.services.fake_keychain import FakeKeychain

URL = "https://hub.example.test"


class FakeHub:
    """A hub with rotating refresh tokens."""

    def __init__(self) -> None:
        self.count = 0
        self.live = ""
        self.lasts_s = 3600.0
        self.offered: list[str] = []
        self.ended: list[str] = []
        self.fault: httpx.Response | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content or b"{}")
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        serve = {
            "/auth/challenge": lambda: httpx.Response(200, json={"nonce": "n"}),
            "/auth/session": lambda: self.session(body["id_token"]),
            "/auth/refresh": lambda: self.refresh(body["refresh"]),
            "/auth/ticket": lambda: self.ticket(bearer),
            "/auth/end": lambda: self.end(bearer),
        }
        return self.fault or serve[request.url.path]()

    def session(self, id_token: str) -> httpx.Response:
        return self.granted() if id_token == "good" else refused("You are in no group.", 403)

    def refresh(self, token: str) -> httpx.Response:
        self.offered.append(token)
        return self.granted() if token == self.live else refused("This sign-in has ended.")

    def ticket(self, session: str) -> httpx.Response:
        if session != f"s{self.count}":
            return refused("This session has expired.")
        return httpx.Response(200, json={"ticket": f"t-{session}"})

    def end(self, session: str) -> httpx.Response:
        self.ended.append(session)
        return httpx.Response(200, json={})

    def granted(self) -> httpx.Response:
        self.count += 1
        self.live = f"r{self.count}"
        expires = time.time() + self.lasts_s
        answer = {"session": f"s{self.count}", "expires": expires, "refresh": self.live, "rep": {}}
        return httpx.Response(200, json=answer)


def refused(words: str, status: int = 401) -> httpx.Response:
    return httpx.Response(status, json={"error": words})


@pytest.fixture
def hub():
    return FakeHub()


@pytest.fixture
async def make(hub, tmp_path):
    async with new_client(httpx.MockTransport(hub)) as client:
        keychain = FakeKeychain()

        def made(url: str = URL) -> HubSession:
            vault = Vault(tmp_path / "secrets", keychain)
            return HubSession(url, client, vault, tmp_path / "hub.lock")

        yield made


async def test_a_session_gives_tickets_and_outlives_the_process(make):
    session = make()
    assert await session.challenge() == "n"
    assert not await session.is_open()
    await session.admit("good")
    assert await session.ticket() == "t-s1"
    assert await make().is_open()
    assert await make().ticket() == "t-s1"


async def test_a_refusal_comes_in_the_hubs_words(make):
    with pytest.raises(SignInFailedError, match="no group"):
        await make().admit("bad")


async def test_an_old_session_is_renewed_by_one_at_a_time(make, hub):
    hub.lasts_s = 1.0
    await make().admit("good")
    hub.lasts_s = 3600.0
    tickets = await asyncio.gather(*[make().ticket() for _ in range(5)])
    assert (set(tickets), hub.offered) == ({"t-s2"}, ["r1"])


async def test_a_session_that_the_hub_forgot_is_renewed(make, hub):
    await make().admit("good")
    hub.count = 7
    assert await make().ticket() == "t-s8"


async def test_what_the_hub_ended_needs_a_person_and_is_not_sent_again(make, hub):
    hub.lasts_s = 1.0
    await make().admit("good")
    hub.live = "other"
    for _ in range(2):
        with pytest.raises(SignInNeededError):
            await make().ticket()
    assert hub.offered == ["r1"]
    assert not await make().is_open()


@pytest.mark.parametrize("status", [500, 302, 429, 200])
async def test_an_answer_that_is_none_loses_nothing(make, hub, status):
    hub.lasts_s = 1.0
    await make().admit("good")
    hub.fault = httpx.Response(status, text="<html>")
    with pytest.raises(TransientError):
        await make().ticket()
    hub.fault = None
    hub.lasts_s = 3600.0
    assert await make().ticket() == "t-s2"


async def test_the_current_session_can_be_ended(make, hub):
    assert await make().current() == ""
    await make().admit("good")
    await make().end(await make().current())
    assert hub.ended == ["s1"]
    hub.fault = refused("This session is unknown.")
    await make().end("s1")  # ended before is ended
    hub.fault = httpx.Response(500)
    with pytest.raises(TransientError):
        await make().end("s1")


async def test_tokens_go_to_the_hub_that_gave_them_and_only_in_safety(make, hub):
    await make().admit("good")
    with pytest.raises(SignInNeededError):
        await make("https://other.example.test").ticket()
    for url in ("", "http://hub.example.test"):
        with pytest.raises(SignInFailedError):
            await make(url).challenge()
