"""Recurrence rules, beside those of dateutil and the examples of RFC 5545."""

from datetime import datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.recurrence import RuleError, occurrences, parse_rule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FAR = datetime(2199, 1, 1)


def first(text, start, number):
    return list(islice(occurrences(parse_rule(text), start, start, FAR), number))


def written(moments):
    return [f"{m:%Y-%m-%d}" for m in moments]


def listed(name, values, size=2):
    return st.lists(st.sampled_from(values), min_size=1, max_size=size, unique=True).map(
        lambda chosen: f"{name}={','.join(map(str, chosen))}"
    )


NUMBERED = [f"{n}{d}" for n in ("1", "2", "-1", "5") for d in DAYS]
PARTS = {
    "YEARLY": [
        listed("BYMONTH", range(1, 13)),
        listed("BYMONTHDAY", [1, 13, 31, -1, -3]),
        listed("BYDAY", DAYS) | listed("BYDAY", NUMBERED),
    ],
    "MONTHLY": [
        listed("BYMONTH", range(1, 13)),
        listed("BYMONTHDAY", [1, 13, 31, -1, -3]),
        listed("BYDAY", DAYS) | listed("BYDAY", NUMBERED),
    ],
    "WEEKLY": [listed("BYDAY", DAYS, 4), listed("BYMONTH", range(1, 13))],
    "DAILY": [
        listed("BYMONTH", range(1, 13)),
        listed("BYDAY", DAYS),
        listed("BYMONTHDAY", [1, 28, -1]),
        listed("BYHOUR", [0, 9, 23]),
        listed("BYMINUTE", [0, 30]),
    ],
    "HOURLY": [listed("BYHOUR", [0, 9, 23], 3), listed("BYMINUTE", [0, 30]), listed("BYDAY", DAYS)],
    "MINUTELY": [listed("BYHOUR", [9, 10]), listed("BYMINUTE", [0, 1, 30], 3)],
}


PERIODS = ("YEARLY", "MONTHLY", "WEEKLY")


@st.composite
def rules(draw):
    scale = draw(st.sampled_from(list(PARTS)))
    parts = [draw(part) for part in draw(st.lists(st.sampled_from(PARTS[scale]), unique=True))]
    named = {part.partition("=")[0] for part in parts}
    if named & {"BYDAY", "BYMONTHDAY"} and scale in PERIODS and draw(st.booleans()):
        parts.append(draw(listed("BYSETPOS", [1, -1])))
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(DAYS))}")
    interval = draw(st.integers(1, 3))
    return ";".join([f"FREQ={scale}", f"INTERVAL={interval}", *parts])


starts = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda m: m.replace(second=0, microsecond=0)
)


@settings(max_examples=120, deadline=None)
@given(rules(), starts, st.integers(0, 900))
def test_what_is_found_is_what_dateutil_finds(text, start, later):
    short = not text.startswith(tuple(f"FREQ={scale}" for scale in (*PERIODS, "DAILY")))
    low = start + timedelta(days=later % 20 if short else later)
    high = low + timedelta(days=3 if short else 400)
    mine = [m for m in occurrences(parse_rule(text), start, low, high) if m >= low]
    begins = [start] if low == start else []
    assert sorted({*dateutils(text, start, low, high), *begins}) == mine


def dateutils(text, start, low, high):
    try:
        return rrulestr(text, dtstart=start).between(low, high, inc=True)
    except ValueError:  # it refuses some rules that never match
        return []


@settings(max_examples=100, deadline=None)
@given(rules(), starts, st.integers(1, 12))
def test_a_count_counts_the_start_and_what_is_left_out_before_the_window(text, start, count):
    if text.startswith(("FREQ=HOURLY", "FREQ=MINUTELY")):
        return
    high = start + timedelta(days=3000)
    every = list(islice(occurrences(parse_rule(text), start, start, high), count))
    low = every[len(every) // 2]
    counted = occurrences(parse_rule(f"{text};COUNT={count}"), start, low, high)
    assert [m for m in counted if m >= low] == [m for m in every if m >= low]


@pytest.mark.parametrize(
    ("text", "start", "dates"),
    [  # from RFC 5545, 3.8.5.3
        (
            "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
            "1997-09-22",
            "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
            "1997-05-12",
            "1997-05-12 1998-05-11 1999-05-17",
        ),
        (
            "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
            "1997-01-01",
            "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01",
        ),
        ("FREQ=YEARLY;BYYEARDAY=-1,366", "2027-12-31", "2027-12-31 2028-12-31 2029-12-31"),
        ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "1998-02-13",
            "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13",
        ),
        (
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996-11-05",
            "1996-11-05 2000-11-07 2004-11-02",
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
            "1997-09-04",
            "1997-09-04 1997-10-07 1997-11-06",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "1997-08-05",
            "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "1997-08-05",
            "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
            "2007-01-15",
            "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30",
        ),
        # a week by its number alone is the weekday of DTSTART in it
        ("FREQ=YEARLY;BYWEEKNO=1,-1", "2020-12-30", "2020-12-30 2021-01-06 2021-12-29"),
        # DTSTART is first and counts, although the rule does not match it
        ("FREQ=WEEKLY;COUNT=3;BYDAY=FR", "2027-05-04", "2027-05-04 2027-05-07 2027-05-14"),
    ],
)
def test_the_examples_of_the_rfc(text, start, dates):
    expected = dates.split()
    assert written(first(text, datetime.fromisoformat(start), len(expected))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40",
    ],
)
def test_a_rule_that_never_matches_ends_at_the_window(text):
    start = datetime(2027, 1, 1)
    assert list(occurrences(parse_rule(text), start, start, datetime(2029, 1, 1))) == [start]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=900000000",
        "FREQ=YEARLY;BYMONTH=1,2,3,4;BYDAY=MO,TU,WE,TH,FR;BYHOUR="
        + ",".join(map(str, range(24)))
        + ";BYMINUTE="
        + ",".join(map(str, range(60))),
    ],
)
def test_more_instances_than_anyone_means_are_refused(text):
    start = datetime(2027, 1, 1)
    with pytest.raises(RuleError, match="too many"):
        list(occurrences(parse_rule(text), start, start, datetime(2028, 1, 1)))


def test_a_fast_rule_from_long_ago_starts_at_the_window():
    low = datetime(2027, 5, 4)
    found = occurrences(
        parse_rule("FREQ=MINUTELY;INTERVAL=7"), datetime(1990, 1, 1), low, low + timedelta(hours=1)
    )
    assert len([m for m in found if m >= low]) == 9


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;BYHOUR=25",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;COUNT=many",
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(text):
    with pytest.raises(RuleError, match="rule"):
        parse_rule(text)


def test_every_second_of_every_day_is_given_up_soon():
    every = ";".join(
        f"{name}={','.join(map(str, range(most)))}"
        for name, most in (("BYHOUR", 24), ("BYMINUTE", 60), ("BYSECOND", 60))
    )
    for more in ("", ";BYSETPOS=-1"):
        rule = parse_rule(f"FREQ=DAILY;COUNT=99999999;{every}{more}")
        series = occurrences(rule, datetime(2000, 1, 1), datetime(2027, 1, 1), datetime(2027, 2, 1))
        with pytest.raises(RuleError, match="too many"):
            list(series)
