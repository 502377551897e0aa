"""Tokens of the environment, and what they rotated into."""

import pytest

from app.services.console_database import FILE, console_database
from app.services.crm.salesforce.vault import EnvironmentVault, KeptVault, Tokens
from app.services.vault import DamagedError

GIVEN = Tokens("access-1", "refresh-1", "http://org")


@pytest.fixture
def database(tmp_path):
    made = console_database(tmp_path)
    yield made
    made.close()


def test_without_a_successor_the_environment_is_what_there_is(database):
    assert EnvironmentVault(database, GIVEN).load() == GIVEN
    assert EnvironmentVault(database, Tokens("")).load() is None


async def test_a_successor_is_there_in_the_next_process(database, tmp_path):
    await EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2", "http://org"))
    again = EnvironmentVault(database, GIVEN).load()
    assert (again.access, again.refresh) == ("access-2", "refresh-2")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = (tmp_path / FILE).read_bytes()
    assert b"refresh-2" not in raw
    assert b"refresh-1" not in raw


async def test_a_new_access_token_of_the_environment_wins(database):
    await EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2"))
    fresh = EnvironmentVault(database, Tokens("access-9", "refresh-1")).load()
    assert (fresh.access, fresh.refresh) == ("access-9", "refresh-2")


async def test_another_environment_does_not_see_it(database):
    await EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2"))
    other = EnvironmentVault(database, Tokens("a", "other"))
    assert other.load().access == "a"
    database.execute("UPDATE crm_token SET body = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'")
    assert EnvironmentVault(database, GIVEN).load() == GIVEN


async def test_without_a_refresh_token_nothing_is_kept(database):
    await EnvironmentVault(database, Tokens("a")).save(Tokens("b"))
    assert EnvironmentVault(database, Tokens("a")).load() == Tokens("a")


async def test_what_was_kept_is_forgotten_on_signing_out(database):
    vault = EnvironmentVault(database, GIVEN)
    await vault.save(Tokens("access-2", "refresh-2"))
    await vault.forget()
    assert await vault.reload() == GIVEN


class Secrets:
    def __init__(self):
        self.kept = None

    async def read(self, _name):
        if self.kept == b"broken":
            raise DamagedError("gone")
        return self.kept

    async def write(self, _name, secret):
        self.kept = secret

    async def forget(self, _name):
        self.kept = None


async def test_a_browser_sign_in_is_kept_with_the_users_secrets():
    secrets = Secrets()
    first, second = KeptVault(secrets), KeptVault(secrets)
    assert await first.reload() is None
    await first.save(GIVEN)
    assert (first.load(), second.load()) == (GIVEN, None)
    assert await second.reload() == GIVEN
    await second.forget()
    assert await first.reload() is None
    secrets.kept = b"broken"
    assert await first.reload() is None


def test_the_org_is_read_from_the_tokens():
    assert Tokens("00DFy0000000001!abc").org == "00DFy0000000001"
    identity = "https://x/id/00DFy0000000001AAA/005Fy0000000001AAA"
    assert Tokens("opaque", identity=identity).org == "00DFy0000000001"
    assert Tokens("opaque").org == ""
