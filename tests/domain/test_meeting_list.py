"""Whose meetings they are, which is next, and of which somebody should say who came."""

import pytest
from msgspec.structs import replace

from app.domain.meeting_list import (
    can_cancel,
    can_move,
    can_note,
    is_mine,
    next_up,
    wants_note,
    with_visitor,
)
from app.domain.wire.meetings import MeetingRecord

NOW, MIN, DAY = 1_800_000_000, 60, 86_400


def meeting(start=0, minutes=30, **more):
    given = {"id": "m", "booking": "b", "host": "lena", "by": "visitor", "state": "booked"}
    at = NOW + start
    return MeetingRecord(**({**given, "start": at, "end": at + minutes * MIN} | more))


def test_a_meeting_is_the_hosts_and_the_makers():
    assert is_mine(meeting(), "lena")
    assert is_mine(meeting(host="ada", by="lena"), "lena")
    assert is_mine(meeting(host=""), "lena")
    assert not is_mine(meeting(host="ada"), "lena")


@pytest.mark.parametrize(
    ("start", "found"),
    [(16 * MIN, False), (15 * MIN, True), (0, True), (-9 * MIN, True), (-10 * MIN, False)],
)
def test_what_is_next_is_told_from_15_minutes_before_to_10_minutes_after(start, found):
    assert (next_up([meeting(start)], "lena", NOW) is not None) is found


def test_a_short_meeting_that_has_ended_is_not_next():
    assert next_up([meeting(-6 * MIN, 5)], "lena", NOW) is None


@pytest.mark.parametrize("more", [{"host": "ada"}, {"state": "cancelled"}, {"state": "pending"}])
def test_only_what_stands_and_is_hosted_by_the_rep_is_next(more):
    assert next_up([meeting(5 * MIN, **more)], "lena", NOW) is None


def test_of_two_the_nearer_one_is_next():
    old, new = meeting(-9 * MIN, id="old"), meeting(3 * MIN, id="new")
    assert next_up([old, new], "lena", NOW) == new


def test_a_note_is_wanted_for_a_week_until_somebody_gave_one():
    over = meeting(-2 * 3600)
    assert wants_note(over, "lena", NOW)
    assert not wants_note(replace(over, came=True), "lena", NOW)
    assert not wants_note(replace(over, state="no_show"), "lena", NOW)
    assert not wants_note(over, "ada", NOW)
    assert not wants_note(meeting(-10 * MIN), "lena", NOW)
    assert not wants_note(meeting(-8 * DAY), "lena", NOW)


def test_what_can_be_done_depends_on_state_and_time():
    ahead, running, over = meeting(3600), meeting(-10 * MIN), meeting(-DAY)
    assert [can_move(m, NOW) for m in (ahead, running, over)] == [True, False, False]
    assert [can_cancel(m, NOW) for m in (ahead, running, over)] == [True, True, False]
    assert [can_note(m, NOW) for m in (ahead, running, over)] == [False, True, True]
    off = replace(ahead, state="cancelled")
    assert not (can_move(off, NOW))
    assert not (can_cancel(off, NOW))
    assert not (can_note(off, NOW + DAY))
    assert can_note(replace(over, state="no_show"), NOW)


def test_the_meetings_with_a_visitor_begin_with_the_next_one():
    first, second = meeting(3600, id="1", visitor="v1"), meeting(7200, id="2", visitor="v1")
    other = meeting(60, id="3", visitor="v2")
    off = meeting(120, id="4", visitor="v1", state="cancelled")
    last, older = meeting(-DAY, id="5", visitor="v1"), meeting(-2 * DAY, id="6", visitor="v1")
    known = [older, second, other, first, off, last]
    assert with_visitor(known, "v1", "", NOW) == [first, second, last, older]
    assert with_visitor(known, "", "", NOW) == []


def test_a_visitor_is_known_by_the_address_too():
    invited = meeting(3600, id="1", email="Kim@Example.org")
    assert with_visitor([invited], "v9", " kim@example.ORG", NOW) == [invited]
    assert with_visitor([invited], "v9", "kim@example.net", NOW) == []
