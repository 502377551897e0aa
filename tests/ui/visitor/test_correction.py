"""Correcting a field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from app.ui.visitor.correction import Correction


def test_field_and_value_are_told_once_and_the_box_is_emptied(qtbot):
    form = Correction()
    qtbot.addWidget(form)
    form.show()
    form.findChild(QComboBox).setCurrentIndex(3)
    qtbot.keyClicks(form.findChild(QLineEdit), "Acme")
    with qtbot.waitSignal(form.saved, timeout=1000) as saved:
        qtbot.mouseClick(form.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert (saved.args, form.findChild(QLineEdit).text()) == (["company", "Acme"], "")


def test_an_empty_value_is_not_saved(qtbot):
    form, heard = Correction(), []
    qtbot.addWidget(form)
    form.saved.connect(lambda *given: heard.append(given))
    qtbot.keyClick(form.findChild(QLineEdit), Qt.Key.Key_Return)
    assert heard == []
