"""Rows of the rights."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from app.ui.salesforce.checklist import Checklist
from tests.ui.salesforce.conftest import API, CHECKED, LEADS


@pytest.fixture
def checklist(theme, qtbot):
    made = Checklist()
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_row_says_how_it_is_what_was_read_and_what_to_do(checklist):
    checklist.show_rows(CHECKED.rows)
    said = [label.text() for label in checklist.findChildren(QLabel) if label.isVisible()]
    assert "Leads" in said
    assert LEADS.proof in said
    assert LEADS.remedy in said
    names = [label.accessibleName() for label in checklist.findChildren(QLabel)]
    assert "Leads: missing" in names
    assert "API Enabled: in order" in names


def test_the_remedy_can_be_copied_for_an_admin(checklist, qtbot):
    checklist.show_rows([LEADS])
    with qtbot.waitSignal(checklist.copied) as copied:
        checklist.findChild(QToolButton).click()
    assert copied.args == [LEADS.remedy]


def test_rows_are_reused_and_what_is_in_order_has_nothing_to_copy(checklist):
    checklist.show_rows(CHECKED.rows)
    before = checklist.findChildren(QToolButton)
    checklist.show_rows([API])
    assert checklist.findChildren(QToolButton) == before
    assert not any(each.isVisible() for each in before)
