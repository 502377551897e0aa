import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sessions import (
    Session,
    SessionEnd,
    SessionLimits,
    begin,
    due,
    end_of,
    left,
    returned,
    touched,
)

LIMITS = SessionLimits()
MIN = 60.0


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (60 * MIN - 1, None),
        (60 * MIN, SessionEnd(0.0, "idle")),
        (999 * MIN, SessionEnd(0.0, "idle")),
    ],
)
def test_an_idle_session_ends_at_its_last_activity(now, end):
    assert end_of(begin(0.0), now, LIMITS) == end


@pytest.mark.parametrize(
    ("now", "end"), [(12 * MIN - 1, None), (12 * MIN, SessionEnd(7 * MIN, "left"))]
)
def test_a_session_ends_when_the_visitor_left_after_five_minutes_gone(now, end):
    assert end_of(left(begin(0.0), 7 * MIN), now, LIMITS) == end


def test_coming_back_in_time_continues_the_session():
    back = returned(left(begin(0.0), 7 * MIN))
    assert end_of(back, 13 * MIN, LIMITS) is None


def test_coming_back_without_doing_anything_is_no_activity():
    back = returned(left(begin(0.0), 50 * MIN))
    assert end_of(back, 61 * MIN, LIMITS) == SessionEnd(0.0, "idle")


def test_of_two_passed_thresholds_the_first_decides():
    assert end_of(left(begin(0.0), 58 * MIN), 99 * MIN, LIMITS) == SessionEnd(0.0, "idle")
    assert end_of(left(begin(0.0), 30 * MIN), 99 * MIN, LIMITS) == SessionEnd(30 * MIN, "left")


def test_activity_moves_the_idle_end():
    session = touched(begin(0.0), 59 * MIN)
    assert end_of(session, 61 * MIN, LIMITS) is None
    assert end_of(session, 119 * MIN, LIMITS) == SessionEnd(59 * MIN, "idle")


def test_a_clock_that_went_back_does_not_undo_activity():
    assert touched(begin(100.0), 50.0).last_activity == 100.0


def test_thresholds_are_settings():
    limits = SessionLimits(idle_s=10, gone_s=2)
    assert end_of(begin(0.0), 10.0, limits) == SessionEnd(0.0, "idle")
    assert end_of(left(begin(0.0), 1.0), 3.0, limits) == SessionEnd(1.0, "left")


sessions = st.builds(
    lambda started, active, gone: Session(
        started, started + active, None if gone is None else started + active + gone
    ),
    st.floats(0, 1e6),
    st.floats(0, 1e4),
    st.none() | st.floats(0, 1e4),
)


@given(sessions, st.floats(0, 1e5))
def test_a_session_has_ended_exactly_from_its_due_instant_on(session, later):
    assert end_of(session, due(session, LIMITS), LIMITS) is not None
    now = session.started + later
    assert (end_of(session, now, LIMITS) is not None) == (now >= due(session, LIMITS))


@given(sessions, st.floats(0, 1e6))
def test_no_session_ends_before_its_last_activity_or_after_now(session, now):
    end = end_of(session, now, LIMITS)
    assert end is None or session.last_activity <= end.at <= now
