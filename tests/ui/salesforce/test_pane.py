"""The page of the connection."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.api_budget import Budget, Usage
from app.domain.crm_connection import (
    Attempt,
    AttemptChanged,
    BudgetChanged,
    CheckChanged,
    Checked,
    ConnectedChanged,
)
from app.domain.health import FAULT, OFFLINE, SystemChanged, SystemHealth
from app.ui.salesforce.pane import ConnectionPane
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner
from tests.desk_records import NOW
from tests.ui.salesforce.conftest import CHECKED, WHO


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = ConnectionPane(view_model)
    qtbot.addWidget(made)
    made.resize(900, 1180)
    made.show()
    return made


def button(pane, name):
    return pane.findChild(QPushButton, f"salesforce-{name}")


def banner(pane, name):
    found = pane.findChild(Banner, f"salesforce-{name}")
    return found.words if found.isVisible() else ""


def test_before_the_first_sign_in_there_is_one_thing_to_do(pane, desk):
    assert pane.findChild(QLabel, "salesforce-title").text() == "Not connected"
    assert button(pane, "connect").text() == "Connect"
    assert not button(pane, "disconnect").isVisible()
    assert not button(pane, "check").isEnabled()
    button(pane, "connect").click()
    assert desk.asked.calls == [("connect",)]


def test_a_connected_org_can_be_left_and_checked(pane, connected, shoot, theme):
    assert pane.findChild(QLabel, "salesforce-title").text() == "Connected to Tidemark"
    assert button(pane, "connect").text() == "Reconnect"
    for name in ("disconnect", "check"):
        button(pane, name).click()
    assert connected.asked.calls == [("disconnect",), ("check",)]
    assert banner(pane, "lost") == "Lost since the last check: Leads: Create."
    assert "2 points" in pane.findChild(QLabel, "salesforce-summary").text()
    shoot(pane, "salesforce-connection")
    theme.choose(DARK)
    shoot(pane, "salesforce-connection-dark")


def test_a_sign_in_that_waits_shows_link_time_and_a_way_out(pane, desk, copied, shoot):
    desk.apply(AttemptChanged(Attempt("https://org.example/authorize", until=NOW + 125)))
    said = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert any("Time left: 2:05" in words for words in said)
    assert not button(pane, "connect").isEnabled()
    for name in ("copy", "cancel"):
        button(pane, name).click()
    assert (copied, desk.asked.calls) == (["https://org.example/authorize"], [("cancel",)])
    shoot(pane, "salesforce-waiting")
    desk.apply(AttemptChanged(Attempt("https://org.example", opened=False, until=NOW + 60)))
    said = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert any("No browser opened" in words for words in said)
    desk.apply(AttemptChanged(None, "You declined in Salesforce."))
    assert banner(pane, "trouble") == "You declined in Salesforce."
    assert button(pane, "connect").isEnabled()


def test_another_org_asks_for_validation(pane, connected):
    connected.apply(ConnectedChanged(WHO, "00DOLD"))
    assert "Another org is connected" in banner(pane, "moved")
    pane.findChild(Banner, "salesforce-moved").findChild(QPushButton).click()
    assert connected.asked.calls == [("validate_again",)]


def test_an_integration_user_and_a_tight_allowance_are_told(pane, connected):
    assert (banner(pane, "else"), banner(pane, "held")) == ("", "")
    connected.apply(
        ConnectedChanged(WHO.__class__("005B", "00DA", username="foyer@shop.example")),
        BudgetChanged(Budget(Usage(14_000, 15_000, NOW))),
        SystemChanged("crm", SystemHealth(OFFLINE, "said elsewhere")),
    )
    assert "foyer@shop.example" in banner(pane, "else")
    assert "nearly used up" in banner(pane, "held")
    assert banner(pane, "trouble") == ""


def test_a_fault_and_a_check_that_did_not_go_say_why(pane, connected):
    connected.apply(
        SystemChanged("crm", SystemHealth(FAULT, "API access is off.")),
        CheckChanged(Checked(CHECKED.rows, NOW, trouble="Salesforce is not answering.")),
    )
    assert banner(pane, "trouble") == "API access is off."
    assert banner(pane, "unread") == "Salesforce is not answering."
    connected.apply(CheckChanged(CHECKED, running=True))
    assert not button(pane, "check").isEnabled()


def test_every_control_has_a_name(pane, connected):
    nameless = [
        b.objectName()
        for b in pane.findChildren(QPushButton)
        if not b.accessibleName() and b.text()
    ]
    assert nameless == []
