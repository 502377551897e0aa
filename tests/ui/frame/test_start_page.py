"""The first moments."""

from PySide6.QtWidgets import QLabel

from app.ui.frame.start_page import StartPage


def test_it_shows_the_product(theme, qtbot):
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    assert "Foyer" in [label.text() for label in page.findChildren(QLabel)]
