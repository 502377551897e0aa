"""What the frame shows."""

import pytest

from app.domain import health
from app.domain.wire import events as wire
from app.ui.frame.view_model import FrameViewModel
from tests.ui.scene import offered


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
