"""Order and headings of the list."""

from zoneinfo import ZoneInfo

from app.ui.meetings.rows import Desk, rows_of
from tests.ui.meetings.conftest import LATER, MISSED, NOW, OVER, TODAY, meeting

DESK = Desk("lena", NOW, ZoneInfo("Europe/Rome"), {"demo": "Product demo"})


def test_today_comes_first_and_the_past_last_with_the_newest_first(qapp):
    rows = rows_of([MISSED, LATER, OVER, TODAY], DESK)
    assert [row.id for row in rows if row.meeting] == ["today", "later", "over", "missed"]
    assert [row.title for row in rows if not row.meeting] == [
        "Today · Tuesday 4 May",
        "Earlier today · Tuesday 4 May",
        "Yesterday · Monday 3 May",
    ]
    assert len({row.id for row in rows}) == len(rows)


def test_a_row_says_time_subject_person_kind_and_state(qapp):
    row = rows_of([TODAY], DESK)[1]
    assert row.spoken() == "10:30, Demo, Kim Osei · Product demo · 17:30 in Tokyo, Booked"


def test_a_kind_that_was_taken_away_is_called_by_its_name(qapp):
    assert "old-kind" in rows_of([meeting(type="old-kind")], DESK)[1].second
