"""A page that needs Salesforce, without it."""

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.health import NEEDS_SIGN_IN, OFF, OK, SystemChanged, SystemHealth
from app.ui.settings.connected import ConnectedPage
from app.ui.widgets.banners import Banner


@pytest.fixture
def page(desk, theme, qtbot):
    inner = QLabel("fields")
    inner.setAccessibleName("Lead mapping")
    made = ConnectedPage(inner, desk.bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def banner(page):
    return page.findChild(Banner)


def test_it_keeps_the_name_and_the_page(page):
    assert page.accessibleName() == "Lead mapping"
    assert page.page.isVisible()


@pytest.mark.parametrize(
    ("state", "words"), [(OFF, "is not connected"), (NEEDS_SIGN_IN, "not signed in"), (OK, "")]
)
def test_it_says_what_is_missing_and_where_to_go(page, desk, state, words):
    desk.apply(SystemChanged("crm", SystemHealth(state)))
    assert words in banner(page).words
    assert banner(page).isVisible() == bool(words)
    assert ("Connection page" in banner(page).words) == bool(words)


def test_its_button_leads_to_the_connection(page, desk, qtbot):
    desk.apply(SystemChanged("crm", SystemHealth(OFF)))
    with qtbot.waitSignal(page.connection_wanted):
        banner(page)._button.click()
