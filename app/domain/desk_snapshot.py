"""The desk as one wire snapshot: what a recipient who missed nothing knows."""

from app.domain.desk import CLOSED_KEPT, Desk, Thread
from app.domain.wire.events import Snapshot
from app.domain.wire.records import ConversationRecord


def snapshot_of(desk: Desk) -> Snapshot:
    """Return a snapshot that restores the desk's conversations, offers and presence."""
    threads = sorted(desk.threads.values(), key=lambda thread: thread.opened)
    closed = [thread.id for thread in threads if thread.status == "closed"]
    left_out = set(closed[:-CLOSED_KEPT])
    kept = [thread for thread in threads if thread.id not in left_out]
    return Snapshot(
        conversations=[_record(thread) for thread in kept],
        visitors=list({thread.visitor.visitor: thread.visitor for thread in kept}.values()),
        offers=list(desk.offers),
        presence=desk.presence,
    )


def _record(thread: Thread) -> ConversationRecord:
    return ConversationRecord(
        id=thread.id,
        visitor=thread.visitor.visitor,
        status=thread.status,
        opened=thread.opened,
        rep=thread.rep,
        disposition=thread.disposition,
        messages=list(thread.messages),
        read_by_visitor=thread.read_by_visitor,
        read_by_rep=thread.read_by_rep,
    )
