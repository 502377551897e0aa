"""Moving and cancelling meetings, and who did not come.

Decided: a move keeps the old time until the new one is in a calendar. The host comes
first; where the host is not free, the next of the team takes it, and the old booking
is cancelled when the new one is there: one change for the visitor. What no console was
told is over at once, since it is in no calendar.
"""

from app.domain.wire.meetings import Change, ChangeMeeting
from app.hub.board import Board
from app.hub.keeping import MAX_TEXT, Keeping
from app.hub.meeting_world import Held
from app.hub.planning import TAKEN, Planning
from app.hub.pools import Pool, Pools
from app.hub.refusal import RefusedError, bad_request, forbidden, gone
from app.hub.world import Rep, World

CALLED_OFF = "It was called off before it was booked."


class Changing:
    """Changes meetings for reps and attendees."""

    def __init__(
        self, world: World, pools: Pools, board: Board, planning: Planning, keeping: Keeping
    ) -> None:
        self._world = world
        self._pools = pools
        self._board = board
        self._planning = planning
        self._keeping = keeping

    def by_rep(self, rep: Rep, command: ChangeMeeting) -> None:
        """Change a meeting for its host, its maker or an admin; raise RefusedError."""
        held = self._world.meets.meetings.get(command.meeting)
        if held is None:
            raise RefusedError("not_found", "There is no such meeting.")
        mine = rep.row.id in {held.record.host, held.record.by}
        if not mine and rep.row.role != "admin":
            raise forbidden("Only its host, who made it, or an admin may change a meeting.")
        self.change(held, command.what, command.start, command.words[:MAX_TEXT])

    def change(self, held: Held, what: Change, start: int, words: str) -> None:
        """Change a meeting; raise RefusedError."""
        match what:
            case "cancel":
                self._cancel(held, words)
            case "move":
                self._move(held, start, words)
            case _:
                self._attended(held, what)

    def _cancel(self, held: Held, words: str) -> None:
        state = held.record.state
        if state in {"cancelled", "cancelling"}:
            return
        if state in {"failed", "no_show"} or held.record.end <= self._world.now:
            raise gone("This meeting is over.")
        self._keeping.drop_next(held)
        off = {"wanted_start": 0, "wanted_end": 0}
        if not held.kept.told:
            self._board.change(held, state="cancelled", words=words or CALLED_OFF, **off)
            return
        self._board.change(held, {"words": words, "sent": False}, state="cancelling", **off)
        self._board.ask(held)

    def _move(self, held: Held, start: int, words: str) -> None:
        record = held.record
        if (record.state, record.wanted_start) == ("moving", start):
            return
        if record.state != "booked":
            raise RefusedError("unbooked", "Only a meeting that is booked can be moved.")
        if start == record.start:
            return
        if record.start <= self._world.now:
            raise gone("This meeting has begun.")
        kind = self._planning.kind_of(held)
        if record.host in self._pools.at(Pool((record.host,)), kind, start, held)[0]:
            self._board.change(
                held,
                {"words": words, "sent": False},
                state="moving",
                wanted_start=start,
                wanted_end=start + record.end - record.start,
            )
            self._board.ask(held)
        elif not self._planning.move_to(held, start, words):
            raise RefusedError("conflict", TAKEN)

    def _attended(self, held: Held, what: Change) -> None:
        record = held.record
        if record.start > self._world.now:
            raise bad_request("This meeting has not begun yet.")
        if record.state not in {"booked", "no_show"}:
            raise RefusedError("conflict", "This meeting did not take place.")
        if what == "no_show" and record.state == "booked":
            self._board.change(held, state="no_show", came=False)
        elif what == "attended" and not record.came:
            self._board.change(held, state="booked", came=True)
