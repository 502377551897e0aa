"""Events and their recurrences as busy items (contracts/slots.md 2 and 3)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.ics import parse
from app.domain.recurrence import RuleError
from app.domain.series import Window, busy_items, end_of, start_of

NEW_YORK, ROME = ZoneInfo("America/New_York"), ZoneInfo("Europe/Rome")


def at(text):
    return int(datetime.fromisoformat(text).timestamp())


def event(*lines):
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def found(*events, start="2027-01-01T00:00Z", end="2027-12-31T00:00Z", zone=NEW_YORK):
    lines = [line for lines in events for line in lines]
    items = busy_items(parse(lines).within("VEVENT"), Window(at(start), at(end), zone))
    return sorted((text(i.start), text(i.end), i.status) for i in items)


def text(instant):
    return f"{datetime.fromtimestamp(instant, UTC):%m-%dT%H:%M}"


def starts(*events, **where):
    return [start for start, _, status in found(*events, **where) if status != "cancelled"]


NINE = "DTSTART;TZID=America/New_York:20270504T090000"
HALF = "DURATION:PT30M"


def test_one_event_is_its_time():
    assert found(event(NINE, "DTEND;TZID=America/New_York:20270504T100000")) == [
        ("05-04T13:00", "05-04T14:00", "busy")
    ]


def test_count_counts_before_exdate():
    lines = (NINE, HALF, "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=America/New_York:20270505T090000")
    assert starts(event(*lines)) == ["05-04T13:00", "05-06T13:00"]


def test_exdate_in_utc_or_as_a_day_leaves_out_too():
    for gone in ("EXDATE:20270505T130000Z", "EXDATE;VALUE=DATE:20270505"):
        assert len(starts(event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=3", gone))) == 2


@pytest.mark.parametrize(
    ("until", "number"),
    [
        ("20270506T130000Z", 3),
        ("20270506T125959Z", 2),
        ("20270506T090000", 3),
        ("20270506", 3),
        ("20270505", 2),
    ],
)
def test_until_is_inclusive(until, number):
    assert len(starts(event(NINE, HALF, f"RRULE:FREQ=DAILY;UNTIL={until}"))) == number


def test_until_of_whole_days_is_inclusive():
    for until in ("20270506", "20270506T000000Z"):
        lines = ("DTSTART;VALUE=DATE:20270504", f"RRULE:FREQ=DAILY;UNTIL={until}")
        assert len(starts(event(*lines))) == 3


def test_a_moved_instance_comes_from_outside_the_window_and_leaves_its_place():
    master = event("UID:1", NINE, HALF, "RRULE:FREQ=WEEKLY;COUNT=10")
    moved = event(
        "UID:1",
        "RECURRENCE-ID;TZID=America/New_York:20270525T090000",
        "DTSTART;TZID=America/New_York:20270503T150000",
        HALF,
    )
    window = {"start": "2027-05-03T00:00Z", "end": "2027-05-05T00:00Z"}
    assert starts(master, moved, **window) == ["05-03T19:00", "05-04T13:00"]
    window = {"start": "2027-05-24T00:00Z", "end": "2027-05-26T00:00Z"}
    assert starts(master, moved, **window) == []


def test_an_exception_may_come_first_in_another_zone_and_without_uid():
    moved = event("RECURRENCE-ID:20270505T130000Z", "DTSTART:20270505T200000Z", HALF)
    master = event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=2")
    assert starts(moved, master) == ["05-04T13:00", "05-05T20:00"]


@pytest.mark.parametrize("line", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"])
def test_one_instance_can_be_cancelled_or_transparent(line):
    change = event("RECURRENCE-ID:20270505T130000Z", "DTSTART:20270505T130000Z", HALF, line)
    items = found(event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=3"), change)
    assert [status for _, _, status in items if status == "busy"] == ["busy", "busy"]


def test_the_newer_of_two_exceptions_of_one_instance_wins():
    def change(hour, sequence):
        where = "RECURRENCE-ID:20270504T130000Z"
        return event(where, f"DTSTART:20270504T{hour}0000Z", HALF, f"SEQUENCE:{sequence}")

    master = event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=1")
    assert starts(master, change(15, 2), change(16, 1)) == ["05-04T15:00"]


def test_an_exception_of_an_instance_that_was_left_out_is_gone_too():
    change = event("RECURRENCE-ID:20270505T130000Z", "DTSTART:20270505T200000Z", HALF)
    master = event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20270505T130000Z")
    assert starts(master, change) == ["05-04T13:00"]


def test_of_a_series_held_twice_the_later_revision_is_meant():
    old = event("UID:1", NINE, HALF, "RRULE:FREQ=DAILY;COUNT=3", "SEQUENCE:1")
    new = event("UID:1", NINE, HALF, "RRULE:FREQ=DAILY;COUNT=2", "SEQUENCE:2")
    assert len(starts(new, old)) == len(starts(old, new)) == 2


def test_an_exception_alone_is_an_event():
    change = event("UID:1", "RECURRENCE-ID:20270505T130000Z", "DTSTART:20270505T200000Z", HALF)
    unreadable = event("UID:1", "DTSTART:soon")
    assert starts(change) == starts(unreadable, change) == ["05-05T20:00"]


def test_this_and_future_moves_the_rest():
    change = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20270506T090000",
        "DTSTART;TZID=America/New_York:20270506T100000",
        "DURATION:PT2H",
    )
    items = found(event(NINE, HALF, "RRULE:FREQ=DAILY;COUNT=4"), change)
    assert [(a[-5:], b[-5:]) for a, b, _ in items] == [
        ("13:00", "13:30"),
        ("13:00", "13:30"),
        ("14:00", "16:00"),
        ("14:00", "16:00"),
    ]


def test_a_recurrence_in_the_gap_takes_the_offset_before_it():
    lines = (
        "DTSTART;TZID=America/New_York:20270313T023000",
        "DTEND;TZID=America/New_York:20270313T030000",
        "RRULE:FREQ=DAILY;COUNT=3",
    )
    assert [(a, b) for a, b, _ in found(event(*lines))] == [
        ("03-13T07:30", "03-13T08:00"),
        ("03-14T07:30", "03-14T08:00"),
        ("03-15T06:30", "03-15T07:00"),
    ]


def test_a_recurrence_in_the_doubled_hour_is_the_first_one():
    lines = ("DTSTART;TZID=America/New_York:20271106T013000", HALF, "RRULE:FREQ=DAILY;COUNT=2")
    assert starts(event(*lines)) == ["11-06T05:30", "11-07T05:30"]


def test_dtend_is_exact_and_the_days_of_a_duration_are_of_the_calendar():
    start = "DTSTART;TZID=America/New_York:20270312T220000"
    exact = event(start, "DTEND;TZID=America/New_York:20270313T220000", "RRULE:FREQ=DAILY;COUNT=2")
    nominal = event(start, "DURATION:P1D", "RRULE:FREQ=DAILY;COUNT=2")
    assert found(exact)[1][1] == "03-15T03:00"
    assert found(nominal)[1][1] == "03-15T02:00"


def test_a_single_event_over_a_change_ends_when_it_says():
    lines = (
        "DTSTART;TZID=America/New_York:20270313T220000",
        "DTEND;TZID=America/New_York:20270314T060000",
    )
    assert found(event(*lines)) == [("03-14T03:00", "03-14T10:00", "busy")]


def test_whole_days_are_of_the_rep_and_23_or_25_hours_long_on_change_days():
    lines = ("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329")
    assert found(event(*lines), zone=ROME) == [("03-27T23:00", "03-28T22:00", "busy")]
    assert found(event("DTSTART;VALUE=DATE:20271031"), zone=ROME) == [
        ("10-30T22:00", "10-31T23:00", "busy")
    ]


def test_without_an_end_a_time_has_no_length():
    ((start, end, _),) = found(event(NINE))
    assert start == end


def test_rdates_add_times_and_periods():
    lines = (
        NINE,
        HALF,
        "RDATE;TZID=America/New_York:20270601T090000,20270504T090000",
        "RDATE;VALUE=PERIOD:20270701T100000Z/PT1H,20270702T100000Z/20270702T120000Z",
    )
    assert {(a, b) for a, b, _ in found(event(*lines))} == {
        ("05-04T13:00", "05-04T13:30"),
        ("06-01T13:00", "06-01T13:30"),
        ("07-01T10:00", "07-01T11:00"),
        ("07-02T10:00", "07-02T12:00"),
    }


def test_a_period_says_how_long_an_instance_of_the_rule_is():
    lines = (
        "DTSTART:20270504T090000Z",
        HALF,
        "RRULE:FREQ=DAILY;COUNT=3",
        "RDATE:20270505T090000Z",
        "RDATE;VALUE=PERIOD:20270504T090000Z/PT1H,20270505T090000Z/20270505T110000Z",
    )
    assert [(a, b) for a, b, _ in found(event(*lines))] == [
        ("05-04T09:00", "05-04T10:00"),
        ("05-05T09:00", "05-05T11:00"),
        ("05-06T09:00", "05-06T09:30"),
    ]


def test_a_time_that_is_told_twice_is_one():
    rule = "RRULE:FREQ=DAILY;COUNT=2"
    again = "RDATE;TZID=America/New_York:20270504T090000,20270505T090000,20270506T090000"
    alone = event(NINE, HALF, "RDATE;TZID=America/New_York:20270504T090000")
    assert len(starts(alone)) == 1
    assert len(starts(event(NINE, HALF, rule, again))) == 3


def test_a_long_instance_reaches_into_the_window():
    lines = ("DTSTART:20270101T000000Z", "DURATION:P20D", "RRULE:FREQ=MONTHLY")
    window = {"start": "2027-05-18T00:00Z", "end": "2027-05-19T00:00Z"}
    assert starts(event(*lines), **window) == ["05-01T00:00"]


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (["STATUS:TENTATIVE"], "tentative"),
        (["X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "oof"),
        (["X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"], "workingElsewhere"),
        (["X-MICROSOFT-CDO-BUSYSTATUS:FREE"], "free"),
        (["TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"], "free"),
        (["STATUS:cancelled"], "cancelled"),
        (["TRANSP:OPAQUE"], "busy"),
    ],
)
def test_the_status_is_read_from_every_property_that_holds_it(lines, status):
    assert found(event(NINE, HALF, *lines))[0][2] == status


def test_broken_lines_leave_the_rest_alone():
    items = (
        event("DTSTART:soon", HALF),
        event("SUMMARY:no time"),
        event(NINE, HALF, "RRULE:", "EXDATE:never", "RDATE:whenever"),
        event("RECURRENCE-ID:unknown", "DTSTART:also"),
    )
    assert starts(*items) == ["05-04T13:00"]


def test_a_series_that_floods_the_calendar_is_an_error_and_not_free_time():
    with pytest.raises(RuleError):
        found(event(NINE, "DURATION:PT1S", "RRULE:FREQ=SECONDLY"))


def test_two_series_in_one_list_keep_their_exceptions_apart():
    a = event("UID:a", NINE, HALF, "RRULE:FREQ=DAILY;COUNT=2")
    b = event("UID:b", NINE, HALF, "RRULE:FREQ=DAILY;COUNT=2")
    gone = event(
        "UID:a", "RECURRENCE-ID:20270504T130000Z", "DTSTART:20270504T130000Z", "STATUS:CANCELLED"
    )
    assert len(starts(a, b, gone)) == 3


def test_start_and_end_of_one_event():
    (one,) = parse(event(NINE, HALF)).within("VEVENT")
    window = Window(0, 0, ROME)
    assert text(start_of(one, window).instant) == "05-04T13:00"
    assert text(end_of(one, window)) == "05-04T13:30"
    (none,) = parse(event("SUMMARY:x")).within("VEVENT")
    assert (start_of(none, window), end_of(none, window)) == (None, None)
