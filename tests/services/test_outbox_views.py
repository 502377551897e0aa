"""What a person reads of an outbox row."""

import pytest

from app.domain import outbox_items as items
from app.services.meeting_mail import TOO_LATE
from app.services.outbox_store import Entry, RowState
from app.services.outbox_views import detail_of, item_of

BODY = {
    "key": "k",
    "email": "kim@example.org",
    "fields": {"first_name": "Kim", "last_name": "Osei"},
    "campaign": "701x",
    "transcript": "Kim: hello",
    "visitor": "v1",
}


def entry(state=RowState.NEW, code=None, progress=None, kind="crm.push", **body):
    return Entry(
        number=7,
        key="k",
        kind=kind,
        lane="crm",
        subject="kim@example.org",
        org="00D1",
        host="https://org.example",
        body={**BODY, **body},
        progress=progress or {},
        state=state,
        attempts=2,
        due=50.0,
        created=1.0,
        changed=2.0,
        code=code,
        reason="why" if code else None,
    )


@pytest.mark.parametrize(
    ("state", "code", "busy", "shown"),
    [
        (RowState.NEW, None, False, items.WAITING),
        (RowState.LOOKED_UP, "UNABLE_TO_LOCK_ROW", False, items.WAITING),
        (RowState.NEW, None, True, items.SENDING),
        (RowState.SENT, None, False, items.SENDING),
        (RowState.UNCERTAIN, "SLOW", False, items.CHECKING),
        (RowState.UNCERTAIN, "SLOW", True, items.CHECKING),
        (RowState.UNCERTAIN, "INVALID_SESSION_ID", False, items.SIGN_IN),
        (RowState.NEW, "REQUEST_LIMIT_EXCEEDED", False, items.LIMIT),
        (RowState.REFUSED, "WRONG_ORG", False, items.OTHER_ORG),
        (RowState.REFUSED, "STRING_TOO_LONG", False, items.REFUSED),
        (RowState.DONE, None, False, items.DONE),
        (RowState.DISCARDED, "STRING_TOO_LONG", False, items.DISCARDED),
    ],
)
def test_each_state_has_a_word(state, code, busy, shown):
    assert item_of(entry(state, code), busy=busy).state == shown


@pytest.mark.parametrize(
    ("state", "code", "remedy"),
    [
        (RowState.NEW, None, items.NOTHING),
        (RowState.NEW, "INVALID_SESSION_ID", items.SIGN),
        (RowState.REFUSED, "WRONG_ORG", items.SEND_HERE),
        (RowState.REFUSED, "STRING_TOO_LONG", items.MAPPING),
        (RowState.REFUSED, "FIELD_CUSTOM_VALIDATION_EXCEPTION", items.RETRY),
        (RowState.REFUSED, TOO_LATE, items.NOTHING),
    ],
)
def test_each_refusal_has_a_remedy(state, code, remedy):
    assert item_of(entry(state, code)).remedy == remedy


def test_who_it_is_for_and_since_when():
    shown = item_of(entry())
    assert (shown.whom, shown.address, shown.visitor) == ("Kim Osei", "kim@example.org", "v1")
    assert (shown.number, shown.created, shown.tries, shown.next_try) == (7, 1.0, 2, 50.0)
    assert item_of(entry(fields={})).whom == "kim@example.org"


def test_failed_leads_tasks_and_events_are_told_apart():
    assert item_of(entry()).about == (items.PERSON, items.CAMPAIGN, items.TASK)
    assert item_of(entry(transcript="", campaign="")).about == (items.PERSON,)
    parts = {"person": {"state": "done"}, "task": {"state": "refused", "code": "X", "reason": "no"}}
    failed = entry(RowState.REFUSED, "X", {"parts": parts})
    assert item_of(failed).about == (items.TASK,)
    assert item_of(entry(kind="crm.event")).about == (items.EVENT,)
    assert item_of(entry(kind="news")).about == (items.OTHER,)


def test_candidates_are_to_be_chosen_from():
    progress = {"candidates": [{"object": "Lead", "id": "00Q1"}]}
    refused = entry(RowState.REFUSED, "DUPLICATES_DETECTED", progress)
    assert item_of(refused).remedy == items.CHOOSE
    detail = detail_of(refused)
    assert [each.id for each in detail.candidates] == ["00Q1"]
    assert detail.can_create
    assert not detail_of(entry(RowState.REFUSED, "DUPLICATE_VALUE", progress)).can_create


def test_the_detail_of_a_push_tells_parts_changes_and_wishes():
    progress = {
        "record": {"object": "Lead", "id": "00Q1", "name": "Kim Osei", "url": "https://o/00Q1"},
        "changes": [{"field": "Phone", "old": None, "new": "1"}],
        "parts": {"person": {"state": "done"}, "task": {"state": "refused", "reason": "no"}},
    }
    detail = detail_of(entry(RowState.REFUSED, "X", progress))
    assert [(p.name, p.state, p.reason) for p in detail.parts] == [
        ("person", "done", ""),
        ("task", "refused", "no"),
    ]
    assert detail.changes == (items.Changed("Phone", None, "1"),)
    assert detail.record.url == "https://o/00Q1"
    assert ("last_name", "Osei") in detail.wishes


def test_the_detail_of_other_kinds():
    change = [{"field": "Phone", "old": None, "new": "1"}]
    undo = entry(kind="crm.undo", object="Lead", record="00Q1", changes=change)
    assert detail_of(undo).changes == (items.Changed("Phone", "1", None),)
    assert detail_of(undo).record.url == "https://org.example/00Q1"
    event = entry(RowState.DONE, progress={"event": "00U1", "url": "u"}, kind="crm.event")
    assert (detail_of(event).record.object, detail_of(event).record.id) == ("Event", "00U1")
