"""Named controls in a card."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from app.ui.kinds.fields import FieldsCard


def test_what_is_shown_is_no_change_and_what_is_typed_is(theme, qtbot):
    card, told = FieldsCard("Card", "x"), []
    qtbot.addWidget(card)
    card.add_line("a", "A")
    card.add_number("n", "N", 10)
    card.add_area("t", "T")
    card.edited.connect(lambda field, value: told.append((field, value)))
    card.show_values({"a": "one", "n": 3, "t": "text"}, {"n": "Too few."})
    assert told == []
    qtbot.keyClicks(card.findChild(QLineEdit, "x-a"), "!")
    card.findChild(QSpinBox, "x-n").setValue(4)
    card.findChild(QPlainTextEdit, "x-t").setPlainText("other")
    assert told == [("a", "one!"), ("n", 4), ("t", "other")]
    assert not card.control("a").isHidden()
