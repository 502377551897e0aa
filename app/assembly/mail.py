"""The mail of one session: service, view model and panel."""

from pathlib import Path

from app.core.clock import Clock
from app.core.ulid import ulid
from app.services import keychain
from app.services.drafts import Drafts
from app.services.mail_setup import MailRoom
from app.services.mail_sync import MailCrm
from app.services.settings import Settings
from app.services.store import Store
from app.services.vault import Vault, vault_entry
from app.ui.bridge import Bridge
from app.ui.mail.pane import MailPane
from app.ui.mail.view_model import MailViewModel


class MailParts:
    """What a rep writes mail with.

    Attributes:
        room: the service.
        pane: the compose panel.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        store: Store,
        clock: Clock,
        crm: MailCrm | None = None,
    ) -> None:
        place = folder / "secrets"
        secrets = Vault(place, keychain.SystemKeychain(vault_entry(place)))
        self.room = MailRoom(settings, folder, store, clock, secrets, crm)
        self._clock = clock

    def made_pane(self, bridge: Bridge, drafts: Drafts) -> MailPane:
        """Return the compose panel."""
        view_model = MailViewModel(bridge, self.room.sync, drafts, self._clock, self._new_id)
        self.pane = MailPane(view_model)
        return self.pane

    def _new_id(self) -> str:
        return ulid(self._clock.now())
