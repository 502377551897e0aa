"""The chosen item beside the list."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.outbox_items import Detail
from app.domain.push_card import Record
from app.ui.outbox.details import Details
from tests.ui.outbox.conftest import DETAIL


@pytest.fixture
def details(view_model, theme, qtbot):
    made = Details(view_model)
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    yield made
    made.hide()


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def visible(widget):
    return {b.objectName() for b in widget.findChildren(QPushButton) if b.isVisible()}


def press(widget, name):
    widget.findChild(QPushButton, name).click()


def test_a_refusal_says_why_what_was_written_and_what_to_do(details, show_detail, qapp):
    show_detail("long", DETAIL)
    qapp.processEvents()  # what is new is shown by posted events
    words = said(details)
    for expected in ("Refused", "STRING_TOO_LONG", "Person: refused", "Task: done", "CEO → Owner"):
        assert expected in words
    assert {"outbox-remedy", "outbox-retry", "outbox-open", "outbox-discard"} <= visible(details)


def test_the_remedy_does_what_it_says(details, show_detail, outbox, view_model):
    heard = []
    details.mapping_wanted.connect(lambda name: heard.append(("mapping", name)))
    details.browser_wanted.connect(heard.append)
    show_detail("long", DETAIL)
    press(details, "outbox-remedy")
    press(details, "outbox-open")
    assert heard == [("mapping", ""), "https://org.example/00Q1"]
    for key in ("signin", "rule", "org", "gone", "waiting"):
        show_detail(key)
        press(details, "outbox-remedy")
    asked = [call for call in outbox.asked.calls if call[0] != "open"]
    assert asked == [
        ("connect",),
        ("retry", ["rule"]),
        ("retry", ["org"]),
        ("restore", ["gone"]),
        ("retry", ["waiting"]),
    ]


def test_all_with_one_reason_are_retried_by_one_button(details, show_detail, outbox):
    show_detail("rule")
    button = details.findChild(QPushButton, "outbox-retry-all")
    assert button.text() == "Retry all 2 with this reason"
    button.click()
    assert outbox.asked.calls[-1] == ("retry", ["rule", "rule2"])
    show_detail("long")
    assert "outbox-retry-all" not in visible(details)


def test_a_record_is_chosen_or_one_is_made_anyway(details, show_detail, outbox):
    twins = (Record("Lead", "00Q7", "S. Chen", ""), Record("Contact", "0037", "", ""))
    show_detail("twin", Detail("twin", candidates=twins, can_create=True))
    names = [b.text() for b in details.findChildren(QPushButton) if b.property("record")]
    assert names == ["Use Lead · S. Chen", "Use Contact · 0037"]
    next(b for b in details.findChildren(QPushButton) if b.property("record") == "0037").click()
    press(details, "outbox-create")
    assert outbox.asked.calls[-2:] == [("choose", "twin", "0037"), ("create_anyway", "twin")]


def test_discard_and_copy(details, show_detail, outbox):
    show_detail("long", DETAIL)
    press(details, "outbox-discard")
    assert outbox.asked.calls[-1] == ("discard", ["long"])
    press(details, "outbox-copy")
    assert "STRING_TOO_LONG" in QGuiApplication.clipboard().text()


def test_what_is_over_offers_nothing_to_send(details, show_detail):
    show_detail("meeting")
    assert visible(details) == {"outbox-copy"}
    assert "Salesforce shows it." in said(details)
