"""The support page in a whole session."""

import json
import zipfile

from PySide6.QtWidgets import QPushButton

from app.ui.desktop import Desktop
from app.ui.trouble.support_page import SupportPage
from tests.assembly.waiting import until


def test_a_bundle_of_a_running_console_knows_it(in_session, tmp_path):
    async def scenario(session, _):
        session.arrangement.open_settings("support")
        page = session.panes.settings.findChild(SupportPage)
        page._chosen(str(tmp_path / "bundle.zip"))
        assert not page.findChild(QPushButton, "support-save").isEnabled()
        await until(lambda: page._model.made is not None, 30)

    in_session(scenario)
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        console = json.loads(bundle.read("console.json"))
        health = {row["id"]: row["state"] for row in json.loads(bundle.read("health.json"))}
        running = json.loads(bundle.read("running.json"))
    assert console["connected"] is True
    assert health["link"] == "ok"
    assert any(name.startswith("task ") for name in running)


class Room:
    """Stands for the window of faults."""

    make_bundle = None


def test_a_fault_leads_to_the_page_while_somebody_is_signed_in(in_session, monkeypatch):
    room = Room()
    monkeypatch.setattr(
        Desktop, "trouble", property(lambda _: room, lambda _, __: None), raising=False
    )

    async def scenario(session, _):
        room.make_bundle()
        assert session.panes.settings.page == "support"

    in_session(scenario)
    assert room.make_bundle is None
