"""What is chosen, offered, booked, moved and called."""

import pytest

from app.domain.account_match import Account, AccountMatch, Reason
from app.domain.booker import (
    LOADING,
    BookingChanged,
    BookingView,
    CalendarChosen,
    FreeTimesChanged,
    Hosts,
)
from app.domain.desk import ConversationOpened
from app.domain.errors import RejectedError
from app.domain.profiles import ProfileLoaded
from app.domain.push_card import AccountsFound
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import MeetingSet
from app.domain.wire.records import Fact
from app.domain.wire.shared import Document
from app.ui.booking.free_week import Asked
from app.ui.booking.view_model import LIST, BookingViewModel
from tests.desk_records import profile
from tests.ui.booking.conftest import MONDAY, NINE, NOW, company, meeting, times

ME, TEAM = Hosts(), Hosts(team="sales")


def booking(state, **more):
    more.setdefault("conversation", "c1")
    return BookingView(
        "b1", start=NINE, end=NINE + 1800, email="k@x.org", name="", state=state, **more
    )


def test_at_most_three_times_are_chosen_and_only_free_ones(week, desk):
    desk.apply(FreeTimesChanged(times(starts=[NINE + n * 1800 for n in range(4)], closed=())))
    for n in range(4):
        week.toggle(NINE + n * 1800)
    assert week.chosen == tuple(NINE + n * 1800 for n in (1, 2, 3))
    week.toggle(NINE + 1800)
    week.toggle(NINE + 99 * 1800)
    assert week.chosen == (NINE + 3600, NINE + 5400)


def test_a_chosen_time_that_is_taken_meanwhile_is_let_go_and_named(week, desk):
    week.toggle(NINE)
    desk.apply(FreeTimesChanged(times(LOADING, starts=())))
    assert week.chosen == (NINE,)
    desk.apply(FreeTimesChanged(times(starts=(NINE + 1800,))))
    assert (week.chosen, week.taken) == ((), (NINE,))
    week.toggle(NINE + 1800)
    assert week.taken == ()


def test_a_reading_leaves_what_is_chosen(week, desk):
    week.toggle(NINE)
    desk.apply(FreeTimesChanged(times(read_at=NOW)), MeetingSet(meeting()))
    assert week.chosen == (NINE,)


def test_chosen_times_are_offered_in_the_open_conversation(week, bookings):
    assert week.offer_problem == "Choose up to three times."
    week.offer()
    week.toggle(NINE)
    week.offer()
    title = "Meeting: Sarah Chen and Lena Fischer"
    assert bookings.done == [("offer", "c1", (NINE,), 30, title, "", Hosts())]
    assert week.chosen == ()


def test_times_of_a_team_are_offered_for_the_team(week, desk, bookings):
    sales = Hosts(team="sales")
    week.set_hosts(sales)
    desk.apply(FreeTimesChanged(times(hosts=sales)))
    week.toggle(NINE)
    week.offer()
    assert bookings.done[-1][-1] == sales


def test_nothing_is_offered_without_a_conversation(week, desk):
    desk.apply(ConversationOpened(None))
    week.toggle(NINE)
    assert "conversation" in week.offer_problem


def test_one_time_and_an_address_are_booked(week, bookings):
    assert week.book_problem == "Choose one time to book it."
    week.toggle(NINE)
    assert "address" in week.book_problem
    week.set_attendee(" kim@example.org ", "Kim")
    week.set_subject("Demo")
    assert week.book_problem == ""
    week.book()
    more = {"kind": "", "duration_min": 30, "subject": "Demo", "hosts": ME}
    assert bookings.done == [("book", "c1", NINE, "kim@example.org", more)]


def test_a_running_booking_is_waited_for_and_a_finished_one_reads_the_week_anew(
    week, desk, bookings
):
    week.set_attendee("kim@example.org", "")
    week.toggle(NINE)
    desk.apply(BookingChanged(booking("running")))
    assert "under way" in week.book_problem
    week.book()
    assert bookings.calls == []
    desk.apply(BookingChanged(booking("booked", changed=1.0)))
    assert len(bookings.asked) == 1
    assert week.booking.state == "booked"


def test_the_form_follows_the_open_conversation(week, desk):
    told = []
    week.attendee_changed.connect(lambda: told.append(week.name))
    desk.apply(BookingChanged(booking("booked")), ConversationOpened("c2"))
    assert (told, week.booking) == (["Tomás Rivera"], None)


def test_the_visitors_zone_is_known_when_the_profile_has_it(week, desk):
    assert week.visitor_zone is None
    for name, key in (("Asia/Tokyo", "Asia/Tokyo"), ("Mars", None)):
        fact = Fact(field="timezone", value=name, source="browser", at=0.0)
        desk.apply(ProfileLoaded(profile(facts=[fact])))
        assert (week.visitor_zone.key if week.visitor_zone else None) == key


def test_another_length_or_week_lets_go_of_what_was_chosen(week, bookings):
    week.toggle(NINE)
    week.set_duration(60)
    week.set_duration(60)
    assert (week.chosen, bookings.asked) == ((), [(MONDAY, "", 60, ME)])
    week.go(1)
    assert week.times.can_go_back


def test_the_view_is_remembered(model):
    model.show_as(LIST)
    model.show_as(LIST)
    assert model.view == LIST


def test_the_first_kind_of_the_company_is_asked_for_with_its_host(model, desk):
    assert model.kind is None
    desk.apply(*company())
    assert (model.times.asked, model.minutes) == (Asked("call", 30, ME), 15)
    model.set_kind("demo")
    assert (model.times.asked, model.minutes) == (Asked("demo", 30, TEAM), 45)
    model.set_kind("")
    desk.apply(*company())
    assert model.times.asked == Asked("", 30, ME)


def test_a_kind_that_was_taken_away_is_chosen_no_more(model, desk):
    desk.apply(*company())
    model.set_kind("demo")
    desk.apply(DocumentsLoaded(()))
    assert model.times.asked == Asked("", 30, ME)


def test_a_colleague_is_booked(week, desk, bookings):
    ada = Hosts(("ada",))
    week.set_hosts(ada)
    desk.apply(FreeTimesChanged(times(hosts=ada)))
    week.toggle(NINE)
    week.set_attendee("kim@example.org", "Kim")
    week.book()
    assert bookings.done[-1][-1]["hosts"] == ada


# -- moving ---------------------------------------------------------------------------------


def test_a_meeting_is_moved_with_its_host_first(week, desk, bookings):
    desk.apply(*company(MeetingSet(meeting())))
    week.reschedule("m1")
    ada = Hosts(("ada",))
    assert (week.moving.id, week.times.asked) == ("m1", Asked("", 30, ada, "m1", NINE))
    assert (week.email, week.visitor_zone.key) == ("kim@example.org", "Asia/Tokyo")
    desk.apply(FreeTimesChanged(times(hosts=ada, moving="m1")))
    assert bookings.moving == "m1"
    assert (week.times.free.starts[0], week.times.free.closed[-1].start) == (NINE + 1800, NINE)
    for start in (NINE, NINE + 1800):
        week.toggle(start)
    assert (week.chosen, week.book_problem) == ((NINE + 1800,), "")
    week.book()
    assert bookings.done == [("move", "m1", NINE + 1800, NINE + 3600, "")]
    assert (week.moving, week.meeting.id) == (None, "m1")
    assert (week.name, week.email) == ("Sarah Chen", "")
    assert week.times.asked.hosts == ME


def test_a_move_is_left_and_an_unknown_meeting_is_none(week, desk):
    week.reschedule("nothing")
    assert week.moving is None
    desk.apply(MeetingSet(meeting(host="lena")))
    week.reschedule("m1")
    assert week.times.asked.hosts == ME
    desk.apply(FreeTimesChanged(times()))
    week.toggle(NINE)
    week.stop_moving()
    assert (week.moving, week.name) == (None, "Sarah Chen")
    assert (week.chosen, week.visitor_zone) == ((), None)


def test_that_nobody_came_is_noted_once_it_has_begun(week, desk, bookings):
    desk.apply(BookingChanged(booking("booked")), MeetingSet(meeting()))
    assert (week.can_change, week.can_note) == (True, False)
    week.note_no_show()
    desk.clock.time = NINE
    week.note_no_show()
    assert bookings.done == [("note", "m1", "no_show")]
    desk.apply(MeetingSet(meeting(state="no_show", version=2)))
    assert not week.can_note


def test_a_kind_that_has_another_length_by_now_is_not_asked_for(week, desk):
    desk.apply(*company(MeetingSet(meeting(type="demo"))))
    week.reschedule("m1")
    assert week.times.asked.kind == ""
    desk.apply(MeetingSet(meeting(type="demo", end=NINE + 2700, version=2)))
    week.reschedule("m1")
    assert week.times.asked.kind == "demo"


def test_meetings_are_loaded_anew_and_a_hub_that_is_away_is_no_fault(week, desk, bookings):
    failures = []
    desk.bridge.failed.connect(lambda name, error: failures.append(name))
    for fault in (None, RejectedError("The hub is away.")):
        bookings.fault = fault
        week.refresh()
    BookingViewModel(desk.bridge, bookings, desk.clock).refresh()
    assert (bookings.refreshed, failures) == (2, [])


def test_nothing_moves_where_nobody_can(desk, bookings):
    desk.fill().apply(MeetingSet(meeting()))
    still = BookingViewModel(desk.bridge, bookings, desk.clock)
    still.reschedule("m1")
    assert still.moving is None


def test_another_conversation_ends_a_move(week, desk):
    desk.apply(MeetingSet(meeting()))
    week.reschedule("m1")
    desk.apply(ConversationOpened("c2"))
    assert (week.moving, week.name) == (None, "Tomás Rivera")


def test_the_meeting_of_a_booking_is_known(week, desk):
    desk.apply(BookingChanged(booking("booked")), MeetingSet(meeting()))
    assert week.meeting.id == "m1"


# -- a call this moment ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "kind", "minutes"), [((), "", 15), (company(), "call", 0)], ids=["own", "kind"]
)
def test_a_call_begins_at_the_next_five_minutes_in_the_shortest_kind(
    week, desk, bookings, kinds, kind, minutes
):
    desk.apply(*kinds)
    week.set_attendee("kim@example.org", "Kim")
    desk.clock.time = NOW + 1
    week.call_now()
    (call,) = bookings.done
    assert call[:4] == ("book", "c1", int(NOW) + 300, "kim@example.org")
    asked = call[4]
    assert (asked["kind"], asked["duration_min"], asked["at_once"]) == (kind, minutes, True)


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ((), "e-mail address"),
        ((ConversationOpened(None),), "Open a conversation"),
        ((CalendarChosen(True, False, "Europe/Rome"),), "makes no links"),
        ((CalendarChosen(False),), "Connect your calendar"),
    ],
)
def test_what_a_call_lacks_is_said(week, desk, bookings, events, words):
    failures = []
    desk.bridge.failed.connect(lambda name, error: failures.append(f"{name}: {error}"))
    desk.apply(*events)
    week.call_now()
    assert words in failures[0]
    assert bookings.done == []


def test_the_owner_of_the_visitors_account_comes_before_the_team(week, desk, bookings):
    body = {"title": "Demo", "host": "owner", "team": "sales"}
    demo = Document(kind="meeting_type", name="demo", version=2, body=body)
    desk.apply(*company(DocumentsLoaded((demo, *company()[0].documents[2:]))))
    week.set_kind("demo")
    assert week.times.asked.hosts == TEAM
    visitor = desk.bridge.state.desk.threads["c1"].visitor.visitor
    account = Account("001", "Example", owner="Ada Lund")
    match = AccountMatch(account, 60, (Reason.DOMAIN,))
    desk.apply(AccountsFound(visitor, (match,)))
    owned = Hosts(team="sales", owner="ada")
    assert week.times.asked.hosts == bookings.asked[-1][-1] == owned
    desk.apply(FreeTimesChanged(times(kind="demo", hosts=owned)))
    week.toggle(NINE)
    week.set_attendee("kim@example.org", "Kim")
    week.book()
    assert bookings.done[-1][-1]["hosts"] == owned
    desk.apply(ConversationOpened(None))
    assert week.times.asked.hosts == TEAM
