"""The page of the updates."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QProgressBar

from app.domain.updates import Installed, News, Off, Stage
from app.domain.versions import HubVersions
from app.services.settings import Updates
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.updates import phrases
from app.ui.updates.pane import UpdatesPane
from tests.desk_records import NOW
from tests.ui.updates.conftest import NOTES, READY

DOWNLOADING = replace(READY, stage=Stage.DOWNLOADING, received=21_000_000)


@pytest.fixture
def pane(rig, qtbot):
    made = UpdatesPane(rig.model)
    qtbot.addWidget(made)
    made.resize(760, 900)
    return made


def words(pane, name):
    return pane.findChild(QLabel, f"updates-{name}").text()


def shown(pane):
    return [name for name, one in pane.acts.buttons.items() if not one.isHidden()]


def test_it_says_which_version_this_is_and_when_it_was_looked(pane, rig):
    rig.tell(replace(READY, stage=Stage.CURRENT, found="", notes=""))
    assert words(pane, "heading") == "This is the newest version"
    names = [each.accessibleName() for each in pane.findChildren(QLabel)]
    assert "This version: 0.1.0" in names
    assert "Last look: 4 min ago" in names
    assert shown(pane) == [phrases.LOOK]


def test_a_download_shows_how_far_it_is_and_can_be_stopped(pane, rig):
    progress = pane.findChild(QProgressBar)
    assert progress.isHidden()
    rig.tell(DOWNLOADING)
    assert (progress.isHidden(), progress.value(), progress.maximum()) == (False, 40, 100)
    assert words(pane, "heading") == "Downloading Foyer 0.2.0: 40 %"
    pane.acts[phrases.CANCEL].click()
    assert rig.schedule.calls == ["cancel"]
    rig.tell(replace(DOWNLOADING, size=0))
    assert progress.maximum() == 0  # moves without a measure


def test_what_is_ready_can_run_now_or_at_the_next_start(pane, rig):
    rig.tell(READY)
    assert shown(pane) == [phrases.RESTART, phrases.PLACE]
    pane.acts[phrases.PLACE].click()
    assert rig.schedule.calls == ["place"]


def test_a_copy_that_cannot_update_itself_offers_no_download(pane, rig):
    rig.tell(replace(READY, stage=Stage.FOUND, kind="deb", blocked="x"))
    assert shown(pane) == [phrases.LOOK]
    assert "package system" in words(pane, "explanation")


def test_notes_of_the_version_to_come_are_shown_else_of_this_one(pane, rig):
    rig.tell(READY)
    assert pane._notes.words[0] == "Foyer 0.2.0"
    old = Installed("0.1.0", NOW, notes="# Foyer 0.1.0")
    rig.tell(replace(READY, stage=Stage.CURRENT, found="", notes="", history=(old,)))
    assert pane._notes.words == ["Foyer 0.1.0"]
    lost = Installed("0.2.0", NOW, taken_back=True)
    rig.tell(replace(READY, stage=Stage.UNKNOWN, found="", notes="", history=(lost, old)))
    assert pane._notes.words == ["Foyer 0.1.0"]
    rig.tell(News("0.1.0"))
    assert pane._notes_card.isHidden()


def test_the_rep_chooses_how_it_is_done(pane, rig):
    enabled = pane.findChild(QCheckBox, "updates-enabled")
    download = pane.findChild(QCheckBox, "updates-download")
    assert enabled.isChecked()
    download.click()
    assert rig.chosen.settings.updates == Updates(url="https://u.example", download=False)
    enabled.click()
    assert not rig.chosen.settings.updates.enabled
    assert not download.isEnabled()


def test_a_wish_is_kept_while_nothing_is_looked_for(pane, rig):
    enabled = pane.findChild(QCheckBox, "updates-enabled")
    enabled.click()
    enabled.click()
    assert rig.chosen.settings.updates == Updates(url="https://u.example")


def test_a_wish_that_cannot_be_kept_is_told_and_not_shown(pane, rig):
    def fail(updates):
        raise OSError(28, "No space left on device")

    rig.chosen.save_updates = fail
    pane.findChild(QCheckBox, "updates-enabled").click()
    assert pane._fault.words == "Not saved: No space left on device"
    assert pane.findChild(QCheckBox, "updates-enabled").isChecked()


@pytest.mark.parametrize(
    ("off", "hidden"), [(Off.NO_ADDRESS, True), (Off.NO_ENGINE, True), (Off.SWITCHED_OFF, False)]
)
def test_where_nothing_can_be_looked_for_there_is_nothing_to_wish(pane, rig, off, hidden):
    rig.tell(News("0.1.0", "deb", Stage.OFF, off=off))
    assert pane._how.isHidden() == hidden


def test_what_the_company_decides_says_so_and_cannot_be_changed(pane, rig):
    assert pane._managed.isHidden()
    rig.chosen.managed = {("updates", "enabled")}
    rig.chosen.settings = type(rig.chosen.settings)(updates=Updates(enabled=False))
    rig.tell(News("0.1.0", "portable", Stage.OFF, off=Off.SWITCHED_OFF))
    assert not pane._managed.isHidden()
    assert not pane.findChild(QCheckBox, "updates-enabled").isEnabled()
    assert words(pane, "explanation") == "Your company brings updates by itself."
    assert shown(pane) == []


def test_a_hub_that_is_newer_says_that_this_is_not_the_newest(pane, rig):
    rig.tell(News("0.1.0", "deb", Stage.OFF, off=Off.NO_ADDRESS), HubVersions(1, "0.2.0"))
    assert words(pane, "heading") == "Foyer 0.2.0 is out; this is 0.1.0"


def test_every_control_has_a_name(pane, rig):
    rig.tell(READY)
    pane.show()
    for one in filter(QAbstractButton.isVisible, pane.findChildren(QAbstractButton)):
        assert one.accessibleName(), one.objectName()


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_it_can_be_looked_at(pane, rig, theme, shoot, look):
    theme.choose(look)
    past = (Installed("0.2.0", NOW, taken_back=True), *READY.history)
    for name, news in (("ready", READY), ("downloading", replace(DOWNLOADING, history=past))):
        rig.tell(news)
        pane.show()
        assert not shoot(pane, f"updates-{name}-{look}").isNull()
    assert NOTES
