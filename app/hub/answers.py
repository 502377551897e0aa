"""Commands get one answer each, however often they are sent.

An `Ack` waits until the effect is stored. An `Err` says that there was no
effect, so the same id may be tried again.

Decided: who sends too fast is read more slowly, which keeps the order of what it
sends and reaches back to the sender through TCP. Refused: an error for each
message above the limit, after which later ones would overtake it.
"""

from collections.abc import Callable

from app.domain.wire.base import Ack, Err
from app.domain.wire.console import ConsoleCommand
from app.domain.wire.meetings import PutCalendar
from app.domain.wire.visitor import FormData, Page, Track, VisitorCommand
from app.hub.effects import Out
from app.hub.limits import Limiter
from app.hub.refusal import RefusedError
from app.hub.rows import CommandRow
from app.hub.store import Answers
from app.hub.world import Peer, World

MAX_ID = 64
REMEMBERED = 1000  # answers of one sender
REMEMBERED_BY_ROW = (Page, FormData, Track, PutCalendar)  # as are commands that make a message


class Answering:
    """Answers commands of visitors and reps, once each and not too many."""

    def __init__(self, world: World, out: Out) -> None:
        tuning = world.tuning
        self._world = world
        self._out = out
        self._visitors: Limiter[str] = Limiter(tuning.commands_per_s, tuning.commands_burst)
        self._reps: Limiter[str] = Limiter(tuning.rep_commands_per_s, tuning.rep_commands_burst)

    def pause_s(self, peer: Peer) -> float:
        """Count one message of this client; return how long nothing more should be read of it."""
        limiter = self._reps if peer.console else self._visitors
        return limiter.take(peer.owner, self._world.now)

    def answer(
        self,
        peer: Peer,
        answers: Answers,
        command: VisitorCommand | ConsoleCommand,
        carry_out: Callable[[], int | None],
    ) -> None:
        """Carry the command out unless that was done, and say so."""
        if not 0 < len(command.id) <= MAX_ID:
            self._out.tell(
                peer, Err(code="bad_request", message=f"An id has 1 to {MAX_ID} letters.")
            )
            return
        if command.id not in answers:
            try:
                seq = carry_out()
            except RefusedError as refused:
                self._out.tell(peer, refusal(refused, command.id))
                return
            self._remember(peer, answers, command, seq)
        self._out.tell(peer, Ack(id=command.id, seq=answers[command.id]))

    def forget(self) -> None:
        """Drop what the limits no longer need."""
        for limiter in (self._visitors, self._reps):
            limiter.forget(self._world.now)

    def _remember(
        self,
        peer: Peer,
        answers: Answers,
        command: VisitorCommand | ConsoleCommand,
        seq: int | None,
    ) -> None:
        answers[command.id] = seq
        if len(answers) > REMEMBERED:
            del answers[next(iter(answers))]
        if seq is None and not isinstance(command, REMEMBERED_BY_ROW):
            self._out.row(CommandRow(sender=peer.owner, id=command.id, at=self._world.now))


def refusal(refused: RefusedError, command_id: str | None) -> Err:
    """Return what the client is told."""
    return Err(code=refused.code, message=str(refused), id=command_id, retryable=refused.retryable)
