"""Outbox rows as the outbox pane shows them: no I/O."""

from collections.abc import Mapping
from typing import Any

from app.domain.outbox_items import (
    CAMPAIGN,
    CHECKING,
    CHOOSE,
    DISCARDED,
    DONE,
    EVENT,
    LIMIT,
    MAIL,
    MAPPING,
    NOTHING,
    OTHER,
    OTHER_ORG,
    PERSON,
    REFUSED,
    RETRY,
    SEND_HERE,
    SENDING,
    SIGN,
    SIGN_IN,
    STEP,
    TASK,
    WAITING,
    Changed,
    Detail,
    Item,
)
from app.domain.push_card import PartView, Record
from app.services.crm.progress import SIGN_IN as SIGN_IN_CODE
from app.services.crm.progress import PartState, Progress, RecordRef, progress_of
from app.services.outbox_store import Entry, RowState

PUSH, UNDO, WRONG_ORG = "crm.push", "crm.undo", "WRONG_ORG"
# Codes of a lane that waits until the org takes calls again.
LIMITED = frozenset({"REQUEST_LIMIT_EXCEEDED", "DAILY_BUDGET", "TXN_SECURITY_METERING_ERROR"})
# Refusals that another mapping, or another value, mends.
MAPPED = frozenset(
    {
        "REQUIRED_FIELD_MISSING",
        "STRING_TOO_LONG",
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "INVALID_FIELD",
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        "NUMBER_NEEDED",
        "NUMBER_OUTSIDE_VALID_RANGE",
        "JSON_PARSER_ERROR",
        "FIELD_NOT_UPDATABLE",
    }
)
PARTS = {"person": PERSON, "campaign": CAMPAIGN, "task": TASK}
ABOUT: dict[str, tuple[str, ...]] = {
    "crm.event": (EVENT,),
    UNDO: (PERSON,),
    "mail.send": (MAIL,),
    "mail.meeting": (MAIL, EVENT),
    "crm.email": (MAIL,),
    "crm.task": (TASK,),
    "crm.set_field": (STEP,),
    "crm.opt_out": (PERSON,),
}
OVER_FOR_GOOD = frozenset({"MEETING_OVER"})  # no other try can help; see `meeting_mail`
MOST_WISHES, LONGEST = 40, 300  # of what a detail shows


def item_of(entry: Entry, *, busy: bool = False) -> Item:
    """Return a row for the list; `busy`: it is being tried just now."""
    progress = progress_of(entry.progress) if entry.kind == PUSH else Progress()
    return Item(
        key=entry.key,
        number=entry.number,
        kind=entry.kind,
        state=_state(entry, busy=busy),
        whom=_whom(entry, progress),
        address=_address(entry),
        about=_about(entry, progress),
        object=_object(entry, progress),
        created=entry.created,
        changed=entry.changed,
        tries=entry.attempts,
        next_try=entry.due,
        code=entry.code or "",
        reason=entry.reason or "",
        remedy=_remedy(entry, progress),
        visitor=str(entry.body.get("visitor") or ""),
    )


def detail_of(entry: Entry) -> Detail:
    """Return what is shown of the chosen row."""
    progress = progress_of(entry.progress) if entry.kind == PUSH else Progress()
    record = _record(progress.record) if progress.record else _single(entry)
    return Detail(
        key=entry.key,
        parts=tuple(map(_part, progress.parts.items())),
        record=record,
        candidates=tuple(map(_record, progress.candidates)),
        can_create=bool(progress.candidates) and entry.code == "DUPLICATES_DETECTED",
        changes=_changes(entry, progress),
        wishes=_wishes(entry.body),
        org=entry.org,
        host=entry.host,
    )


def _state(entry: Entry, *, busy: bool) -> str:
    over = {RowState.DONE: DONE, RowState.DISCARDED: DISCARDED}.get(entry.state)
    if over is not None:
        return over
    if entry.state is RowState.REFUSED:
        return OTHER_ORG if entry.code == WRONG_ORG else REFUSED
    return _waiting(entry, busy=busy)


def _waiting(entry: Entry, *, busy: bool) -> str:
    if busy or entry.state is RowState.SENT:
        return CHECKING if entry.state is RowState.UNCERTAIN else SENDING
    if entry.code == SIGN_IN_CODE:
        return SIGN_IN
    if entry.code in LIMITED:
        return LIMIT
    return CHECKING if entry.state is RowState.UNCERTAIN else WAITING


def _remedy(entry: Entry, progress: Progress) -> str:
    """Return what mends a row that a person has to look at."""
    if entry.code == SIGN_IN_CODE:
        return SIGN
    if entry.state is not RowState.REFUSED or entry.code in OVER_FOR_GOOD:
        return NOTHING
    if entry.code == WRONG_ORG:
        return SEND_HERE
    if progress.candidates:
        return CHOOSE
    return MAPPING if entry.code in MAPPED else RETRY


def _whom(entry: Entry, progress: Progress) -> str:
    if progress.record and progress.record.name:
        return progress.record.name
    fields = entry.body.get("fields")
    known: Mapping[str, Any] = fields if isinstance(fields, Mapping) else {}
    name = " ".join(str(known.get(each) or "") for each in ("first_name", "last_name")).strip()
    return name or str(entry.body.get("name") or "") or _address(entry) or entry.subject


def _address(entry: Entry) -> str:
    return str(entry.body.get("email") or (entry.subject if "@" in entry.subject else ""))


def _about(entry: Entry, progress: Progress) -> tuple[str, ...]:
    """Return what failed, so that leads, tasks and events are told apart; else all of it."""
    if entry.kind != PUSH:
        return ABOUT.get(entry.kind, (OTHER,))
    failed = [name for name in progress.parts if progress.refused(name)]
    wished = [name for name in ("campaign", "task") if _wishes_part(entry.body, name)]
    return tuple(PARTS[name] for name in failed or ["person", *wished] if name in PARTS)


def _wishes_part(body: Mapping[str, Any], name: str) -> bool:
    return bool(str(body.get({"campaign": "campaign", "task": "transcript"}[name]) or "").strip())


def _object(entry: Entry, progress: Progress) -> str:
    if progress.record:
        return progress.record.object
    return str(entry.body.get("object") or "")


def _part(part: tuple[str, PartState]) -> PartView:
    name, state = part
    code = f" ({state.code})" if state.code else ""
    return PartView(name, state.state, f"{state.reason}{code}" if state.reason else "")


def _record(known: RecordRef) -> Record:
    return Record(known.object, known.id, known.name, known.url)


def _single(entry: Entry) -> Record | None:
    """Return the record that a row of another kind made or changes."""
    if found := str(entry.progress.get("event") or ""):
        return Record("Event", found, "", str(entry.progress.get("url") or ""))
    name, record = str(entry.body.get("object") or ""), str(entry.body.get("record") or "")
    url = f"{entry.host}/{record}" if entry.host else ""
    return Record(name, record, "", url) if name and record else None


def _changes(entry: Entry, progress: Progress) -> tuple[Changed, ...]:
    if entry.kind == PUSH:
        return tuple(Changed(c.field, c.old, c.new) for c in progress.changes)
    changes = entry.body.get("changes")
    rows = changes if isinstance(changes, list) else []
    return tuple(
        Changed(str(c.get("field")), c.get("new"), c.get("old"))  # an undo goes back
        for c in rows
        if isinstance(c, Mapping)
    )


def _wishes(body: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    fields = body.get("fields")
    known = dict(fields) if isinstance(fields, Mapping) else {}
    for name in ("subject", "campaign", "transcript"):
        if body.get(name):
            known[name] = body[name]
    rows = [(str(name), str(value)[:LONGEST]) for name, value in known.items() if value]
    return tuple(rows[:MOST_WISHES])
