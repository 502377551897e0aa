"""Words of the booker."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import BookingView, ClosedStart
from app.ui.booking import phrases
from app.ui.booking.slot_button import Look
from tests.ui.booking.conftest import NINE

ROME, TOKYO, OSLO = (ZoneInfo(n) for n in ("Europe/Rome", "Asia/Tokyo", "Europe/Oslo"))


def test_a_moment_is_told_in_both_zones_where_they_differ(qapp):
    assert phrases.moment(NINE, ROME, TOKYO) == "Wed 5 May, 09:00 (16:00 in Tokyo)"
    assert phrases.moment(NINE, ROME, OSLO) == phrases.moment(NINE, ROME) == "Wed 5 May, 09:00"
    late = NINE + 10 * 3600
    assert phrases.moment(late, ROME, TOKYO) == "Wed 5 May, 19:00 (Thu 02:00 in Tokyo)"


def test_the_reason_that_a_rep_would_name_comes_first(qapp):
    def why(*reasons, now=0):
        return phrases.why(ClosedStart(NINE, reasons), str, now)

    assert why("notice", "busy").startswith("too soon")
    assert why("busy", "grid") == "another meeting"
    assert why("grid") == "not on the grid of starts"
    assert why("busy", now=NINE) == "already over"
    every = ("hours", "busy", "buffer", "notice", "limit", "window", "unreachable", "grid")
    assert len({why(reason) for reason in every}) == len(every)


def test_reasons_are_told_per_rep_where_they_differ(qapp):
    def name(rep):
        return {"bo": "Bo", "ada": "Ada"}.get(rep, rep)

    differ = ClosedStart(NINE, (), {"bo": ("busy",), "ada": ("hours",), "zoe": ("busy",)})
    assert phrases.why(differ, name, 0) == "Bo, zoe: another meeting; Ada: outside working hours"
    same = ClosedStart(NINE, (), {"bo": ("busy",), "ada": ("busy",)})
    assert phrases.why(same, name, 0) == "another meeting"


def test_a_start_and_closed_hours_say_all_of_it(qapp):
    assert phrases.start(NINE, Look.FREE, "", ROME, None) == "Wed 5 May, 09:00, free"
    hours = phrases.closed_hours(NINE, NINE + 3600, ROME, TOKYO)
    assert hours == "Wed 5 May, 09:00 to 10:00 (16:00 to 17:00 in Tokyo), outside working hours"
    assert phrases.nothing("") == "Nothing free: outside working hours"


@pytest.mark.parametrize(
    ("state", "tone"),
    [
        ("running", "accent"),
        ("booked", "ok"),
        ("booked_no_link", "warn"),
        ("conflict", "warn"),
        ("pending", "warn"),
        ("availability_unknown", "bad"),
        ("reconnect", "bad"),
        ("failed", "bad"),
    ],
)
def test_every_state_has_words_and_a_tone(qapp, state, tone):
    view = BookingView("b", "c", NINE, NINE + 60, "kim@example.org", "{time}", state, "Because.")
    said, said_in = phrases.result(view, ROME)
    assert said_in == ("warn" if state == "booked" else tone)
    assert said.endswith("Because.")
    assert phrases.result(replace(view, reason=""), ROME)[1] == tone


def test_who_hosts_and_why_is_told_after_a_booking(qapp):
    view = BookingView("b", "c", NINE, NINE + 60, "kim@example.org", "Kim", "booked")
    hosted = replace(view, host_name="Ada Lund", host_reason="Fewest meetings.")
    said, _ = phrases.result(hosted, ROME)
    assert said == "Booked: Wed 5 May, 09:00 with Kim. Host: Ada Lund (Fewest meetings)."
    assert phrases.result(replace(hosted, host_reason=""), ROME)[0].endswith("Host: Ada Lund.")
