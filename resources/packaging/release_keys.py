"""Key files: one Ed25519 pair for each role of the signed repository, given by path."""

import getpass
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

ROLES = ("root", "targets", "snapshot", "timestamp")
OPENED_BY = "FOYER_KEY_PASSPHRASE"  # the variable with the passphrase of sealed keys


class ReleaseError(Exception):
    """What was asked for cannot be done; nothing was changed in the repository."""


def make_keys(folder: Path, roles: Sequence[str] = ROLES, passphrase: str = "") -> None:
    """Write ROLE.pem, for its owner alone, and ROLE.pub; never over a key that is there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    taken = [r for r in roles if any((folder / f"{r}.{end}").exists() for end in ("pem", "pub"))]
    if taken:
        raise ReleaseError(f"There is a key for {', '.join(taken)} in {folder}; it is kept.")
    sealed = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    for role in roles:
        key = Ed25519PrivateKey.generate()
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed)
        public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        handle = os.open(folder / f"{role}.pem", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(private)
        (folder / f"{role}.pub").write_bytes(public)


class Keys:
    """Key files in some folders: ROLE.pem or ROLE*.pem; the first that a role accepts signs."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders

    def public(self, role: str) -> Key:
        """Return the public key of `role`, from ROLE.pub or ROLE.pem; raise ReleaseError."""
        for folder in self._folders:
            if (path := folder / f"{role}.pub").is_file():
                return public_key(path)
        for path in self._private(role):
            return _signer(path).public_key
        raise ReleaseError(f"No key for {role} was found: {role}.pub or {role}.pem in {self}.")

    def signers(self, role: str, accepted: Sequence[str]) -> list[CryptoSigner]:
        """Return signers for those of `accepted` (key ids) whose private keys are here."""
        found = [_signer(path) for path in self._private(role)]
        return [signer for signer in found if signer.public_key.keyid in accepted]

    def _private(self, role: str) -> Iterator[Path]:
        for folder in self._folders:
            yield from sorted(folder.glob(f"{role}*.pem"))

    def __str__(self) -> str:
        return ", ".join(map(str, self._folders)) or "no folder (give --keys)"


def public_key(path: Path) -> Key:
    """Return the key of a PEM file; raise ReleaseError."""
    try:
        return SSlibKey.from_crypto(load_pem_public_key(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise ReleaseError(f"{path} holds no public key that can be used: {error}") from error


def _signer(path: Path) -> CryptoSigner:
    sealed = b"ENCRYPTED" in (pem := path.read_bytes())
    passphrase = (os.environ.get(OPENED_BY) or getpass.getpass(f"{path}: ")) if sealed else None
    try:
        return CryptoSigner(load_pem_private_key(pem, passphrase and passphrase.encode()))
    except ValueError as error:
        raise ReleaseError(f"{path} cannot be opened: {error}") from error
