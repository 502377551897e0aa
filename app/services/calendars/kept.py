"""What is kept of the link to a calendar between two starts, among this user's secrets."""

import msgspec

from app.services.vault import DamagedError, Vault

NAME = "calendar"


class Kept(msgspec.Struct, frozen=True):
    """One account's lasting sign-in at one provider."""

    provider: str
    account: str  # the provider's own id of the account
    address: str = ""  # e-mail, or the user name at a CalDAV server
    client_id: str = ""  # that the tokens were given to
    access: str = ""
    refresh: str = ""  # Google
    cache: str = ""  # Microsoft: MSAL's, with the refresh token
    server: str = ""  # CalDAV: the only server that may see the password
    password: str = ""
    refreshed: float = 0.0  # when the sign-in was last renewed (Unix seconds)
    mail: bool = False  # it may send mail too

    def __repr__(self) -> str:
        """Show no secret: a `repr` may end in a log."""
        return f"Kept({self.provider!r}, {self.address!r})"

    @property
    def can_renew(self) -> bool:
        """Whether there is anything to renew with."""
        return bool(self.refresh or self.cache)


class KeptLink:
    """The one kept link of this user.

    Attributes:
        known: the newest that this process has seen.
    """

    def __init__(self, secrets: Vault) -> None:
        self._secrets = secrets
        self.known: Kept | None = None

    @property
    def trouble(self) -> str:
        """Why it lives in memory only; empty when it is kept."""
        return self._secrets.trouble

    async def load(self) -> Kept | None:
        """Return the newest, also what another process has kept; raise KeychainError.

        What cannot be opened any more counts as none.
        """
        try:
            sealed = await self._secrets.read(NAME)
            self.known = msgspec.json.decode(sealed, type=Kept) if sealed else None
        except (DamagedError, msgspec.DecodeError):
            self.known = None
        return self.known

    async def save(self, kept: Kept) -> None:
        """Keep this instead; it is on the disk when this returns (see `trouble`)."""
        await self._secrets.write(NAME, msgspec.json.encode(kept))
        self.known = kept

    async def forget(self) -> None:
        """Keep none any more."""
        self.known = None
        await self._secrets.forget(NAME)
