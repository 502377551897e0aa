"""The mail of one session: service, view model and panel."""

from pathlib import Path

from app.core.clock import Clock
from app.core.ulid import ulid
from app.services import keychain
from app.services.crm_mail import CrmMail
from app.services.drafts import Drafts
from app.services.mail.sender import KIND, LANE
from app.services.mail_setup import MailRoom
from app.services.outbox_desk import OutboxDesk
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
        crm: CrmMail | None = None,
    ) -> None:
        place = folder / "secrets"
        secrets = Vault(place, keychain.SystemKeychain(vault_entry(place)))
        self.room = MailRoom(settings, folder, store, clock, secrets, crm)
        self._clock = clock

    def show_in(self, desk: OutboxDesk) -> None:
        """Let the outbox show mails among the other writes; before it starts."""
        desk.watch(LANE, self.room.outbox)
        desk.retry_by(KIND, self.room.sync.retry)

    def made_pane(self, bridge: Bridge, drafts: Drafts) -> MailPane:
        """Return the compose panel."""
        view_model = MailViewModel(bridge, self.room.sync, drafts, self._clock, self._new_id)
        self.pane = MailPane(view_model)
        return self.pane

    def _new_id(self) -> str:
        return ulid(self._clock.now())
