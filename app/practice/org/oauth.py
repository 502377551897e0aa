"""Sign-in to the org: codes with PKCE, access tokens, refresh tokens that rotate."""

import base64
import hashlib
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

SCHEMA = """
CREATE TABLE IF NOT EXISTS session (
    access TEXT PRIMARY KEY, user TEXT NOT NULL, family TEXT NOT NULL, expires REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS refresh (
    token TEXT PRIMARY KEY, user TEXT NOT NULL, family TEXT NOT NULL, client TEXT NOT NULL,
    spent INTEGER NOT NULL DEFAULT 0
);
"""
CODE_LIVES, SESSION_LIVES = 900.0, 7200.0  # seconds
APPROVALS = 5  # per user and app; one more revokes the oldest


class OAuthError(Exception):
    """Refused, with an error word of OAuth and Salesforce's description."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(description)
        self.error = error
        self.description = description


@dataclass(frozen=True, slots=True)
class AuthorizationCode:
    """What a code stands for, until it is used."""

    user: str
    client: str
    redirect: str
    challenge: str
    expires: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """A fresh pair; the refresh token is good once."""

    access: str
    refresh: str
    user: str


class Sessions:
    """Codes, sessions and refresh tokens; sessions and refresh tokens survive a restart."""

    def __init__(self, database: sqlite3.Connection, org: str, now: Callable[[], float]) -> None:
        self._database = database
        self._org = org
        self._now = now
        self._codes: dict[str, AuthorizationCode] = {}
        database.executescript(SCHEMA)

    def code(self, user: str, client: str, redirect: str, challenge: str) -> str:
        """Return a code for a user who agreed."""
        code = secrets.token_urlsafe(24)
        expires = self._now() + CODE_LIVES
        self._codes[code] = AuthorizationCode(user, client, redirect, challenge, expires)
        return code

    def exchange(self, code: str, client: str, redirect: str, verifier: str) -> Tokens:
        """Return tokens for a code; raise OAuthError."""
        known = self._codes.pop(code, None)
        if known is None or known.expires < self._now():
            raise OAuthError("invalid_grant", "expired authorization code")
        if known.client != client:
            raise OAuthError("invalid_client_id", "client identifier invalid")
        if known.redirect != redirect:
            raise OAuthError("redirect_uri_mismatch", "redirect_uri must match configuration")
        if not verifier:
            raise OAuthError("invalid_grant", "code verifier missing")
        if challenge_of(verifier) != known.challenge:
            raise OAuthError("invalid_request", "invalid code verifier")
        return self.grant(known.user, client)

    def grant(self, user: str, client: str) -> Tokens:
        """Return tokens for a user, as a sign-in would."""
        self._drop_oldest(user, client)
        return self._pair(user, client, secrets.token_hex(8))

    def refresh(self, token: str, client: str) -> Tokens:
        """Return a new pair and spend the old token; a spent one ends the whole family."""
        row = self._database.execute("SELECT * FROM refresh WHERE token = ?", (token,)).fetchone()
        if row is None or row["client"] != client:
            raise OAuthError("invalid_grant", "expired access/refresh token")
        if row["spent"]:
            self._end(row["family"])
            raise OAuthError("invalid_grant", "expired access/refresh token")
        self._database.execute("UPDATE refresh SET spent = 1 WHERE token = ?", (token,))
        self._database.execute("DELETE FROM session WHERE family = ?", (row["family"],))
        return self._pair(row["user"], client, row["family"])

    def revoke(self, token: str) -> bool:
        """End a token and all that came with it; False when it is not known."""
        row = self._database.execute(
            "SELECT family FROM refresh WHERE token = ? UNION SELECT family FROM session "
            "WHERE access = ?",
            (token, token),
        ).fetchone()
        if row is None:
            return False
        self._end(row["family"])
        return True

    def user(self, access: str) -> str | None:
        """Return the user id of a live session."""
        row = self._database.execute(
            "SELECT user FROM session WHERE access = ? AND expires > ?", (access, self._now())
        ).fetchone()
        return None if row is None else str(row["user"])

    def expire(self) -> None:
        """End every session, but no refresh token."""
        self._database.execute("DELETE FROM session")

    def _pair(self, user: str, client: str, family: str) -> Tokens:
        access = f"{self._org[:15]}!{secrets.token_urlsafe(48)}"
        refresh = f"5Aep{secrets.token_urlsafe(48)}"
        self._database.execute(
            "INSERT INTO session VALUES (?, ?, ?, ?)",
            (access, user, family, self._now() + SESSION_LIVES),
        )
        self._database.execute(
            "INSERT INTO refresh (token, user, family, client) VALUES (?, ?, ?, ?)",
            (refresh, user, family, client),
        )
        return Tokens(access, refresh, user)

    def _drop_oldest(self, user: str, client: str) -> None:
        rows = self._database.execute(
            "SELECT family FROM refresh WHERE user = ? AND client = ? AND NOT spent "
            "ORDER BY rowid DESC LIMIT -1 OFFSET ?",
            (user, client, APPROVALS - 1),
        ).fetchall()
        for row in rows:
            self._end(row["family"])

    def _end(self, family: str) -> None:
        self._database.execute("DELETE FROM session WHERE family = ?", (family,))
        self._database.execute("DELETE FROM refresh WHERE family = ?", (family,))


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a verifier (RFC 7636, 4.2)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
