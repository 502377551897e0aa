"""Times that visitors would like, where none suits or none could be shown.

Decided: they are a chat, which a rep answers now or later, and which outlives hub and console.
From a page without one a chat is opened for a visitor who is not here: it goes to the rep whose
page it is, else where the routing rules say, and tells the rep to answer by mail. Refused: a
notice to who would host, since it is gone once it was seen, or was not.
"""

from app.core.ulid import ulid
from app.domain.facts import language_of
from app.domain.meeting_kinds import Kind
from app.domain.plain_line import plain_line
from app.domain.wire.meet import WishTimes
from app.hub.dispatch import Dispatch
from app.hub.knowledge import Knowledge
from app.hub.refusal import bad_request
from app.hub.talk import Talk
from app.hub.visits import Visits
from app.hub.world import Conversation, Rep, Visitor, World

MAX_WISH, MAX_NAME, MAX_EMAIL, MAX_ID = 1000, 200, 254, 64
REMEMBERED = 1000
BY_MAIL = "This was left on a meeting's page, where nobody reads a chat. Answer by e-mail."


class Wishes:
    """Passes wishes on, each once."""

    def __init__(
        self, world: World, visits: Visits, talk: Talk, dispatch: Dispatch, knowledge: Knowledge
    ) -> None:
        self._world = world
        self._visits = visits
        self._talk = talk
        self._dispatch = dispatch
        self._knowledge = knowledge
        self._known: dict[str, None] = {}

    def take(self, request: WishTimes, kind: Kind, visitor: Visitor | None) -> None:
        """Tell a rep; raise RefusedError when nothing is wished for."""
        if not 0 < len(request.id) <= MAX_ID or not request.text.strip():
            raise bad_request("Say which times suit you.")
        if request.id in self._known:
            return
        who = plain_line(f"{request.name[:MAX_NAME]} {request.email[:MAX_EMAIL]}")
        text = f"{kind.title}: {request.text[:MAX_WISH].strip()}\n{who}"
        if visitor is not None:
            self._learn(visitor, request)
            self._say(visitor, text, request.id)
        else:
            self._write_down(request, kind, text)
        self._known[request.id] = None
        if len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]

    def _learn(self, visitor: Visitor, request: WishTimes) -> None:
        facts = {
            "email": request.email[:MAX_EMAIL],
            "name": plain_line(request.name)[:MAX_NAME],
            "language": language_of(request.lang),
        }
        given = {field: value for field, value in facts.items() if value.strip()}
        self._knowledge.learn(visitor, given, "chat")

    def _say(self, visitor: Visitor, text: str, command: str) -> None:
        if command in visitor.answers:
            return
        conversation = visitor.current
        fresh = conversation is None
        if conversation is None:
            conversation = self._talk.open(visitor)
        visitor.answers[command] = self._talk.visitor_says(visitor, conversation, text, command)
        if fresh:
            self._route(conversation)

    def _write_down(self, request: WishTimes, kind: Kind, text: str) -> None:
        """Open a chat for somebody who is not on the website."""
        visitor = self._visits.adopt(ulid(self._world.now), "", None)
        self._learn(visitor, request)
        self._knowledge.arrived(visitor, request.zone, "")
        conversation = self._talk.open(visitor)
        host = self._host(kind)
        if host is not None:
            self._dispatch.take(host, conversation)
        # The visitor's words come last, since lists show the last ones.
        self._talk.hub_says(conversation, f"{request.id}.m", BY_MAIL, ("system", {}))
        self._talk.visitor_says(visitor, conversation, text, request.id)
        if host is None:
            self._route(conversation)

    def _host(self, kind: Kind) -> Rep | None:
        """Return the rep whose own page it is."""
        return self._world.reps.get(kind.rep) if kind.host == "me" else None

    def _route(self, conversation: Conversation) -> None:
        self._dispatch.route(conversation)
        self._dispatch.tell_positions()
