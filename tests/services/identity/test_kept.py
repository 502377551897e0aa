"""What is kept comes back as it was, or is said to be damaged."""

import pytest

from app.services.identity.base import Account, Session, Tokens
from app.services.identity.kept import NAME, KeptSignIn, kept_of
from app.services.vault import DamagedError, Vault
from tests.services.fake_keychain import FakeKeychain

SESSION = Session(Account("https://i.test", "u", "u@e.test", "U"), Tokens("a", "i", "r"), "n")


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path, FakeKeychain())


async def test_a_sign_in_comes_back_without_tokens_that_pass(vault):
    kept = KeptSignIn(vault)
    assert await kept.load() is None
    await kept.save(kept_of(SESSION, "desk"))
    back = await kept.load()
    assert (back.account, back.refresh_token, back.state) == (SESSION.account, "r", "ready")
    assert b'"a"' not in await vault.read(NAME)
    await kept.forget_all()
    assert await kept.load() is None


async def test_an_ended_sign_in_keeps_only_the_name(vault):
    kept = KeptSignIn(vault)
    first = kept_of(SESSION, "desk")
    await kept.save(first)
    assert await kept.swap(first, first.ended())
    assert not await kept.swap(first, first)
    back = await kept.load()
    assert (back.refresh_token, back.nonce, back.email) == ("", "", "u@e.test")


async def test_what_cannot_be_read_is_damaged(vault):
    await vault.write(NAME, b'{"issuer": 7}')
    with pytest.raises(DamagedError):
        await KeptSignIn(vault).load()


async def test_dropping_waits_for_nobody(vault):
    kept = KeptSignIn(vault)
    await kept.save(kept_of(SESSION, "desk"))
    kept.drop_all()
    assert await kept.load() is None
