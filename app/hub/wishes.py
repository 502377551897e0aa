"""Times that visitors would like, where none suits or none could be shown.

Decided: they go into the visitor's chat, which a rep answers now or later; from a page
without one, to a rep who would host such a meeting.
"""

from app.domain.meeting_kinds import Kind
from app.domain.plain_line import plain_line
from app.domain.wire.events import Told
from app.domain.wire.meet import WishTimes
from app.hub.dispatch import Dispatch
from app.hub.lanes import Lanes
from app.hub.meetings import Meetings
from app.hub.refusal import bad_request
from app.hub.talk import Talk
from app.hub.world import Visitor, World

MAX_WISH, MAX_NAME, MAX_EMAIL, MAX_ID = 1000, 200, 254, 64
REMEMBERED = 1000


class Wishes:
    """Passes wishes on, each once."""

    def __init__(
        self, world: World, lanes: Lanes, talk: Talk, dispatch: Dispatch, meetings: Meetings
    ) -> None:
        self._world = world
        self._lanes = lanes
        self._talk = talk
        self._dispatch = dispatch
        self._meetings = meetings
        self._known: dict[str, None] = {}

    def take(self, request: WishTimes, kind: Kind, visitor: Visitor | None) -> None:
        """Tell a rep; raise RefusedError when nothing is wished for."""
        if not 0 < len(request.id) <= MAX_ID or not request.text.strip():
            raise bad_request("Say which times suit you.")
        if request.id in self._known:
            return
        who = plain_line(f"{request.name[:MAX_NAME]} {request.email[:MAX_EMAIL]}")
        text = f"{request.text[:MAX_WISH].strip()}\n{who}"
        if visitor is not None:
            self._say(visitor, f"{kind.title}: {text}", request.id)
        else:
            self._tell(kind, text)
        self._known[request.id] = None
        if len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]

    def _say(self, visitor: Visitor, text: str, command: str) -> None:
        if command in visitor.answers:
            return
        conversation = visitor.current
        fresh = conversation is None
        if conversation is None:
            conversation = self._talk.open(visitor)
        visitor.answers[command] = self._talk.visitor_says(visitor, conversation, text, command)
        if fresh:
            self._dispatch.route(conversation)
            self._dispatch.tell_positions()

    def _tell(self, kind: Kind, text: str) -> None:
        pool = self._meetings.pools.by_rule(kind, me="")
        here = [rep for rep in pool.reps if self._meetings.calendars.here(rep)]
        for each in (here or list(pool.reps))[:1]:
            if (rep := self._world.reps.get(each)) is not None:
                told = Told(conversation="", title=kind.title, text=text, at=self._world.now)
                self._lanes.push(rep.lane, told)
