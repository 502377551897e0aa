"""The window shows something at once and is closed only by the program."""

import pytest
from PySide6.QtWidgets import QLabel

from app.ui.main_window import SMALLEST, MainWindow

hide = MainWindow.hide


@pytest.fixture
def main_window(theme, qtbot):
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=hide)
    return made


def test_the_start_page_is_painted_and_told_once(main_window, qtbot):
    heard = []
    main_window.painted.connect(lambda: heard.append(1))
    with qtbot.waitSignal(main_window.painted, timeout=5000):
        main_window.show()
    main_window.repaint()
    qtbot.wait(1)
    assert heard == [1]
    assert "Foyer" in [label.text() for label in main_window.findChildren(QLabel)]


def test_closing_is_only_asked_for(main_window, qtbot):
    main_window.show()
    with qtbot.waitSignal(main_window.close_wanted, timeout=1000):
        main_window.close()
    assert main_window.isVisible()


def test_a_page_takes_the_place_of_the_one_before(main_window):
    page = QLabel("sign in")
    main_window.setWindowTitle("(2) Foyer")
    main_window.show_page(page)
    assert (main_window.centralWidget(), main_window.windowTitle()) == (page, "Foyer")


def test_it_comes_before_the_rep(main_window):
    main_window.present()
    assert main_window.isVisible()


def test_it_works_in_a_small_window(main_window):
    main_window.resize(10, 10)
    assert (main_window.width(), main_window.height()) == SMALLEST
