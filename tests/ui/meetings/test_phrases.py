"""Words of the list."""

from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from app.domain.wire.meetings import MeetingStatus
from app.ui.meetings import phrases
from tests.ui.meetings.conftest import DAY, NOW, TODAY, meeting

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize("state", get_args(MeetingStatus))
def test_every_state_has_a_word_and_a_tone(state, qapp):
    assert phrases.state(meeting(state=state))
    assert state in phrases.TONES


def test_a_meeting_that_was_attended_says_so(qapp):
    assert phrases.state(meeting(came=True)) == "Came"


def test_the_other_clock_is_told_only_where_it_shows_another_time(qapp):
    assert phrases.theirs(TODAY, ROME) == "17:30 in Tokyo"
    assert phrases.theirs(meeting(zone="Europe/Berlin"), ROME) == ""
    assert phrases.theirs(meeting(zone="No/Where"), ROME) == ""
    assert phrases.theirs(meeting(start=8 * 3600, zone="Asia/Tokyo"), ROME) == "Wed 01:20 in Tokyo"


def test_near_days_have_names(qapp):
    days = [phrases.day(NOW + n * DAY, NOW, ROME) for n in (-1, 0, 1, 2)]
    assert days == [
        "Yesterday · Monday 3 May",
        "Today · Tuesday 4 May",
        "Tomorrow · Wednesday 5 May",
        "Thursday 6 May",
    ]


def test_how_far_away_it_is(qapp):
    said = [phrases.until(meeting(start=n), NOW) for n in (720, 30, -30, -300)]
    assert said == ["in 12 min", "now", "now", "for 5 min"]


def test_the_second_line_names_the_host_where_it_is_another(qapp):
    line = phrases.second(meeting(host_name="Ada Lund"), "Demo", ROME, hosted=False)
    assert line == "Kim Osei · Demo · Host: Ada Lund"


def test_what_has_no_subject_is_named_after_the_attendee(qapp):
    assert phrases.title(meeting(subject="")) == "Meeting with Kim Osei"
    assert phrases.who(meeting(name="", email="")) == "Somebody"
    assert phrases.meaning(meeting()) == ""
    assert phrases.meaning(meeting(state="failed"))
    assert phrases.why(meeting(words="Taken.")) == "Taken."
    assert phrases.span(meeting(), ROME) == "11:20 \u2013 11:50"
    assert phrases.host_name(meeting(host_name="")) == "lena"
