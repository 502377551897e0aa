"""One start on the grid."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.booking.slot_button import Look, SlotButton


@pytest.fixture
def slot(theme, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SlotButton(7, parent)
    made.resize(100, 28)
    parent.show()
    yield made
    parent.close()


@pytest.mark.parametrize("look", list(Look))
def test_it_says_what_it_is_and_paints_it(slot, look):
    slot.show_start("09:00", look, f"Wed, 09:00, {look.value}")
    assert slot.accessibleName() == f"Wed, 09:00, {look.value}"
    assert (slot.isChecked(), slot.isCheckable()) == (look is Look.CHOSEN, look.is_open)
    assert not slot.grab().isNull()


@pytest.mark.parametrize(
    ("key", "move"),
    [
        (Qt.Key.Key_Left, [-1, 0]),
        (Qt.Key.Key_Right, [1, 0]),
        (Qt.Key.Key_Up, [0, -1]),
        (Qt.Key.Key_Down, [0, 1]),
    ],
)
def test_arrow_keys_move(slot, qtbot, key, move):
    with qtbot.waitSignal(slot.moved) as moved:
        qtbot.keyClick(slot, key)
    assert moved.args == move


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_return_and_space_press_and_the_grid_decides(slot, qtbot, key):
    slot.show_start("09:00", Look.FREE, "free")
    with qtbot.waitSignal(slot.clicked):
        qtbot.keyClick(slot, key)
    assert not slot.isChecked()


def test_a_toggle_by_assistive_technology_is_a_press(slot, qtbot):
    slot.show_start("09:00", Look.FREE, "free")
    with qtbot.waitSignal(slot.clicked):
        slot.toggle()
    assert not slot.isChecked()


def test_focus_tells_what_there_is_to_say(slot, qtbot):
    slot.show_start("09:00", Look.CLOSED, "not offered: another meeting")
    with qtbot.waitSignal(slot.told) as told:
        slot.setFocus()
    assert told.args == ["not offered: another meeting"]


@pytest.mark.parametrize(("key", "weeks"), [(Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)])
def test_pages_turn_weeks(slot, qtbot, key, weeks):
    with qtbot.waitSignal(slot.turned) as turned:
        qtbot.keyClick(slot, key)
    assert turned.args == [weeks]


def test_what_changes_under_the_keyboard_is_told(slot, qtbot):
    slot.show_start("09:00", Look.FREE, "free")
    slot.setFocus()
    with qtbot.waitSignal(slot.told) as told:
        slot.show_start("09:00", Look.CLOSED, "not offered: another meeting")
    assert told.args == ["not offered: another meeting"]
    with qtbot.assertNotEmitted(slot.told):
        slot.show_start("09:00", Look.CLOSED, "not offered: another meeting")
