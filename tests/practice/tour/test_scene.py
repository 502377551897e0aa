import pytest

from app.practice.offspring import descendants
from app.practice.tour.scene import Scene


async def test_the_stage_is_set_pictured_and_left_empty(tmp_path):
    before = set(descendants())
    (tmp_path / "01-old.png").touch()
    scene = Scene(tmp_path)
    scene.prepare()
    await scene.open_desktop()
    await scene.picture("empty")
    for log in ("hub.log", "calendar/log", "agent/log/agent.log"):
        (scene.data / log).parent.mkdir(parents=True, exist_ok=True)
        (scene.data / log).touch()
    await scene.leave()
    assert [path.name for path in tmp_path.glob("*.png")] == ["01-empty.png"]
    assert set(descendants()) <= before
    kept = {path.name for path in (tmp_path / "logs").iterdir()}
    assert kept >= {"display.log", "hub.log", "calendar-log.log", "agent-log-agent.log"}


def test_who_is_not_on_stage_yet_is_said(tmp_path):
    scene = Scene(tmp_path)
    for name in ("console", "hands", "visitor", "rep"):
        with pytest.raises(AssertionError, match=r"not started|no browser"):
            getattr(scene, name)


async def test_a_port_file_that_is_not_yet_written_is_waited_for(tmp_path):
    class Runs:
        code = None

    scene = Scene(tmp_path)
    scene._console = Runs()
    scene._profile.mkdir(parents=True)
    assert await scene._debugging_port() is None
    told = scene._profile / "DevToolsActivePort"
    told.write_text("")
    assert await scene._debugging_port() is None
    told.write_text("4711\n/devtools/browser/x\n")
    assert await scene._debugging_port() == "4711"
