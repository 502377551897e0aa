"""Newer versions between program, session and window."""

from pathlib import Path

import pytest

from app.assembly.session_updates import SessionUpdates
from app.assembly.updates import UpdatesRoom
from app.core.installation import Installation
from app.domain.updates import HubTold, Interruption, Off, Stage
from app.domain.versions import HubVersions
from app.services.settings import Settings, Updates
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.updates.pane import UpdatesPane
from tests.desk_records import offered
from tests.services.scripted_updater import NEXT, ScriptedUpdater
from tests.ui.scene import Desk

HERE = Installation("portable", "0.1.0", Path("/x"), Path("/"), ("/foyer",))
SETTINGS = Settings(updates=Updates(url="https://updates.example"))


@pytest.fixture
def desk(qapp):
    return Desk()


@pytest.fixture
def room(tmp_path, desk):
    ends = []
    made = UpdatesRoom(
        SETTINGS,
        tmp_path,
        desk.clock,
        lambda: ends.append(1),
        here=HERE,
        updater=ScriptedUpdater(NEXT),
    )
    made.schedule.use(SETTINGS.updates)
    made.ends = ends
    return made


@pytest.fixture
def session(room, desk, theme, qtbot):
    chosen = SettingsViewModel(desk.bridge, SETTINGS, {}, Actions(lambda settings: None))
    made = SessionUpdates(room, desk.store, desk.bridge, chosen, desk.clock, lambda: None)
    qtbot.addWidget(made.bar)
    return made


def test_a_session_sees_what_was_known_before_it_and_nothing_after_it(room, session, desk):
    assert desk.store.state.updates.news == room.schedule.news
    room.schedule._tell(found="0.2.0", stage=Stage.READY)
    assert not session.bar.isHidden()
    session.stop()
    room.schedule._tell(stage=Stage.CHECKING)
    assert desk.store.state.updates.news.stage is Stage.READY


def test_what_the_desk_holds_is_asked_before_a_restart(room, session, desk):
    assert room.schedule.busy() is None
    desk.apply(offered("o1"))
    assert room.schedule.busy() is Interruption.OFFER
    session.stop()
    assert room.schedule.busy() is None


def test_a_hub_that_refuses_this_version_is_passed_on_once(room, session, desk):
    heard = []
    room.schedule.hub_told = heard.append
    told = HubVersions(1, "0.2.0", "0.2.0", refused=True)
    desk.apply(HubTold(told), offered("o1"))
    assert heard == [told]


def test_a_restart_ends_the_program_and_is_remembered(room):
    assert not room.starts_again
    room.schedule.restart()
    assert (room.starts_again, room.ends) == (True, [1])


def test_the_page_is_there_and_choices_reach_the_schedule(room, session, qtbot):
    page = session.page()
    made = page.made()
    qtbot.addWidget(made)
    assert (page.name, isinstance(made, UpdatesPane)) == ("updates", True)
    session.use(Settings(updates=replace_enabled(SETTINGS.updates)))
    assert room.schedule.news.off is Off.SWITCHED_OFF


def replace_enabled(updates):
    return Updates(url=updates.url, enabled=False)
