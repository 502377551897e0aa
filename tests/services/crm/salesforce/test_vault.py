"""Tokens of the environment, and what they rotated into."""

import pytest

from app.services.console_database import FILE, console_database
from app.services.crm.salesforce.vault import EnvironmentVault, Tokens

GIVEN = Tokens("access-1", "refresh-1", "http://org")


@pytest.fixture
def database(tmp_path):
    made = console_database(tmp_path)
    yield made
    made.close()


def test_without_a_successor_the_environment_is_what_there_is(database):
    assert EnvironmentVault(database, GIVEN).load() == GIVEN
    assert EnvironmentVault(database, Tokens("")).load() is None


def test_a_successor_is_there_in_the_next_process(database, tmp_path):
    EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2", "http://org"))
    again = EnvironmentVault(database, GIVEN).load()
    assert (again.access, again.refresh) == ("access-2", "refresh-2")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = (tmp_path / FILE).read_bytes()
    assert b"refresh-2" not in raw
    assert b"refresh-1" not in raw


def test_a_new_access_token_of_the_environment_wins(database):
    EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2"))
    fresh = EnvironmentVault(database, Tokens("access-9", "refresh-1")).load()
    assert (fresh.access, fresh.refresh) == ("access-9", "refresh-2")


def test_another_environment_does_not_see_it(database):
    EnvironmentVault(database, GIVEN).save(Tokens("access-2", "refresh-2"))
    other = EnvironmentVault(database, Tokens("a", "other"))
    assert other.load().access == "a"
    database.execute("UPDATE crm_token SET body = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'")
    assert EnvironmentVault(database, GIVEN).load() == GIVEN


def test_without_a_refresh_token_nothing_is_kept(database):
    EnvironmentVault(database, Tokens("a")).save(Tokens("b"))
    assert EnvironmentVault(database, Tokens("a")).load() == Tokens("a")


def test_the_org_is_read_from_the_tokens():
    assert Tokens("00DFy0000000001!abc").org == "00DFy0000000001"
    identity = "https://x/id/00DFy0000000001AAA/005Fy0000000001AAA"
    assert Tokens("opaque", identity=identity).org == "00DFy0000000001"
    assert Tokens("opaque").org == ""
