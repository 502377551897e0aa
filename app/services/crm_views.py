"""Outbox rows as the push card shows them: no I/O."""

from app.domain.push_card import PartView, PushView, Record
from app.services.crm.progress import Progress, RecordRef, progress_of, state_of
from app.services.outbox_store import Entry, RowState


def push_view(entry: Entry, undo: Entry | None = None) -> PushView:
    """Return how a push stands; `undo` is the row that takes it back, if there is one."""
    progress, state = progress_of(entry.progress), state_of(entry)
    record = _record(progress.record) if progress.record else None
    created = bool(progress.record and progress.record.created)
    return PushView(
        key=entry.key,
        state=state.value,
        parts=_parts(progress),
        record=record,
        created=created,
        changed=len(progress.changes),
        code=entry.code or "",
        reason=entry.reason or "",
        candidates=tuple(_record(each) for each in progress.candidates),
        at=entry.changed,
        can_undo=entry.state is RowState.DONE and bool(progress.changes) and not created,
        undone=_undone(undo),
        manual=tuple(change.field for change in progress.changes if change.manual),
    )


def _parts(progress: Progress) -> tuple[PartView, ...]:
    return tuple(PartView(n, p.state, p.reason or "") for n, p in progress.parts.items())


def _record(reference: RecordRef) -> Record:
    return Record(reference.object, reference.id, reference.name, reference.url)


def _undone(undo: Entry | None) -> str:
    if undo is None:
        return ""
    if undo.state is RowState.REFUSED:
        return undo.reason or "refused"
    return "done" if undo.state is RowState.DONE else "pending"
