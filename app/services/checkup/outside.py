"""Looks while nobody is signed in: for the terminal, and for the window before the sign-in."""

from pathlib import Path

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.checkup import Row
from app.services.checkup import Checkup, Ground, every_check
from app.services.crm_checkup import Rights, rights
from app.services.keychain import SystemKeychain
from app.services.settings import Settings
from app.services.vault import Vault, vault_entry

# What can be told where the settings could not be read: the others would look for nothing.
WITHOUT_SETTINGS = frozenset(
    {"settings", "keychain", "notifications", "versions", "disk", "memory"}
)


class Outside:
    """Looks with a network client of its own; `close` lets go of it.

    Attributes:
        ground: what the looks stand on.
        checkup: what looks.
        rights: in Salesforce, of the newest look where an org is set; else None.

    Args:
        at_the_door: whether there is a window, which waits for a sign-in or cannot start.
        misset: what is wrong with the settings, so that Foyer cannot start.
        unread: whether they could not be read at all, so that `settings` are none.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        *,
        at_the_door: bool = False,
        misset: str = "",
        unread: bool = False,
    ) -> None:
        place, self._clock = folder / "secrets", SystemClock()
        self._settings, self._folder = settings, folder
        self._secrets = Vault(place, SystemKeychain(vault_entry(place)))
        self._client = new_client()
        self.rights: Rights | None = None
        self.ground = Ground(
            lambda: settings,
            folder,
            SystemKeychain("doctor"),
            self._secrets,
            self._client,
            self._clock,
            self._read_rights,
            at_the_door=at_the_door,
            misset=misset,
        )
        checks = every_check(self.ground)
        told = [each for each in checks if not unread or each.name in WITHOUT_SETTINGS]
        self.checkup = Checkup(told, self._clock)

    async def close(self) -> None:
        """Let go of the network."""
        await self._client.aclose()

    async def _read_rights(self) -> Rights | None:
        self.rights = await rights(self._settings, self._folder, self._secrets, self._clock)
        return self.rights


async def looked(settings: Settings, folder: Path) -> tuple[list[Row], Rights | None]:
    """Return every row, and the rights in Salesforce where an org is set."""
    outside = Outside(settings, folder)
    try:
        return await outside.checkup.run(), outside.rights
    finally:
        await outside.close()
