"""A sign-in renews itself: once, kept before use, never with a used token."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE

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


async def test_tokens_are_renewed_where_they_were_given_whatever_the_settings_say(parts):
    _, vault, session = parts
    vault.tokens = Tokens("a0", "r0", "http://org", login="http://first", client="one")
    session.use("http://second/", "two")
    renewed = await session.renewed("a0")
    assert (renewed.login, renewed.client) == ("http://first", "one")


@pytest.mark.parametrize("error", ["rate_limit_exceeded", "temporarily_unavailable"])
async def test_what_passes_by_itself_is_waited_for(parts, error):
    server, _, session = parts
    server.answers = [httpx.Response(400, json={"error": error})]
    with pytest.raises(TransientError):
        await session.renewed("a0")


RENEW = """
import asyncio, os, signal, sys
from pathlib import Path
from app.core.clock import SystemClock
from app.core.http import new_client
from app.services import providers
from app.services.console_database import console_database
from app.services.settings import load

folder, end, refused = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

async def main():
    client, database = new_client(), console_database(folder)
    parts = providers.CrmParts(database, folder, client, SystemClock())
    session = providers.salesforce(load(folder).crm, parts).api.session
    save = session._vault.save

    async def saved(tokens):
        if end == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        await save(tokens)
        if end == "after":
            os.kill(os.getpid(), signal.SIGKILL)

    session._vault.save = saved
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    print((await session.renewed(refused)).access, flush=True)
    await client.aclose()

asyncio.run(main())
"""


async def another(rig, end=""):
    """Start a Foyer of its own that renews the rig's tokens when told to."""
    given = {
        "FOYER_CRM_LOGIN_URL": rig.address,
        "FOYER_CRM_CLIENT_ID": rig.grant.client_id,
        "FOYER_CRM_INSTANCE_URL": rig.address,
        "FOYER_CRM_ACCESS_TOKEN": rig.grant.access_token,
        "FOYER_CRM_REFRESH_TOKEN": rig.grant.refresh_token,
    }
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", RENEW, str(rig.folder), end, rig.grant.access_token),
        stdin=PIPE,
        stdout=PIPE,
        env={**os.environ, **given},
    )
    assert await started.stdout.readline() == b"ready\n"
    return started


async def renewed_by(*programs):
    for program in programs:
        program.stdin.write(b"now\n")
    told = [(await program.communicate())[0].decode().strip() for program in programs]
    return told, [program.returncode for program in programs]


async def test_two_programs_renew_once_and_go_on_with_the_same_session(rig):
    programs = await asyncio.gather(another(rig), another(rig))
    accesses, codes = await renewed_by(*programs)
    assert codes == [0, 0]
    assert len(set(accesses)) == 1
    assert rig.org.sessions.user(accesses[0]) == rig.org.users["rep"].id
    mine = await rig.crm.api.session.renewed(rig.grant.access_token)
    assert mine.access == accesses[0]


async def test_a_program_that_is_killed_after_a_renewal_has_kept_it_for_the_next(rig):
    _, codes = await renewed_by(await another(rig, "after"))
    assert codes == [-signal.SIGKILL]
    tokens = await rig.crm.api.session.renewed(rig.grant.access_token)
    assert tokens.access != rig.grant.access_token
    assert rig.org.sessions.user(tokens.access)


async def test_a_program_that_is_killed_before_it_kept_the_answer_costs_a_sign_in_and_no_more(rig):
    _, codes = await renewed_by(await another(rig, "before"))
    assert codes == [-signal.SIGKILL]
    with pytest.raises(SignInNeededError, match="no longer valid"):
        await rig.crm.api.session.renewed(rig.grant.access_token)
