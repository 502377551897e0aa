"""Chips keep their shape."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.chips import HEIGHT, Chip


def test_a_chip_does_not_stretch(theme, qtbot):
    pane, chip = QWidget(), Chip("14 online", "ok")
    pane.setLayout(QVBoxLayout())
    pane.layout().addWidget(chip)
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    assert chip.height() == HEIGHT
    assert chip.width() == chip.sizeHint().width()


def test_no_words_hide_the_chip(qtbot):
    chip = Chip("x")
    qtbot.addWidget(chip)
    chip.show_words("")
    assert chip.isHidden()
    chip.show_words("Waiting", "warn")
    assert (chip.isHidden(), chip.text(), chip.property("tone")) == (False, "Waiting", "warn")
