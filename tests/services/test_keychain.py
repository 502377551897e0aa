"""The key is kept by the system's keychain, or it is said plainly why not."""

import threading

import keyring
import pytest
from keyring import backend, errors

from app.services.keychain import KeychainError, SystemKeychain


class Backend(backend.KeyringBackend):
    """A keychain in memory that can raise."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, str] = {}
        self.raises: Exception | None = None
        self.forgets = False

    def get_password(self, service, username):
        if self.raises:
            raise self.raises
        return self.entries.get(username)

    def set_password(self, service, username, password):
        if not self.forgets:
            self.entries[username] = password

    def delete_password(self, service, username):
        del self.entries[username]


@pytest.fixture
def system():
    before = keyring.get_keyring()
    keyring.set_keyring(one := Backend())
    yield one
    keyring.set_keyring(before)


async def test_a_key_is_made_once_read_and_forgotten(system):
    keychain = SystemKeychain("vault")
    assert await keychain.read() is None
    key = await keychain.make()
    assert len(key) == 32
    assert await SystemKeychain("vault").read() == key
    await keychain.forget()
    await keychain.forget()
    assert await keychain.read() is None


async def test_what_is_no_key_reads_as_none(system):
    for text in ("", "short", "ä" * 44, "!" * 44):
        system.entries["vault"] = text
        assert await SystemKeychain("vault").read() is None


async def test_every_trouble_has_its_own_words(system):
    words = set()
    for error in (errors.NoKeyringError(), errors.KeyringLocked(), LookupError("dbus")):
        system.raises = error
        with pytest.raises(KeychainError) as caught:
            await SystemKeychain("vault").read()
        words.add(str(caught.value))
    assert len(words) == 3


async def test_a_keychain_that_keeps_nothing_is_found_out(system):
    system.forgets = True
    with pytest.raises(KeychainError):
        await SystemKeychain("vault").make()


async def test_a_keychain_that_hangs_is_given_up(system, monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(system, "get_password", lambda *_: over.wait(5))
    with pytest.raises(KeychainError, match="did not answer"):
        await SystemKeychain("vault", within_s=0.05).read()
    over.set()
