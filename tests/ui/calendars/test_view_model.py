"""Links of all reps, and what comes of them."""

import msgspec

from app.domain.desk import Account, SignedIn
from app.domain.meeting_kinds import Member, Team
from app.domain.wire.meetings import CalendarSet
from app.domain.wire.shared import Document, DocumentSet
from app.domain.zones import DAY
from tests.ui.calendars.conftest import calendar


def lines(view_model):
    return {each.calendar.rep: each for each in view_model.lines}


def test_who_needs_something_comes_first_and_is_left_out_in_named_teams(view_model):
    assert [each.name for each in view_model.lines] == ["Bob", "Cleo", "Lena"]
    found = lines(view_model)
    assert (found["bob"].left_out, found["bob"].usable) == (("Sales",), False)
    assert found["bob"].words == "Your sign-in to Microsoft 365 has ended."
    assert (found["lena"].left_out, found["lena"].words) == ((), "")
    assert found["cleo"].left_out == ()  # takes a break anyway


def test_who_is_to_host_and_never_connected_a_calendar_is_there_too(view_model, desk):
    members = [Member(rep="dora", name="Dora Diaz"), Member(rep="emil", active=False)]
    body = msgspec.to_builtins(Team(title="Demos", members=members))
    desk.apply(DocumentSet(document=Document(kind="team", name="demos", version=1, body=body)))
    found = lines(view_model)
    assert (found["dora"].name, found["dora"].usable) == ("Dora Diaz", False)
    assert (found["dora"].words, found["dora"].left_out) == ("No calendar is linked.", ("Demos",))
    assert "emil" not in found
    desk.apply(CalendarSet(calendar=calendar("dora", "ok")))
    assert lines(view_model)["dora"].usable


def test_a_change_is_shown_at_once(view_model, desk):
    desk.apply(CalendarSet(calendar=calendar("bob", "ok")))
    assert lines(view_model)["bob"].usable


def test_a_reading_that_got_too_old_is_noticed_by_itself(view_model, desk):
    desk.clock.time += 4 * DAY
    view_model.grow_old()
    assert lines(view_model)["lena"].left_out == ("Sales",)


def test_a_rep_sees_the_own_line_alone(view_model, desk):
    desk.apply(SignedIn(Account("bob", "Bob", "bob@shop.example")))
    assert [each.name for each in view_model.lines] == ["Bob"]
