"""Sign-in of reps: an identity token becomes a hub session with a rotating refresh.

Decided: session and refresh tokens are random and kept as hashes, so that ending
a sign-in takes effect at once. A refresh token is good for one use; used again,
its whole family ends, since somebody has copied it. Refused: signed session
tokens, which cannot be taken back.
"""

import asyncio
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from app.core.clock import Clock
from app.core.id_tokens import Claims, TokenRefusedError
from app.core.ulid import ulid
from app.hub.inputs import Staff
from app.hub.rows import GrantRow, Row, SecretRow
from app.hub.settings import Identity
from app.hub.store import Store
from app.hub.tokens import Signer, digest
from app.hub.world import AGENT

SESSION_S = 3600.0
REFRESH_S = 30 * 24 * 3600.0
TICKET_S = 30.0
MAX_TICKETS = 10_000


class Verifier(Protocol):
    """Checks identity tokens; `core.id_tokens.TokenVerifier` is one."""

    async def verify(self, token: str, *, nonce: str | None = None) -> Claims:
        """Return what the token says; raise TokenRefusedError."""
        ...


class AuthRefusedError(Exception):
    """No session for this request; the text says why and what to do."""

    def __init__(self, reason: str, status: int = 401) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class HubSession:
    """What a console gets."""

    session: str
    expires: float
    refresh: str
    rep: Staff


class Auth:
    """Gives sessions and tickets, and takes them back."""

    def __init__(
        self, store: Store, verifier: Verifier | None, identity: Identity, clock: Clock
    ) -> None:
        self._store = store
        self._verifier = verifier
        self._identity = identity
        self._clock = clock
        self._signer = Signer(store.secret)
        self._turn = asyncio.Lock()  # one use of a nonce or refresh token at a time
        self._tickets: dict[str, tuple[Staff, float]] = {}
        self._ended: dict[str, float] = {}  # grant -> when; for as long as its tickets live

    def challenge(self) -> str:
        """Return a nonce for one sign-in."""
        return self._signer.nonce(self._clock.now())

    async def session(self, id_token: str, nonce: str = "") -> HubSession:
        """Return a session for whom the token names; raise AuthRefusedError.

        Args:
            id_token: as the provider signed it.
            nonce: the challenge that it was asked for with. Needed where the token carries
                the SHA-256 of it, as MSAL's do; a token that carries it as it is needs none.
        """
        if self._verifier is None:
            raise AuthRefusedError("This hub has no identity provider; set [identity].", 503)
        try:
            claims = await self._verifier.verify(id_token)
        except TokenRefusedError as refused:
            raise AuthRefusedError(str(refused)) from refused
        staff = self._staff(claims, ulid(self._clock.now()))
        async with self._turn:
            rows = await self._spent_nonce(claims, nonce)
            return await self._granted(staff, [*rows, _grant(staff, self._clock.now())])

    async def refresh(self, token: str) -> HubSession:
        """Return a new session for a refresh token, which is spent; raise AuthRefusedError."""
        async with self._turn:
            found = await self._store.secret_of(digest(token))
            if found is None or found[0].kind != "refresh":
                raise AuthRefusedError("This refresh token is unknown. Sign in again.")
            secret, grant = found
            if grant.revoked is not None or secret.expires <= self._clock.now():
                raise AuthRefusedError("This sign-in has ended. Sign in again.")
            if secret.used is not None:
                await self._revoke(grant)
                raise TokenReusedError(grant.id)
            spent = msgspec.structs.replace(secret, used=self._clock.now())
            return await self._granted(_rep(grant), [spent])

    async def staff(self, session: str) -> Staff:
        """Return whose session this is; raise AuthRefusedError."""
        found = await self._store.secret_of(digest(session))
        if found is None or found[0].kind != "session":
            raise AuthRefusedError("This session is unknown. Sign in again.")
        secret, grant = found
        if grant.revoked is not None:
            raise AuthRefusedError("This sign-in has ended. Sign in again.")
        if secret.expires <= self._clock.now():
            raise AuthRefusedError("This session has expired. Refresh it.")
        return _rep(grant)

    async def ticket(self, session: str) -> str:
        """Return a ticket for one connection; raise AuthRefusedError."""
        staff = await self.staff(session)
        now = self._clock.now()
        self._tickets = {t: held for t, held in self._tickets.items() if held[1] > now}
        if len(self._tickets) >= MAX_TICKETS:
            raise AuthRefusedError("Too many connections are being opened. Wait a moment.", 429)
        ticket = secrets.token_urlsafe(24)
        self._tickets[digest(ticket)] = (staff, now + TICKET_S)
        return ticket

    def redeem(self, ticket: str) -> Staff | None:
        """Return whose ticket this is, once; None when it is unknown, used or too old.

        With a sign-in its tickets end, too.
        """
        staff, until = self._tickets.pop(digest(ticket), (None, 0.0))
        if staff is None or until <= self._clock.now() or staff.grant in self._ended:
            return None
        return staff

    async def end(self, session: str) -> str:
        """End the sign-in of this session; return its grant. Raise AuthRefusedError."""
        staff = await self.staff(session)
        found = await self._store.secret_of(digest(session))
        if found is not None:
            await self._revoke(found[1])
        return staff.grant

    async def _spent_nonce(self, claims: Claims, shown: str) -> list[Row]:
        """Return the rows that spend a nonce of ours; raise AuthRefusedError if it is spent.

        What a token carries is spent too, so that one with a hash is good once, with the
        nonce shown or without it.
        """
        carried = claims.raw.get("nonce")
        nonce = self._ours(carried, shown)
        spends = {digest(each) for each in (carried, nonce) if isinstance(each, str) and each}
        for each in spends:
            if await self._store.used(each):
                raise AuthRefusedError("This sign-in was used already. Sign in again.")
        if not nonce:
            return []
        now = self._clock.now()
        if not self._signer.is_current(nonce, now):
            raise AuthRefusedError("This sign-in took too long. Sign in again.")
        return [
            SecretRow(hash=each, kind="nonce", grant_id="", expires=now, used=now)
            for each in sorted(spends)
        ]

    def _ours(self, carried: object, shown: str) -> str:
        """Return the nonce of ours that a token was asked for with; empty: it was none of ours.

        Raise AuthRefusedError when the token was not made for the one that is shown.
        """
        if isinstance(carried, str) and self._signer.is_ours(carried):
            held = carried
        elif shown and self._signer.is_ours(shown) and carried == _hashed(shown):
            held = shown
        else:
            held = ""
        if shown and held != shown:
            raise AuthRefusedError("This token was made for another sign-in. Sign in again.")
        return held

    async def _granted(self, staff: Staff, rows: Sequence[Row]) -> HubSession:
        now = self._clock.now()
        session, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        made: list[Row] = [
            SecretRow(
                hash=digest(session), kind="session", grant_id=staff.grant, expires=now + SESSION_S
            ),
            SecretRow(
                hash=digest(refresh), kind="refresh", grant_id=staff.grant, expires=now + REFRESH_S
            ),
        ]
        self._store.write([*rows, *made])
        await self._store.settled()
        return HubSession(session, now + SESSION_S, refresh, staff)

    async def _revoke(self, grant: GrantRow) -> None:
        oldest = self._clock.now() - 2 * TICKET_S
        self._ended = {each: at for each, at in self._ended.items() if at > oldest}
        self._ended[grant.id] = self._clock.now()
        self._store.write([msgspec.structs.replace(grant, revoked=self._clock.now())])
        await self._store.settled()

    def _staff(self, claims: Claims, grant: str) -> Staff:
        identity, groups = self._identity, set(claims.groups)
        # An address that its owner typed in, and nobody checked, gives no rights.
        vouched = claims.raw.get("email_verified") is not False
        email = claims.email.casefold() if vouched else ""
        is_admin = bool(groups & set(identity.admin_groups)) or (
            bool(email) and email in {each.casefold() for each in identity.admins}
        )
        is_agent = bool(email) and email in {each.casefold() for each in identity.agents}
        may_work = is_admin or is_agent or bool(groups & set(identity.rep_groups))
        if identity.rep_groups and not may_work:
            raise AuthRefusedError(
                "Your account is in none of the groups that may use Foyer. Ask an admin.", 403
            )
        name = claims.name or claims.email or claims.sub
        role = AGENT if is_agent else "admin" if is_admin else "rep"
        return Staff(claims.sub, name, claims.email, role, grant)


class TokenReusedError(AuthRefusedError):
    """A refresh token came a second time; its family has ended."""

    def __init__(self, grant: str) -> None:
        super().__init__("This refresh token was used before. Sign in again.")
        self.grant = grant


def _hashed(nonce: str) -> str:
    return hashlib.sha256(nonce.encode()).hexdigest()


def _grant(staff: Staff, now: float) -> GrantRow:
    return GrantRow(
        id=staff.grant,
        rep=staff.id,
        name=staff.name,
        email=staff.email,
        role=staff.role,
        created=now,
    )


def _rep(grant: GrantRow) -> Staff:
    return Staff(grant.rep, grant.name, grant.email, grant.role, grant.id)
