"""Builds the console's CRM and its card."""

from pathlib import Path

from app.core.clock import Clock
from app.services import keychain
from app.services.claims import Claims, Line
from app.services.crm_setup import CrmRoom
from app.services.settings import Settings
from app.services.store import Store
from app.services.vault import Vault, vault_entry


def crm_room(
    settings: Settings, folder: Path, store: Store, clock: Clock, link: Line | None = None
) -> CrmRoom:
    """Return the CRM service; its sign-in is kept with the rep's other secrets.

    `link` leads to the hub, which keeps two reps from writing one person at once.
    """
    place = folder / "secrets"
    secrets = Vault(place, keychain.SystemKeychain(vault_entry(place)))
    return CrmRoom(settings.crm, folder, store, clock, secrets, Claims(link).hold if link else None)
