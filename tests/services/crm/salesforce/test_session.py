"""A sign-in renews itself: once, kept before use, never with a used token."""

import asyncio

import httpx
import pytest

from app.core.http import new_client
from app.core.process_lock import ProcessLock
from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.salesforce.session import Session
from app.services.crm.salesforce.vault import Tokens


class MemoryVault:
    def __init__(self, tokens):
        self.tokens = tokens
        self.saved = []

    def load(self):
        return self.tokens

    async def reload(self):
        return self.tokens

    async def save(self, tokens):
        self.tokens = tokens
        self.saved.append(tokens)

    async def forget(self):
        self.tokens = None


class TokenServer:
    """Answers the token endpoint; refresh tokens rotate, and one used twice is remembered."""

    def __init__(self):
        self.good, self.count, self.reused = "r0", 0, False
        self.answers = []

    async def __call__(self, request):
        form = httpx.QueryParams(request.content.decode())
        self.count += 1
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        if form["refresh_token"] != self.good:
            self.reused = True
            error = {"error": "invalid_grant", "error_description": "expired access/refresh token"}
            return httpx.Response(400, json=error)
        self.good = f"r{self.count}"
        return httpx.Response(
            200,
            json={
                "access_token": f"a{self.count}",
                "refresh_token": self.good,
                "instance_url": "http://other/",
                "id": "http://x/id/00DFy0000000001AAA/005",
            },
        )


@pytest.fixture
async def parts(tmp_path):
    server = TokenServer()
    client = new_client(httpx.MockTransport(server))
    vault = MemoryVault(Tokens("a0", "r0", "http://org"))
    yield server, vault, Session(client, vault, "http://login", "foyer", tmp_path / "lock")
    await client.aclose()


async def test_many_callers_cause_one_refresh_and_the_new_token_is_kept(parts):
    server, vault, session = parts
    renewed = await asyncio.gather(*(session.renewed("a0") for _ in range(8)))
    assert {t.access for t in renewed} == {"a1"}
    assert (server.count, server.reused) == (1, False)
    assert [(t.refresh, t.instance, t.org) for t in vault.saved] == [
        ("r1", "http://other", "00DFy0000000001")
    ]


async def test_a_missing_access_token_is_fetched_first(parts):
    _, vault, session = parts
    vault.tokens = Tokens("", "r0")
    assert (await session.current()).access == "a1"
    assert (await session.current()).access == "a1"


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("expired access/refresh token", "no longer valid"),
        ("ip restricted", "from this network"),
        ("inactive user", "switched off"),
    ],
)
async def test_refusals_are_told_in_words(parts, description, words):
    server, _, session = parts
    error = {"error": "invalid_grant", "error_description": description}
    server.answers = [httpx.Response(400, json=error)]
    with pytest.raises(SignInNeededError, match=words):
        await session.renewed("a0")


async def test_a_lost_answer_needs_a_person_and_the_token_is_not_used_again(parts):
    server, _, session = parts
    server.answers = [httpx.ReadError("cut")]
    with pytest.raises(SignInNeededError, match="was lost"):
        await session.renewed("a0")
    with pytest.raises(SignInNeededError):
        await session.renewed("a0")
    assert server.count == 1


@pytest.mark.parametrize("fault", [httpx.ConnectError("down"), httpx.Response(503)])
async def test_an_outage_is_waited_for(parts, fault):
    server, _, session = parts
    server.answers = [fault]
    with pytest.raises(TransientError):
        await session.renewed("a0")
    assert (await session.renewed("a0")).access == "a2"


async def test_nobody_signed_in_is_told_so(parts):
    _, vault, session = parts
    vault.tokens = None
    for call in (session.current(), session.renewed("a0")):
        with pytest.raises(SignInNeededError):
            await call
    vault.tokens = Tokens("a0")
    assert session.tokens() == Tokens("a0")
    with pytest.raises(SignInNeededError):
        await session.renewed("a0")


async def test_signing_out_takes_the_tokens_back_even_offline(parts):
    server, vault, session = parts
    server.answers = [httpx.Response(200)]
    await session.end()
    assert (vault.tokens, server.count) == (None, 1)
    await session.end()
    vault.tokens = Tokens("a0", "r0")
    server.answers = [httpx.ConnectError("down")]
    with pytest.raises(TransientError):
        await session.end()
    assert vault.tokens is None


async def test_another_program_that_does_not_end_is_named(parts, tmp_path, monkeypatch):
    server, _, session = parts
    monkeypatch.setattr("app.services.crm.salesforce.session.LOCK_WITHIN_S", 0.05)
    other = ProcessLock(tmp_path / "lock")
    other.take()
    with pytest.raises(TransientError, match="Another Foyer"):
        await session.renewed("a0")
    other.release()
    assert server.count == 0
    assert (await session.renewed("a0")).access == "a1"
