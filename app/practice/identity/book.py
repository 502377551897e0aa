"""What the provider has given out, kept in SQLite."""

import hashlib
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from app.core import database
from app.core.clock import Clock
from app.core.paths import resources


@dataclass(frozen=True, slots=True)
class Family:
    """One sign-in and all that comes of it."""

    family: str
    sub: str
    client: str
    scope: str
    nonce: str | None
    auth_time: float
    revoked: bool


@dataclass(frozen=True, slots=True)
class Secret:
    """A code or token that was given out."""

    kind: str  # "code", "access", "refresh"
    family: Family
    expires: float
    used: bool
    redirect: str
    challenge: str


class Book:
    """The provider's memory; outlives a restart."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._db = database.connect(path)
        path.chmod(0o600)
        database.migrate(self._db, resources() / "sql" / "practice-identity")
        self._clock = clock
        self.clear()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def clear(self) -> None:
        """Drop what expired an hour ago; until then reuse is still recognised."""
        self._db.execute("DELETE FROM secrets WHERE expires < ?", (self._clock.now() - 3600,))
        self._db.execute(
            "DELETE FROM families WHERE family NOT IN (SELECT family FROM secrets)"
            " AND auth_time < ?",
            (self._clock.now() - 3600,),
        )

    def signing_key(self) -> tuple[str, rsa.RSAPrivateKey]:
        """Return id and private key, made at the first start."""
        row = self._db.execute("SELECT kid, pem FROM signing_keys ORDER BY made DESC").fetchone()
        if row is None:
            row = {"kid": secrets.token_hex(8), "pem": _new_pem()}
            self._db.execute(
                "INSERT INTO signing_keys VALUES (?, ?, ?)",
                (row["kid"], row["pem"], self._clock.now()),
            )
        key = serialization.load_pem_private_key(row["pem"].encode(), password=None)
        if not isinstance(key, rsa.RSAPrivateKey):
            raise TypeError("the practice provider signs with RSA")
        return row["kid"], key

    def note(self, name: str, value: str | None = None) -> str | None:
        """Return a remembered word, or remember a new one."""
        if value is not None:
            self._db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))
            return value
        row = self._db.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return row["value"] if row else None

    def open_family(self, sub: str, client: str, scope: str, nonce: str | None) -> str:
        """Begin a sign-in; return its id."""
        family = secrets.token_urlsafe(12)
        self._db.execute(
            "INSERT INTO families VALUES (?, ?, ?, ?, ?, ?, 0)",
            (family, sub, client, scope, nonce, self._clock.now()),
        )
        return family

    def give(
        self, kind: str, family: str, lasts_s: float, *, redirect: str = "", challenge: str = ""
    ) -> str:
        """Make a secret, keep its hash, return it."""
        secret = secrets.token_urlsafe(32)
        self._db.execute(
            "INSERT INTO secrets VALUES (?, ?, ?, ?, 0, ?, ?)",
            (_hash(secret), kind, family, self._clock.now() + lasts_s, redirect, challenge),
        )
        return secret

    def find(self, secret: str) -> Secret | None:
        """Return what was given out under `secret`."""
        row = self._db.execute(
            "SELECT * FROM secrets JOIN families USING (family) WHERE hash = ?", (_hash(secret),)
        ).fetchone()
        return _secret(row) if row else None

    def use(self, secret: str) -> bool:
        """Mark as used; return whether this was the first time."""
        done = self._db.execute(
            "UPDATE secrets SET used = 1 WHERE hash = ? AND used = 0", (_hash(secret),)
        )
        return done.rowcount == 1

    def revoke(self, family: str) -> None:
        """End a sign-in: nothing of it is good any more."""
        self._db.execute("UPDATE families SET revoked = 1 WHERE family = ?", (family,))

    def revoke_all(self, sub: str, client: str) -> None:
        """End every sign-in of a person with one application."""
        self._db.execute(
            "UPDATE families SET revoked = 1 WHERE sub = ? AND client = ?", (sub, client)
        )


def _secret(row: sqlite3.Row) -> Secret:
    family = Family(
        family=row["family"],
        sub=row["sub"],
        client=row["client"],
        scope=row["scope"],
        nonce=row["nonce"],
        auth_time=row["auth_time"],
        revoked=bool(row["revoked"]),
    )
    return Secret(
        kind=row["kind"],
        family=family,
        expires=row["expires"],
        used=bool(row["used"]),
        redirect=row["redirect"],
        challenge=row["challenge"],
    )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _new_pem() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
