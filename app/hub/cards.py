"""A visitor as others see one: card, live row, routing's view."""

from urllib.parse import urlsplit

import msgspec

from app.domain.facts import known_facts
from app.domain.routing import LIST_FIELD
from app.domain.wire.live import LiveRow
from app.domain.wire.records import ConversationRecord, VisitorCard
from app.hub.rows import ConversationRow, SessionRow
from app.hub.world import Conversation, Visitor, World

MAX_SHOWN, MAX_PATH = 80, 200  # characters on a row that travels by the thousand
_text_map = msgspec.json.Decoder(dict[str, str])


def source_of(session: SessionRow) -> str:
    """Return where the visit came from: the UTM source, or the referrer's host."""
    utm = _text_map.decode(session.utm) if session.utm != "{}" else {}
    return utm.get("source") or _host(session.referrer)


def card(visitor: Visitor) -> VisitorCard:
    """Return the visitor in one glance."""
    known, visit = known_facts(visitor.facts), visitor.visit
    return VisitorCard(
        visitor=visitor.row.id,
        name=known.get("name", ""),
        email=known.get("email", ""),
        company=known.get("company", ""),
        place=place(known),
        page=visit.path if visit else "",
        title=visit.title if visit else "",
        pages=visit.pages if visit else 0,
        since=visit.row.started if visit else 0.0,
        source=source_of(visit.row) if visit else "",
    )


def place(known: dict[str, str]) -> str:
    """Return city and country as far as they are known."""
    return ", ".join(known[field] for field in ("city", "country") if known.get(field))


def live_row(world: World, visitor: Visitor) -> LiveRow | None:
    """Return the visitor's row on Live View; None without a visit."""
    visit = visitor.visit
    if visit is None:
        return None
    known = known_facts(visitor.facts) if visitor.facts else {}
    status, rep = _status(world, visitor)
    return LiveRow(
        visitor=visitor.row.id,
        name=known.get("name", "")[:MAX_SHOWN],
        company=known.get("company", "")[:MAX_SHOWN],
        place=place(known)[:MAX_SHOWN],
        page=visit.path[:MAX_PATH],
        title=visit.title[:MAX_SHOWN],
        since=visit.row.started,
        entered=visit.entered,
        pages=visit.pages,
        status=status,
        rep=rep,
        typing=visitor.typing,
        source=source_of(visit.row),
        changed=visitor.changed,
    )


def routing_view(visitor: Visitor, lists: str = "") -> dict[str, str]:
    """Return field -> value as conditions of routing rules see the visitor.

    `lists` names the lists that hold the visitor's company, one in a line.
    """
    fields = known_facts(visitor.facts) | {LIST_FIELD: lists}
    visit = visitor.visit
    if visit is None:
        return fields
    utm = _text_map.decode(visit.row.utm)
    fields |= {f"utm_{name}": value for name, value in utm.items()}
    view = next((tab.view for tab in visitor.tabs.values() if tab.here and tab.view), None)
    return fields | {
        "page": visit.path,
        "title": visit.title,
        "url": view.url if view else "",
        "landing": visit.row.landing,
        "referrer": visit.row.referrer,
        "source": source_of(visit.row),
        "gclid": visit.row.gclid,
        "pages": str(visit.pages),
    }


def record(
    world: World, conversation: Conversation, *, for_visitor: bool, messages: bool = True
) -> ConversationRecord:
    """Return a conversation for its rep, or for its visitor: without notes and the rep's id."""
    rep = world.reps.get(conversation.rep) if conversation.rep else None
    shown = [m for m in conversation.messages if m.kind != "note" or not for_visitor]
    return ConversationRecord(
        id=conversation.id,
        visitor=conversation.visitor,
        status=conversation.status,
        opened=conversation.opened,
        rep=None if for_visitor else conversation.rep,
        rep_name=rep.row.name if rep else "",
        closed=conversation.closed,
        disposition="" if for_visitor else conversation.disposition,
        messages=shown if messages else [],
        read_by_visitor=conversation.read_by_visitor,
        read_by_rep=conversation.read_by_rep,
    )


def row(conversation: Conversation) -> ConversationRow:
    """Return the database row of a conversation."""
    return ConversationRow(
        id=conversation.id,
        visitor=conversation.visitor,
        status=conversation.status,
        opened=conversation.opened,
        rep=conversation.rep,
        closed=conversation.closed,
        disposition=conversation.disposition,
        read_by_visitor=conversation.read_by_visitor,
        read_by_rep=conversation.read_by_rep,
    )


def _status(world: World, visitor: Visitor) -> tuple[str, str]:
    conversation = visitor.current
    if conversation is None:
        return "browsing", ""
    if conversation.status == "open":
        return "chatting", conversation.rep or ""
    offer = world.offers.get(conversation.offer or "")
    return ("offered", offer.rep) if offer else ("waiting", "")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # a visitor may send anything
        return ""
