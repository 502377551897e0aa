"""The line at the bottom."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain import health
from app.domain.updates import HubTold, News, UpdatesTold
from app.domain.versions import HubVersions
from app.domain.wire import events as wire
from app.ui.frame.status_bar import StatusBar
from app.ui.frame.view_model import FrameViewModel
from tests.desk_records import NOW


@pytest.fixture
def bar(desk, theme, qtbot):
    made = StatusBar(FrameViewModel(desk.fill().bridge, desk.asked, desk.clock))
    qtbot.addWidget(made)
    made.resize(900, 36)
    made.show()
    return made


def part(bar, name):
    return bar.findChild(QPushButton, name)


def test_a_system_that_is_well_is_just_named(bar):
    assert part(bar, "status-hub").text() == "Hub"
    assert part(bar, "status-hub").accessibleName() == "Hub: connected"
    assert part(bar, "status-crm").text() == "Salesforce: not set up"


def test_an_offline_system_says_when_the_next_try_is(bar, desk):
    lost = health.SystemHealth(health.OFFLINE, "No answer.", NOW - 60, NOW + 12)
    desk.apply(health.SystemChanged("hub", lost))
    assert part(bar, "status-hub").text() == "Hub: offline"
    assert "No answer. · next try in 12 s" in part(bar, "status-hub").toolTip()


def test_what_waits_to_go_out_is_counted(bar, desk):
    shown = bar.findChild(QPushButton, "status-outbox")
    assert shown.isHidden()
    desk.apply(health.OutboxCounted(2))
    assert (shown.isHidden(), shown.text()) == (False, "Outbox: 2 waiting")
    desk.apply(health.OutboxCounted(2, 1))
    assert shown.text() == "Outbox: 2 waiting · 1 refused"


def test_the_outbox_is_one_click_away(bar, desk, qtbot):
    desk.apply(health.OutboxCounted(0, 1))
    with qtbot.waitSignal(bar.asked) as heard:
        bar.findChild(QPushButton, "status-outbox").click()
    assert heard.args == ["outbox"]


def test_presence_tells_what_routing_sees_and_the_newest_alerts_latency(bar, desk):
    desk.apply(wire.PresenceSet(status="away", reason="idle", by="hub"), health.AlertShown(14.4))
    assert part(bar, "presence").text() == "Away · idle"
    assert part(bar, "presence").accessibleName() == "Presence: Away · idle"
    assert "14 ms" in part(bar, "presence").toolTip()


def test_presence_is_one_press_and_one_choice_away(bar, desk, qtbot):
    qtbot.mouseClick(part(bar, "presence"), Qt.MouseButton.LeftButton)
    menu = bar.open_presence_menu()
    menu.actions()[2].trigger()
    assert desk.asked.calls == [("set_presence", "away", "break")]
    for shown in bar.findChildren(type(menu)):
        shown.close()


def test_pressing_a_system_asks_about_it(bar, qtbot):
    with qtbot.waitSignal(bar.asked, timeout=1000) as asked:
        qtbot.mouseClick(part(bar, "status-calendar"), Qt.MouseButton.LeftButton)
    assert asked.args == ["calendar"]


def test_that_this_is_not_the_newest_version_is_said_quietly(bar, desk, qtbot):
    shown = part(bar, "status-updates")
    assert shown.isHidden()
    desk.apply(UpdatesTold(News("0.1.0")), HubTold(HubVersions(1, "0.2.0")))
    assert (shown.isHidden(), shown.text()) == (False, "Foyer 0.2.0 is out")
    assert "This is Foyer 0.1.0, not the newest version" in shown.toolTip()
    with qtbot.waitSignal(bar.asked) as heard:
        shown.click()
    assert heard.args == ["updates"]
