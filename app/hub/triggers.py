"""From what happened to a visitor to the jobs of the workflows that wait for it."""

from dataclasses import replace

from app.hub.jobs import Jobs
from app.hub.watches import Occurrence
from app.hub.world import Conversation, World

RECENT_S = 4 * 3600.0  # a closed conversation still belongs to what happens


class Triggers:
    """Tells workflows what happened."""

    def __init__(self, world: World, jobs: Jobs) -> None:
        self._world = world
        self._jobs = jobs

    def happened(self) -> None:
        """Make jobs of what occurred, and give them away."""
        occurred, self._world.occurred = self._world.occurred, []
        for occurrence in occurred:
            for watch in self._world.watched.get(occurrence.trigger, ()):
                self._jobs.make(watch, self._placed(occurrence))
        self._jobs.deal()

    def _placed(self, occurrence: Occurrence) -> Occurrence:
        """Add the conversation and the session in which it happened, as far as they are known."""
        visitor = self._world.visitors.get(occurrence.visitor)
        if visitor is None:
            return occurrence
        session = occurrence.session or (visitor.visit.row.id if visitor.visit else "")
        newest = visitor.conversations[0] if visitor.conversations else None
        if occurrence.conversation or newest is None or not self._is_recent(newest):
            return replace(occurrence, session=session)
        rep = occurrence.rep or newest.rep or ""
        return replace(occurrence, session=session, conversation=newest.id, rep=rep)

    def _is_recent(self, conversation: Conversation) -> bool:
        """Whether it is open, or was until a while ago: then this belongs to it."""
        return self._world.now - (conversation.closed or self._world.now) < RECENT_S
