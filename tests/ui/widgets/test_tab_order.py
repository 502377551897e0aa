"""The order in which the tab key goes through a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.main_window import MainWindow
from app.ui.widgets.tab_order import reach_chosen


def named(kind, name):
    made = kind()
    made.setObjectName(name)
    return made


@pytest.fixture
def window(theme, qtbot):
    """Names, a stack whose page is made later, and a foot; a note floats over them."""
    made, page = MainWindow(), QWidget()
    qtbot.addWidget(made)
    whole, line = QVBoxLayout(page), QHBoxLayout()
    made.stack = QStackedWidget()
    made.note = named(QPushButton, "note")
    made.note.setParent(page)
    line.addWidget(named(QPushButton, "name"))
    line.addWidget(made.stack)
    whole.addLayout(line)
    whole.addWidget(named(QPushButton, "foot"))
    made.show_page(page)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def add_page(window, *parts):
    made = QWidget()
    box = QVBoxLayout(made)
    for part in parts:
        box.addWidget(part)
    window.stack.addWidget(made)
    window.stack.setCurrentWidget(made)


def walk(window, qtbot, first, steps, key=Qt.Key.Key_Tab):
    window.findChild(QWidget, first).setFocus()
    seen = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget().objectName())
    return seen


def test_what_is_made_later_is_reached_where_it_stands(window, qtbot):
    add_page(window, named(QLineEdit, "field"), named(QComboBox, "choice"))
    assert walk(window, qtbot, "name", 5) == ["field", "choice", "foot", "note", "name"]
    assert walk(window, qtbot, "foot", 2, Qt.Key.Key_Backtab) == ["choice", "field"]


def test_what_is_hidden_or_off_is_passed_over(window, qtbot):
    add_page(window, named(QLineEdit, "old"))
    off, gone = named(QLineEdit, "off"), named(QLineEdit, "gone")
    add_page(window, off, gone, named(QLineEdit, "new"))
    off.setEnabled(False)
    gone.hide()
    assert walk(window, qtbot, "name", 2) == ["new", "foot"]


def test_what_takes_the_keyboard_is_brought_to_sight(window, qtbot):
    inner, area = QWidget(), QScrollArea()
    inner.setFixedSize(100, 5000)
    low = named(QPushButton, "low")
    low.setParent(inner)
    low.move(0, 4900)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    add_page(window, area)
    assert walk(window, qtbot, "name", 1) == ["low"]
    assert area.verticalScrollBar().value() > 4000


def test_of_a_group_the_chosen_one_is_reached(qtbot):
    one, other = QPushButton(), QPushButton()
    for made in (one, other):
        qtbot.addWidget(made)
    reach_chosen([one, other], other)
    reached = [b.focusPolicy() == Qt.FocusPolicy.StrongFocus for b in (one, other)]
    assert reached == [False, True]
