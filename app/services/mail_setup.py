"""Builds the console's mail from the settings, and ends it."""

from email.message import EmailMessage
from pathlib import Path

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.services.booking_rows import BookingRows
from app.services.calendar_doors import IN_BROWSER
from app.services.calendars.account import Account
from app.services.console_database import console_database
from app.services.crm_mail import CrmMail
from app.services.mail.base import Going, Mailer, Sender, Tried
from app.services.mail_providers import MailParts, mailer_named, sender_of
from app.services.mail_sign_in import CalendarTokens, Link
from app.services.mail_sync import MailSync
from app.services.meeting_follow_up import MeetingFollowUp
from app.services.meeting_mail import MeetingMail
from app.services.meeting_particulars import KnownParticulars
from app.services.meeting_reminders import MeetingReminders
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore
from app.services.settings import Mail, Settings
from app.services.store import Store
from app.services.vault import DamagedError, Vault

PASSWORD = "mail-password"  # noqa: S105  # the name that it is kept under


class ChosenMailer:
    """The way that the settings name, with the password asked of the keychain when needed.

    Attributes:
        link: whose sign-in Graph and Gmail use; None: only the environment's.
    """

    def __init__(self, settings: Settings, clock: Clock, secrets: Vault) -> None:
        self.settings = settings.mail
        self._calendar, self._clock, self._secrets = settings.calendar, clock, secrets
        self._made: Mailer | None = None
        self._account: Account | None = None  # of Graph or Gmail
        self.link: Link | None = None

    async def send(self, message: EmailMessage, going: Going) -> None:
        """Send; see `Mailer`."""
        if self._made is None:
            self._made = await self._make()
        await self._made.send(message, going)

    async def try_out(self) -> str:
        """Connect and sign in without sending; return what cannot be tried so. Raise FoyerError."""
        mailer = self._made or await self._make()
        if not isinstance(mailer, Tried):
            return "This way can only be tried with a mail: send one to yourself."
        await mailer.check()
        return ""

    def choose(self, settings: Mail) -> None:
        """Send in another way from now on."""
        self.settings, self._made = settings, None

    async def keep_password(self, password: str) -> str:
        """Keep the mail server's password; return why it is kept in memory only, if so."""
        if password:
            await self._secrets.write(PASSWORD, password.encode())
        else:
            await self._secrets.forget(PASSWORD)
        self._made = None
        return self._secrets.trouble

    async def close(self) -> None:
        """End connections."""
        if self._account is not None:
            await self._account.client.aclose()

    async def has_password(self) -> bool:
        """Whether there is a password to sign in to the mail server with."""
        return bool(await self._password())

    async def _make(self) -> Mailer:
        password = await self._password() if self.settings.username else ""
        source = CalendarTokens(self.link, self.settings.provider) if self.link else None
        if self._account is None and self.settings.provider in IN_BROWSER:
            self._account = Account(self._clock)
        given = MailParts(
            self.settings, self._calendar, self._clock, password, source, self._account
        )
        return mailer_named(given)

    async def _password(self) -> str:
        if self.settings.password:
            return self.settings.password
        try:
            kept = await self._secrets.read(PASSWORD)
        except DamagedError:
            return ""
        return kept.decode() if kept else ""


class MailRoom:
    """The mail service with what it stands on: a connection of its own to the database.

    Attributes:
        sync: the mails that a rep writes.
        meetings: the mails about meetings.
        reminders: mails before meetings.
        follow_up: what is mailed after a booking, a move and a cancellation.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        store: Store,
        clock: Clock,
        secrets: Vault,
        crm: CrmMail | None = None,
    ) -> None:
        self._database = console_database(folder)
        self._store = store
        self.mailer = ChosenMailer(settings, clock, secrets)
        self.outbox = Outbox(OutboxStore(self._database), folder, clock)
        self.sync = MailSync(self.outbox, self.mailer, store, clock, crm)
        self.meetings = MeetingMail(self.outbox, self.mailer, clock)
        rows = BookingRows(self._database)
        self.meetings.ask(KnownParticulars(store, rows, settings.hub.url))
        self.reminders = MeetingReminders(self._database, self.meetings, clock)
        self.follow_up = MeetingFollowUp(self.meetings, self.reminders)
        self._tasks = TaskSet(unhandled)
        if crm is not None:
            crm.on_logged, crm.on_opt_out = self.sync.logged, self.sync.show_opt_out

    async def start(self) -> None:
        """Show what waits, and begin to send it."""
        self.meetings.set_up(self._sender())
        await self.sync.start(self._sender(), self.mailer.settings.unsubscribe.strip())
        self._tasks.start(self.reminders.run(), name="Send reminders")

    async def stop(self) -> None:
        """End; what waits stays stored."""
        await self._tasks.close()
        await self.sync.stop()
        await self.mailer.close()
        self._database.close()

    def choose(self, settings: Mail) -> None:
        """Send in another way from now on; what waits is tried again."""
        self.mailer.choose(settings)
        self.meetings.set_up(self._sender())
        self.sync.set_up(self._sender(), settings.unsubscribe.strip())

    def _sender(self) -> Sender | None:
        """Return as whom mail goes out; None while mail is not set up."""
        account, settings = self._store.state.desk.account, self.mailer.settings
        if not settings.provider:
            return None
        name, address = (account.name, account.email) if account else ("", "")
        return sender_of(settings, name, address)
