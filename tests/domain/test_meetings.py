"""The meetings of a console: the newest version counts, in whatever order they come."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.desk import SignedOut
from app.domain.meetings import CalendarsLoaded, Meetings, MeetingsLoaded, reduce_meetings
from app.domain.wire.meetings import CalendarSet, MeetingRecord, MeetingSet, RepCalendar


def record(version: int = 1, name: str = "m", start: int = 10, end: int = 20) -> MeetingRecord:
    return MeetingRecord(id=name, booking=name, version=version, start=start, end=end)


@given(st.permutations(range(1, 6)))
def test_the_newest_version_wins_in_any_order(versions):
    meetings = Meetings()
    for version in versions:
        meetings = reduce_meetings(meetings, MeetingSet(meeting=record(version)))
    assert meetings.records["m"].version == 5


def test_an_answer_adds_to_what_is_known_and_says_when():
    known = reduce_meetings(Meetings(), MeetingSet(meeting=record(3, "old")))
    meetings = reduce_meetings(known, MeetingsLoaded((record(2, "new"), record(1, "old")), 50.0))
    assert {each.id: each.version for each in meetings.records.values()} == {"old": 3, "new": 2}
    assert meetings.asked_at == 50.0


def test_meetings_lie_ahead_until_they_have_ended():
    loaded = MeetingsLoaded((record(1, "b", 30, 40), record(1, "a", 10, 20), record(1, "c")), 1.0)
    meetings = reduce_meetings(Meetings(), loaded)
    assert [each.id for each in meetings.ahead(19.0)] == ["a", "c", "b"]
    assert [each.id for each in meetings.ahead(20.0)] == ["b"]
    assert [each.id for each in meetings.past(40.0)] == ["b", "a", "c"]


def test_calendars_are_kept_by_rep_and_nothing_outlives_the_sign_out():
    first, second = RepCalendar(rep="a"), RepCalendar(rep="b", name="Bo")
    meetings = reduce_meetings(Meetings(), CalendarsLoaded((first,)))
    meetings = reduce_meetings(meetings, CalendarSet(calendar=second))
    assert meetings.calendars == {"a": first, "b": second}
    assert reduce_meetings(meetings, SignedOut()) == Meetings()
    assert reduce_meetings(meetings, "something else") is meetings
