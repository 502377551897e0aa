"""The whole snapshot."""

from app.domain.health import OutboxCounted
from app.domain.profiles import VisitorShown
from app.domain.state import ConsoleState, reduce


def test_an_event_changes_its_slice_and_leaves_the_others_as_they_were():
    before = ConsoleState()
    after = reduce(before, OutboxCounted(3))
    assert after.health.outbox_waiting == 3
    assert (after.desk, after.profiles) == (before.desk, before.profiles)
    assert reduce(after, VisitorShown("v1")).health is after.health
