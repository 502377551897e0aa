"""What consoles send after their hello, and which part it concerns."""

from app.domain.wire import console as wire
from app.domain.wire.base import Err
from app.domain.wire.meetings import AskMeetings, AskTurns
from app.domain.wire.shared import AskJobs, ReleaseClaim, SharedCommand, SharedQuestion
from app.hub.answers import Answering
from app.hub.effects import Out, Question
from app.hub.live import Live
from app.hub.rep_commands import RepCommands
from app.hub.sharing import Sharing
from app.hub.world import Peer, Rep

SCOPES = ("mine", "waiting", "all", "closed")


class RepMessages:
    """Takes a rep's messages: the state lane, questions, commands."""

    def __init__(
        self, out: Out, answering: Answering, commands: RepCommands, sharing: Sharing, live: Live
    ) -> None:
        self._out = out
        self._answering = answering
        self._commands = commands
        self._sharing = sharing
        self._live = live

    def take(self, peer: Peer, rep: Rep, message: wire.ConsoleMessage) -> None:
        """Do what the message says, and answer it if it has an id."""
        match message:
            case wire.Credit(topic=topic, n=n):
                self._live.credit(peer.conn, topic, n)
            case wire.Subscribe(topic=topic):
                self._live.subscribe(peer.conn, rep, topic)
            case wire.Unsubscribe():
                self._live.unsubscribe(peer.conn)
            case wire.RepTyping():
                self._commands.types(rep, message)
            case ReleaseClaim():
                self._sharing.release(peer, message)
            case question if isinstance(question, wire.ConsoleQuestion):
                self._question(peer, rep, question)
            case command if isinstance(command, wire.ConsoleCommand):
                self._answering.answer(
                    peer, rep.answers, command, lambda: self._carry_out(peer, rep, command)
                )

    def _question(self, peer: Peer, rep: Rep, question: wire.ConsoleQuestion) -> None:
        match question:
            case wire.AskConversations(scope=scope) if scope not in SCOPES:
                words = f"There is no scope '{scope[:40]}'."
                self._out.tell(peer, Err(code="bad_request", message=words, id=question.id))
            case shared if isinstance(shared, SharedQuestion) and not _is_of_rows(shared):
                self._sharing.answer(peer, rep, shared)
            case _:
                self._out.read(Question(peer.conn, rep.row.id, question))

    def _carry_out(self, peer: Peer, rep: Rep, command: wire.ConsoleCommand) -> int | None:
        if isinstance(command, SharedCommand):
            self._sharing.carry_out(peer, rep, command)
            return None
        return self._commands.carry_out(rep, command)


def _is_of_rows(question: SharedQuestion) -> bool:
    """Whether the answer is in the database alone."""
    past = isinstance(question, AskMeetings) and question.before > 0
    return past or isinstance(question, AskJobs | AskTurns)
