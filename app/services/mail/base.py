"""What any way to send mail can do, and what is said between it and the outbox."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Literal, Protocol, runtime_checkable

from app.domain.errors import FoyerError, RejectedError

Going = Callable[[], Awaitable[None]]
NO_CONSENT, NO_LINK = "mail_needs_consent", "mail_needs_link"  # codes of a SignInNeededError
NOT_SET_UP = "Mail is not set up. Choose how to send it in Settings > Mail."


@dataclass(frozen=True, slots=True)
class Sender:
    """As whom mail goes out."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """What a calendar program reads in a mail (RFC 6047): iCalendar text and its iTIP method."""

    text: str
    method: Literal["REQUEST", "CANCEL"]


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as it is wanted."""

    key: str  # of the outbox row; the Message-ID is made from it
    to: str
    subject: str
    text: str
    to_name: str = ""
    attachment: str = ""  # text of an attached file, with its name
    attachment_name: str = "transcript.txt"
    created: float = 0.0  # Unix seconds; the Date header, the same in every try
    calendar: CalendarPart | None = None


class MailRefusedError(RejectedError):
    """The mail system took this mail for wrong; the text says why and what to do."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class MailSetupError(FoyerError):
    """Nothing can be sent with these settings; the text names what to mend."""


class Mailer(Protocol):
    """One way to send.

    `send` raises MailRefusedError, MailSetupError, SignInNeededError, TransientError
    when the mail certainly did not go out, UncertainError when it may have.
    """

    def send(self, message: EmailMessage, going: Going) -> Awaitable[None]:
        """Send; `going` is called just before the point from which it may have gone out."""
        ...


@runtime_checkable
class Tried(Protocol):
    """A way that can be tried without a mail."""

    def check(self) -> Awaitable[None]:
        """Connect and sign in; raise as `Mailer.send` does."""
        ...


@dataclass(frozen=True, slots=True)
class NoMailer:
    """Stands where mail is not set up."""

    words: str = NOT_SET_UP

    async def send(self, message: EmailMessage, going: Going) -> None:
        """Say that nothing can be sent."""
        raise MailSetupError(self.words)

    async def check(self) -> None:
        """Say that nothing can be tried."""
        raise MailSetupError(self.words)
