"""Working hours as they are edited: typed, judged, saved."""

from datetime import date

import msgspec

from app.domain.my_hours import HoursChanged, ZoneOffered
from app.domain.rep_hours import schedule_of
from app.domain.zones import day_of
from app.ui.hours.view_model import OwnDate
from tests.ui.hours.conftest import USUAL


def test_what_is_in_force_is_shown_and_not_changed(view_model):
    assert view_model.week["mon"] == "09:00-12:30, 13:30-18:00"
    assert view_model.week["sun"] == ""
    assert (view_model.zone, view_model.dirty, view_model.can_save) == ("Europe/Rome", False, False)


def test_typed_hours_are_saved_for_everybody(view_model, service):
    view_model.set_day("mon", "8-12")
    view_model.copy_monday()
    view_model.set_date(OwnDate("2025-12-24", "9-12", "Half day"))
    view_model.save()
    saved = service.put_hours[0]
    assert [(each.days[0], len(each.days), each.start) for each in saved.weekly] == [
        ("mon", 5, "08:00")
    ]
    assert (saved.overrides[0].date, saved.overrides[0].words) == ("2025-12-24", "Half day")
    assert (view_model.saved, view_model.dirty) == (True, False)


def test_what_cannot_be_read_is_said_at_its_place_and_not_saved(view_model, service):
    view_model.set_day("tue", "nine")
    view_model.set_date(OwnDate("2025-12-24", "x", "y" * 201))
    assert "09:00-12:30" in view_model.faults["tue"]
    assert "200" in view_model.faults["date:2025-12-24"]
    view_model.save()
    assert (service.put_hours, view_model.plan()) == ([], [])
    view_model.discard()
    assert (view_model.faults, view_model.dirty) == ({}, False)


def test_overlapping_times_are_pointed_out_and_may_stay(view_model):
    view_model.set_day("wed", "9-12, 11-13")
    assert "overlap" in view_model.hints["wed"]
    assert view_model.can_save


def test_a_week_without_hours_is_refused(view_model):
    view_model.edit(week=dict.fromkeys(view_model.week, ""))
    assert "no hours" in view_model.faults[""]
    assert not view_model.can_save


def test_a_zone_that_nobody_knows_is_refused(view_model):
    view_model.edit(zone="Mars/Base")
    assert "time zone" in view_model.faults["zone"]
    assert view_model.plan() == []


def test_holidays_close_their_days_and_can_be_opened_again(view_model, service):
    view_model.load()
    assert view_model.countries == ("DE", "IT")
    view_model.choose_country("IT", "MI")
    assert view_model.closed == ("2025-12-07", "2025-12-08", "2025-12-25")
    assert view_model.names["2025-12-08"] == "Immacolata"
    view_model.open_holiday("2025-12-08", on=True)
    view_model.save()
    hours = service.put_hours[-1]
    assert (hours.country, hours.region, hours.open_holidays) == ("IT", "MI", ["2025-12-08"])
    schedule = schedule_of(hours)
    assert schedule.hours(day_of(date(2025, 12, 8)))
    assert not schedule.hours(day_of(date(2025, 12, 25)))
    view_model.open_holiday("2025-12-08", on=False)
    view_model.choose_country("")
    assert (view_model.closed, view_model.opened) == ((), frozenset())


def test_holidays_that_nobody_knows_leave_what_was_there(view_model):
    view_model.choose_country("DE")
    assert "another region" in view_model.fault
    assert (view_model.closed, view_model.busy) == ((), False)


def test_a_refusal_is_shown_and_the_draft_stays(view_model, service):
    service.fault = "It cannot be stored on this machine (full)."
    view_model.set_day("mon", "8-9")
    view_model.save()
    assert view_model.fault == service.fault
    assert view_model.week["mon"] == "8-9"


def test_hours_from_elsewhere_are_shown_unless_something_is_typed(view_model, desk):
    tokyo = msgspec.structs.replace(USUAL, zone="Asia/Tokyo")
    desk.apply(HoursChanged(tokyo))
    assert view_model.zone == "Asia/Tokyo"
    view_model.set_day("mon", "8-9")
    desk.apply(HoursChanged(USUAL))
    assert (view_model.week["mon"], view_model.kept) == ("8-9", USUAL)


def test_the_machines_new_zone_is_followed_or_not(view_model, desk, service):
    desk.apply(ZoneOffered("Asia/Tokyo"))
    assert view_model.zone_offered == "Asia/Tokyo"
    view_model.answer_zone(follow=True)
    desk.apply(ZoneOffered("Asia/Tokyo"))
    view_model.answer_zone(follow=False)
    assert (service.answers, view_model.zone_offered) == (["follow", "stay"], "")
