"""The buttons of bar and page."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.updates import phrases
from app.ui.updates.acts import Acts


@pytest.fixture
def acts(rig, qtbot):
    holder, line = QWidget(), QHBoxLayout()
    made = Acts(rig.model, "x", rest="link")
    made.add_to(line)
    holder.setLayout(line)
    qtbot.addWidget(holder)
    made.holder = holder
    return made


@pytest.mark.parametrize(
    ("name", "call"),
    [
        (phrases.LOOK, "look"),
        (phrases.FETCH, "fetch"),
        (phrases.CANCEL, "cancel"),
        (phrases.RESTART, "restart_now"),
        (phrases.STAY, "stay"),
        (phrases.PLACE, "place"),
        (phrases.LATER, "put_off"),
    ],
)
def test_each_button_asks_the_schedule_for_its_act(acts, rig, name, call):
    acts[name].click()
    assert rig.schedule.calls == [call]


def test_the_others_stay_in_the_window(acts, rig, qtbot):
    with qtbot.waitSignal(rig.model.page_wanted):
        acts[phrases.NOTES].click()
    acts[phrases.RECONNECT].click()
    acts[phrases.DISMISS].click()
    assert (rig.reconnects, rig.schedule.calls) == ([1], [])


def test_only_what_is_named_is_shown_and_the_first_is_primary(acts):
    acts.show((phrases.RESTART, phrases.LATER))
    shown = {name for name, one in acts.buttons.items() if not one.isHidden()}
    assert shown == {phrases.RESTART, phrases.LATER}
    kinds = [acts[name].property("kind") for name in (phrases.RESTART, phrases.LATER)]
    assert kinds == ["primary", "link"]
    acts.show((phrases.STAY, phrases.LATER))
    assert acts[phrases.STAY].property("kind") == "link"
    acts.show((phrases.RESTART,), primary=False)
    assert acts[phrases.RESTART].property("kind") == "link"
    acts.show((phrases.LATER,), primary=False)
    assert acts[phrases.LATER].property("kind") == "link"


def test_the_focus_stays_when_the_buttons_change(acts, qtbot):
    acts.show((phrases.RESTART,))
    acts.holder.show()
    qtbot.waitExposed(acts.holder)
    acts.holder.activateWindow()
    acts[phrases.RESTART].setFocus()
    qtbot.waitUntil(acts[phrases.RESTART].hasFocus)
    acts.show((phrases.STAY,))
    qtbot.waitUntil(acts[phrases.STAY].hasFocus)
