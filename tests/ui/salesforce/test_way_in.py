"""Where one signs in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton

from app.domain.crm_login import LoginKind
from app.ui.salesforce.way_in import WayIn


@pytest.fixture
def way_in(view_model, theme, qtbot):
    made = WayIn(view_model)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_custom_domain_is_typed_and_what_is_wrong_is_told(way_in, qtbot):
    connect = way_in.findChild(QPushButton, "salesforce-connect")
    domain = way_in.findChild(QLineEdit, "salesforce-domain")
    fault = way_in.findChild(QLabel, "salesforce-fault")
    assert (connect.isEnabled(), domain.isVisible()) == (True, False)
    way_in.findChild(QRadioButton, "salesforce-custom").click()
    assert (connect.isEnabled(), domain.isVisible()) == (False, True)
    qtbot.keyClicks(domain, "noa@acme.com")
    assert "e-mail" in fault.text()
    domain.setText("acme")
    assert (fault.isVisible(), connect.isEnabled()) == (False, True)
    with qtbot.waitSignal(way_in.wanted) as wanted:
        qtbot.keyClick(domain, Qt.Key.Key_Return)
    assert wanted.args == ["custom", "acme", "foyer"]


def test_the_button_says_reconnect_and_rests_while_a_sign_in_is_under_way(way_in):
    connect = way_in.findChild(QPushButton, "salesforce-connect")
    way_in.show_state(connected=True, busy=False)
    assert (connect.text(), connect.isEnabled()) == ("Reconnect", True)
    way_in.show_state(connected=True, busy=True)
    assert not connect.isEnabled()
    assert way_in.kind is LoginKind.PRODUCTION


def test_what_the_environment_decides_cannot_be_changed(view_model, chosen, theme, qtbot):
    chosen.managed = {("crm", "login_url"), ("crm", "client_id")}
    made = WayIn(view_model)
    qtbot.addWidget(made)
    assert not any(each.isEnabled() for each in made.findChildren(QRadioButton))
    assert not any(each.isEnabled() for each in made.findChildren(QLineEdit)[1:])
    said = [label.text() for label in made.findChildren(QLabel) if not label.isHidden()]
    assert "Set by your administrator or the environment" in said
