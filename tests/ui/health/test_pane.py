"""The health page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from app.domain.checkup import Repair
from app.domain.page_snippet import NO_SNIPPET, NOT_ASYNC, Finding
from app.services.checkup import words
from app.services.checkup.page import Report
from app.ui.health.line import HealthLine
from app.ui.health.pane import HealthPane
from app.ui.theme import CONTRAST, DARK, LIGHT


def label(pane, name):
    return pane.findChild(QLabel, name)


def order(pane):
    lines = [line for line in pane.findChildren(HealthLine) if line.isVisible()]
    ordered = sorted(lines, key=lambda line: line.mapTo(pane, line.rect().topLeft()).y())
    return [line.objectName().removeprefix("health-") for line in ordered]


def break_things(looks):
    looks.say(
        "crm",
        "needs_sign_in",
        "Your Salesforce sign-in is no longer valid. Sign in to Salesforce again.",
        means=words.ORG_MEANS,
        repair=Repair("connect_crm"),
        details=(("Address", "https://tidemark.my.salesforce.com"),),
    )
    looks.say("rights", "off", words.RIGHTS_WAIT)
    looks.say("calls", "off", words.CALLS_UNKNOWN)
    looks.say(
        "clock",
        "fault",
        words.CLOCK_BEHIND.format(time="7 min"),
        means=words.CLOCK_MEANS,
        repair=Repair("clock_settings"),
    )
    looks.say(
        "website",
        "warn",
        words.PAGES_REFUSED.format(names="https://blog.shop.example"),
        means=words.PAGES_REFUSED_MEANS,
        repair=Repair("copy", "origins"),
    )


def test_all_well_is_one_sentence(pane, qapp):
    pane.show()
    assert label(pane, "health-summary").text() == "Everything works"
    assert not pane.findChild(QPushButton, "health-step-hub").isVisible()


def test_what_is_red_comes_first_and_its_button_mends_it(pane, looks, hands, qtbot, qapp):
    break_things(looks)
    pane.show()
    qapp.processEvents()
    assert label(pane, "health-summary").text() == "2 things need you"
    shown = order(pane)
    assert shown[0] == "crm"
    assert shown.index("clock") < shown.index("hub")
    mend = pane.findChild(QPushButton, "health-crm-mend")
    mend.setFocus()
    qtbot.keyClick(mend, Qt.Key.Key_Return)
    assert hands.done == ["connect_crm"]


def test_nothing_moves_while_looks_are_under_way(pane, looks, model, holding, qapp):
    pane.show()
    qapp.processEvents()
    before = order(pane)
    looks.say("zone", "fault", "Wrong.")
    looks.hangs.add("crm")
    model.look_again()
    qapp.processEvents()
    assert order(pane) == before


def test_what_is_slow_is_named(pane, looks, model, holding, desk):
    looks.hangs.add("crm")
    pane.show()
    assert not label(pane, "health-slow").isVisible()
    desk.clock.time += 3
    model.grow_old()
    assert label(pane, "health-slow").text() == "Still looking: Salesforce"


def test_a_copied_text_is_confirmed(pane, looks, model, hands):
    looks.say("proxy", "fault", "No.", repair=Repair("copy", "for IT"))
    pane.show()
    pane.findChild(QPushButton, "health-proxy-mend").click()
    assert hands.copied == ["for IT"]
    assert label(pane, "health-slow").text() == "Copied."


def test_the_test_alert_is_asked_about(pane, looks, hands, model):
    looks.say("notifications", "warn", repair=Repair("test_alert"))
    pane.show()
    pane.findChild(QPushButton, "health-notifications-mend").click()
    assert hands.done == ["test_alert"]
    hands.waits = True
    model.grow_old()
    pane.findChild(QPushButton, "health-notifications-unseen").click()
    assert hands.seen == [False]


def test_a_first_run_has_three_steps_and_the_first_is_offered(pane, looks, hands):
    looks.say("hub", "off", words.NO_HUB, repair=Repair("open_general"))
    looks.say("crm", "off", words.NO_ORG, repair=Repair("connect_crm"))
    looks.say("calendar", "off", words.NO_CALENDAR, repair=Repair("open_calendar"))
    pane.show()
    pane.findChild(QPushButton, "health-step-hub").click()
    assert hands.done == ["open_general"]


def test_a_page_of_the_website_can_be_checked(pane, hands):
    hands.report = Report("https://www.example.com/", (Finding("fault", NO_SNIPPET),))
    pane.show()
    pane.findChild(QLineEdit, "health-page-address").setText("www.example.com")
    pane.findChild(QPushButton, "health-page-check").click()
    assert hands.done == ["www.example.com"]
    assert NO_SNIPPET in [found.text() for found in pane.findChildren(QLabel)]


def test_it_rests_while_nobody_sees_it(pane):
    pane.show()
    assert pane._ticks.isActive()
    pane.hide()
    assert not pane._ticks.isActive()


def test_every_control_has_a_name(pane):
    pane.show()
    named = [b for b in pane.findChildren(QPushButton) if b.isVisible()]
    assert [b.objectName() for b in named if not b.accessibleName()] == []


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
def test_it_paints_in_every_theme(pane, hands, theme, shoot, name):
    model = pane._view_model
    break_things(model._looks)
    found = (Finding("fault", NO_SNIPPET), Finding("warn", NOT_ASYNC))
    hands.report = Report("https://www.shop.example/pricing", found)
    theme.choose(name)
    pane.show()
    model.check_page("www.shop.example/pricing")
    assert not shoot(pane, f"health-{name}").isNull()


def test_all_broken_and_a_first_run_paint(pane, looks, model, shoot):
    pane.show()
    for row in model.ids:
        looks.say(row, "offline", "It did not answer within 10 seconds.", repair=Repair("copy"))
    model.look_again()
    shoot(pane, "health-broken")
    for row in model.ids:
        looks.say(row, "off", words.NO_HUB)
    model.look_again()
    assert not shoot(pane, "health-first").isNull()
    assert label(pane, "health-summary").text() == "Foyer is not set up yet"


def test_without_the_row_of_the_websites_no_page_is_asked_for(model, looks, theme, qtbot):
    looks.checks = [check for check in looks.checks if check.name != "website"]
    made = HealthPane(model)
    qtbot.addWidget(made)
    made.show()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [made]
    made.hide()
