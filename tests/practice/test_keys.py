"""The file that is the practice agent's keychain, from both sides."""

from app.practice.keys import FILE, FileKeychain, Keyring
from app.services.keychain import SERVICE, _decoded


async def test_what_one_side_keeps_the_other_reads(tmp_path, monkeypatch):
    monkeypatch.setenv(FILE, str(tmp_path / "keys.json"))
    mine, theirs = FileKeychain(tmp_path / "keys.json", "vault-1"), Keyring()
    assert (await mine.read(), theirs.get_password(SERVICE, "vault-1")) == (None, None)
    key = await mine.make()
    assert await mine.read() == _decoded(theirs.get_password(SERVICE, "vault-1")) == key
    theirs.set_password(SERVICE, "other", "x")
    theirs.delete_password(SERVICE, "vault-1")
    assert (await mine.read(), theirs.get_password(SERVICE, "other")) == (None, "x")
    await mine.make()
    await mine.forget()
    assert (await mine.read(), theirs.get_password(SERVICE, "other")) == (None, "x")
