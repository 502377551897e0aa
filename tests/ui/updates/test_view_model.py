"""What bar and page can ask for."""

import msgspec

from app.domain.updates import News
from app.services.settings import Updates
from tests.ui.updates.conftest import READY


def test_only_changes_of_the_updates_are_told(rig, desk, qtbot):
    heard = []
    rig.model.changed.connect(lambda: heard.append(rig.model.updates.news.found))
    rig.tell()
    desk.fill()
    assert heard == ["0.2.0"]


def test_a_choice_is_kept_unless_the_company_decides(rig):
    rig.model.choose("download", False)
    assert rig.model.wishes == Updates(url="https://u.example", download=False)
    rig.chosen.managed = {("updates", "enabled")}
    rig.model.choose("enabled", False)
    assert rig.model.wishes.enabled


def test_reading_of_a_version_that_was_taken_back_is_remembered(rig, qtbot):
    rig.tell(News("0.1.0", taken_back="0.2.0"))
    with qtbot.waitSignal(rig.model.changed):
        rig.model.dismiss()
    assert rig.model.dismissed == "0.2.0"


def test_the_page_and_the_hub_can_be_asked_for(rig, qtbot):
    with qtbot.waitSignal(rig.model.page_wanted):
        rig.model.show_page()
    rig.model.reconnect()
    assert rig.reconnects == [1]
    assert msgspec.structs.asdict(rig.model.wishes)["url"] == "https://u.example"
    assert READY.percent == 100
