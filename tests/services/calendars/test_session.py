"""Tokens that renew themselves, also between processes, also when one is killed."""

import asyncio
import os
import subprocess
import sys

import msgspec
import pytest

from app.domain.errors import SignInNeededError, TransientError
from app.services.calendar_doors import door_named
from app.services.calendars import session
from app.services.calendars.kept import Kept, KeptLink
from app.services.calendars.session import KeptTokens
from app.services.calendars.sign_in import BrowserSignIn
from app.services.keychain import SystemKeychain
from app.services.vault import Vault
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain

PROGRAM = """
import asyncio, json, os, signal, sys
from pathlib import Path
import msgspec
from app.core.clock import SystemClock
from app.services.calendar_doors import door_named
from app.services.calendars import kept as kept_file
from app.services.calendars.account import Account
from app.services.calendars.kept import KeptLink
from app.services.calendars.session import KeptTokens
from app.services.keychain import SystemKeychain
from app.services.settings import Calendar
from app.services.vault import Vault
folder, settings, when = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
save = KeptLink.save
async def killed(self, fresh):
    if when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    await save(self, fresh)
    if when == "after":
        os.kill(os.getpid(), signal.SIGKILL)
KeptLink.save = killed
async def main():
    account = Account(SystemClock())
    link = KeptLink(Vault(folder, SystemKeychain("test")))
    given = msgspec.json.decode(settings, type=Calendar)
    tokens = KeptTokens(link, door_named(given, account), folder / "lock")
    kept = await link.load()
    print(await tokens.renewed(kept.access))
    await account.client.aclose()
asyncio.run(main())
"""


class Renewer:
    def __init__(self):
        self.renewals, self.gate, self.error = 0, asyncio.Event(), None
        self.gate.set()

    async def renew(self, kept):
        self.renewals += 1
        await self.gate.wait()
        if self.error:
            raise self.error
        number = self.renewals
        return Kept("google", "u1", access=f"a{number}", refresh=f"r{number}")


@pytest.fixture
def rig(tmp_path):
    class Rig:
        chain, renewer = FakeKeychain(), Renewer()

        def link(self):
            return KeptLink(Vault(tmp_path, self.chain))

        def tokens(self, link=None):
            return KeptTokens(link or self.link(), self.renewer, tmp_path / "lock")

    return Rig()


OLD = Kept("google", "u1", access="a0", refresh="r0")


async def test_a_renewed_token_is_kept_before_it_is_used(rig):
    await rig.link().save(OLD)
    tokens = rig.tokens()
    assert await tokens.current() == "a0"
    assert await tokens.renewed("a0") == "a1"
    assert (await rig.link().load()).refresh == "r1"
    assert tokens.can_renew


async def test_those_who_wait_and_those_who_come_later_take_the_first_ones(rig):
    await rig.link().save(OLD)
    one, other = rig.tokens(), rig.tokens()  # as in two programs
    await other.current()
    assert set(await asyncio.gather(*(t.renewed("a0") for t in (one, one, other)))) == {"a1"}
    assert rig.renewer.renewals == 1


async def test_without_a_sign_in_a_person_is_needed(rig):
    with pytest.raises(SignInNeededError) as nobody:
        await rig.tokens().current()
    assert nobody.value.code == "signed_out"
    with pytest.raises(SignInNeededError):
        await rig.tokens().renewed("a0")
    link = rig.link()
    await link.save(Kept("google", "u1", access="a0"))
    assert not rig.tokens(link).can_renew
    with pytest.raises(SignInNeededError):
        await rig.tokens(link).renewed("a0")


async def test_trouble_changes_nothing_that_is_kept(rig):
    await rig.link().save(OLD)
    rig.renewer.error = TransientError("away")
    with pytest.raises(TransientError):
        await rig.tokens().renewed("a0")
    assert await rig.link().load() == OLD


async def test_a_renewal_that_nobody_waits_for_any_more_is_still_kept(rig):
    await rig.link().save(OLD)
    rig.renewer.gate.clear()
    waiting = asyncio.get_running_loop().create_task(rig.tokens().renewed("a0"))
    await eventually(lambda: rig.renewer.renewals)
    waiting.cancel()
    await asyncio.sleep(0)
    rig.renewer.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await rig.link().load()).access == "a1"


async def test_another_program_that_does_not_end_is_told(rig, monkeypatch):
    monkeypatch.setattr(session, "LOCK_WITHIN_S", 0.1)
    await rig.link().save(OLD)
    rig.renewer.gate.clear()
    first = asyncio.get_running_loop().create_task(rig.tokens().renewed("a0"))
    await eventually(lambda: rig.renewer.renewals)
    with pytest.raises(TransientError, match="Another Foyer"):
        await rig.tokens().renewed("a0")
    rig.renewer.gate.set()
    assert await first == "a1"


@pytest.fixture
async def installed(login, account, tmp_path, monkeypatch):
    """A computer with a keychain where somebody has signed in."""
    monkeypatch.setenv("TEST_KEYCHAIN", str(tmp_path / "chain.json"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.file_keychain.Keyring")

    async def sign_in(provider):
        given = login.settings(provider)
        kept = await BrowserSignIn(browser=login.browser).run(door_named(given, account))
        link = KeptLink(Vault(tmp_path, SystemKeychain("test")))
        await link.save(kept)
        return link, given, kept

    return sign_in


async def program(tmp_path, given, when=""):
    text = msgspec.json.encode(given).decode()
    command = [sys.executable, "-c", PROGRAM, str(tmp_path), text, when]
    env = {**os.environ, "PYTHONPATH": os.getcwd()}
    return await asyncio.to_thread(
        subprocess.run, command, check=False, env=env, capture_output=True, timeout=60
    )


@pytest.mark.parametrize("provider", ["graph", "google"])
async def test_a_program_that_is_killed_after_a_renewal_has_kept_it(
    installed, login, tmp_path, provider
):
    login.strict = True  # a token that was used is dead
    link, given, kept = await installed(provider)
    assert (await program(tmp_path, given, "after")).returncode == -9
    fresh = await link.load()
    assert fresh.access != kept.access
    done = await program(tmp_path, given)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() == (await link.load()).access


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("provider", ["graph", "google"])
async def test_a_program_that_is_killed_between_answer_and_store_loses_what_the_provider_takes(
    installed, login, tmp_path, provider, strict
):
    login.strict = strict
    link, given, kept = await installed(provider)
    assert (await program(tmp_path, given, "before")).returncode == -9
    assert await link.load() == kept  # nothing half written
    done = await program(tmp_path, given)
    assert (done.returncode == 0) is not strict  # Microsoft and Google still take the old token
    assert (b"SignInNeededError" in done.stderr) is strict


async def test_two_programs_that_renew_at_once_spend_one_token_after_the_other(
    installed, login, tmp_path
):
    login.strict = True
    link, given, _ = await installed("google")
    done = await asyncio.gather(*(program(tmp_path, given) for _ in range(2)))
    assert [one.returncode for one in done] == [0, 0]
    assert (await link.load()).access in {one.stdout.decode().strip() for one in done}
