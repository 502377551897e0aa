"""The bar above the panes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.domain.updates import Interruption, Stage
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.updates import phrases
from app.ui.updates.bar import UpdateBar
from tests.ui.updates.conftest import READY, TOO_OLD


@pytest.fixture
def bar(rig, qtbot):
    made = UpdateBar(rig.model)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def spoken(monkeypatch):
    found = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: found.append(event.message())
    )
    return found


def test_it_is_hidden_until_there_is_something_to_be_done(bar, rig):
    assert bar.isHidden()
    rig.tell(replace(READY, stage=Stage.DOWNLOADING))
    assert bar.isHidden()
    rig.tell(READY)
    assert not bar.isHidden()
    rig.tell(replace(READY, put_off="0.2.0"))
    assert bar.isHidden()


def test_its_buttons_can_be_pressed_by_keyboard(bar, rig, qtbot):
    rig.tell(READY)
    for name, call in ((phrases.RESTART, "restart_now"), (phrases.LATER, "put_off")):
        qtbot.keyClick(bar.acts[name], Qt.Key.Key_Return)
        assert rig.schedule.calls[-1] == call
    assert bar.acts[phrases.RESTART].accessibleName() == "Restart to update"


def test_a_new_state_is_read_aloud_once_and_no_percent_is(bar, rig, spoken):
    rig.tell(READY)
    rig.tell(replace(READY, checked=READY.checked + 1))
    rig.tell(replace(READY, stage=Stage.WAITING, waits_for=Interruption.CHAT))
    for here in (0, 10_000_000, 20_000_000):
        rig.tell(replace(READY, stage=Stage.DOWNLOADING, received=here), TOO_OLD)
    assert [words.rpartition("newer. ")[2] for words in spoken] == [
        "Foyer 0.2.0 is ready.",
        "Foyer 0.2.0 starts when your conversation with a visitor has ended.",
        "Downloading Foyer 0.2.0: 0 %.",
    ]


def test_a_version_that_is_too_old_has_one_button(bar, rig):
    rig.tell(READY, TOO_OLD)
    shown = [name for name, one in bar.acts.buttons.items() if not one.isHidden()]
    assert shown == [phrases.RESTART]
    assert bar.property("tone") == "bad"


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_it_can_be_looked_at(bar, rig, theme, shoot, look):
    theme.choose(look)
    bar.resize(1100, 44)
    for name, news, hub in (
        ("ready", READY, None),
        ("waiting", replace(READY, stage=Stage.WAITING, waits_for=Interruption.CHAT), None),
        ("too-old", READY, TOO_OLD),
        ("taken-back", replace(READY, stage=Stage.FOUND, taken_back="0.2.0"), None),
    ):
        rig.tell(news, hub)
        bar.show()
        assert shoot(bar, f"update-bar-{name}-{look}").width() >= 1100
