"""Labels show what visitors write and never obey it."""

from PySide6.QtCore import Qt

from app.ui.widgets.labels import ElidedLabel, describe, selectable, set_tone, text

MARKUP = "<b>bold</b> <img src='http://example.org/x.png'>"


def test_markup_is_shown_as_it_was_written(qtbot):
    label = text(MARKUP)
    qtbot.addWidget(label)
    assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, MARKUP)


def test_markup_in_a_tooltip_is_escaped(qtbot):
    label = text("x")
    qtbot.addWidget(label)
    describe(label, MARKUP)
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_lines_in_a_tooltip_stay_lines(qtbot):
    label = text("x")
    qtbot.addWidget(label)
    describe(label, "one\ntwo")
    assert "one<br>two" in label.toolTip()


def test_no_words_leave_no_tooltip(qtbot):
    label = text("x")
    qtbot.addWidget(label)
    describe(label, "")
    assert label.toolTip() == ""


def test_too_long_a_line_ends_in_an_ellipsis_and_the_tooltip_has_it_all(qtbot):
    label = ElidedLabel("Pricing, demo video, docs and much more")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.shown_text().endswith("…")
    assert "much more" in label.toolTip()


def test_a_line_with_room_has_no_tooltip(qtbot):
    label = ElidedLabel("Pricing")
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    assert (label.shown_text(), label.toolTip()) == ("Pricing", "")


def test_line_breaks_become_blanks(qtbot):
    label = ElidedLabel("two\nlines")
    qtbot.addWidget(label)
    assert label.text() == "two lines"


def test_a_tone_can_change(qtbot):
    label = selectable(text("x", tone="ok"))
    qtbot.addWidget(label)
    set_tone(label, "bad")
    assert label.property("tone") == "bad"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
