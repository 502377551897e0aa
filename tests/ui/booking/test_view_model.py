"""What the booker shows and does."""

from datetime import date

from app.domain.booker import BookingChanged, BookingView, CalendarChosen, FreeTimesChanged
from app.domain.desk import ConversationOpened
from app.domain.profiles import ProfileLoaded
from app.domain.wire.records import Fact
from app.services.calendars.base import Attendee
from tests.ui.booking.conftest import MONDAY, NINE, times
from tests.ui.scene import profile


def booking(state, **more):
    more.setdefault("conversation", "c1")
    return BookingView(
        "b1", start=NINE, end=NINE + 1800, email="k@x.org", name="", state=state, **more
    )


def test_the_week_begins_on_the_reps_monday_and_is_read_on_demand(model, desk):
    assert model.monday == date(2027, 5, 3)
    model.load()
    assert desk.asked.calls == [("free_slots", MONDAY, MONDAY + 7 * 86_400, 30)]


def test_another_week_is_read_and_the_past_is_not_offered(model, desk):
    model.go(1)
    assert (model.monday, model.can_go_back) == (date(2027, 5, 10), True)
    assert desk.asked.calls[-1][1] == MONDAY + 7 * 86_400
    model.go(-1)
    model.go(-1)
    assert (model.monday, model.can_go_back) == (date(2027, 5, 3), False)
    model.go(2)
    model.go(0)
    assert model.monday == date(2027, 5, 3)


def test_times_of_another_week_or_length_are_not_shown(week, desk):
    assert week.free is not None
    week.go(1)
    desk.apply(FreeTimesChanged(times()))
    assert week.free is None
    week.go(0)
    desk.apply(FreeTimesChanged(times(duration_min=60)))
    assert week.free is None


def test_at_most_three_times_are_chosen_and_only_free_ones(week, desk):
    desk.apply(FreeTimesChanged(times(starts=[NINE + n * 1800 for n in range(4)], closed=())))
    for n in range(4):
        week.toggle(NINE + n * 1800)
    assert week.chosen == tuple(NINE + n * 1800 for n in (1, 2, 3))
    week.toggle(NINE + 1800)
    week.toggle(NINE + 99 * 1800)
    assert week.chosen == (NINE + 3600, NINE + 5400)


def test_a_chosen_time_that_is_taken_meanwhile_is_let_go(week, desk):
    week.toggle(NINE)
    desk.apply(FreeTimesChanged(times(starts=(NINE + 1800,))))
    assert week.chosen == ()


def test_chosen_times_are_offered_in_the_open_conversation(week, desk):
    assert week.offer_problem == "Choose up to three times."
    week.offer()
    week.toggle(NINE)
    week.offer()
    title = "Meeting: Sarah Chen and Lena Fischer"
    assert desk.asked.calls == [("offer", "c1", (NINE,), 30, title)]
    assert week.chosen == ()


def test_nothing_is_offered_without_a_conversation(week, desk):
    desk.apply(ConversationOpened(None))
    week.toggle(NINE)
    assert "conversation" in week.offer_problem


def test_one_time_and_an_address_are_booked(week, desk, monkeypatch):
    asked = []

    async def book(*given, **named):
        asked.append((given, named))

    desk.asked.book = book
    assert week.book_problem == "Choose one time to book it."
    week.toggle(NINE)
    assert "address" in week.book_problem
    week.set_attendee(" kim@example.org ", "Kim")
    week.set_subject("Demo")
    assert week.book_problem == ""
    week.book()
    attendee = Attendee("kim@example.org", "Kim")
    assert asked == [(("c1", NINE, attendee), {"duration_min": 30, "subject": "Demo"})]


def test_a_running_booking_is_waited_for_and_a_finished_one_reads_the_week_anew(week, desk):
    week.set_attendee("kim@example.org", "")
    week.toggle(NINE)
    desk.apply(BookingChanged(booking("running")))
    assert "under way" in week.book_problem
    week.book()
    assert desk.asked.calls == []
    desk.apply(BookingChanged(booking("booked", changed=1.0)))
    assert [call[0] for call in desk.asked.calls] == ["free_slots"]
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


def test_without_a_calendar_nothing_is_asked(week, desk):
    desk.apply(CalendarChosen(False))
    week.load()
    assert desk.asked.calls == []


def test_another_length_is_read_anew(week, desk):
    week.toggle(NINE)
    week.set_duration(60)
    week.set_duration(60)
    assert (week.chosen, [call[3] for call in desk.asked.calls]) == ((), [60])
