"""Whether something is being written."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.updates.writing import is_writing
from app.ui.widgets.filter_box import FilterBox


@pytest.fixture
def focus(theme, qtbot):
    """Give one field the cursor, in a window of its own."""
    window, box = QWidget(), QVBoxLayout()
    window.setLayout(box)
    qtbot.addWidget(window)

    def give(field):
        box.addWidget(field)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)

    return give


def test_a_text_under_the_cursor_is_being_written(focus):
    line, area = QLineEdit(), QPlainTextEdit()
    focus(line)
    assert not is_writing()
    line.setText(" ")
    assert not is_writing()
    line.setText("Dear Kim")
    assert is_writing()
    focus(area)
    assert not is_writing()
    area.setPlainText("Dear Kim")
    assert is_writing()


def test_what_is_looked_for_or_only_read_is_not(focus):
    assert not is_writing()
    filtering = FilterBox("f", "Filter", "Filter")
    focus(filtering)
    filtering.setText("Kim")
    assert not is_writing()
    read = QPlainTextEdit("as it is")
    read.setReadOnly(True)
    focus(read)
    assert not is_writing()
    focus(QPushButton("Send"))
    assert not is_writing()
