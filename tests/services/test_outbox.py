"""The outbox sends each row once, in order, and forgets nothing."""

import asyncio
import random

import pytest

from app.core.clock import SystemClock
from app.core.process_lock import ProcessLock
from app.services.console_database import console_database
from app.services.outbox import Next, Outbox, Verdict
from app.services.outbox_store import Draft, OutboxStore, RowState
from tests.services.eventually import eventually

DONE = Verdict(Next.DONE)


@pytest.fixture
def outbox(tmp_path):
    database = console_database(tmp_path)
    made = Outbox(OutboxStore(database), tmp_path, SystemClock())
    made.cap_s = 0.05
    yield made
    database.close()


class FakeSender:
    """Answers each row with its next verdict, then with done."""

    def __init__(self, **verdicts):
        self.verdicts = {key: list(each) for key, each in verdicts.items()}
        self.sent = []
        self.at_once = self.most = 0

    async def send(self, entry, notes):
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.sent.append(entry.key)
        notes.mark(RowState.SENT, {"tries": entry.attempts})
        await asyncio.sleep(0.001)
        self.at_once -= 1
        verdicts = self.verdicts.get(entry.key)
        return verdicts.pop(0) if verdicts else DONE


def put(outbox, key, subject="kim"):
    return outbox.put(Draft("fake", key, subject, {}, "crm"))


async def test_rows_go_out_in_order_and_are_done(outbox):
    sender = FakeSender()
    outbox.register("fake", sender)
    for key in ("a", "b", "c"):
        put(outbox, key)
    await outbox.drain("crm", 5)
    assert sender.sent == ["a", "b", "c"]
    assert outbox.store.waiting() == 0


async def test_subjects_go_at_once_but_not_too_many(outbox):
    sender = FakeSender()
    outbox.register("fake", sender)
    for number in range(12):
        put(outbox, f"k{number}", f"s{number}")
    await outbox.drain("crm", 5)
    assert 1 < sender.most <= 8
    assert len(sender.sent) == 12


async def test_a_row_that_waits_holds_back_its_subject_only(outbox):
    later = Verdict(Next.LATER, "X", "wait", after_s=0.05)
    sender = FakeSender(a1=[later])
    outbox.register("fake", sender)
    put(outbox, "a1", "a")
    put(outbox, "a2", "a")
    put(outbox, "b1", "b")
    await outbox.drain("crm", 5)
    assert sender.sent.index("a2") > len(sender.sent) - 2
    assert sorted(sender.sent) == ["a1", "a1", "a2", "b1"]


async def test_a_fault_of_everyone_stops_the_lane(outbox):
    sender = FakeSender(a=[Verdict(Next.LATER, "DOWN", "down", after_s=30, everyone=True)])
    outbox.register("fake", sender)
    put(outbox, "a", "a")
    await outbox.drain("crm", 2)
    put(outbox, "b", "b")
    await outbox.drain("crm", 2)
    assert sender.sent == ["a"]
    assert outbox.store.get("a").state is RowState.UNCERTAIN
    outbox.hurry("crm")
    await outbox.drain("crm", 2)
    assert sorted(sender.sent) == ["a", "a", "b"]


async def test_a_lane_that_waits_goes_on_when_the_clock_is_set_back(outbox, monkeypatch):
    sender = FakeSender(a=[Verdict(Next.LATER, "DOWN", "down", after_s=3000, everyone=True)])
    outbox.register("fake", sender)
    put(outbox, "a", "a")
    await outbox.drain("crm", 1)
    earlier = SystemClock().now() - 24 * 3600
    monkeypatch.setattr(SystemClock, "now", lambda _: earlier)
    await outbox.drain("crm", 1)
    assert sender.sent == ["a", "a"]


async def test_without_room_nothing_is_sent_and_nobody_is_blamed(outbox, caplog, monkeypatch):
    monkeypatch.setattr("app.services.outbox.POLL_S", 0.2)
    faults, sender = [], FakeSender()
    monkeypatch.setattr("app.services.outbox.unhandled", lambda *fault: faults.append(fault))
    outbox.register("fake", sender)
    for key in ("a", "b", "c"):
        put(outbox, key, key)
    room = outbox.store._database
    room.execute("PRAGMA query_only = 1")
    working = asyncio.create_task(outbox.run("crm"))
    await asyncio.sleep(0.1)
    assert (outbox.store.waiting(), faults) == (3, [])
    assert sender.sent == ["a", "b", "c"]  # what was noted as sent went no further
    assert "readonly" in outbox.unstored
    room.execute("PRAGMA query_only = 0")
    await eventually(lambda: outbox.store.waiting() == 0)
    working.cancel()
    assert {outbox.store.get(key).state for key in ("a", "b", "c")} == {RowState.DONE}


async def test_a_refused_row_waits_for_a_person_and_is_retried(outbox):
    sender = FakeSender(a=[Verdict(Next.REFUSED, "X", "why")])
    outbox.register("fake", sender)
    seen = []
    outbox.listen(seen.append)
    put(outbox, "a")
    await outbox.drain("crm", 5)
    entry = outbox.store.get("a")
    assert (entry.state, entry.code, entry.reason) == (RowState.REFUSED, "X", "why")
    outbox.retry("a", {}, {})
    await outbox.drain("crm", 5)
    assert outbox.store.get("a").state is RowState.DONE
    assert set(seen) == {"a"}


async def test_an_unknown_kind_is_refused_in_words(outbox):
    put(outbox, "a")
    await outbox.drain("crm", 5)
    assert "Update Foyer" in outbox.store.get("a").reason


async def test_the_deadline_leaves_a_row_that_was_sent_as_uncertain_later(outbox):
    class Stuck:
        async def send(self, entry, notes):
            notes.mark(RowState.SENT, {})
            await asyncio.sleep(60)

    outbox.register("fake", Stuck())
    put(outbox, "a")
    await outbox.drain("crm", 0.05)
    assert outbox.store.get("a").state is RowState.SENT
    sender = FakeSender()
    outbox.register("fake", sender)
    await outbox.drain("crm", 5)
    assert outbox.store.get("a").state is RowState.DONE


async def test_another_process_that_works_is_waited_for(outbox, tmp_path):
    sender = FakeSender()
    outbox.register("fake", sender)
    put(outbox, "a")
    other = ProcessLock(tmp_path / "outbox-crm.lock")
    other.take()
    await outbox.drain("crm", 0.1)
    assert sender.sent == []
    other.release()
    await outbox.drain("crm", 5)
    assert sender.sent == ["a"]


async def test_the_worker_runs_until_it_is_stopped_and_wakes_for_news(outbox):
    sender, changed = FakeSender(), asyncio.Queue()
    outbox.register("fake", sender)
    outbox.listen(changed.put_nowait)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        worker = group.create_task(outbox.run("crm"))
        for number in range(3):
            put(outbox, f"k{number}")
            while outbox.store.waiting():
                await changed.get()
        worker.cancel()
    assert sender.sent == ["k0", "k1", "k2"]


async def test_rows_are_sent_until_done_whatever_comes_between(outbox):
    dice = random.Random(7)
    later = Verdict(Next.LATER, "X", "wait", after_s=0.001)
    verdicts = {f"k{n}": [later] * dice.randint(0, 3) for n in range(20)}
    sender = FakeSender(**verdicts)
    outbox.register("fake", sender)
    for number in range(20):
        put(outbox, f"k{number}", f"s{number % 5}")
    await outbox.drain("crm", 10)
    assert outbox.store.waiting() == 0
    for subject in range(5):
        mine = [k for k in sender.sent if int(k[1:]) % 5 == subject]
        assert mine == sorted(mine, key=lambda k: int(k[1:]))


async def test_a_slow_row_does_not_hold_up_the_others(outbox):
    slow = asyncio.Event()

    class OneSlow(FakeSender):
        async def send(self, entry, notes):
            verdict = await super().send(entry, notes)
            if entry.key == "k0":
                await slow.wait()
            elif entry.key == "k19":
                slow.set()
            return verdict

    outbox.register("fake", OneSlow())
    for number in range(20):
        put(outbox, f"k{number}", f"s{number}")
    await outbox.drain("crm", 10)
    assert outbox.store.waiting() == 0


async def test_a_row_discarded_before_its_write_is_not_written(outbox):
    written = []

    class Slow:
        async def send(self, entry, notes):
            outbox.discard(entry.key)
            await notes.sending({})
            written.append(entry.key)
            return DONE

    outbox.register("fake", Slow())
    put(outbox, "a")
    await outbox.drain("crm", 5)
    assert written == []
    assert outbox.store.get("a").state is RowState.DISCARDED
    outbox.register("fake", FakeSender())
    assert outbox.restore("a")
    await outbox.drain("crm", 5)
    assert outbox.store.get("a").state is RowState.DONE


async def test_a_program_that_does_not_know_a_kind_leaves_it_to_the_one_that_does(outbox):
    sender = FakeSender()
    outbox.register("fake", sender)
    outbox.all_kinds = False
    outbox.put(Draft("other", "o", "kim", {}, "crm"))
    put(outbox, "a", "lee")
    await outbox.drain("crm", 5)
    assert sender.sent == ["a"]
    assert outbox.store.get("o").state is RowState.NEW


async def test_listeners_hear_of_a_row_that_is_under_way(outbox):
    outbox.register("fake", FakeSender())
    seen = []
    stop = outbox.listen(lambda key: seen.append((key, key in outbox.under_way)))
    put(outbox, "a")
    await outbox.drain("crm", 5)
    assert seen == [("a", False), ("a", True), ("a", False)]
    stop()
    put(outbox, "b")
    assert len(seen) == 3


async def test_a_new_row_does_not_wait_for_a_slow_one(outbox):
    begun, slow, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    class OneSlow:
        async def send(self, entry, notes):
            begun.set()
            await (slow.wait() if entry.key == "slow" else asyncio.sleep(0))
            return DONE

    outbox.register("fake", OneSlow())
    outbox.listen(lambda key: done.set() if key == "new" and outbox.store.waiting() == 1 else None)
    put(outbox, "slow", "a")
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        worker = group.create_task(outbox.run("crm"))
        await begun.wait()
        put(outbox, "new", "b")
        await done.wait()
        worker.cancel()
    assert outbox.store.get("slow").state is RowState.NEW


async def test_a_row_that_the_program_fails_at_is_put_aside_and_the_others_go_on(outbox, caplog):
    class Poisoned(FakeSender):
        async def send(self, entry, notes):
            if entry.key == "poison" and not self.sent:
                self.sent.append("poison")
                await notes.sending({})
                raise KeyError("a fault of ours")
            return await super().send(entry, notes)

    sender = Poisoned()
    outbox.register("fake", sender)
    put(outbox, "poison", "a")
    for number in range(3):
        put(outbox, f"k{number}", f"s{number}")
    await outbox.drain("crm", 5)
    entry = outbox.store.get("poison")
    assert (entry.state, entry.code) == (RowState.REFUSED, "FAULT")
    assert "The outbox row poison failed" in caplog.text
    assert outbox.store.waiting() == 0
    outbox.retry("poison", {}, {})
    assert outbox.store.get("poison").state is RowState.UNCERTAIN
    await outbox.drain("crm", 5)
    assert outbox.store.get("poison").state is RowState.DONE


async def test_a_drain_ends_with_its_last_row(outbox, monkeypatch):
    async def never(_lane, _at_most_s):
        raise AssertionError

    monkeypatch.setattr(outbox, "_wait_for_news", never)
    outbox.register("fake", FakeSender())
    put(outbox, "a")
    await outbox.drain("crm", 5)
    assert outbox.store.get("a").state is RowState.DONE
