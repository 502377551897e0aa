"""The box to write in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton

from app.ui.chat.composer import MAX_TEXT, Composer


@pytest.fixture
def composer(theme, qtbot):
    made = Composer()
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show()
    return made


def box(composer):
    return composer.findChild(QPlainTextEdit)


def test_enter_submits_once_and_empties_the_box(composer, qtbot):
    qtbot.keyClicks(box(composer), " hello ")
    with qtbot.waitSignal(composer.submitted, timeout=1000) as submitted:
        qtbot.keyClick(box(composer), Qt.Key.Key_Return)
    assert (submitted.args, composer.text()) == (["hello"], "")


def test_shift_enter_breaks_the_line(composer, qtbot):
    qtbot.keyClicks(box(composer), "one")
    qtbot.keyClick(box(composer), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(box(composer), "two")
    assert composer.text() == "one\ntwo"


def test_blanks_are_not_sent(composer, qtbot):
    heard = []
    composer.submitted.connect(heard.append)
    qtbot.keyClicks(box(composer), "   ")
    qtbot.keyClick(box(composer), Qt.Key.Key_Enter)
    assert heard == []
    assert not composer.findChild(QPushButton, "composer-send").isEnabled()


def test_the_button_sends_too(composer, qtbot):
    qtbot.keyClicks(box(composer), "hello")
    with qtbot.waitSignal(composer.submitted, timeout=1000):
        qtbot.mouseClick(
            composer.findChild(QPushButton, "composer-send"), Qt.MouseButton.LeftButton
        )


def test_what_is_written_is_told_a_moment_later(composer, qtbot):
    with qtbot.waitSignal(composer.written, timeout=2000) as written:
        qtbot.keyClicks(box(composer), "hel")
    assert written.args == ["hel"]


def test_flushing_tells_at_once_and_only_once(composer, qtbot):
    heard = []
    composer.written.connect(heard.append)
    qtbot.keyClicks(box(composer), "hel")
    composer.flush()
    composer.flush()
    assert heard == ["hel"]


def test_kept_words_come_back_without_being_told(composer):
    heard = []
    composer.written.connect(heard.append)
    composer.show_text("as I was saying")
    composer.flush()
    assert (composer.text(), heard) == ("as I was saying", [])


def test_the_box_grows_with_the_words_to_a_limit(composer, qtbot):
    low = box(composer).height()
    composer.show_text("\n".join("abcd"))
    middle = box(composer).height()
    composer.show_text("\n".join("abcdefghijklmnop"))
    assert low < middle < box(composer).height()
    composer.show_text("\n" * 200)
    assert box(composer).height() < 300


def test_the_box_takes_no_more_than_the_hub_does(composer):
    box(composer).setPlainText("x" * (MAX_TEXT + 500))
    assert len(composer.text()) == MAX_TEXT


def test_booking_and_address(composer, qtbot):
    composer.address("Sarah")
    assert box(composer).placeholderText() == "Reply to Sarah"
    with qtbot.waitSignal(composer.booking, timeout=1000):
        qtbot.mouseClick(composer.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_the_frame_shows_the_focus(composer, qtbot):
    qtbot.waitExposed(composer)
    composer.activateWindow()
    composer.take_focus()
    qtbot.waitUntil(lambda: composer.property("focused") == "true", timeout=2000)
    box(composer).clearFocus()
    assert composer.property("focused") == "false"
