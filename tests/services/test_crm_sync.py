"""The console's CRM, from profile to record, against the practice org."""

import asyncio
from dataclasses import dataclass

import pytest

from app.core.clock import SystemClock
from app.domain import health
from app.domain.matching import Choice
from app.domain.profiles import ProfileLoaded, VisitorShown
from app.domain.push_card import OFFLINE, READY, SIGN_IN
from app.domain.wire.records import Fact, Profile, VisitorCard
from app.services.crm.base import Found
from app.services.crm_sync import FRESH_S, CrmSync
from app.services.store import Store
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


def profile(**fields):
    facts = [Fact(field=n, value=v, source="chat", at=1.0) for n, v in fields.items()]
    card = VisitorCard(visitor="v", name="Kim Osei", email="kim@example.org", company="Example")
    return Profile(card=card, facts=facts)


@dataclass
class Console:
    store: Store
    sync: CrmSync
    changed: asyncio.Event

    async def until(self, holds):
        """Wait until the state is as wanted."""
        async with asyncio.timeout(15):
            while not holds(self.store.state):
                self.changed.clear()
                await self.changed.wait()
        return self.store.state

    async def show(self, shown):
        self.store.apply(VisitorShown("v"))
        self.store.apply(ProfileLoaded(shown))

    async def push(self, **more):
        await self.sync.push("v", **more)
        state = await self.until(
            lambda s: "v" in s.push.pushes and s.push.pushes["v"].state in {"done", "refused"}
        )
        return state.push.pushes["v"]


@pytest.fixture
async def console(rig):  # noqa: F811  # the fixture above
    store, changed = Store(), asyncio.Event()
    store.listen(lambda _state: changed.set())
    sync = CrmSync(rig.crm, rig.outbox, store, SystemClock())
    await sync.start()
    made = Console(store, sync, changed)
    made.rig = rig
    yield made
    await sync.stop()


def ready(state):
    return "v" in state.push.previews and state.push.previews["v"].state == READY


async def test_a_known_visitor_is_looked_up_before_the_click_and_pushed_in_one_trip(console):
    lead = console.rig.add("Lead", LastName="Osei", Company="X", Email="kim@example.org")
    await console.show(profile(phone="1"))
    state = await console.until(ready)
    assert state.push.previews["v"].record.id == lead
    await console.until(lambda s: "v" in s.push.accounts)
    calls = len(console.rig.org.calls)
    push = await console.push()
    assert (push.state, push.changed, push.can_undo) == ("done", 2, True)
    state = await console.until(
        lambda s: all(r.fate != "change" for r in s.push.previews["v"].rows)
    )
    assert len(console.rig.org.calls) == calls + 2  # the push, and the card's next look
    assert state.health.systems["crm"].state == health.OK
    assert state.health.outbox_waiting == 0


async def test_undo_brings_the_values_from_before_back(console):
    lead = console.rig.add("Lead", LastName="Osei", Company="X", Email="kim@example.org")
    await console.show(profile(phone="1"))
    await console.until(ready)
    push = await console.push()
    await console.sync.undo(push.key)
    await console.until(lambda s: s.push.pushes["v"].undone == "done")
    assert console.rig.org.records.get("Lead", lead)["Phone"] is None
    await console.sync.undo("nothing")


async def test_offline_the_card_says_so_and_the_push_goes_out_later(console):
    await console.until(lambda s: "crm" in s.health.systems)
    await console.rig.org.stop()
    await console.show(profile(phone="1"))
    state = await console.until(
        lambda s: "v" in s.push.previews and s.push.previews["v"].state == OFFLINE
    )
    assert state.push.previews["v"].rows
    await console.sync.push("v")
    await console.until(lambda s: s.health.outbox_waiting == 1)
    assert state.health.systems["crm"].state == health.OFFLINE
    await console.rig.org.start()
    await console.sync.refresh()
    await console.until(lambda s: s.push.pushes["v"].state == "done")
    assert len(console.rig.rows("Lead")) == 1


async def test_an_ended_sign_in_is_told_and_mended_by_signing_in(console):
    await console.until(lambda s: "crm" in s.health.systems)
    console.rig.org.sessions.revoke(console.rig.grant.refresh_token)
    await console.show(profile())
    state = await console.until(
        lambda s: "v" in s.push.previews and s.push.previews["v"].state == SIGN_IN
    )
    assert state.health.systems["crm"].state == health.NEEDS_SIGN_IN


async def test_a_refused_push_is_chosen_for_retried_or_discarded(console):
    twin = console.rig.add(
        "Lead", FirstName="Kim", LastName="Osei", Company="Example", Email="k@other.org"
    )
    await console.show(profile(phone="1"))
    await console.until(ready)
    push = await console.push()
    assert (push.state, [c.id for c in push.candidates]) == ("refused", [twin])
    await console.sync.retry(push.key, record=twin)
    state = await console.until(lambda s: s.push.pushes["v"].state == "done")
    assert state.push.pushes["v"].record.id == twin
    await console.sync.discard(push.key)
    assert "v" not in console.store.state.push.pushes


async def test_another_record_with_the_same_e_mail_may_be_chosen_before_the_push(console):
    old, new = (
        console.rig.add("Lead", LastName=name, Company="X", Email="kim@example.org")
        for name in ("Old", "New")
    )
    await console.show(profile(phone="1"))
    state = await console.until(ready)
    matched = state.push.previews["v"].record.id
    other = ({old, new} - {matched}).pop()
    assert [record.id for record in state.push.previews["v"].others] == [other]
    await console.sync.choose("v", other)
    assert console.store.state.push.previews["v"].record.id == other
    await console.push()
    assert [row["Id"] for row in console.rig.rows("Lead", Phone="1")] == [other]


async def test_the_account_is_found_and_a_reps_choice_is_kept(console):
    named = console.rig.add("Account", Name="Example Holding")
    ours = console.rig.add("Account", Name="Example", Website="example.org")
    await console.show(profile(company="Example"))
    state = await console.until(lambda s: "v" in s.push.accounts)
    assert [match.account.id for match in state.push.accounts["v"]] == [ours, named]
    await console.show(profile(company="Example", account=named))
    state = console.store.state
    assert [match.account.id for match in state.push.accounts["v"]] == [named, ours]


async def test_pressing_twice_is_one_push(console):
    await console.show(profile())
    await console.until(ready)
    await asyncio.gather(console.sync.push("v"), console.sync.push("v"))
    await console.until(lambda s: s.push.pushes["v"].state == "done")
    await console.push()
    assert len(console.rig.rows("Lead")) == 1
    await console.sync.push("nobody")


async def test_a_booked_meeting_becomes_an_event_of_the_visitor(console):
    @dataclass
    class Booking:
        id: str = "b1"
        email: str = "KIM@example.org"
        name: str = ""
        subject: str = "Demo"
        start: int = 1_800_003_600
        end: int = 1_800_005_400
        join_url: str = ""
        rep: str = ""
        place: str = "Phone"

    await console.show(profile(phone="+44 20"))
    await console.sync.log_meeting(Booking())
    await console.sync.log_meeting(Booking())
    await console.until(lambda s: s.health.outbox_waiting == 0 and console.rig.rows("Event"))
    [event], [lead] = console.rig.rows("Event"), console.rig.rows("Lead")
    assert (event["WhoId"], event["Location"]) == (lead["Id"], "Phone +44 20")
    await console.until(lambda s: ready(s) and s.push.previews["v"].record)  # the card knows it


async def test_campaigns_are_offered_and_what_waits_from_before_is_shown(console, rig):  # noqa: F811
    rig.add("Campaign", Name="Chat", IsActive=True)
    await console.sync.refresh()
    assert [c.name for c in console.store.state.push.campaigns] == ["Chat"]
    await console.show(profile())
    await console.until(ready)
    await console.push()
    store = Store()
    again = CrmSync(rig.crm, rig.outbox, store, SystemClock())
    await again.start()
    assert store.state.push.pushes["v"].state == "done"
    await again.stop()


async def test_a_tight_allowance_stops_look_ups_ahead_of_a_click_but_no_click(console):
    await console.until(lambda s: s.health.systems.get("crm"))
    console.rig.crm.connection.budget.count(90, 100)
    calls = len(console.rig.org.calls)
    await console.show(profile(phone="1"))
    state = await console.until(
        lambda s: "v" in s.push.previews and s.push.previews["v"].state == OFFLINE
    )
    assert "90 %" in state.push.previews["v"].words
    assert len(console.rig.org.calls) == calls
    await console.sync.refresh()  # "Try now"
    await console.until(ready)


async def test_used_up_calls_stop_every_question(console):
    await console.until(lambda s: s.health.systems.get("crm"))
    console.rig.crm.connection.budget.refused()
    calls = len(console.rig.org.calls)
    await console.sync.refresh()
    assert len(console.rig.org.calls) == calls
    assert "used up" in console.store.state.health.systems["crm"].words


async def test_a_look_up_too_old_to_be_used_is_let_go(console):
    old = Found(Choice(None), at=SystemClock().now() - 2 * FRESH_S)
    console.sync._found["somebody@example.org"] = old
    await console.show(profile())
    await console.until(ready)
    assert list(console.sync._found) == ["kim@example.org"]
