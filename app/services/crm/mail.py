"""What mail asks of a CRM: who has an address and wants none, and the activity of a sent mail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.domain.matching import Person
from app.domain.opt_out import Rule
from app.services.crm.base import Crm, Refusal, Trips
from app.services.crm.records import RecordCrm
from app.services.crm.setup import OrgSetup


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail as the CRM shall know it."""

    mark: str  # by which it is found again where there is no message id
    message_id: str
    subject: str
    text: str
    to: str
    sender: str
    sender_name: str
    at: float  # Unix seconds


@dataclass(frozen=True, slots=True)
class Reached:
    """Everybody with an address, and the opt-out fields that could not be seen."""

    people: tuple[Person, ...]
    hidden: Mapping[str, str] = field(default_factory=dict)  # object -> field


class MailCalls(Protocol):
    """The calls; each raises as those of `Crm` do."""

    async def reached(self, address: str, rules: Mapping[str, Rule], trips: Trips) -> Reached:
        """Return all Leads and Contacts with an address, with their opt-out fields."""
        ...

    async def logged(self, mail: SentMail, trips: Trips) -> list[str]:
        """Return the ids of the activities of a mail."""
        ...

    async def log(self, mail: SentMail, who: Person, trips: Trips) -> tuple[str, Refusal | None]:
        """Make the activity of a mail that was sent to a person; return its id, or why not."""
        ...


class MailingCrm(Crm, Protocol):
    """A CRM that knows mail."""

    @property
    def set_up(self) -> bool:
        """Whether there is an org to talk to."""
        ...

    @property
    def single(self) -> RecordCrm:
        """Single records."""
        ...

    @property
    def setup(self) -> OrgSetup:
        """The org's objects and fields."""
        ...

    @property
    def mail(self) -> MailCalls:
        """What mail asks."""
        ...


def sent_mail(body: Mapping[str, Any]) -> SentMail:
    """Return the mail of an outbox row of kind "crm.email"."""
    return SentMail(
        mark=str(body["mark"]),
        message_id=str(body["message_id"]),
        subject=str(body["subject"]),
        text=str(body["text"]),
        to=str(body["to"]),
        sender=str(body["sender"]),
        sender_name=str(body["sender_name"]),
        at=float(body["at"]),
    )
