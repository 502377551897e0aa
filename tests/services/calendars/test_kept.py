"""What is kept of a link."""

import pytest

from app.services.calendars.kept import NAME, Kept, KeptLink
from app.services.keychain import KeychainError
from app.services.vault import Vault
from tests.services.fake_keychain import FakeKeychain

KEPT = Kept("google", "u1", "noa@example.com", "foyer", "top-secret", "very-secret")


@pytest.fixture
def chain():
    return FakeKeychain()


async def test_it_is_found_again_and_lies_nowhere_in_the_clear(tmp_path, chain):
    link = KeptLink(Vault(tmp_path, chain))
    assert await link.load() is None
    await link.save(KEPT)
    again = KeptLink(Vault(tmp_path, chain))
    assert await again.load() == again.known == KEPT
    assert b"secret" not in (tmp_path / f"{NAME}.secret").read_bytes()
    await again.forget()
    assert await link.load() is None
    assert not list(tmp_path.glob("*.secret"))


async def test_what_cannot_be_opened_counts_as_none_and_a_locked_keychain_does_not(tmp_path, chain):
    link = KeptLink(Vault(tmp_path, chain))
    await link.save(KEPT)
    chain.shut = True
    with pytest.raises(KeychainError):
        await KeptLink(Vault(tmp_path, chain)).load()
    chain.shut, chain.key = False, b"x" * 32
    assert await KeptLink(Vault(tmp_path, chain)).load() is None
    await Vault(tmp_path, FakeKeychain()).write(NAME, b"[1]")
    other = FakeKeychain()
    other.key = bytes(range(32))
    assert await KeptLink(Vault(tmp_path, other)).load() is None


async def test_without_a_keychain_it_lives_in_memory_and_says_so(tmp_path, chain):
    chain.shut = True
    link = KeptLink(Vault(tmp_path, chain))
    await link.save(KEPT)
    assert await link.load() == KEPT
    assert "locked" in link.trouble
    assert KeptLink(Vault(tmp_path, chain)).trouble == ""
