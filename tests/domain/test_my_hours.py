"""The rep's own hours in the console's state."""

from app.domain.desk import SignedOut
from app.domain.my_hours import HoursChanged, MyHours, ZoneOffered
from app.domain.state import ConsoleState, reduce
from app.domain.wire.meetings import WorkingHours

ROME = WorkingHours(zone="Europe/Rome")


def test_hours_and_an_offered_zone_are_shown_until_the_rep_leaves():
    state = reduce(ConsoleState(), HoursChanged(ROME, kept=False))
    assert state.my_hours == MyHours(ROME)
    state = reduce(reduce(state, ZoneOffered("Asia/Tokyo")), HoursChanged(ROME))
    assert state.my_hours == MyHours(ROME, kept=True, zone_offered="Asia/Tokyo")
    assert reduce(state, SignedOut()).my_hours == MyHours()
