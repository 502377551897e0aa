"""Secrets are encrypted on disk, or in memory only."""

import asyncio
import stat

import pytest

from app.domain.errors import TransientError
from app.services.keychain import KeychainError
from app.services.vault import DamagedError, Vault, vault_entry
from tests.services.fake_keychain import FakeKeychain


@pytest.fixture
def keychain():
    return FakeKeychain()


@pytest.fixture
def vault(tmp_path, keychain):
    return Vault(tmp_path / "secrets", keychain)


async def test_a_secret_survives_and_is_not_in_clear(vault, keychain, tmp_path):
    await vault.write("a", b"top secret")
    assert await Vault(tmp_path / "secrets", keychain).read("a") == b"top secret"
    file = tmp_path / "secrets" / "a.secret"
    assert b"top secret" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert vault.trouble == ""


async def test_nothing_kept_is_none_and_asks_no_keychain(vault, keychain):
    assert await vault.read("a") is None
    assert keychain.asked == 0


async def test_a_swap_happens_only_when_nobody_was_faster(vault):
    await vault.write("a", b"1")
    assert await vault.swap("a", b"1", b"2")
    assert not await vault.swap("a", b"1", b"3")
    assert await vault.read("a") == b"2"


async def test_of_many_swaps_one_wins(vault):
    await vault.write("a", b"0")
    done = await asyncio.gather(*[vault.swap("a", b"0", str(n).encode()) for n in range(1, 9)])
    assert done.count(True) == 1


async def test_forgetting_takes_the_key_along_with_the_last_secret(vault, keychain):
    await vault.write("a", b"1")
    await vault.write("b", b"2")
    await vault.forget("a")
    assert keychain.key is not None
    await vault.forget("b")
    await vault.forget("b")
    assert (keychain.key, await vault.read("a"), await vault.read("b")) == (None, None, None)


async def test_without_a_keychain_secrets_live_in_memory_and_nothing_older_is_left(
    vault, keychain, tmp_path
):
    await vault.write("a", b"older")
    keychain.shut = True
    await vault.write("a", b"newer")
    assert "locked" in vault.trouble
    assert await vault.read("a") == b"newer"
    assert await vault.swap("a", b"newer", b"newest")
    assert list((tmp_path / "secrets").glob("*.secret")) == []
    await vault.forget("a")
    assert await vault.read("a") is None


async def test_what_is_locked_away_is_not_lost(vault, keychain, tmp_path):
    await vault.write("a", b"1")
    keychain.shut = True
    for _ in range(3):
        with pytest.raises(KeychainError):
            await vault.read("a")
    assert keychain.asked == 2  # a keychain that did not work is left alone for a while
    keychain.shut = False
    assert await Vault(tmp_path / "secrets", keychain).read("a") == b"1"


async def test_what_another_key_sealed_or_somebody_changed_is_damaged(vault, keychain, tmp_path):
    await vault.write("a", b"1")
    await vault.write("b", b"1")
    file = tmp_path / "secrets" / "a.secret"
    whole = file.read_bytes()
    swapped = (tmp_path / "secrets" / "b.secret").read_bytes()
    for content in (b"", whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1]), swapped, b"x" * 60):
        file.write_bytes(content)
        with pytest.raises(DamagedError):
            await vault.read("a")
    file.write_bytes(whole)
    keychain.key = None
    with pytest.raises(DamagedError):
        await vault.read("a")


async def test_a_folder_that_cannot_be_used_is_said(tmp_path, keychain):
    (tmp_path / "file").write_text("in the way")
    vault = Vault(tmp_path / "file" / "secrets", keychain)
    await vault.write("a", b"1")
    assert "data folder" in vault.trouble
    assert await vault.read("a") == b"1"


async def test_each_folder_has_its_own_key(tmp_path):
    assert vault_entry(tmp_path / "a") != vault_entry(tmp_path / "b")


async def test_a_secret_can_be_held_in_memory_at_once(vault, tmp_path):
    await vault.write("a", b"older")
    vault.hold("a", b"newer", "The keychain is slow.")
    assert (await vault.read("a"), vault.trouble) == (b"newer", "The keychain is slow.")
    assert list((tmp_path / "secrets").glob("*.secret")) == []


async def test_what_a_kill_left_behind_is_forgotten_too(vault, tmp_path):
    await vault.write("a", b"1")
    (tmp_path / "secrets" / "a.4711.new").write_bytes(b"half")
    await vault.forget("a")
    assert [path.name for path in (tmp_path / "secrets").iterdir()] == ["vault.lock"]


async def test_a_swap_that_cannot_be_kept_changes_nothing_when_it_must(
    vault, keychain, tmp_path, monkeypatch
):
    def full(*_):
        raise OSError(28, "No space left on device")

    await vault.write("a", b"1")
    monkeypatch.setattr("app.services.vault._replace", full)
    with pytest.raises(TransientError, match="space"):
        await vault.swap("a", b"1", b"2", or_raise=True)
    assert await Vault(tmp_path / "secrets", keychain).read("a") == b"1"
    assert await vault.swap("a", b"1", b"2")
    assert (await vault.read("a"), bool(vault.trouble)) == (b"2", True)
    assert await vault.swap("a", b"2", b"3", or_raise=True)  # in memory, both times as well


async def test_everything_is_forgotten_with_the_key(vault, keychain, tmp_path):
    await vault.write("a", b"1")
    vault.hold("b", b"2", "The keychain is slow.")
    await vault.forget_all()
    await vault.forget_all()
    assert (await vault.read("a"), await vault.read("b"), keychain.key) == (None, None, None)
    assert list((tmp_path / "secrets").glob("*.secret")) == []
