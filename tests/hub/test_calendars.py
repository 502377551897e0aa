import math

import pytest

from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack, Err
from app.domain.wire.meetings import CalendarSet, RepCalendar, TimesWanted
from app.hub.meeting_rows import CalendarRow
from app.hub.rows import CommandRow
from tests.hub.meeting_rig import DAY, NINE, OFFICE, Meet, busy
from tests.hub.playbook import ADA, BOB, START
from tests.hub.workflows import ROBOT


def test_a_calendar_is_kept_and_everybody_is_told_without_its_times():
    play = Meet(ADA, BOB)
    play.told(ADA, busy=[busy(NINE)], email="ada@work.example")
    told = play.last(play.consoles["bob"], CalendarSet).calendar
    assert (told.rep, told.name, told.email) == ("ada", "Ada", "ada@work.example")
    assert (told.busy, told.here, told.read_at) == ([], True, START)
    assert '"busy":[{' in play.stored(CalendarRow)[-1].calendar
    assert [row for row in play.stored(CommandRow) if row.sender == "ada"] == []


def test_all_calendars_are_answered_without_their_times():
    play = Meet(ADA, BOB)
    play.told(ADA, busy=[busy(NINE)])
    found = play.question(play.consoles["bob"], wire.AskCalendars(id="q"))
    assert [(each["rep"], "busy" in each) for each in found] == [("ada", False), ("bob", False)]


def test_a_console_that_goes_and_comes_is_told_of():
    play = Meet(ADA, BOB)
    play.leave(play.consoles["ada"])
    assert not play.last(play.consoles["bob"], CalendarSet).calendar.here
    play.come(ADA, calendar=False)
    assert play.last(play.consoles["bob"], CalendarSet).calendar.here


def test_a_second_console_of_a_rep_changes_nothing():
    play = Meet(ADA, BOB)
    before = len(play.heard(play.consoles["bob"]))
    second = play.console(ADA, client="laptop")
    play.leave(second)
    assert len(play.heard(play.consoles["bob"])) == before


def test_an_agent_has_no_calendar():
    play = Meet(ADA)
    play.come(ROBOT, calendar=False)
    assert play.told(ROBOT).code == "forbidden"


@pytest.mark.parametrize(
    "fields",
    [
        {"busy": [busy(NINE)] * 5001},
        {"busy": [busy(NINE, status="x" * 300_000)]},
        {"busy": [busy(2**62)]},
        {"busy": [busy(NINE, before_s=2**62)]},
        {"low": 0, "high": 63 * DAY},
        {"low": 5, "high": 1},
        {"low": -(2**60), "high": -(2**60)},
        {"hours": wire.WorkingHours(zone="Mars/Olympus")},
        {"hours": wire.WorkingHours(holidays=["never"])},
        {"hours": wire.WorkingHours(weekly=[OFFICE.weekly[0]] * 401)},
    ],
)
def test_a_calendar_is_bounded(fields):
    play = Meet(ADA)
    answer = play.told(ADA, **fields)
    assert isinstance(answer, Err)
    assert answer.code == "bad_request"
    assert len(play.stored(CalendarRow)) == 1


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [(START + 99, START), (START - 5, START - 5), (-1.0, 0.0), (math.nan, 0.0), (math.inf, 0.0)],
)
def test_nobody_has_read_a_calendar_in_the_future(claimed, kept):
    play = Meet(ADA)
    link = wire.LinkReport(state="ok", since=math.nan, words="x" * 999)
    assert isinstance(play.told(ADA, read_at=claimed, link=link), Ack)
    told = play.last(play.eve, CalendarSet).calendar
    assert (told.read_at, told.link.since, len(told.link.words)) == (kept, 0.0, 300)


def wanted(play, rep="ada"):
    return [m for m in play.heard(play.consoles[rep]) if isinstance(m, TimesWanted)]


def test_an_old_reading_is_asked_for_anew_but_not_too_often():
    play = Meet(ADA)
    assert not play.times().get("refreshing", False)
    play.now += 61
    assert play.times()["refreshing"]
    assert play.times()["refreshing"]
    assert len(wanted(play)) == 1
    play.now += 20
    play.times()
    assert len(wanted(play)) == 2
    play.told(ADA)
    assert not play.times().get("refreshing", False)


def test_who_is_away_is_not_asked():
    play = Meet(ADA)
    play.leave(play.consoles["ada"])
    play.now += 61
    assert not play.times().get("refreshing", False)


def test_a_calendar_replaces_the_one_before():
    play = Meet(ADA)
    play.told(ADA, busy=[busy(NINE)])
    assert NINE not in play.starts()
    play.told(ADA)
    assert play.starts()[0] == NINE
    assert isinstance(play.engine._world.meets.calendars["ada"].calendar, RepCalendar)
