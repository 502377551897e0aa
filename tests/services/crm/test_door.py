"""Pushes from a file, and how they are printed."""

import json

import pytest

from app.services.crm.door import (
    BadFileError,
    put_wish,
    read_wishes,
    result_of,
    storable,
    unstorable,
)
from app.services.crm.wish import wish_of
from tests.services.crm.conftest import KIM


def wish(**more):
    return wish_of({**KIM, **more})


def test_a_list_of_pushes_is_read(tmp_path):
    path = tmp_path / "f.json"
    path.write_text(json.dumps([KIM, {**KIM, "key": "k2"}]))
    assert [w.key for w in read_wishes(path)] == ["k1", "k2"]
    path.write_text(json.dumps(KIM))
    assert [w.key for w in read_wishes(path)] == ["k1"]


@pytest.mark.parametrize("text", ["", "{", "[1]", '"x"', "[" * 100_000, None])
def test_other_files_are_refused_in_words(tmp_path, text):
    path = tmp_path / "f.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(BadFileError, match=r"f\.json"):
        read_wishes(path)


async def test_a_done_push_is_told_again_without_a_call(rig):
    put_wish(rig.outbox, rig.crm, wish())
    await rig.outbox.drain("crm", 10)
    first = result_of(rig.outbox.store.get("k1"))
    calls = len(rig.org.calls)
    put_wish(rig.outbox, rig.crm, wish())
    await rig.outbox.drain("crm", 10)
    assert result_of(rig.outbox.store.get("k1")) == first
    assert len(rig.org.calls) == calls
    assert first["state"] == "done"
    assert set(first) >= {
        *("key", "state", "record", "changes", "parts", "others", "trips", "code", "reason"),
    }
    assert first["record"]["url"].startswith("http")


async def test_a_refused_push_is_tried_again_with_what_was_mended(rig):
    put_wish(rig.outbox, rig.crm, wish(fields={"first_name": "Kim"}))
    await rig.outbox.drain("crm", 10)
    refused = result_of(rig.outbox.store.get("k1"))
    assert (refused["state"], refused["parts"]) == ("refused", {"person": "refused"})
    put_wish(rig.outbox, rig.crm, wish())
    await rig.outbox.drain("crm", 10)
    assert result_of(rig.outbox.store.get("k1"))["state"] == "done"


async def test_a_refused_part_is_tried_alone(rig):
    put_wish(rig.outbox, rig.crm, wish(campaign="701000000000000", transcript="x"))
    await rig.outbox.drain("crm", 10)
    partial = result_of(rig.outbox.store.get("k1"))
    assert partial["state"] == "partial"
    assert "701000000000000" in partial["reasons"]["campaign"]
    good = rig.add("Campaign", Name="Chat")
    put_wish(rig.outbox, rig.crm, wish(campaign=good, transcript="x"))
    await rig.outbox.drain("crm", 10)
    assert result_of(rig.outbox.store.get("k1"))["state"] == "done"
    assert [len(rig.rows(n)) for n in ("Lead", "Task", "CampaignMember")] == [1, 1, 1]


async def test_whom_the_duplicate_rule_names_is_among_the_others(rig):
    twin = rig.add("Lead", FirstName="Kim", LastName="Osei", Company="Example", Email="k@o.org")
    put_wish(rig.outbox, rig.crm, wish())
    await rig.outbox.drain("crm", 10)
    refused = result_of(rig.outbox.store.get("k1"))
    expected = [{"object": "Lead", "id": twin}]
    assert (refused["state"], refused["others"], refused["candidates"]) == (
        "refused",
        expected,
        expected,
    )


async def test_more_said_under_a_known_key_adds_only_what_is_new(rig):
    put_wish(rig.outbox, rig.crm, wish(transcript="x"))
    await rig.outbox.drain("crm", 10)
    more = {**KIM["fields"], "phone": "1"}
    put_wish(rig.outbox, rig.crm, wish(fields=more, transcript="x"))
    await rig.outbox.drain("crm", 10)
    assert rig.rows("Lead")[0]["Phone"] == "1"
    assert len(rig.rows("Task")) == 1


async def test_a_push_that_waits_is_pending_in_every_part(rig):
    await rig.org.stop()
    put_wish(rig.outbox, rig.crm, wish(transcript="x"))
    waiting = result_of(rig.outbox.store.get("k1"))
    assert (waiting["state"], waiting["parts"]) == (
        "pending",
        {"person": "pending", "task": "pending"},
    )


def test_a_push_without_a_key_is_refused():
    result = unstorable(wish(key=""))
    assert (result["state"], result["code"]) == ("refused", "KEY_MISSING")


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    path = tmp_path / "f.json"
    path.write_text(json.dumps([KIM]), encoding="utf-8-sig")
    assert [w.key for w in read_wishes(path)] == ["k1"]


def test_half_a_character_is_no_key():
    assert [storable(wish(key=key)) for key in ("k\n\xa0", "\U0001f600", "\ud800", "")] == [
        *(True, True, False, False)
    ]
    assert unstorable(wish(key="\ud800"))["key"] == "\ud800"
