"""A keychain in a file, for the practice company's agent alone: nothing there is secret."""

import base64
import json
import os
import secrets
from pathlib import Path

from keyring import backend

from app.services.keychain import KEY_BYTES, SERVICE

FILE = "FOYER_PRACTICE_KEYS"  # environment: where `Keyring` keeps its entries


class Keyring(backend.KeyringBackend):
    """The same file for a process that is told of it by ``PYTHON_KEYRING_BACKEND``."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """Return an entry, None where there is none."""
        return _entries(_file()).get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep an entry."""
        _save(_file(), {**_entries(_file()), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Remove an entry."""
        kept = _entries(_file())
        kept.pop(f"{service}/{username}", None)
        _save(_file(), kept)


class FileKeychain:
    """One key of that file, as `services.keychain.Keychain`."""

    def __init__(self, path: Path, entry: str) -> None:
        self._path, self._name = path, f"{SERVICE}/{entry}"

    async def read(self) -> bytes | None:
        """Return the key, or None when there is none yet."""
        kept = _entries(self._path).get(self._name)
        return base64.b64decode(kept) if kept else None

    async def make(self) -> bytes:
        """Make, keep and return a new key."""
        key = secrets.token_bytes(KEY_BYTES)
        entry = {self._name: base64.b64encode(key).decode()}
        _save(self._path, {**_entries(self._path), **entry})
        return key

    async def forget(self) -> None:
        """Remove the key."""
        kept = _entries(self._path)
        kept.pop(self._name, None)
        _save(self._path, kept)


def _file() -> Path:
    return Path(os.environ[FILE])


def _entries(path: Path) -> dict[str, str]:
    known: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return known


def _save(path: Path, entries: dict[str, str]) -> None:
    new = path.with_suffix(".new")
    new.write_text(json.dumps(entries), encoding="utf-8")
    new.chmod(0o600)
    new.replace(path)
