"""Where the tokens of a Salesforce sign-in are kept between runs."""

import base64
import hashlib
import json
import os
import sqlite3
from dataclasses import asdict, dataclass
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.services.vault import DamagedError
from app.services.vault import Vault as Secrets


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gives; an empty refresh token means that it cannot be renewed."""

    access: str
    refresh: str = ""
    instance: str = ""  # address of every call
    identity: str = ""  # address that ends in org id and user id
    login: str = ""  # login address that gave them, which alone renews them; empty: the settings'
    client: str = ""  # client id that they were given to; empty: the settings'

    @property
    def user(self) -> str:
        """The user's id as far as the tokens tell it."""
        last = self.identity.rstrip("/").rpartition("/")[2]
        return last if last.startswith("005") else ""

    @property
    def org(self) -> str:
        """The org's id as far as the tokens tell it, in its short form."""
        parts = self.identity.rstrip("/").split("/")
        if len(parts) >= 3 and parts[-2].startswith("00D"):
            return parts[-2][:15]
        head, mark, _ = self.access.partition("!")
        return head[:15] if mark and head.startswith("00D") and len(head) in (15, 18) else ""


class Vault(Protocol):
    """Keeps the newest tokens; `save` returns only when they are on the disk."""

    def load(self) -> Tokens | None:
        """Return the newest tokens that this process knows; None: nobody is signed in."""
        ...

    async def reload(self) -> Tokens | None:
        """Return the newest tokens, also those that another process has saved."""
        ...

    async def save(self, tokens: Tokens) -> None:
        """Keep these tokens instead of the ones before."""
        ...

    async def forget(self) -> None:
        """Keep none any more."""
        ...


class KeptVault:
    """Tokens of a sign-in through the browser, kept with the user's other secrets."""

    NAME = "salesforce"

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._known: Tokens | None = None

    def load(self) -> Tokens | None:
        """Return the newest tokens that this process knows."""
        return self._known

    async def reload(self) -> Tokens | None:
        """Return the newest tokens; what cannot be opened any more counts as none."""
        try:
            kept = await self._secrets.read(self.NAME)
        except DamagedError:
            kept = None
        self._known = Tokens(**json.loads(kept)) if kept else None
        return self._known

    async def save(self, tokens: Tokens) -> None:
        """Keep these tokens."""
        await self._secrets.write(self.NAME, json.dumps(asdict(tokens)).encode())
        self._known = tokens

    async def forget(self) -> None:
        """Keep none any more."""
        self._known = None
        await self._secrets.forget(self.NAME)


class EnvironmentVault:
    """Tokens given by the environment, and what their refresh token rotated into.

    The successors are kept in the console's database, encrypted with a key that
    only the environment's refresh token gives: the disk alone tells nothing.
    """

    def __init__(self, database: sqlite3.Connection, given: Tokens) -> None:
        self._database = database
        self._given = given
        self._known: Tokens | None = None
        secret = given.refresh.encode()
        self._name = hashlib.sha256(b"foyer crm name:" + secret).hexdigest()
        self._key = hashlib.sha256(b"foyer crm key:" + secret).digest()
        self._seen = hashlib.sha256(b"foyer crm seen:" + given.access.encode()).hexdigest()

    def load(self) -> Tokens | None:
        """Return the newest tokens that this process knows."""
        if self._known is None:
            self._known = self._read()
        return self._known

    async def reload(self) -> Tokens | None:
        """Return the newest tokens, also those that another process has saved."""
        self._known = self._read()
        return self._known

    def _read(self) -> Tokens | None:
        """Return what is stored; a new access token in the environment wins."""
        stored = self._stored()
        if stored is None:
            return self._given if self._given.access or self._given.refresh else None
        if stored.pop("seen", "") != self._seen and self._given.access:
            stored["access"] = self._given.access
        return Tokens(**stored)

    async def forget(self) -> None:
        """Forget what the environment's token rotated into."""
        self._known = None
        self._database.execute("DELETE FROM crm_token WHERE name = ?", (self._name,))

    async def save(self, tokens: Tokens) -> None:
        """Keep these tokens, encrypted."""
        self._known = tokens
        if not self._given.refresh:
            return
        nonce = os.urandom(12)
        plain = json.dumps({**asdict(tokens), "seen": self._seen}).encode()
        body = base64.b64encode(nonce + AESGCM(self._key).encrypt(nonce, plain, None)).decode()
        self._database.execute(
            "INSERT OR REPLACE INTO crm_token (name, body) VALUES (?, ?)", (self._name, body)
        )

    def _stored(self) -> dict[str, str] | None:
        row = self._database.execute(
            "SELECT body FROM crm_token WHERE name = ?", (self._name,)
        ).fetchone()
        if row is None:
            return None
        raw = base64.b64decode(row["body"])
        try:
            plain = AESGCM(self._key).decrypt(raw[:12], raw[12:], None)
        except InvalidTag:
            return None
        known: dict[str, str] = json.loads(plain)
        return known
