"""Words of the meeting types' page."""

from app.domain.booker import FreeTimes
from app.domain.meeting_kinds import Kind
from app.ui.kinds import phrases


def test_a_line_says_what_a_kind_is(qapp):
    words = phrases.line(Kind(duration_min=45, location="phone", host="team", linkable=True))
    assert words == "45 min · By phone · A team in turns"


def test_no_free_time_and_no_calendar_are_told_apart(qapp):
    none = FreeTimes(0, 1, 30, "UTC", status="fresh")
    assert "No time is free" in phrases.times(none)
    assert "cannot be read" in phrases.times(FreeTimes(0, 1, 30, "UTC", status="unreachable"))
    assert phrases.closed(none) == ""
