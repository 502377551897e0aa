"""One painted stream: keyboard, mouse, place, and what is repainted."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from app.ui.live.viewport import SLOT
from tests.services.link.live_rows import live_row
from tests.ui.live.rig import LiveRig


def people(count, first=0):
    return [live_row(f"v{n:03}", since=float(n)) for n in range(first, first + count)]


@pytest.fixture
def rig(qtbot, theme):
    made = LiveRig(qtbot).show()
    made.snapshot(people(40))
    yield made
    made.close()


@pytest.fixture
def cards(rig):
    return rig.cards("browsing")


def press(cards, *keys):
    for key in keys:
        QTest.keyClick(cards, key)


def at(cards, slot):
    """A point on the card in this slot of the viewport."""
    return QPoint(20, slot * SLOT + 20 - cards.verticalOffset() % SLOT)


class Painted:
    """Which visitors were painted."""

    def __init__(self, cards):
        self.visitors, self.feet, self._paint = [], [], cards._painter.paint
        self._repaint = cards._painter.repaint
        cards._painter.paint, cards._painter.repaint = self.paint, self.repaint

    def paint(self, painter, box, row, since, look):
        self.visitors.append(row.visitor)
        self._paint(painter, box, row, since, look)

    def repaint(self, painter, box, row, since, look):
        self.feet.append(row.visitor)
        self._repaint(painter, box, row, since, look)


def test_keys_move_through_the_cards(cards):
    press(cards, Qt.Key.Key_J)
    assert cards.chosen == "v039"
    press(cards, Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_K)
    assert cards.chosen == "v038"
    press(cards, Qt.Key.Key_End)
    assert (cards.chosen, cards.verticalOffset() > 0) == ("v000", True)
    press(cards, Qt.Key.Key_PageUp)
    assert "v000" < cards.chosen < "v039"
    press(cards, Qt.Key.Key_Home)
    assert (cards.chosen, cards.verticalOffset()) == ("v039", 0)
    press(cards, Qt.Key.Key_PageDown, Qt.Key.Key_Up)
    assert "v000" < cards.chosen < "v039"


def test_enter_opens_and_p_pounces(rig, cards):
    press(cards, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_P)
    assert ("show", "v039") in rig.visitors.calls
    assert rig.chat.calls[0][:2] == ("start", "v039")


def test_without_a_current_card_keys_do_nothing(rig, cards):
    press(cards, Qt.Key.Key_Return, Qt.Key.Key_P, Qt.Key.Key_X)
    assert (rig.visitors.calls, rig.chat.calls) == ([], [])


def test_a_click_chooses_and_a_double_click_opens(rig, cards):
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at(cards, 1))
    assert cards.chosen == "v038"
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at(cards, 2))
    assert ("show", "v037") in rig.visitors.calls


def test_cards_that_come_in_above_do_not_move_what_is_read(rig, cards):
    cards.verticalScrollBar().setValue(5 * SLOT + 30)
    rig.delta(people(3, first=100))
    assert cards.verticalOffset() == 8 * SLOT + 30
    assert cards._slots[0] == "v034"


def test_the_picture_of_what_is_read_stands_still(rig, cards, qtbot):
    cards.verticalScrollBar().setValue(5 * SLOT + 30)
    qtbot.wait(20)
    before = cards.viewport().grab().toImage()
    painted = Painted(cards)
    rig.delta(people(3, first=100))
    qtbot.wait(20)
    assert (painted.visitors, painted.feet) == ([], [])
    assert cards.viewport().grab().toImage() == before


def test_at_the_top_new_cards_are_seen_at_once(rig, cards):
    rig.delta(people(1, first=100))
    assert (cards.verticalOffset(), cards._slots[0]) == (0, "v100")


def test_nothing_moves_while_the_rep_is_at_work_in_the_stream(rig, cards, qtbot):
    cards.setFocus()
    rig.delta(people(1, first=100))
    assert (cards.chosen, cards._slots[0], cards.verticalOffset()) == ("v039", "v039", SLOT)


def test_the_current_card_stays_current_when_others_come_and_go(rig, cards):
    press(cards, Qt.Key.Key_J, Qt.Key.Key_J)
    rig.delta(people(2, first=100), gone=["v039"])
    assert cards.chosen == "v038"
    assert cards.currentIndex().row() == 2


def test_a_current_card_that_leaves_is_current_no_more(rig, cards):
    press(cards, Qt.Key.Key_J)
    assert cards.chosen == "v039"
    rig.delta(gone=["v039"])
    assert (cards.chosen, cards.selectedIndexes()) == (None, [])
    press(cards, Qt.Key.Key_J)
    assert cards.chosen == "v038"


def test_only_dirty_cards_in_sight_are_painted(rig, cards, qtbot):
    qtbot.wait(20)
    painted = Painted(cards)
    rig.delta([live_row("v038", since=38.0, title="About"), live_row("v000", since=0.0, title="X")])
    qtbot.waitUntil(lambda: painted.feet == ["v038"])
    assert painted.visitors == []  # who it is has not changed


def test_a_visitor_who_gets_a_name_is_painted_whole(rig, cards, qtbot):
    qtbot.wait(20)
    painted = Painted(cards)
    rig.delta([live_row("v038", since=38.0, name="Kim Osei")])
    qtbot.waitUntil(lambda: painted.visitors == ["v038"])


def test_what_scrolls_into_sight_is_painted(rig, cards, qtbot):
    qtbot.wait(20)
    painted = Painted(cards)
    cards.verticalScrollBar().setValue(SLOT)
    qtbot.waitUntil(lambda: "v032" in painted.visitors)
    assert "v037" not in painted.visitors


def test_an_assistive_tool_sees_a_list_with_named_rows(cards):
    press(cards, Qt.Key.Key_J)
    seen = QAccessible.queryAccessibleInterface(cards)
    assert (seen.role(), seen.childCount()) == (QAccessible.Role.List, 40)
    assert seen.text(QAccessible.Text.Name) == "Browsing"
    row = seen.child(0)
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name).startswith("Visitor V039, not known yet, on Home · /")
    assert (row.state().selected, seen.child(1).state().selected) == (1, 0)


def test_what_an_assistive_tool_selects_becomes_the_current_card(cards):
    index = cards.model().index(20, 0)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    cards.selectionModel().select(index, flag)
    assert cards.chosen == "v019"
    assert cards.viewport().rect().intersects(cards.visualRect(index))


def test_geometry_answers_for_every_card(cards):
    index = cards.model().index(3, 0)
    assert cards.visualRect(index).top() == 3 * SLOT
    assert cards.indexAt(QPoint(10, 3 * SLOT + 5)) == index
    assert not cards.indexAt(QPoint(10, 41 * SLOT)).isValid()
    assert (cards.isIndexHidden(index), cards.horizontalOffset()) == (False, 0)
    cards.scrollTo(cards.model().index(30, 0), cards.ScrollHint.PositionAtCenter)
    middle = cards.visualRect(cards.model().index(30, 0)).center().y()
    assert abs(middle - cards.viewport().height() // 2) < SLOT
    cards.setSelection(QRect(0, 0, 10, 10), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert not cards.visualRegionForSelection(cards.selectionModel().selection()).isEmpty()


def test_the_card_under_the_pointer_is_lit(cards, qtbot):
    QTest.mouseMove(cards.viewport(), at(cards, 1))
    qtbot.waitUntil(lambda: cards._hovered == "v038")


def test_typing_letters_searches_nothing(cards):
    press(cards, Qt.Key.Key_J, Qt.Key.Key_V)
    assert cards.chosen == "v039"


def test_an_empty_stream_says_what_stands_there(rig):
    waiting = rig.cards("waiting")
    assert waiting.accessibleDescription() == "Nobody waits for an answer."
    press(waiting, Qt.Key.Key_J, Qt.Key.Key_Down)
    assert waiting.chosen is None
