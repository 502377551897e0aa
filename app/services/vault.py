"""Small secrets of this user, encrypted with a key from the keychain.

Without a usable keychain they live in this process's memory alone, and
`trouble` says so: a file in clear would be worse than signing in again.
"""

import hashlib
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.clock import Clock, SystemClock
from app.core.process_lock import holding
from app.domain.errors import FoyerError, TransientError
from app.services.keychain import Keychain, KeychainError

MARK = b"FOYER1"
UNWRITABLE = "The data folder cannot be written. Free some space or mend its rights."
GONE = (
    "What was kept of the last sign-in cannot be opened any more, because the keychain has lost or "
    "changed its key. Sign in again."
)
NONCE_BYTES = 12
LOCK_WITHIN_S = 12.0
ASK_AGAIN_S = 20.0  # a keychain that did not work is left alone for a while


class DamagedError(FoyerError):
    """Something is kept, but it cannot be opened any more."""


class Vault:
    """Named secrets in one folder.

    The key is asked for anew each time, since another process of this user may
    sign out, and with it throw the key away, at any moment.
    """

    def __init__(self, folder: Path, keychain: Keychain, clock: Clock | None = None) -> None:
        self._folder = folder
        with suppress(OSError):  # said when something is to be written
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._keychain = keychain
        self._clock = clock or SystemClock()
        self._memory: dict[str, bytes] = {}
        self._refused: KeychainError | None = None
        self._refused_at = 0.0
        self.trouble = ""  # why secrets live in memory only; empty: they are kept

    async def read(self, name: str) -> bytes | None:
        """Return a secret, or None when nothing is kept.

        Raise KeychainError when something is kept but locked away, DamagedError
        when it was encrypted with a key that is gone.
        """
        async with self._locked():
            return await self._read(name)

    async def write(self, name: str, secret: bytes) -> None:
        """Keep a secret; in memory only when there is no other way (see `trouble`)."""
        async with self._locked():
            await self._write(name, secret)

    def hold(self, name: str, secret: bytes, trouble: str) -> None:
        """Keep a secret in memory at once, and say why it is kept nowhere else."""
        self._memory[name] = secret
        self.trouble = trouble
        with suppress(OSError):  # what is older must not come back at the next start
            self._file(name).unlink(missing_ok=True)

    async def swap(self, name: str, old: bytes, new: bytes, *, or_raise: bool = False) -> bool:
        """Replace `old` by `new` unless another process was faster; return whether it was done.

        With `or_raise`, raise KeychainError or TransientError and change nothing
        when `new` cannot be kept as well as `old` is.
        """
        async with self._locked():
            if await self._read(name) != old:
                return False
            if or_raise and name not in self._memory:
                await self._put(name, new)
            else:
                await self._write(name, new)
            return True

    async def forget(self, name: str) -> None:
        """Remove a secret for good; with the last one the key goes too."""
        async with self._locked():
            self.drop(name)
            if self._refused is None and not any(self._folder.glob("*.secret")):
                with suppress(KeychainError):  # a key that opens nothing harms nobody
                    await self._keychain.forget()

    async def forget_all(self) -> None:
        """Remove every secret and the key, for good."""
        async with self._locked():
            self.drop_all()
            if self._refused is None:
                with suppress(KeychainError):  # as above
                    await self._keychain.forget()

    def drop(self, name: str) -> None:
        """Remove a secret at once, without waiting for other processes."""
        self._memory.pop(name, None)
        self._unlink(f"{name}.secret")
        self._unlink(f"{name}.*.new")

    def drop_all(self) -> None:
        """Remove every secret at once, without waiting for other processes."""
        self._memory.clear()
        self._unlink("*.secret")
        self._unlink("*.new")

    def _unlink(self, pattern: str) -> None:
        with suppress(OSError):
            for path in list(self._folder.glob(pattern)):
                path.unlink(missing_ok=True)

    @asynccontextmanager
    async def _locked(self) -> AsyncIterator[None]:
        """Hold the folder for the length of one step; never over the network."""
        lock = holding(self._folder / "vault.lock", within_s=LOCK_WITHIN_S)
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(lock)
            except TimeoutError as error:
                raise TransientError(
                    "Another Foyer window has held on to the kept sign-in for too long. Close the "
                    "other windows and try again."
                ) from error
            except OSError:
                pass  # nobody can write in this folder, so there is nobody to keep out
            yield

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.secret"

    async def _read(self, name: str) -> bytes | None:
        if name in self._memory:
            return self._memory[name]
        try:
            sealed = self._file(name).read_bytes()
        except FileNotFoundError:
            return None
        key = await self._key(make=False)
        return _opened(name, key, sealed)

    async def _write(self, name: str, secret: bytes) -> None:
        try:
            await self._put(name, secret)
        except FoyerError as error:
            self.hold(name, secret, str(error))
        else:
            self._memory.pop(name, None)
            self.trouble = ""

    async def _put(self, name: str, secret: bytes) -> None:
        key = await self._key(make=True)
        try:
            _replace(self._file(name), _sealed(name, key, secret))
        except OSError as error:
            raise TransientError(UNWRITABLE) from error

    async def _key(self, *, make: bool) -> bytes:
        if self._refused and 0 <= self._clock.now() - self._refused_at < ASK_AGAIN_S:
            raise self._refused
        try:
            key = await self._keychain.read()
            if key is None and make:
                key = await self._keychain.make()
        except KeychainError as error:
            self._refused, self._refused_at = error, self._clock.now()
            raise
        self._refused = None
        if key is None:
            raise DamagedError(GONE)
        return key


def vault_entry(folder: Path) -> str:
    """Return the keychain entry of the vault in `folder`: each has its own key."""
    return f"vault-{hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]}"


def _sealed(name: str, key: bytes, secret: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return MARK + nonce + AESGCM(key).encrypt(nonce, secret, MARK + name.encode())


def _opened(name: str, key: bytes, sealed: bytes) -> bytes:
    start = len(MARK) + NONCE_BYTES
    nonce, body = sealed[len(MARK) : start], sealed[start:]
    try:
        if not sealed.startswith(MARK):
            raise DamagedError(GONE)
        return AESGCM(key).decrypt(nonce, body, MARK + name.encode())
    except (InvalidTag, ValueError) as error:
        raise DamagedError(GONE) from error


def _replace(path: Path, content: bytes) -> None:
    """Write a file for its owner alone, whole or not at all, also over a power cut."""
    new = path.with_suffix(f".{os.getpid()}.new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
