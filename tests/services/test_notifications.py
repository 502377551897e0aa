"""Alerts: at once, one a conversation, gone when handled, late ones never."""

import asyncio

import pytest

from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.wire.events import Closed, Joined, Offered, Posted, Snapshot, Told, Withdrawn
from app.domain.wire.records import ConversationRecord, Message, VisitorCard
from app.services.desktop_notices import DesktopNotices
from app.services.notifications import AlertWords, Hands, Notifications
from app.services.notifier import ACCEPT, OPEN, NoNotificationsError
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.notice_daemon import NoticeDaemon, session_bus

__all__ = ["session_bus"]

NOW = 1000.0


class FixedClock:
    time = NOW

    def now(self):
        return self.time


class SilentLink:
    """The part of the hub link that alerts use."""

    def __init__(self, store):
        self._store, self._listeners, self.clock_offset = store, [], 0.0

    def listen(self, listener):
        self._listeners.append(listener)

    def tell(self, event):
        self._store.apply(event)
        for listener in self._listeners:
            listener(event)


class Way:
    """A notifier that remembers."""

    def __init__(self, fault=None):
        self.fault, self.shown, self.cleared, self.count = fault, {}, [], 0

    async def start(self, pressed):
        self.pressed = pressed
        if self.fault:
            raise NoNotificationsError(self.fault)

    async def show(self, notice):
        if self.fault:
            raise NoNotificationsError(self.fault)
        self.count += 1
        self.shown[notice.key] = notice

    async def clear(self, key):
        self.cleared.append(key)
        self.shown.pop(key, None)


class Rig:
    def __init__(self, desktop=None, words=None):
        self.store, self.clock = Store(), FixedClock()
        self.link = SilentLink(self.store)
        self.desktop, self.fallback = desktop or Way(), Way()
        self.done, self.failures, self.seen, self.refuse = [], [], set(), None
        hands = Hands(self._accept, self._open, self._failed, self.seen.__contains__)
        self.alerts = Notifications(
            self.link,
            self.store,
            self.clock,
            (self.desktop, self.fallback),
            hands,
            words or AlertWords(),
        )
        self.store.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))

    async def _accept(self, offer):
        if self.refuse:
            raise self.refuse
        self.done.append(("accept", offer))

    async def _open(self, conversation):
        self.done.append(("open", conversation))

    def _failed(self, name, error):
        self.failures.append((name, str(error)))

    @property
    def state(self):
        return self.store.state

    async def start(self):
        await self.alerts.start()
        return self

    async def settle(self):
        """Let what was started run to its end."""
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
async def rig():
    made = await Rig().start()
    yield made
    await made.alerts.stop()


def offered(offer="o1", conversation="c1", expires=NOW + 30, **known):
    card = VisitorCard(visitor="v1", **({"name": "Kim Osei", "page": "/pricing"} | known))
    return Offered(
        offer=offer,
        conversation=conversation,
        visitor=card,
        text="Do you offer SSO?",
        rule="Everyone",
        reason="you are next in turn",
        created=NOW - 0.25,
        expires=expires,
    )


def joined(**more):
    record = ConversationRecord(
        id="c1", visitor="v1", status="open", opened=NOW, rep="lena", **more
    )
    return Joined(conversation=record, visitor=VisitorCard(visitor="v1", name="Kim Osei"))


def wrote(text="Hello?", author="visitor"):
    message = Message(conversation="c1", seq=1, author=author, text=text, ts=NOW, client_id="m1")
    return Posted(message=message)


async def test_an_offer_is_alerted_at_once_with_accept_first(rig):
    rig.link.tell(offered())
    await rig.settle()
    notice = rig.desktop.shown["c1"]
    assert notice.title == "Kim Osei wants to talk"
    assert notice.body == "Do you offer SSO?\non /pricing\nyou are next in turn"
    assert [name for name, _ in notice.buttons] == [ACCEPT, OPEN]
    assert (notice.urgent, notice.stands_s) == (True, 30.0)


async def test_ten_offers_are_ten_alerts(rig):
    for n in range(10):
        rig.link.tell(offered(f"o{n}", f"c{n}"))
    await rig.settle()
    assert (rig.desktop.count, len(rig.state.alerts.inbox)) == (10, 10)


async def test_the_latency_counts_from_the_hubs_event_by_the_hubs_clock(rig):
    rig.link.clock_offset = 100.0
    rig.clock.time = NOW - 100.0
    rig.link.tell(offered())
    await rig.settle()
    assert rig.state.health.alert_latency_ms == 250.0


async def test_accept_takes_the_chat_and_empties_the_inbox(rig):
    rig.link.tell(offered())
    await rig.settle()
    rig.desktop.pressed("c1", ACCEPT)
    await rig.settle()
    assert (rig.done, rig.state.alerts.inbox) == ([("accept", "o1")], ())


async def test_open_shows_the_conversation(rig):
    rig.link.tell(offered())
    await rig.settle()
    rig.desktop.pressed("c1", OPEN)
    await rig.settle()
    assert rig.done == [("open", "c1")]


async def test_accept_on_an_alert_without_an_offer_opens(rig):
    rig.desktop.pressed("c9", ACCEPT)
    await rig.settle()
    assert rig.done == [("open", "c9")]


async def test_a_chat_that_is_gone_is_told_to_the_rep(rig):
    rig.refuse = RejectedError("Tom was quicker.")
    rig.link.tell(offered())
    await rig.settle()
    rig.desktop.pressed("c1", ACCEPT)
    await rig.settle()
    assert rig.failures == [("Accept chat", "Tom was quicker.")]


@pytest.mark.parametrize(
    "event",
    [
        Withdrawn(offer="o1", conversation="c1", reason="accepted_elsewhere"),
        joined(),
        Closed(conversation="c1", by="visitor"),
    ],
)
async def test_a_handled_offer_takes_its_notice_away(rig, event):
    rig.link.tell(offered())
    await rig.settle()
    rig.link.tell(event)
    await rig.settle()
    assert (rig.desktop.shown, rig.state.alerts.inbox) == ({}, ())


async def test_an_offer_that_ran_out_stays_in_the_inbox_as_missed(rig):
    rig.link.tell(offered())
    rig.link.tell(Withdrawn(offer="o1", conversation="c1", reason="timed_out"))
    await rig.settle()
    assert rig.desktop.shown == {}
    assert [a.missed for a in rig.state.alerts.inbox] == ["timed_out"]


async def test_an_offer_that_is_over_when_it_arrives_alerts_nobody(rig):
    rig.link.tell(offered(expires=NOW - 1))
    await rig.settle()
    assert (rig.desktop.count, rig.state.alerts.inbox) == (0, ())


async def test_a_snapshot_alerts_what_still_stands_once(rig):
    rig.link.tell(offered())
    rig.link.tell(Snapshot(offers=[offered(), offered("o2", "c2")]))
    await rig.settle()
    assert sorted(rig.desktop.shown) == ["c1", "c2"]
    assert rig.desktop.count == 2


async def test_an_offer_from_before_the_start_is_alerted_too():
    rig = Rig()
    rig.store.apply(offered())
    await rig.start()
    await rig.settle()
    assert "c1" in rig.desktop.shown
    await rig.alerts.stop()


async def test_a_message_alerts_only_when_nobody_watches(rig):
    rig.link.tell(joined())
    rig.seen.add("c1")
    rig.link.tell(wrote())
    await rig.settle()
    assert rig.desktop.shown == {}
    rig.seen.clear()
    rig.link.tell(wrote())
    await rig.settle()
    assert (rig.desktop.shown["c1"].title, rig.desktop.shown["c1"].urgent) == (
        "Kim Osei wrote",
        False,
    )


async def test_my_own_words_alert_nobody(rig):
    rig.link.tell(joined())
    rig.link.tell(wrote(author="rep"))
    await rig.settle()
    assert rig.desktop.shown == {}


@pytest.mark.parametrize(
    ("known", "name"),
    [({"name": "", "company": "Acme"}, "Acme"), ({"name": ""}, "A visitor")],
)
async def test_somebody_unknown_is_called_by_what_there_is(rig, known, name):
    rig.link.tell(offered(**known))
    await rig.settle()
    assert rig.desktop.shown["c1"].title == f"{name} wants to talk"


async def test_words_of_others_are_put_into_the_language():
    rig = await Rig(Way("No bus."), AlertWords(said=str.upper)).start()
    rig.link.tell(offered())
    await rig.settle()
    assert rig.fallback.shown["c1"].body.endswith("YOU ARE NEXT IN TURN")
    assert rig.state.health.systems["notifications"].words.startswith("NO BUS. ")
    await rig.alerts.stop()


async def test_a_desktop_without_notifications_falls_back_and_says_so():
    rig = await Rig(Way("No notification service answers.")).start()
    rig.link.tell(offered())
    await rig.settle()
    health = rig.state.health.systems["notifications"]
    assert "c1" in rig.fallback.shown
    assert health.words == (
        "No notification service answers. Alerts appear in the window and the tray instead."
    )
    assert rig.state.health.alert_latency_ms is not None
    await rig.alerts.stop()


async def test_a_service_that_dies_loses_no_alert(rig):
    assert rig.state.health.systems["notifications"].state == "ok"
    rig.desktop.fault = "The notification service does not answer."
    rig.link.tell(offered())
    await rig.settle()
    assert "c1" in rig.fallback.shown
    assert rig.state.health.systems["notifications"].state == "fault"


async def test_the_self_test_tells_how_long_it_took(rig):
    assert await rig.alerts.test() == 0.0
    assert rig.desktop.shown["test"].title == "Alerts work"


async def test_the_whole_way_on_a_real_bus(session_bus):
    daemon = await session_bus.serve(NoticeDaemon())
    desktop = DesktopNotices()
    rig = await Rig(desktop).start()
    rig.link.tell(offered())
    await daemon.until(lambda: daemon.shown)
    await eventually(lambda: desktop._shown)
    daemon.press(daemon.newest, "accept")
    await eventually(lambda: rig.done)
    assert rig.done == [("accept", "o1")]
    await rig.alerts.stop()
    desktop._notifier._backend.bus.disconnect()


async def test_what_a_workflow_says_is_an_alert_that_opens_the_conversation(rig):
    rig.link.tell(Told(conversation="c", title="Hot lead", text="Acme is back", at=NOW))
    await rig.settle()
    notice = rig.desktop.shown["c"]
    assert (notice.title, notice.body) == ("Hot lead", "Acme is back")
    assert rig.state.alerts.inbox[0].key == "c"
    rig.desktop.pressed("c", OPEN)
    await rig.settle()
    assert rig.done == [("open", "c")]


async def test_a_warning_is_about_no_conversation_and_leads_where_it_says(rig):
    pressed = []
    rig.alerts.warn("calendar-link", "Broken", "It ended.", "Mend", lambda: pressed.append(1))
    await eventually(lambda: "calendar-link" in rig.desktop.shown)
    notice = rig.desktop.shown["calendar-link"]
    assert (notice.title, notice.buttons) == ("Broken", ((OPEN, "Mend"),))
    rig.desktop.pressed("calendar-link", OPEN)
    assert pressed == [1]
    assert rig.done == []
    assert rig.store.state.alerts.inbox == ()
    rig.alerts.settle("calendar-link")
    rig.alerts.settle("calendar-link")
    await eventually(lambda: rig.desktop.cleared.count("calendar-link") == 2)
