"""What the link's thread tells the console's."""

from dataclasses import dataclass

from app.domain.desk import DraftChanged
from app.domain.errors import FoyerError
from app.domain.health import SystemChanged
from app.domain.updates import HubTold
from app.domain.wire.base import Ready
from app.domain.wire.console import ConsoleCommand
from app.domain.wire.events import ReliableEvent
from app.domain.wire.live import Typing
from app.domain.wire.shared import SharedNews


@dataclass(frozen=True, slots=True)
class Arrived:
    """A reliable event, already stored with its number."""

    number: int
    event: ReliableEvent
    at: float  # when it reached this machine


@dataclass(frozen=True, slots=True)
class Settled:
    """The hub's answer to a command: no words means that it is committed."""

    command: ConsoleCommand
    code: str = ""
    words: str = ""
    seq: int | None = None  # the message's number in its conversation, when it made one


@dataclass(frozen=True, slots=True)
class Restored:
    """What the database still knew; the first item of all."""

    known: tuple[ReliableEvent, ...] = ()  # shown and acted on before
    drafts: tuple[DraftChanged, ...] = ()  # written, not confirmed
    fault: FoyerError | None = None  # why there is no link at all


@dataclass(frozen=True, slots=True)
class Greeted:
    """A connection stands."""

    ready: Ready
    at: float
    offset: float  # seconds to add to this machine's clock to get the hub's


Item = Restored | Arrived | Settled | Greeted | SystemChanged | Typing | SharedNews | HubTold
