import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.domain.page_snippet import Finding
from app.services.checkup.page import Report
from app.ui.health.website import PageBox


@pytest.fixture
def box(theme, qtbot):
    made = PageBox()
    qtbot.addWidget(made)
    made.show()
    return made


def said(box):
    return [label.text() for label in box.findChildren(QLabel) if label.isVisible()]


def test_an_address_is_given_by_button_or_return(box, qtbot):
    field = box.findChild(QLineEdit, "health-page-address")
    field.setText("www.example.com")
    with qtbot.waitSignal(box.wanted) as wanted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wanted.args == ["www.example.com"]
    with qtbot.waitSignal(box.wanted):
        box.findChild(QPushButton, "health-page-check").click()


def test_it_says_what_it_does_and_then_what_was_found(box, qapp):
    box.show_report(None, "www.example.com")
    assert said(box) == ["Looking at www.example.com…"]
    assert not box.findChild(QPushButton, "health-page-check").isEnabled()
    found = (Finding("fault", "The snippet is not on this page."), Finding("warn", "And so."))
    box.show_report(Report("https://www.example.com/", found), "")
    assert said(box) == ["https://www.example.com/", "The snippet is not on this page.", "And so."]
    box.show_report(Report("https://www.example.com/", found[1:]), "")
    qapp.processEvents()
    assert said(box)[1:] == ["And so."]
