"""What the engine wants done.

Decided: one bundle per input with lists by kind, since order matters only within
a kind: `committed` waits until `rows` are safe, `at_once` does not.
"""

from dataclasses import dataclass, field

from app.domain.wire.base import CloseCode, Wire
from app.domain.wire.codec import to_browser, to_console
from app.domain.wire.console import ConsoleQuestion
from app.hub.rows import Row
from app.hub.world import Peer


@dataclass(frozen=True, slots=True)
class Question:
    """Read the database and send the answer to this console."""

    conn: int
    rep: str
    question: ConsoleQuestion


@dataclass(frozen=True, slots=True)
class FindEarlier:
    """Read the conversations of this proved identity; come back with `EarlierFound`."""

    visitor: str
    identity: str


@dataclass(slots=True)
class Effects:
    """Everything that one input leads to."""

    rows: list[Row] = field(default_factory=list)
    committed: list[tuple[int, bytes]] = field(default_factory=list)  # connection, frame
    at_once: list[tuple[int, bytes]] = field(default_factory=list)
    closes: list[tuple[int, CloseCode]] = field(default_factory=list)  # after `committed`
    reads: list[Question | FindEarlier] = field(default_factory=list)  # after `rows` are safe


class Out:
    """Collects the effects of one input."""

    def __init__(self) -> None:
        self._effects = Effects()

    def take(self) -> Effects:
        """Return what was collected and begin anew."""
        taken, self._effects = self._effects, Effects()
        return taken

    def row(self, row: Row) -> None:
        """Store this row."""
        self._effects.rows.append(row)

    def frame(self, conn: int, frame: bytes) -> None:
        """Send these bytes once everything so far is safe."""
        self._effects.committed.append((conn, frame))

    def tell(self, peer: Peer, message: Wire) -> None:
        """Send `message` once everything so far is safe."""
        self._effects.committed.append((peer.conn, encoded(message, console=peer.console)))

    def hint(self, conn: int, frame: bytes) -> None:
        """Send these bytes at once: state lane and heartbeats."""
        self._effects.at_once.append((conn, frame))

    def close(self, conn: int, code: CloseCode) -> None:
        """Close this connection after what was told."""
        self._effects.closes.append((conn, code))

    def read(self, read: Question | FindEarlier) -> None:
        """Read the database once everything so far is safe."""
        self._effects.reads.append(read)


def encoded(message: Wire, *, console: bool) -> bytes:
    """Return the frame of `message` for a console or a browser."""
    return to_console(message) if console else to_browser(message)
