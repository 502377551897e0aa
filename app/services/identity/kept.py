"""What is kept of a sign-in between two starts."""

from typing import Literal

import msgspec

from app.services.identity.base import Account, Session
from app.services.vault import DamagedError, Vault

NAME = "identity"

# "renewing": the refresh token is on its way and must not be sent by anybody else.
State = Literal["ready", "renewing", "ended"]


class Kept(msgspec.Struct, frozen=True):
    """One person's lasting sign-in with one provider."""

    issuer: str
    client_id: str
    sub: str
    email: str = ""
    name: str = ""
    nonce: str = ""  # a renewed token that carries one must carry this one
    refresh_token: str = ""  # empty: the provider gave none
    state: State = "ready"

    def __repr__(self) -> str:
        """Show no secret: a `repr` may end in a log."""
        return f"Kept({self.issuer!r}, {self.sub!r}, {self.state!r})"

    @property
    def account(self) -> Account:
        """Whose it is."""
        return Account(self.issuer, self.sub, self.email, self.name)

    def ended(self) -> "Kept":
        """Return it after the provider has ended it: only the name to greet by stays."""
        return msgspec.structs.replace(self, refresh_token="", nonce="", state="ended")


def kept_of(session: Session, client_id: str) -> Kept:
    """Return what is to be kept of a fresh sign-in."""
    account = session.account
    return Kept(
        issuer=account.iss,
        client_id=client_id,
        sub=account.sub,
        email=account.email,
        name=account.name,
        nonce=session.nonce,
        refresh_token=session.tokens.refresh_token,
    )


class KeptSignIn:
    """The one kept sign-in of this user, in the vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @property
    def trouble(self) -> str:
        """Why it lives in memory only; empty when it is kept."""
        return self._vault.trouble

    async def load(self) -> Kept | None:
        """Return it, or None; raise KeychainError or DamagedError."""
        sealed = await self._vault.read(NAME)
        return None if sealed is None else _decoded(sealed)

    async def save(self, kept: Kept) -> None:
        """Replace whatever was kept."""
        await self._vault.write(NAME, msgspec.json.encode(kept))

    def hold(self, kept: Kept, trouble: str) -> None:
        """Keep it in memory alone; `trouble` says why."""
        self._vault.hold(NAME, msgspec.json.encode(kept), trouble)

    async def swap(self, old: Kept, new: Kept) -> bool:
        """Replace `old`; return False when another process changed it first."""
        return await self._vault.swap(NAME, msgspec.json.encode(old), msgspec.json.encode(new))

    async def spend(self, kept: Kept) -> Kept | None:
        """Mark its refresh token as on its way, for good; return that, or None if it changed.

        Raise KeychainError or TransientError when the mark cannot be kept; the
        token must not be sent then.
        """
        spent = msgspec.structs.replace(kept, state="renewing")
        old, new = msgspec.json.encode(kept), msgspec.json.encode(spent)
        return spent if await self._vault.swap(NAME, old, new, or_raise=True) else None

    async def forget_all(self) -> None:
        """Keep nothing, of other systems neither: they were this person's too."""
        await self._vault.forget_all()

    def drop_all(self) -> None:
        """Keep nothing, whatever other processes are doing."""
        self._vault.drop_all()


def _decoded(sealed: bytes) -> Kept:
    try:
        return msgspec.json.decode(sealed, type=Kept)
    except msgspec.DecodeError as error:
        raise DamagedError(
            "What was kept of the last sign-in comes from another version of Foyer. Sign in again."
        ) from error
