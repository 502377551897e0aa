"""Outbox rows as the push card shows them."""

from dataclasses import replace

from app.services.crm_views import push_view
from app.services.outbox_store import Entry, RowState

PROGRESS = {
    "trips": 2,
    "record": {"object": "Lead", "id": "00Q1", "name": "Kim", "url": "http://o/00Q1"},
    "changes": [{"field": "Phone", "old": None, "new": "1"}],
    "parts": {"person": {"state": "done"}, "task": {"state": "refused", "reason": "why"}},
    "candidates": [{"object": "Lead", "id": "00Q2"}],
}
ENTRY = Entry(
    number=1, key="k", kind="crm.push", lane="crm", subject="kim", org="", host="",
    body={}, progress=PROGRESS, state=RowState.DONE, attempts=0, due=0.0, created=1.0,
    changed=2.0, code=None, reason=None,
)  # fmt: skip


def test_a_done_push_can_be_undone():
    view = push_view(ENTRY)
    assert (view.state, view.record.url, view.changed, view.can_undo) == (
        "done",
        "http://o/00Q1",
        1,
        True,
    )
    assert [(p.name, p.state, p.reason) for p in view.parts] == [
        ("person", "done", ""),
        ("task", "refused", "why"),
    ]


def test_a_created_record_cannot_be_undone():
    created = {**PROGRESS, "record": {**PROGRESS["record"], "created": True}}
    assert not push_view(replace(ENTRY, progress=created)).can_undo


def test_a_refusal_shows_its_reason_and_candidates():
    view = push_view(replace(ENTRY, state=RowState.REFUSED, code="X", reason="why"))
    assert (view.state, view.code, view.reason) == ("partial", "X", "why")
    assert view.candidates[0].id == "00Q2"


def test_an_undo_tells_how_far_it_is():
    told = [
        push_view(ENTRY, replace(ENTRY, state=state, reason="why")).undone
        for state in (RowState.NEW, RowState.DONE, RowState.REFUSED)
    ]
    assert told == ["pending", "done", "why"]
