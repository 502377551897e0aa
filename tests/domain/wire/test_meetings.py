"""Meetings go over the wire and come back the same."""

import pytest

from app.domain.wire import codec
from app.domain.wire.events import Event
from app.domain.wire.meetings import (
    AskTimes,
    BusySpan,
    CalendarSet,
    ChangeMeeting,
    DayHours,
    DaySpan,
    KeepMeeting,
    MeetingAsked,
    MeetingRecord,
    MeetingSet,
    PlanMeeting,
    PutCalendar,
    RepCalendar,
    TimesWanted,
    WeekHours,
    WorkingHours,
)

HOURS = WorkingHours(
    zone="Europe/Rome",
    weekly=[WeekHours(days=["mon"], start="09:00", end="17:00")],
    overrides=[DayHours(date="2027-05-04", hours=[DaySpan(start="10:00", end="12:00")])],
    country="IT",
)
CALENDAR = RepCalendar(rep="r", hours=HOURS, busy=[BusySpan(start=1, end=2)], low=0, high=9)
MEETING = MeetingRecord(id="m", booking="m-0", host="r", start=3, end=4, email="kim@example.org")


@pytest.mark.parametrize(
    "message",
    [
        PutCalendar(id="1", calendar=CALENDAR),
        PlanMeeting(id="2", type="intro", start=3, email="kim@example.org", team="sales"),
        ChangeMeeting(id="3", meeting="m", what="move", start=5, end=6),
        KeepMeeting(id="4", record=MEETING, secret="s"),
        AskTimes(id="5", type="intro", low=0, high=9, reps=["r"], why=True),
    ],
)
def test_what_a_console_sends_arrives(message):
    assert codec.from_console(codec.to_hub(message)) == message


@pytest.mark.parametrize(
    "message",
    [
        CalendarSet(calendar=CALENDAR),
        MeetingSet(meeting=MEETING),
        TimesWanted(low=0, high=9),
        Event(q=2, e=MeetingAsked(what="book", meeting=MEETING)),
    ],
)
def test_what_the_hub_sends_arrives(message):
    assert codec.from_hub(codec.to_console(message)) == message
