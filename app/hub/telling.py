"""Words of workflows for reps."""

from app.domain.wire.events import Told
from app.domain.wire.shared import TellRep
from app.hub.lanes import Lanes
from app.hub.refusal import RefusedError, bad_request
from app.hub.world import World

MAX_TITLE, MAX_TEXT = 100, 1000


class Telling:
    """Passes on what workflows say, in the rep's reliable lane."""

    def __init__(self, world: World, lanes: Lanes) -> None:
        self._world = world
        self._lanes = lanes

    def tell(self, command: TellRep) -> None:
        """Tell a rep; raise RefusedError."""
        if not command.text.strip():
            raise bad_request("There is nothing to tell.")
        rep = self._world.reps.get(command.rep)
        if rep is None:
            raise RefusedError("not_found", "This rep is not known.")
        told = Told(
            conversation=command.conversation[:64],
            title=command.title[:MAX_TITLE],
            text=command.text[:MAX_TEXT],
            at=self._world.now,
        )
        self._lanes.push(rep.lane, told)
