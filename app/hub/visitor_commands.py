"""What visitors may ask for, and what it does."""

from app.domain.email_address import is_address
from app.domain.wire import visitor as wire
from app.domain.wire.visitor import VisitorCommand
from app.hub.dispatch import Dispatch
from app.hub.knowledge import Knowledge
from app.hub.limits import Limiter
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.talk import Talk, checked_text
from app.hub.visits import Visits
from app.hub.world import Peer, Visitor, World

MAX_ID = 64
HELD_S = 5.0  # within which a message refused for haste should be sent again
MAX_MESSAGES = 10_000  # of one conversation; nobody writes more, and all are in memory


class VisitorCommands:
    """Carries out one visitor's commands; raises RefusedError before any effect."""

    def __init__(
        self, world: World, visits: Visits, talk: Talk, dispatch: Dispatch, knowledge: Knowledge
    ) -> None:
        tuning = world.tuning
        self._world = world
        self._visits = visits
        self._talk = talk
        self._dispatch = dispatch
        self._knowledge = knowledge
        self._says: Limiter[str] = Limiter(tuning.says_per_s, tuning.says_burst)

    def carry_out(self, visitor: Visitor, peer: Peer, command: VisitorCommand) -> int | None:  # noqa: C901 one line a case
        """Return the number of the message that the command made, if any."""
        match command:
            case wire.Page():
                self._page(visitor, peer.client, command)
            case wire.Say():
                return self._say(visitor, peer, command)
            case wire.Identify():
                self._knowledge.identify(visitor, command)
            case wire.FormData():
                self._knowledge.form(visitor, command)
            case wire.Track():
                self._knowledge.track(visitor, command)
            case wire.Pick():
                self._pick(visitor, command)
            case wire.VisitorRead():
                self._talk.read(
                    self._talk.of_visitor(visitor, command.conversation), "visitor", command.seq
                )
            case wire.Consent():
                self._knowledge.consent(visitor, command.choice)
        if not isinstance(command, wire.Page):
            self._visits.active(visitor, peer.client)
        return None

    def forget(self) -> None:
        """Drop what limits no longer need."""
        self._says.forget(self._world.now)

    def _page(self, visitor: Visitor, client: str, command: wire.Page) -> None:
        if not command.view.id or len(command.view.id) > MAX_ID:
            raise bad_request("A page view needs an id.")
        self._visits.page(visitor, client, command.view, command.id)

    def _say(self, visitor: Visitor, peer: Peer, command: wire.Say) -> int:
        text = checked_text(command.text)
        if not peer.chat:
            raise forbidden("This site offers no chat.")
        conversation = visitor.current
        if conversation is not None and len(conversation.messages) >= MAX_MESSAGES:
            raise forbidden("This conversation is full.")
        self._check_pace(visitor, command.id)
        self._visits.active(visitor, peer.client)
        fresh = conversation is None
        if conversation is None:
            conversation = self._talk.open(visitor)
        seq = self._talk.visitor_says(visitor, conversation, text, command.id)
        if fresh:
            self._dispatch.route(conversation)
            self._dispatch.tell_positions()
        return seq

    def _check_pace(self, visitor: Visitor, command_id: str) -> None:
        """Refuse what comes too fast, and then what would overtake it."""
        first, until = visitor.held
        overtakes = command_id != first and self._world.now < until
        if overtakes or not self._says.allows(visitor.row.id, self._world.now):
            if not overtakes:
                visitor.held = (command_id, self._world.now + HELD_S)
            raise RefusedError("rate", "Too many messages at once. Wait a moment.", retryable=True)
        visitor.held = ("", 0.0)

    def _pick(self, visitor: Visitor, command: wire.Pick) -> None:
        conversation = self._talk.of_visitor(visitor, command.conversation)
        if not is_address(command.email):
            raise bad_request("This is no e-mail address.")
        self._talk.pick(conversation, command)
        fields = {"email": command.email, "name": command.name}
        given = {field: value for field, value in fields.items() if value}
        self._knowledge.learn(visitor, given, "chat")
