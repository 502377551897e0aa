"""What the frame shows."""

import pytest

from app.domain import health
from app.domain.wire import events as wire
from app.ui.frame.view_model import FrameViewModel
from tests.desk_records import offered


@pytest.fixture
def frame(desk):
    return FrameViewModel(desk.fill().bridge, desk.asked, desk.clock)


def test_systems_that_nobody_spoke_of_are_off(frame):
    assert [(name, h.state) for name, h in frame.shown.systems] == [
        ("hub", "ok"),
        ("crm", "off"),
        ("calendar", "off"),
    ]


def test_counts_of_unread_conversations_and_offers(frame, desk):
    assert (frame.shown.unread, frame.shown.offers) == (2, 0)
    desk.apply(offered("o1"), wire.Seen(conversation="c1", who="rep", seq=3))
    assert (frame.shown.unread, frame.shown.offers) == (1, 1)


@pytest.mark.parametrize(
    "state", [health.CONNECTING, health.OFFLINE, health.NEEDS_SIGN_IN, health.FAULT]
)
def test_whom_the_hub_cannot_reach_is_not_shown_as_available(frame, desk, state):
    desk.apply(wire.PresenceSet(status="available", reason="back", by="rep"))
    desk.apply(health.SystemChanged("hub", health.SystemHealth(state)))
    assert (frame.shown.presence, frame.shown.reason) == ("offline", "")
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.OK)))
    assert (frame.shown.presence, frame.shown.reason) == ("available", "back")


def test_presence_is_switched_both_ways(frame, desk):
    frame.toggle_presence()
    desk.apply(wire.PresenceSet(status="away", reason="idle", by="hub"))
    frame.toggle_presence()
    frame.set_presence("away", "break")
    assert desk.asked.calls == [
        ("set_presence", "away", ""),
        ("set_presence", "available", ""),
        ("set_presence", "away", "break"),
    ]
    assert frame.shown.reason == "idle"


def test_only_changes_are_told(frame, desk):
    heard = []
    frame.changed.connect(lambda: heard.append(frame.shown.outbox))
    desk.apply(health.OutboxCounted(2), health.OutboxCounted(2))
    assert heard == [2]
