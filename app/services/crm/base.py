"""What any CRM can do for a push, and what is said between it and the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from app.domain.describe import ObjectFacts
from app.domain.errors import FoyerError
from app.domain.mapping import BYPASS, Maps, Value
from app.domain.matching import Choice, Person
from app.domain.push import PushWish

WRITE_WITHIN_S = 30.0


class Retry(Enum):
    """When the same thing may be tried again."""

    NO = "no"  # a person, or a changed request, is needed
    LOOK = "look"  # once more, after looking again
    SOON = "soon"  # after growing pauses
    LATER = "later"  # much later; everything else waits too
    SIGN_IN = "sign_in"


class CrmError(FoyerError):
    """A call failed as a whole; the text is for the rep.

    Attributes:
        code: the CRM's own, or what went wrong on the way.
        retry: when to try again.
        uncertain: a write may have happened.
        retry_after_s: seconds to wait, where they are known.
    """

    def __init__(self, code: str, reason: str, retry: Retry, *, uncertain: bool = False) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.retry = retry
        self.uncertain = uncertain
        self.retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a part was not done, in plain words; `code` is the CRM's own."""

    code: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look-up saw."""

    choice: Choice
    member: bool | None = None  # of `campaign`; None: could not be read
    campaign: str = ""  # the wished one, else the one of the record's mapping page
    task: bool | None = None  # with the push's mark; None: could not be read
    org: str = ""  # whose answers these are, as far as they tell
    hidden: Mapping[str, frozenset[str]] = field(default_factory=dict)  # object -> fields
    at: float = 0.0  # Unix seconds


@dataclass(frozen=True, slots=True)
class Plan:
    """What one write request is to do."""

    wish: PushWish
    target: Person | None  # None: a new Lead
    values: Mapping[str, Value] = field(default_factory=dict)
    campaign: bool = False
    task: bool = False
    visitors: Mapping[str, str] = field(default_factory=dict)  # field -> visitor field
    assignment: str = BYPASS  # of a new record: as `ObjectMap.assignment`
    owner: str = ""  # of a new record: a user's id; empty: the user, or the rules
    record_type: str = ""  # of a new record
    member_status: str = ""

    @property
    def person(self) -> bool:
        """Whether the person itself is written."""
        return self.target is None or bool(self.values)

    @property
    def empty(self) -> bool:
        """Whether everything is there already."""
        return not (self.person or self.campaign or self.task)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of each part that was tried, and what the closing look-up saw."""

    done: Mapping[str, str] = field(default_factory=dict)  # part -> record id, "" where known
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    again: Mapping[str, Refusal] = field(default_factory=dict)  # to be tried again soon
    look: Mapping[str, Refusal] = field(default_factory=dict)  # to be decided again
    candidates: tuple[tuple[str, str], ...] = ()  # (object, id) of the duplicate rule
    closing: Found | None = None


class Crm(Protocol):
    """One CRM org, signed in to as one user.

    Calls raise CrmError when they failed as a whole, SignInNeededError, or
    TransientError when the sign-in could not be renewed.
    """

    @property
    def maps(self) -> Maps:
        """The mapping that is in force now."""
        ...

    def held(self, org: str) -> Refusal | None:
        """Return why nothing may be written into an org yet (its mapping was never checked)."""
        ...

    def facts(self, name: str) -> ObjectFacts | None:
        """Return what describe said of an object; None where it was not read yet."""
        ...

    async def describe_again(self, name: str, trips: "Trips") -> bool:
        """Ask whether an object has changed since describe was read; return whether it has."""
        ...

    @property
    def org(self) -> str:
        """The org's id as far as it is known."""
        ...

    @property
    def host(self) -> str:
        """The address of the org."""
        ...

    @property
    def hosts(self) -> set[str]:
        """Every address that stands for this org."""
        ...

    async def whoami(self) -> str:
        """Return the org's id, asked of the sign-in; empty when it cannot be had."""
        ...

    async def look_up(self, wish: PushWish, trips: "Trips") -> Found:
        """Read who has the e-mail, and what of the push is there already."""
        ...

    async def write(self, plan: Plan, trips: "Trips") -> Written:
        """Write what is missing, and look again, in one request."""
        ...

    def not_writable(self, name: str, *, new: bool) -> frozenset[str]:
        """Return the mapped fields that this user may not set on a new or a known record."""
        ...

    def record_url(self, record: str) -> str:
        """Return the address of a record in the browser."""
        ...


@dataclass(slots=True)
class Trips:
    """Counts the round trips of one push, however it ends."""

    count: int = 0
    within_s: float = 20.0  # for each call
    plain: bool = False  # ask only for what is needed

    def patient(self) -> "Trips":
        """Return this meter with patience for a write: giving up on one leaves it uncertain."""
        self.within_s = max(self.within_s, WRITE_WITHIN_S)
        return self
