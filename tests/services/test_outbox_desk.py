"""The outbox as a person sees it, over the real store and worker."""

import asyncio
from types import SimpleNamespace

import pytest

from app.core.clock import SystemClock
from app.domain import outbox_items as items
from app.services.console_database import console_database
from app.services.outbox import Next, Outbox, Verdict
from app.services.outbox_desk import KEPT_S, OutboxDesk
from app.services.outbox_store import Draft, OutboxStore, Outcome, RowState
from app.services.store import Store
from tests.services.eventually import eventually

LANE = "crm"


class Answers:
    """Gives each key its next verdict, then done."""

    def __init__(self):
        self.verdicts, self.sent = {}, []

    async def send(self, entry, notes):
        self.sent.append((entry.key, entry.body))
        await notes.sending(entry.progress)
        verdicts = self.verdicts.get(entry.key)
        return verdicts.pop(0) if verdicts else Verdict(Next.DONE)


class Room:
    def __init__(self, folder):
        self.database = console_database(folder)
        self.outbox = Outbox(OutboxStore(self.database), folder, SystemClock())
        self.sender = Answers()
        self.outbox.register("crm.push", self.sender)
        self.state = Store()
        home = SimpleNamespace(org="00DNOW", host="https://now.example")
        self.desk = OutboxDesk(self.state, SystemClock(), home)
        self.desk.watch(LANE, self.outbox)

    def put(self, key, **body):
        body = {"email": f"{key}@example.org", "fields": {"last_name": key.title()}, **body}
        self.outbox.put(Draft("crm.push", key, f"{key}@example.org", body, LANE))

    def refuse(self, key, code="X", **more):
        self.sender.verdicts[key] = [Verdict(Next.REFUSED, code, "why", **more)]

    @property
    def items(self):
        return self.state.state.outbox.items

    async def drained(self):
        await self.outbox.drain(LANE, 5)

    async def shows(self, key, state):
        await eventually(lambda: key in self.items and self.items[key].state == state)


@pytest.fixture
async def room(tmp_path):
    made = Room(tmp_path)
    yield made
    await made.desk.stop()
    made.database.close()


async def test_what_is_stored_is_shown_and_what_changes_follows(room):
    room.put("kim")
    await room.desk.start()
    await room.shows("kim", items.WAITING)
    await eventually(lambda: room.state.state.outbox.loaded)
    room.put("lee")
    await room.shows("lee", items.WAITING)
    await room.drained()
    for key in ("kim", "lee"):
        await room.shows(key, items.DONE)


async def test_a_refused_row_is_tried_again_and_the_others_stay(room):
    for key in ("kim", "lee"):
        room.refuse(key)
        room.put(key)
    await room.desk.start()
    await room.drained()
    await room.shows("kim", items.REFUSED)
    await room.desk.retry(["kim"])
    await room.drained()
    await room.shows("kim", items.DONE)
    assert room.items["lee"].state == items.REFUSED


async def test_a_kind_can_have_its_own_way_of_trying_again(room):
    asked = []

    async def way(key):
        asked.append(key)

    room.desk.retry_by("crm.push", way)
    room.refuse("kim")
    room.put("kim")
    await room.drained()
    await room.desk.retry(["kim"])
    assert asked == ["kim"]


async def test_a_waiting_row_is_tried_at_once(room):
    room.sender.verdicts["kim"] = [Verdict(Next.LATER, "SLOW", "wait", after_s=600)]
    room.put("kim")
    await room.outbox.drain(LANE, 0.5)
    await room.desk.retry(["kim"])
    await room.drained()
    assert room.outbox.store.get("kim").state is RowState.DONE


async def test_a_row_of_another_org_is_sent_to_this_one_by_choice_only(room):
    room.refuse("kim", "WRONG_ORG")
    room.put("kim")
    await room.drained()
    await room.drained()
    assert room.outbox.store.get("kim").state is RowState.REFUSED
    await room.desk.retry(["kim"])
    entry = room.outbox.store.get("kim")
    assert (entry.org, entry.host) == ("00DNOW", "https://now.example")
    await room.drained()
    assert room.outbox.store.get("kim").state is RowState.DONE


async def test_a_record_is_chosen_or_another_one_made_anyway(room):
    for key in ("kim", "lee"):
        room.refuse(key, "DUPLICATES_DETECTED")
        room.put(key)
    await room.drained()
    await room.desk.choose("kim", "00Q1")
    await room.desk.create_anyway("lee")
    await room.drained()
    wished = {
        key: (body.get("record"), body.get("create_anyway")) for key, body in room.sender.sent
    }
    assert wished == {"kim": ("00Q1", False), "lee": ("", True)}


async def test_a_discarded_row_is_kept_never_sent_and_comes_back(room):
    room.put("kim")
    await room.desk.start()
    await room.desk.discard(["kim"])
    await room.shows("kim", items.DISCARDED)
    await room.drained()
    assert room.sender.sent == []
    await room.desk.restore(["kim"])
    await room.shows("kim", items.WAITING)
    await room.drained()
    await room.shows("kim", items.DONE)


async def test_the_detail_follows_the_chosen_row(room):
    room.refuse("kim")
    room.put("kim")
    await room.desk.start()
    await room.desk.open("kim")
    assert room.state.state.outbox.detail.wishes == (("last_name", "Kim"),)
    first = room.state.state.outbox.detail
    await room.drained()
    await eventually(lambda: room.state.state.outbox.detail is not first)
    await room.desk.open(None)
    assert room.state.state.outbox.detail is None


async def test_what_was_over_a_month_ago_is_trimmed_and_a_refusal_is_not(room):
    old = SystemClock().now() - KEPT_S - 60
    for key, state in (("done", RowState.DONE), ("refused", RowState.REFUSED)):
        room.put(key)
        room.outbox.store.settle(key, Outcome(state, {}, "", ""), old)
    await room.desk.start()
    await eventually(lambda: room.state.state.outbox.loaded)
    assert list(room.items) == ["refused"]


async def test_a_burst_of_changes_is_shown_together(room):
    await room.desk.start()
    await eventually(lambda: room.state.state.outbox.loaded)
    before = room.state.state.outbox.turn
    for number in range(200):
        room.put(f"k{number}")
    await eventually(lambda: len(room.items) == 200)
    assert room.state.state.outbox.turn - before < 10
    await asyncio.sleep(0)
