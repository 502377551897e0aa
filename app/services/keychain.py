"""One key in the operating system's keychain.

Decided: the keychain holds a random key of 32 bytes and nothing else; what is
secret lies encrypted in the data folder (`vault`). Windows keeps at most about
1,280 characters in an entry, which is less than one sign-in's tokens. Refused:
`keyrings.alt`, which writes in clear where there is no keychain.
"""

import base64
import binascii
import secrets
from typing import Protocol

from app.core.tasks import WorkFailedError, in_thread
from app.domain.errors import FoyerError

SERVICE = "Foyer"
WITHIN_S = 30.0  # a person may have to unlock it
KEY_BYTES = 32


class KeychainError(FoyerError):
    """The keychain cannot be used now; the text says why and what to do."""


class Keychain(Protocol):
    """Where one key is kept."""

    async def read(self) -> bytes | None:
        """Return the key, or None when there is none yet; raise KeychainError."""
        ...

    async def make(self) -> bytes:
        """Make, keep and return a new key; raise KeychainError."""
        ...

    async def forget(self) -> None:
        """Remove the key; raise KeychainError."""
        ...


class SystemKeychain:
    """The keychain of the operating system, through `keyring`.

    Args:
        entry: which of this user's keys; one for each data folder.
        within_s: the longest that any call may take.
    """

    def __init__(self, entry: str, *, within_s: float = WITHIN_S) -> None:
        self._entry, self._within_s = entry, within_s

    async def read(self) -> bytes | None:
        """Return the key, or None when there is none yet; raise KeychainError."""
        return _decoded(await self._ask(lambda: _get(self._entry)))

    async def make(self) -> bytes:
        """Make, keep and return a new key; raise KeychainError."""
        key = secrets.token_bytes(KEY_BYTES)
        # Read back: a "null" keychain takes everything and keeps nothing.
        if _decoded(await self._ask(lambda: _set(self._entry, key))) != key:
            raise KeychainError(
                "This computer's keychain keeps nothing that it is given. Ask your IT to set it up."
            )
        return key

    async def forget(self) -> None:
        """Remove the key; raise KeychainError."""
        await self._ask(lambda: _delete(self._entry))

    async def _ask(self, work: "_Work") -> str | None:
        try:
            return await in_thread(work, within_s=self._within_s, name="keychain")
        except TimeoutError as error:
            raise KeychainError(
                "This computer's keychain did not answer in time; it may be waiting for you to "
                "unlock it. Unlock it and try again."
            ) from error
        except WorkFailedError as error:
            raise KeychainError(_words(error.__cause__)) from error


class _Work(Protocol):
    def __call__(self) -> str | None: ...


def _get(entry: str) -> str | None:
    import keyring  # noqa: PLC0415  # a tenth of a second, and wanted on the thread alone

    return keyring.get_password(SERVICE, entry)


def _set(entry: str, key: bytes) -> str | None:
    import keyring  # noqa: PLC0415  # as above

    keyring.set_password(SERVICE, entry, base64.b64encode(key).decode())
    return keyring.get_password(SERVICE, entry)


def _delete(entry: str) -> str | None:
    import keyring  # noqa: PLC0415  # as above

    if keyring.get_password(SERVICE, entry) is not None:
        keyring.delete_password(SERVICE, entry)
    return None


def _decoded(text: str | None) -> bytes | None:
    try:
        key = base64.b64decode(text or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def _words(cause: BaseException | None) -> str:
    from keyring import errors  # noqa: PLC0415  # loaded by now

    match cause:
        case errors.NoKeyringError():
            return "This computer has no keychain that Foyer can use. Ask your IT to set one up."
        case errors.KeyringLocked() | errors.InitError():
            return "This computer's keychain is locked. Unlock it and try again."
        case _:
            return "This computer's keychain refused to work. Unlock or repair it and try again."
