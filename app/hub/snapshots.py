"""All that a recipient would know, had it missed nothing."""

from app.domain.wire.events import Snapshot
from app.domain.wire.records import ConversationRecord
from app.hub import cards, restore
from app.hub.dispatch import Dispatch
from app.hub.world import Rep, Visitor, World


def for_visitor(world: World, visitor: Visitor) -> Snapshot:
    """Return the visitor's own conversations, newest first."""
    return Snapshot(
        conversations=[
            cards.record(world, each, for_visitor=True) for each in visitor.conversations
        ]
    )


def for_rep(world: World, rep: Rep, dispatch: Dispatch) -> Snapshot:
    """Return the rep's open conversations, offers and presence."""
    chats = [world.conversations[each] for each in sorted(rep.chats)]
    offers = [dispatch.offered(world.offers[each]) for each in sorted(rep.offers)]
    return Snapshot(
        conversations=[cards.record(world, each, for_visitor=False) for each in chats],
        visitors=[cards.card(world.visitors[each.visitor]) for each in chats],
        offers=offers,
        presence=rep.presence,
    )


def add_earlier(visitor: Visitor, earlier: list[ConversationRecord]) -> bool:
    """Show a proved visitor earlier conversations, as closed ones; return whether any is new."""
    known = {each.id for each in visitor.conversations}
    fresh = [restore.conversation(each) for each in earlier if each.id not in known]
    for each in fresh:
        each.status = "closed"
    visitor.conversations.extend(fresh)
    return bool(fresh)
