"""What the list shows, and what the rep can do."""

import pytest
from msgspec.structs import replace

from app.domain.desk import Account, RoleKnown, SignedIn
from app.domain.errors import RejectedError, TransientError
from app.domain.outbox_items import Item, ItemsChanged
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import MeetingSet
from app.domain.wire.shared import Document
from app.ui.meetings.view_model import ALL, CAME, CANCEL, MINE, NO_SHOW
from tests.ui.meetings.conftest import HOUR, NOW, OVER, TODAY, meeting


def ids(model):
    return [row.id for row in model.rows if row.meeting]


def test_mine_are_those_that_i_host_or_made(model, work):
    assert "others" in ids(model)
    assert "strange" not in ids(model)
    model.show_scope(ALL)
    assert "strange" in ids(model)
    assert work.calls == [("refresh", True)]
    model.show_scope(MINE)
    assert "strange" not in ids(model)


def test_the_filter_wants_every_word(model):
    model.search("product PRIYA")
    assert ids(model) == ["later"]
    model.search("nobody")
    assert ids(model) == []
    assert model.count > 0


def test_a_meeting_that_is_told_appears(model, desk, qtbot):
    with qtbot.waitSignal(model.changed):
        desk.apply(MeetingSet(meeting=meeting("new", 2 * HOUR)))
    assert "new" in ids(model)


def test_what_is_chosen_stays_and_follows_its_changes(model, desk, qtbot):
    model.choose("today")
    with qtbot.waitSignal(model.detailed):
        desk.apply(MeetingSet(meeting=replace(TODAY, state="cancelled", version=2)))
    assert model.chosen.state == "cancelled"


def test_a_meeting_from_elsewhere_is_shown_whatever_hides_it(model):
    model.search("priya")
    assert model.open("strange")
    assert (model.scope, model.filter, model.chosen.id) == (ALL, "", "strange")
    assert not model.open("no such")


def test_a_load_that_fails_says_why_until_one_succeeds(model, work):
    work.fault = TransientError("The hub does not answer.")
    model.load()
    assert model.failure == "The hub does not answer."
    model.load()
    assert model.failure == ""


def test_what_can_be_done(model):
    model.choose("today")
    assert [model.can(w) for w in ("move", CANCEL, CAME, NO_SHOW)] == [True, True, False, False]
    model.choose("over")
    assert [model.can(w) for w in ("move", CANCEL, CAME, NO_SHOW)] == [False, False, True, True]
    model.choose("missed")
    assert [model.can(w) for w in (CAME, NO_SHOW)] == [True, False]


def test_a_colleagues_meeting_is_read_only_but_for_admins(model, desk):
    model.choose("strange")
    assert not model.can(CANCEL)
    desk.apply(RoleKnown("admin"))
    assert model.can(CANCEL)


def test_cancelling_sends_the_words(model, work):
    model.choose("today")
    model.cancel("  Sorry! ")
    assert work.done == [("cancel", "today", "Sorry!")]
    assert model.busy == {}


def test_a_wish_that_is_refused_is_told_beside_the_meeting(model, work, desk):
    failed = []
    desk.bridge.failed.connect(lambda *told: failed.append(told))
    work.fault = RejectedError("This meeting is over.")
    model.choose("today")
    model.cancel()
    assert model.failures == {"today": "This meeting is over."}
    assert failed == []
    model.cancel()
    assert model.failures == {}


def test_while_a_wish_is_under_way_nothing_else_can_be_asked(model):
    model.choose("today")
    model.busy["today"] = CANCEL
    assert not model.can("move")
    assert not model.can(CANCEL)


def test_who_came_is_asked_of_what_is_over(model, work, desk):
    assert [each.id for each in model.asks] == ["over"]
    model.note(CAME, model.asks[0])
    assert work.done == [("note", "over", "attended")]
    desk.apply(MeetingSet(meeting=replace(OVER, came=True, version=2)))
    assert model.asks == ()


def test_a_question_can_be_put_off(model):
    model.ask_later(model.asks[0])
    assert model.asks == ()


def test_time_alone_turns_a_meeting_into_the_past(model, desk):
    desk.clock.time = NOW + 2 * HOUR
    model.tick()
    assert [each.id for each in model.asks] == ["today", "over"]
    assert next(row for row in model.rows if row.id == "today").past


def test_the_newest_row_of_the_outbox_tells_of_salesforce(model, desk):
    def item(key, state):
        return Item(key=key, number=1, kind="crm.event", state=state, whom="Kim")

    assert model.item is None
    items = (item("event:b-today", "done"), item("event:b-today:2", "refused"))
    desk.apply(ItemsChanged(items))
    model.choose("today")
    assert model.item.state == "refused"


@pytest.mark.parametrize("zone", ["Europe/Rome"])
def test_times_are_in_the_calendars_zone(model, zone):
    assert model.zone.key == zone
    assert model.ready


def test_another_rep_has_other_meetings(model, desk):
    desk.apply(SignedIn(Account(rep="ada", name="Ada Lund", email="ada@shop.example")))
    assert set(ids(model)) == {"others", "strange"}


@pytest.mark.parametrize(
    ("kind", "where", "link"),
    [
        ({"location": "link", "where": "https://rooms.example/a"}, "https://rooms.example/a", True),
        ({"location": "place", "where": "Via Roma 1"}, "Via Roma 1", False),
        ({"location": "phone"}, "By phone", False),
        ({"location": "online"}, "", False),
    ],
)
def test_a_meeting_without_a_link_of_its_own_takes_place_where_its_kind_says(
    model, desk, kind, where, link
):
    given = Document(kind="meeting_type", name="demo", version=2, body=kind)
    desk.apply(DocumentsLoaded((given,)))
    assert model.where(meeting(join_url="")) == where
    assert bool(model.link(meeting(join_url=""))) is link
    assert model.link(meeting()) == "https://meet.example.org/x"
    assert model.where(meeting(join_url="", type="gone")) == ""


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "http://x.example"]
)
def test_a_link_that_is_none_is_not_opened(model, address):
    assert model.link(meeting(join_url=address)) == ""
