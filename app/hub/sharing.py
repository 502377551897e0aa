"""What reps share through the hub: which part answers what."""

from app.domain.wire.events import Answer
from app.domain.wire.meetings import MeetingCommand, MeetingQuestion
from app.domain.wire.shared import (
    AskClaim,
    AskDocuments,
    AskLists,
    DropDocument,
    DropList,
    EndJob,
    OfferHands,
    PutDocument,
    PutListPart,
    ReleaseClaim,
    RenewJob,
    SharedCommand,
    SharedQuestion,
    TellRep,
)
from app.hub.answers import refusal
from app.hub.claims import Claims
from app.hub.documents import Documents
from app.hub.effects import Out
from app.hub.jobs import Jobs
from app.hub.lanes import Lanes
from app.hub.lists import Lists
from app.hub.meetings import Meetings
from app.hub.refusal import RefusedError
from app.hub.telling import Telling
from app.hub.triggers import Triggers
from app.hub.world import Peer, Rep, World


class Sharing:
    """Documents, claims, jobs, lists and meetings; each part has a file of its own."""

    def __init__(self, world: World, out: Out, lanes: Lanes, meetings: Meetings) -> None:
        self._out = out
        self._claims = Claims(world)
        self._jobs = Jobs(world, out)
        self._triggers = Triggers(world, self._jobs)
        self._documents = Documents(world, out)
        self._lists = Lists(world, out)
        self._telling = Telling(world, lanes)
        self._meetings = meetings

    def answer(self, peer: Peer, rep: Rep, question: SharedQuestion) -> None:
        """Answer a question, which has no effect that must be remembered."""
        try:
            result = self._result(peer, rep, question)
        except RefusedError as refused:
            self._out.tell(peer, refusal(refused, question.id))
            return
        self._out.tell(peer, Answer(id=question.id, result=result))

    def carry_out(self, peer: Peer, rep: Rep, command: SharedCommand) -> None:
        """Carry a command out; raise RefusedError before any effect."""
        match command:
            case PutDocument():
                self._documents.put(rep, command)
                self._put(command)
            case DropDocument():
                self._documents.drop(rep, command)
                self._put(command)
            case PutListPart():
                self._lists.put(rep, command)
            case DropList():
                self._lists.drop(rep, command)
            case EndJob():
                self._jobs.end(rep, command)
            case TellRep():
                self._telling.tell(command)
            case meeting if isinstance(meeting, MeetingCommand):
                self._meetings.carry_out(rep, meeting)
            case _:
                raise RefusedError("unknown_kind", "This hub does not share this yet.")

    def release(self, peer: Peer, given: ReleaseClaim) -> None:
        """End a claim."""
        self._claims.release(peer, given)

    def gone(self, conn: int) -> None:
        """Note that a console's connection is over."""
        self._claims.gone(conn)
        self._jobs.gone(conn)

    def sweep(self) -> None:
        """Forget what is over, and give away the jobs that are due."""
        self._claims.sweep()
        self._jobs.sweep()

    def happened(self) -> None:
        """Let workflows hear of what the input at hand did to visitors."""
        self._triggers.happened()

    def _put(self, command: PutDocument | DropDocument) -> None:
        """Let those know who look into a document."""
        if command.kind == "team":
            self._meetings.team_changed(command.name)

    def _result(self, peer: Peer, rep: Rep, question: SharedQuestion) -> object:
        match question:
            case AskClaim():
                return self._claims.ask(peer, rep, question)
            case AskDocuments():
                return self._documents.all()
            case OfferHands():
                return self._jobs.offer(peer, rep, question)
            case RenewJob():
                return self._jobs.renew(peer, rep, question)
            case AskLists():
                return self._lists.all()
            case meeting if isinstance(meeting, MeetingQuestion):
                return self._meetings.result(rep, meeting)
            case _:
                raise RefusedError("unknown_kind", "This hub does not share this yet.")
