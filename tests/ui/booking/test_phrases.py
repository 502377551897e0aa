"""Words of the booker."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import BookingView
from app.ui.booking import phrases
from tests.ui.booking.conftest import NINE

ROME, TOKYO, OSLO = (ZoneInfo(n) for n in ("Europe/Rome", "Asia/Tokyo", "Europe/Oslo"))


def test_a_moment_is_told_in_both_zones_where_they_differ(qapp):
    assert phrases.moment(NINE, ROME, TOKYO) == "Wed 5 May, 09:00 (16:00 in Tokyo)"
    assert phrases.moment(NINE, ROME, OSLO) == phrases.moment(NINE, ROME) == "Wed 5 May, 09:00"
    late = NINE + 10 * 3600
    assert phrases.moment(late, ROME, TOKYO) == "Wed 5 May, 19:00 (Thu 02:00 in Tokyo)"


def test_the_reason_that_a_rep_would_name_comes_first(qapp):
    assert phrases.why(("notice", "busy")) == "over, or too soon"
    assert phrases.why(("busy", "grid")) == "another meeting"
    assert phrases.why(("grid",))


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


def test_a_place_is_a_city():
    assert phrases.place(ZoneInfo("America/New_York")) == "New York"
