"""Which conversations the list shows."""

from app.domain.desk import ConversationOpened, Draft, DraftChanged, SignedOut
from app.domain.meeting_chat_words import ITALIAN
from app.domain.wire import events as wire
from app.ui.conversations.view_model import ConversationsViewModel
from tests.desk_records import NOW, message
from tests.ui.scene import Desk


def made(desk: Desk) -> ConversationsViewModel:
    return ConversationsViewModel(desk.bridge, desk.asked, desk.clock)


def ids(view_model):
    return [row.id for row in view_model.rows]


def test_mine_are_the_open_ones_of_this_rep_newest_first(desk):
    view_model = made(desk.fill())
    assert ids(view_model) == ["c1", "c2"]


def test_each_tab_has_its_own(desk):
    view_model = made(desk.fill())
    found = {}
    for scope in ("waiting", "all", "closed"):
        view_model.choose(scope)
        found[scope] = ids(view_model)
    assert found == {"waiting": ["c4"], "all": ["c1", "c4", "c2"], "closed": ["c3"]}
    assert desk.asked.calls == [("list", s) for s in ("waiting", "all", "closed")]


def test_counts_stand_for_every_tab_but_closed(desk):
    assert made(desk.fill()).counts == {"mine": 2, "waiting": 1, "all": 3, "closed": 0}


def test_the_filter_wants_every_word(desk):
    view_model = made(desk.fill())
    view_model.search("tomás demo")
    assert ids(view_model) == ["c2"]
    view_model.search("tomás nobody")
    assert ids(view_model) == []


def test_a_new_message_moves_its_row_to_the_top(desk):
    view_model = made(desk.fill())
    desk.apply(wire.Posted(message=message("c2", 2, "hello?", ts=NOW)))
    assert ids(view_model) == ["c2", "c1"]
    assert (view_model.rows[0].unread, view_model.rows[0].last) == (2, "hello?")


def test_own_words_are_marked_and_unsent_ones_count(desk):
    view_model = made(desk.fill())
    assert view_model.rows[0].last == "You: Yes, with every plan."
    desk.apply(DraftChanged(Draft(id="d", conversation="c1", text="More {text}", ts=NOW)))
    assert view_model.rows[0].last == "You: More {text}"


def test_what_foyer_said_by_itself_is_shown_in_the_reps_language(desk):
    view_model = made(desk.fill())
    said = (
        message("c2", 9, ITALIAN.times, "rep", kind="times"),
        message("c2", 10, ITALIAN.moved, "rep", kind="meeting", data={"state": "moved"}),
    )
    shown = []
    for each in said:
        desk.apply(wire.Posted(message=each))
        shown.append(next(row.last for row in view_model.rows if row.id == "c2"))
    assert shown == ["You: When would suit you?", "You: Meeting moved"]


def test_changes_of_other_slices_are_not_told(desk):
    view_model, heard = made(desk.fill()), []
    view_model.changed.connect(lambda: heard.append(1))
    desk.apply(wire.PresenceSet(status="away", reason="", by="rep"))
    assert heard == []


def test_opening_asks_the_service_once(desk):
    view_model = made(desk.fill())
    view_model.open("c2")
    view_model.open("c1")  # is open already
    assert desk.asked.calls == [("open", "c2")]


def test_stepping_stays_within_the_list(desk):
    view_model = made(desk.fill())
    view_model.step(1)
    view_model.step(-1)  # c1 is still open: the fake opens nothing
    desk.apply(ConversationOpened(None))
    view_model.step(1)
    assert desk.asked.calls == [("open", "c2"), ("open", "c1")]


def test_signing_out_empties_the_list(desk):
    view_model = made(desk.fill())
    desk.apply(SignedOut())
    view_model.choose("all")
    assert (view_model.rows, desk.asked.calls) == ((), [])


def test_a_row_is_read_aloud_whole(desk):
    row = made(desk.fill()).rows[1]
    assert row.spoken(NOW).startswith("Tomás Rivera, Initech, Can we book a demo?, ")
    assert row.spoken(NOW).endswith("1 unread")
