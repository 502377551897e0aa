"""The mail of one session: service, view model and panel."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.assembly.calendar import CalendarRoom
from app.core.clock import Clock
from app.core.ulid import ulid
from app.domain.describe import FieldFacts
from app.domain.errors import RejectedError
from app.domain.opt_out import DOCUMENT
from app.services import keychain
from app.services.crm_mail import CrmMail
from app.services.drafts import Drafts
from app.services.mail.sender import KIND, LANE
from app.services.mail_setup import MailRoom
from app.services.meeting_mail import KIND as MEETING
from app.services.outbox_desk import OutboxDesk
from app.services.settings import Mail, Settings, given_environment
from app.services.shared_settings import SharedSettings
from app.services.store import Store
from app.services.vault import Vault, vault_entry
from app.services.visitors import Visitors
from app.ui.bridge import Bridge
from app.ui.mail.consent import ConsentRow, ConsentViewModel
from app.ui.mail.pane import MailPane
from app.ui.mail.view_model import MailViewModel
from app.ui.settings.view_model import SettingsViewModel
from app.ui.widgets.layouts import column


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
        self._clock, self._crm = clock, crm
        self._calendar: CalendarRoom | None = None

    def show_in(self, desk: OutboxDesk) -> None:
        """Let the outbox show mails among the other writes; before it starts."""
        desk.watch(LANE, self.room.outbox)
        desk.retry_by(KIND, self.room.sync.retry)
        desk.retry_by(MEETING, self.room.meetings.retry)

    def made_pane(self, bridge: Bridge, drafts: Drafts) -> MailPane:
        """Return the compose panel."""
        view_model = MailViewModel(bridge, self.room.sync, drafts, self._clock, self._new_id)
        self.pane = MailPane(view_model)
        return self.pane

    def made_page(
        self, bridge: Bridge, settings: SettingsViewModel, shared: SharedSettings
    ) -> QWidget:
        """Return the page of the settings; imported here, since few look at it."""
        from app.ui.mail.settings_model import MailActions, MailSettingsViewModel  # noqa: PLC0415
        from app.ui.mail.settings_page import MailSettingsPage  # noqa: PLC0415

        actions = MailActions(
            keep=settings.save_mail,
            keep_password=self.room.mailer.keep_password,
            try_out=self.room.mailer.try_out,
            fields=self._fields,
            put=partial(shared.put, "crm", DOCUMENT),
            allow=self._allow,
        )
        mail = settings.settings.mail
        return MailSettingsPage(MailSettingsViewModel(bridge, mail, given_environment(), actions))

    def beside(self, card: QWidget, bridge: Bridge, visitors: Visitors) -> QWidget:
        """Return the push card with the visitor's wish below it."""
        both, box = QWidget(), column(spacing=8)
        box.addWidget(card)
        box.addWidget(ConsentRow(ConsentViewModel(bridge, self.room.sync, visitors)))
        both.setLayout(box)
        return both

    def sign_in_by(self, calendar: CalendarRoom) -> None:
        """Send with the calendar's sign-in where the settings say so."""
        self._calendar, self.room.mailer.link = calendar, calendar.link
        calendar.link.mail_by = self.room.mailer.settings.provider

    def use(self, settings: Mail) -> None:
        """Send in another way, where the settings have changed."""
        if settings != self.room.mailer.settings:
            self.room.choose(settings)
        if self._calendar is not None:
            self._calendar.link.mail_by = settings.provider

    async def _allow(self, provider: str) -> None:
        """Ask for the right to send mail, then try what waits."""
        if self._calendar is None:
            raise RejectedError("The calendar is not set up. Connect it in Settings.")
        self._calendar.link.mail_by = provider
        await self._calendar.sign_in.reconnect()
        self.room.choose(self.room.mailer.settings)

    async def _fields(self, name: str) -> Mapping[str, FieldFacts]:
        if self._crm is None:
            raise RejectedError("Salesforce is not set up. Connect it in Settings.")
        return await self._crm.fields(name)

    def _new_id(self) -> str:
        return ulid(self._clock.now())
