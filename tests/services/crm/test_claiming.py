"""Two reps at once: one writes, the other waits, looks, and updates."""

import asyncio
from contextlib import asynccontextmanager

from app.core.clock import SystemClock
from app.domain.wire.shared import Claim
from app.services.crm.base import Trips
from app.services.crm.claiming import CLAIMED
from app.services.crm.event_sender import EventSender, meeting_draft
from app.services.crm.progress import progress_of, state_of
from app.services.crm.push_sender import PushSender
from app.services.crm.wish import wish_of
from app.services.outbox_store import RowState
from tests.services.crm.conftest import KIM


class Hub:
    """Grants a claim to one at a time."""

    def __init__(self, holder="", quiet_s=0.0):
        self.holder, self.asked, self.open = holder, [], 0
        self.quiet_s = quiet_s

    @asynccontextmanager
    async def hold(self, org, email):
        self.asked.append((org, email))
        self.open += 1
        yield Claim(granted=not self.holder, holder=self.holder, quiet_s=self.quiet_s)
        self.open -= 1


def register(rig, hub, prefetched=lambda _wish: None):
    sender = PushSender(rig.crm, SystemClock(), prefetched, sleep=rig.nap, claim=hub.hold)
    rig.outbox.register("crm.push", sender)


async def test_a_row_waits_while_another_rep_pushes_and_goes_on_after(rig):
    hub = Hub(holder="Anna")
    register(rig, hub)
    entry = await rig.push(within_s=0.3)
    assert (entry.state, entry.code) == (RowState.NEW, CLAIMED)
    assert entry.reason.startswith("Anna is pushing this visitor now")
    assert rig.org.calls == type(rig.org.calls)([], 10_000)
    hub.holder = ""
    lead = rig.add("Lead", LastName="O", Company="Example", Email="kim@example.org")
    await rig.outbox.drain("crm", 5)
    assert rig.outbox.store.get("k1").state is RowState.DONE
    assert [row["Id"] for row in rig.rows("Lead")] == [lead]
    assert hub.open == 0


async def test_where_nobody_else_had_the_person_since_the_look_up_one_trip_is_enough(rig):
    before = [await rig.crm.look_up(wish_of(KIM), Trips())]
    register(rig, Hub(quiet_s=60.0), lambda _wish: before.pop())
    entry = await rig.push()
    assert progress_of(entry.progress).trips == 1
    assert len(rig.rows("Lead")) == 1


async def test_nobody_is_created_by_a_look_up_from_before_the_claim(rig):
    before = [await rig.crm.look_up(wish_of(KIM), Trips())]
    rig.add("Lead", LastName="O", Company="Example", Email="kim@example.org")
    register(rig, Hub(), lambda _wish: before.pop())
    entry = await rig.push()
    assert len(rig.rows("Lead")) == 1
    assert progress_of(entry.progress).trips <= 2


async def test_a_known_person_is_still_one_trip(rig):
    rig.add("Lead", LastName="O", Company="Example", Email="kim@example.org")
    before = [await rig.crm.look_up(wish_of(KIM), Trips())]
    register(rig, Hub(), lambda _wish: before.pop())
    entry = await rig.push()
    assert (state_of(entry).value, progress_of(entry.progress).trips) == ("done", 1)


async def test_the_claim_is_on_the_org_and_the_address_and_ends_with_the_try(rig):
    hub = Hub()
    register(rig, hub)
    await rig.push()
    [(org, email)] = hub.asked
    assert email == "kim@example.org"
    assert org in {rig.address, rig.org.org_id[:15]}
    assert hub.open == 0


async def test_a_meeting_of_a_new_person_takes_the_claim_too(rig):
    hub = Hub(holder="Anna")
    rig.outbox.register("crm.event", EventSender(rig.crm, SystemClock(), hub.hold))
    meeting = {"subject": "Demo", "start": 1_900_000_000, "end": 1_900_001_800, "name": "Kim Osei"}
    rig.outbox.put(meeting_draft("b1", "kim@example.org", meeting))
    await rig.outbox.drain("crm", 0.3)
    assert rig.outbox.store.get("event:b1").code == CLAIMED
    hub.holder = ""
    await rig.outbox.drain("crm", 5)
    assert rig.outbox.store.get("event:b1").state is RowState.DONE
    await asyncio.sleep(0)
