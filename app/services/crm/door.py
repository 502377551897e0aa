"""Pushes from a file: the same outbox, sender and client as the console's."""

import json
from pathlib import Path
from typing import Any

from app.domain.ids import EntryKey
from app.domain.push import PushState, PushWish
from app.services.crm.base import Crm
from app.services.crm.progress import Progress, RecordRef, progress_of, state_of
from app.services.crm.wish import body_of, wish_of
from app.services.outbox import Outbox
from app.services.outbox_store import Draft, Entry, RowState

LANE, KIND = "crm", "crm.push"
OVER = {RowState.DONE, RowState.REFUSED, RowState.DISCARDED}
NO_KEY = "A push needs a key of whole characters that stays the same over retries. Give it one."
WAITS = "Salesforce has not answered yet. The push is kept, and goes out or is looked for later."


class BadFileError(ValueError):
    """The file is no list of pushes; the text says what is wrong."""


def read_wishes(path: Path) -> list[PushWish]:
    """Return the pushes of a file; raise BadFileError."""
    try:
        items = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadFileError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise BadFileError(f"{path} is no JSON: {error}.") from error
    if isinstance(items, dict):
        items = [items]
    if not isinstance(items, list) or not all(isinstance(each, dict) for each in items):
        raise BadFileError(f"{path} is no list of objects.")
    return [wish_of(each) for each in items]


def put_wish(outbox: Outbox, crm: Crm, wish: PushWish) -> None:
    """Store a push; a key that is known goes on where it stands.

    A refused one is tried again with the new fields, a done one is tried again
    only if something else is wished than before, or for another org.
    """
    key, body = EntryKey(wish.key), body_of(wish)
    draft = Draft(KIND, key, wish.address, body, LANE, crm.host, crm.org)
    if outbox.put(draft):
        return
    entry = outbox.store.get(key)
    if entry is None or entry.state not in OVER:
        return
    moved = bool(entry.host) and entry.host != crm.host and entry.org[:15] != crm.org[:15]
    if entry.state is RowState.DONE and entry.body == body and not moved:
        return
    progress = Progress(trips=0) if moved else progress_of(entry.progress).asked_again()
    outbox.retry(key, body, progress.stored())
    if moved or entry.code == "WRONG_ORG":
        outbox.store.bind(key, crm.org, crm.host)


def result_of(entry: Entry) -> dict[str, Any]:
    """Return how a push stands, as its contract prints it."""
    progress, state = progress_of(entry.progress), state_of(entry)
    waits = entry.reason is None and state is PushState.PENDING
    return {
        "key": entry.key,
        "state": state.value,
        "record": _record(progress),
        "changes": [{"field": c.field, "old": c.old, "new": c.new} for c in progress.changes],
        "parts": _parts(entry, progress),
        "others": [{"object": o.object, "id": o.id} for o in _others(progress)],
        "candidates": [{"object": c.object, "id": c.id} for c in progress.candidates],
        "trips": progress.trips,
        "code": entry.code,
        "reason": WAITS if waits else entry.reason,
        "reasons": {n: p.reason for n, p in progress.parts.items() if p.reason},
        "left_out": progress.left_out,
    }


def storable(wish: PushWish) -> bool:
    """Whether a push has a key by which it can be kept; half a character is none."""
    return bool(wish.key) and not any("\ud800" <= each <= "\udfff" for each in wish.key)


def unstorable(wish: PushWish) -> dict[str, Any]:
    """Return the result of a push that has no key, or one that cannot be kept."""
    return {
        "key": wish.key or None,
        "state": PushState.REFUSED.value,
        "record": None,
        "changes": [],
        "parts": dict.fromkeys(wish.parts, "pending") | {"person": "refused"},
        "others": [],
        "candidates": [],
        "trips": 0,
        "code": "KEY_MISSING",
        "reason": NO_KEY,
        "reasons": {},
        "left_out": [],
    }


def _others(progress: Progress) -> list[RecordRef]:
    """Return who else has the e-mail, and whom the duplicate rule named."""
    known = {other.id for other in progress.others}
    return [*progress.others, *(c for c in progress.candidates if c.id not in known)]


def _record(progress: Progress) -> dict[str, Any] | None:
    record = progress.record
    if record is None:
        return None
    return {
        "object": record.object,
        "id": record.id,
        "url": record.url,
        "created": record.created,
    }


def _parts(entry: Entry, progress: Progress) -> dict[str, str]:
    asked = dict.fromkeys(wish_of(entry.body).parts, "pending")
    return asked | {name: part.state for name, part in progress.parts.items()}
