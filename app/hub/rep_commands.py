"""What reps may ask for, and what it does."""

import msgspec

from app.domain.routing import faults
from app.domain.wire import console as wire
from app.domain.wire.console import ConsoleCommand
from app.hub.dispatch import Dispatch
from app.hub.effects import Out
from app.hub.knowledge import Knowledge
from app.hub.presence import Presence
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.rows import RulesRow
from app.hub.talk import Talk, checked_data, checked_text
from app.hub.world import Conversation, Rep, Visitor, World

MAX_DISPOSITION = 200


class RepCommands:
    """Carries out one rep's commands; raises RefusedError before any effect."""

    def __init__(
        self,
        world: World,
        out: Out,
        talk: Talk,
        dispatch: Dispatch,
        presence: Presence,
        knowledge: Knowledge,
    ) -> None:
        self._world = world
        self._out = out
        self._talk = talk
        self._dispatch = dispatch
        self._presence = presence
        self._knowledge = knowledge

    def carry_out(self, rep: Rep, command: ConsoleCommand) -> int | None:  # noqa: C901 one line a case
        """Return the number of the message that the command made, if any."""
        if rep.is_agent:
            raise forbidden("An agent does background work and nothing else.")
        match command:
            case wire.Accept():
                self._dispatch.accept(rep, command.offer)
            case wire.Decline():
                self._dispatch.decline(rep, command.offer)
            case wire.Start():
                return self._start(rep, command)
            case wire.RepSay():
                return self._say(rep, command)
            case wire.RepRead():
                self._talk.read(self._talk.of_rep(rep, command.conversation), "rep", command.seq)
            case wire.Close():
                self._close(rep, command)
            case wire.SetPresence():
                self._presence.set(rep, command.status, command.reason, "rep")
            case wire.SetFact():
                visitor = self._visitor(command.visitor)
                self._knowledge.correct(visitor, command.field, command.value)
            case wire.SetRules():
                self._set_rules(rep, command)
            case _:
                raise bad_request("This is no command of a rep.")
        return None

    def types(self, rep: Rep, message: wire.RepTyping) -> None:
        """Show the visitor that the rep writes, or stopped."""
        conversation = self._world.conversations.get(message.conversation)
        if conversation is not None and conversation.rep == rep.row.id:
            self._talk.rep_types(rep, conversation, message.on)

    def _start(self, rep: Rep, command: wire.Start) -> int:
        text = checked_text(command.text)
        visitor = self._visitor(command.visitor)
        conversation = visitor.current
        if conversation is not None and conversation.status == "open":
            self._check_mine(rep, conversation)
        elif conversation is not None:
            self._dispatch.take(rep, conversation)
        else:
            conversation = self._talk.open(visitor)
            self._talk.join(rep, conversation)
        return self._talk.rep_says(rep, conversation, command.id, text)

    def _check_mine(self, rep: Rep, conversation: Conversation) -> None:
        if conversation.rep != rep.row.id:
            other = self._world.reps.get(conversation.rep or "")
            name = other.row.name if other else "somebody else"
            raise RefusedError("conflict", f"This visitor is chatting with {name}.")

    def _say(self, rep: Rep, command: wire.RepSay) -> int:
        checked_data(command.kind, command.text, command.data)
        conversation = self._talk.of_rep(rep, command.conversation)
        return self._talk.rep_says(
            rep, conversation, command.id, command.text, (command.kind, command.data)
        )

    def _close(self, rep: Rep, command: wire.Close) -> None:
        conversation = self._talk.of_rep(rep, command.conversation)
        self._talk.close(conversation, "rep", command.disposition[:MAX_DISPOSITION])
        self._dispatch.drain()

    def _set_rules(self, rep: Rep, command: wire.SetRules) -> None:
        if rep.row.role != "admin":
            raise forbidden("Only an admin may change the routing rules.")
        if found := faults(command.rules):
            raise bad_request(" ".join(found[:5]))
        self._world.rules = list(command.rules)
        self._world.rules_version += 1
        self._out.row(
            RulesRow(
                version=self._world.rules_version,
                rules=msgspec.json.encode(command.rules).decode("utf-8"),
                set_by=rep.row.id,
                at=self._world.now,
            )
        )
        self._dispatch.drain()

    def _visitor(self, visitor: str) -> Visitor:
        found = self._world.visitors.get(visitor)
        if found is None:
            raise RefusedError("not_found", "This visitor is no longer on the site.")
        return found
