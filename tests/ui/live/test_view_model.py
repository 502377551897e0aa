"""What the Live View asks for, and when."""

import pytest

from app.domain.desk import HistoryLoaded
from app.domain.health import OFFLINE, SystemChanged, SystemHealth
from app.domain.profiles import VisitorShown
from tests.desk_records import record
from tests.services.link.live_rows import live_row
from tests.ui.live.rig import LiveRig


@pytest.fixture
def rig(qtbot, theme):
    made = LiveRig(qtbot).show()
    yield made
    made.close()


def test_live_rows_are_asked_for_while_somebody_looks(rig, qtbot):
    assert rig.link.topics == ["mine"]
    rig.model._leave.setInterval(1)
    rig.view.hide()
    qtbot.waitUntil(lambda: rig.link.topics == ["mine", None])
    rig.view.show()
    assert rig.link.topics == ["mine", None, "mine"]


def test_a_short_look_elsewhere_changes_nothing(rig):
    rig.view.hide()
    rig.view.show()
    assert rig.link.topics == ["mine"]


def test_frames_are_credited_when_they_are_on_the_board(rig):
    rig.snapshot([live_row(f"v{n}") for n in range(1200)])
    assert (len(rig.model.board), rig.link.credits) == (1200, [("mine", 1)])


def test_another_topic_starts_with_an_empty_board(rig):
    rig.snapshot([live_row("a")])
    rig.model.choose("all")
    rig.model.choose("all")
    assert (len(rig.model.board), rig.link.topics) == (0, ["mine", "all"])
    rig.snapshot([live_row("a"), live_row("b")], "all")
    assert len(rig.model.board) == 2


def test_opening_a_visitor_shows_the_profile(rig):
    rig.model.open("a")
    assert rig.visitors.calls == [("show", "a")]
    assert rig.chat.calls == []


def test_opening_a_visitor_of_mine_opens_the_conversation_too(rig, qtbot):
    rig.store.apply(HistoryLoaded(record("c1", "a", "Hi")))
    with qtbot.waitSignal(rig.model.turned):
        rig.model.open("a")
    assert rig.chat.calls == [("open", "c1")]


def test_a_pounce_greets_by_name(rig, qtbot):
    with qtbot.waitSignal(rig.model.turned):
        rig.model.pounce("a")
    assert rig.chat.calls == [("start", "a", "Hi, I am Lena. Can I help you with anything?")]


def test_a_pounce_on_a_visitor_of_mine_only_goes_there(rig):
    rig.store.apply(HistoryLoaded(record("c1", "a", "Hi")))
    rig.model.pounce("a")
    assert rig.chat.calls == [("open", "c1")]


def test_the_shown_visitors_changes_are_told_to_the_profile(rig):
    rig.store.apply(VisitorShown("a"))
    rig.snapshot([live_row("a"), live_row("b")])
    assert ("noticed", "a") in rig.visitors.calls


def test_the_hubs_health_is_followed(rig, qtbot):
    with qtbot.waitSignal(rig.model.changed):
        rig.store.apply(SystemChanged("hub", SystemHealth(OFFLINE, "No network.", 5.0)))
    assert (rig.model.online, rig.model.hub.words) == (False, "No network.")


def test_after_close_frames_wake_nobody(rig):
    rig.model.close()
    rig.link.live.wake()
