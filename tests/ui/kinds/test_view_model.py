"""Meeting types as they are edited."""

import pytest

from app.domain.desk import Account, SignedIn
from app.domain.meetings import CalendarsLoaded
from app.domain.wire.meetings import RepCalendar


def test_the_types_are_in_their_order_with_teams_and_reps(view_model, desk):
    desk.apply(CalendarsLoaded((RepCalendar(rep="ada", name="Ada"),)))
    assert [name for name, _ in view_model.kinds] == ["intro", "demo"]
    assert view_model.teams == [("sales", "Sales")]
    assert view_model.reps == [("ada", "Ada"), ("lena", "Lena Fischer")]


def test_a_change_is_saved_from_the_version_it_was_made_from(view_model, service):
    view_model.choose("intro")
    assert not view_model.can_save
    view_model.edit(duration_min=45, after_min=10)
    view_model.save()
    kind, name, body, base = service.asked[0]
    assert (kind, name, base) == ("meeting_type", "intro", 1)
    assert (body["duration_min"], body["after_min"]) == (45, 10)
    assert (view_model.saved, view_model.dirty) == (True, False)
    view_model.edit(duration_min=60)
    view_model.save()
    assert service.asked[1][3] == 2


def test_a_new_one_gets_a_name_that_is_free_and_can_be_chosen(view_model, service):
    view_model.begin("Check-up")
    assert view_model.name == "meeting"
    view_model.rename("intro")
    assert "taken" in view_model.faults["name"]
    view_model.rename("Check Up")
    assert "hyphens" in view_model.faults["name"]
    view_model.rename("check-up")
    view_model.save()
    assert (service.asked[0][1], service.asked[0][3]) == ("check-up", 0)
    view_model.rename("other")
    assert view_model.name == "check-up"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"duration_min": 3}, "duration_min"),
        ({"location": "link", "where": "http://x"}, "where"),
        ({"host": "team"}, "team"),
        ({"linkable": True, "rep": ""}, "rep"),
        ({"title": " "}, "title"),
        ({"remind_min": [-1]}, "remind_min"),
        ({"text": "x" * 2001}, "text"),
        ({"window_days": 0}, "window_days"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_not_saved(view_model, service, change, place):
    view_model.choose("demo")
    view_model.edit(**change)
    assert list(view_model.faults) == [place]
    view_model.save()
    assert service.asked == []


def test_the_preview_follows_the_rules_and_says_why_there_is_none(view_model, service):
    view_model.choose("intro")
    first = view_model.free.starts[0]
    view_model.edit(notice_min=240)
    assert view_model.free.starts[0] == first + 120 * 60
    service.no_preview = "No calendar is set up. Connect one in the settings."
    view_model.edit(notice_min=60)
    assert (view_model.free, view_model.no_preview) == (None, service.no_preview)


def test_what_another_admin_changed_is_shown_or_named(view_model, service):
    view_model.choose("intro")
    service.kind("intro", title="First call")
    assert view_model.draft.title == "First call"
    view_model.edit(title="My call")
    service.kind("intro", title="Their call")
    assert (view_model.others, view_model.draft.title) == ("Eve", "My call")
    service.fault = "Eve changed it meanwhile. Look at it again."
    view_model.save()
    assert view_model.fault == service.fault
    view_model.discard()
    assert (view_model.draft.title, view_model.others) == ("Their call", "")


def test_one_is_taken_away_and_a_new_one_given_up(view_model, service):
    view_model.choose("intro")
    service.fault = "Only an admin can change this."
    view_model.drop()
    assert view_model.fault == service.fault
    service.fault = ""
    view_model.drop()
    assert [name for name, _ in view_model.kinds] == ["demo"]
    view_model.begin("New")
    view_model.discard()
    assert view_model.draft is None


def test_only_an_admin_saves_and_only_a_linkable_one_has_an_address(view_model, desk, service):
    view_model.choose("intro")
    assert view_model.address == "https://hub.example/meet/intro"
    view_model.edit(linkable=False)
    assert view_model.address == ""
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    assert not view_model.can_save
    view_model.save()
    view_model.drop()
    assert service.asked == []


def test_changes_that_were_turned_away_from_wait_unsaved(view_model, service):
    view_model.choose("intro")
    view_model.edit(title="Mine")
    view_model.choose("demo")
    assert (view_model.is_left("intro"), view_model.is_left("demo")) == (True, False)
    service.kind("intro", title="Theirs")
    view_model.choose("intro")
    assert (view_model.draft.title, view_model.others) == ("Mine", "Eve")
    view_model.discard()
    assert (view_model.draft.title, view_model.is_left("intro")) == ("Theirs", False)


def test_a_new_one_that_was_begun_is_gone_on_with(view_model):
    view_model.begin("New")
    view_model.edit(duration_min=45)
    view_model.choose("demo")
    view_model.begin("Another")
    assert (view_model.draft.title, view_model.draft.duration_min) == ("New", 45)
    view_model.discard()
    view_model.begin("Another")
    assert view_model.draft.title == "Another"
