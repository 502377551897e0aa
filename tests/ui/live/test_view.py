"""The whole Live View: states with words, filter, switches, streams."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.health import OFFLINE, OK, SystemChanged, SystemHealth
from app.ui.theme import DARK
from tests.services.link.live_rows import live_row
from tests.ui.live.crowd import crowd
from tests.ui.live.rig import LiveRig


@pytest.fixture
def rig(qtbot, theme):
    made = LiveRig(qtbot).show()
    yield made
    made.close()


def place(rig):
    return rig.view._places.currentWidget()


def words(widget):
    return [label.text() for label in (widget._title, widget._words)]


def test_visitors_stand_in_their_streams_with_counts(rig):
    rig.snapshot(
        [
            live_row("w", status="waiting"),
            live_row("c", status="chatting", rep="lena"),
            live_row("k", page="/pricing"),
            live_row("b1"),
            live_row("b2"),
        ]
    )
    counts = {name: stream._count.text() for name, stream in rig.view._streams.items()}
    assert counts == {"waiting": "1", "chatting": "1", "keen": "1", "browsing": "2"}
    assert rig.view._online.text() == "5 with you"


def test_until_the_snapshot_is_here_the_view_says_that_it_loads(rig):
    assert place(rig) is rig.view._skeleton
    rig.snapshot([live_row("a")])
    assert place(rig) is rig.view._board


def test_nobody_of_mine_offers_everybody(rig):
    rig.snapshot([])
    assert words(rig.view._empty)[0] == "No visitor is routed to you now"
    rig.view._empty._button.click()
    assert rig.model.topic == "all"
    rig.snapshot([], "all")
    assert words(rig.view._empty)[0] == "Nobody is on the site"


def test_a_filter_that_fits_nobody_says_how_many_it_hides(rig):
    rig.snapshot([live_row("a", name="Kim"), live_row("b", name="Tom")])
    box = rig.view.findChild(QLineEdit, "live-filter")
    QTest.keyClicks(box, "kim")
    assert rig.model.board.shown() == 1
    QTest.keyClicks(box, "x")
    assert words(rig.view._empty) == [
        "No visitor fits the filter",
        "2 visitors are hidden by it.",
    ]
    rig.view._empty._button.click()
    assert (box.text(), place(rig)) == ("", rig.view._board)


def test_enter_in_the_filter_goes_to_the_first_card(rig):
    rig.snapshot([live_row("a", name="Kim"), live_row("b", name="Tom")])
    box = rig.view.findChild(QLineEdit, "live-filter")
    rig.view.focus_filter()
    QTest.keyClicks(box, "tom")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert rig.cards("browsing").chosen == "b"


def test_offline_the_last_board_stays_with_its_age(rig):
    rig.snapshot([live_row("a")])
    rig.store.apply(SystemChanged("hub", SystemHealth(OFFLINE, "No network.", 1_764_000_000.0)))
    assert rig.view._banner.words.startswith("No connection to the hub: this is how the site was")
    assert place(rig) is rig.view._board
    rig.store.apply(SystemChanged("hub", SystemHealth(OK)))
    assert rig.view._banner.words == ""


def test_offline_from_the_start_says_why(qtbot, theme):
    rig = LiveRig(qtbot, online=False)
    rig.store.apply(SystemChanged("hub", SystemHealth(OFFLINE, "The hub cannot be reached.")))
    rig.show()
    assert words(rig.view._empty) == ["Live View is offline", "The hub cannot be reached."]
    rig.close()


def test_arrows_move_between_streams_that_have_cards(rig):
    rig.snapshot([live_row("w", status="waiting"), live_row("b")])
    waiting, browsing = rig.cards("waiting"), rig.cards("browsing")
    QTest.keyClick(waiting, Qt.Key.Key_J)
    QTest.keyClick(waiting, Qt.Key.Key_Right)
    assert browsing.chosen == "b"
    QTest.keyClick(browsing, Qt.Key.Key_Right)
    QTest.keyClick(browsing, Qt.Key.Key_Left)
    assert waiting.chosen == "w"


def test_the_order_can_be_changed_and_says_which_it_is(rig):
    rig.snapshot([live_row("new", since=9.0), live_row("hot", since=1.0, pages=4)])
    order = rig.view._order
    assert order.text() == "Newest on top"
    order.click()
    assert (order.text(), rig.cards("browsing")._slots) == ("Hottest on top", ["hot", "new"])
    assert isinstance(order, QPushButton)


def test_ages_grow_while_nothing_changes(rig, qtbot):
    rig.snapshot([live_row("w", status="waiting"), live_row("b")])
    painted = []
    for stream in rig.view._streams.values():
        stream.cards.refresh_times = lambda name=stream.cards.stream: painted.append(name)
    for _ in range(15):
        rig.view._grow_older()
    assert painted.count("waiting") == 15
    assert painted.count("browsing") == 1


def test_another_theme_repaints_every_card(rig, theme):
    rig.snapshot(crowd(40))
    light = rig.view.grab().toImage()
    theme.choose(DARK)
    assert rig.view.grab().toImage() != light


def test_every_control_has_a_name(rig):
    rig.snapshot(crowd(40))
    nameless = [
        control
        for kind in (QPushButton, QLineEdit)
        for control in rig.view.findChildren(kind)
        if control.isVisible() and not control.accessibleName()
    ]
    assert nameless == []
    assert all(stream.cards.accessibleName() for stream in rig.view._streams.values())


def test_cards_are_written_in_the_products_font(rig):
    assert rig.view._painter._name._font.families()[0] == "Inter"


def test_the_switch_shows_whose_visitors_these_are(rig):
    rig.model.choose("all")
    assert rig.view._topic.current == "all"
