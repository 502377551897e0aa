"""What the console shows before the hub has said a word."""

from app.domain.desk import Desk, Draft, DraftChanged, reduce_desk
from app.domain.desk_snapshot import snapshot_of
from app.domain.wire.console import RepSay
from app.domain.wire.events import Event
from app.services.link.items import Arrived, Item, Restored
from app.services.link.journal import Journal, Written

KEEP = 400  # events; more of them are folded into one snapshot


def restored(journal: Journal) -> list[Item]:
    """Return what was known, then what had arrived but was not acted on."""
    events = journal.events()
    epoch, seq, handled = journal.place()
    drafts = tuple(d for d in map(_draft, journal.unsettled()) if d)
    known = tuple(event.e for event in events if event.q <= handled)
    fresh = [Arrived(event.q, event.e, 0.0) for event in events if event.q > handled]
    if len(events) > KEEP and not fresh:
        _fold(journal, epoch, seq, events)
    return [Restored(known, drafts), *fresh]


def _fold(journal: Journal, epoch: str, seq: int, events: list[Event]) -> None:
    desk = Desk()
    for event in events:
        desk = reduce_desk(desk, event.e)
    with journal.transaction():
        journal.restart(epoch, Event(q=seq, e=snapshot_of(desk)))
        journal.handled(seq)


def _draft(written: Written) -> DraftChanged | None:
    command = written.command
    if not isinstance(command, RepSay):
        return None
    return DraftChanged(
        Draft(
            id=command.id,
            conversation=command.conversation,
            text=command.text,
            ts=written.created,
            kind=command.kind,
            state="failed" if written.refused else "sending",
            reason=written.refused or "",
        )
    )
