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
    await scene.leave()
    assert [path.name for path in tmp_path.glob("*.png")] == ["01-empty.png"]
    assert set(descendants()) <= before
    assert (tmp_path / "logs" / "display.log").exists()


def test_who_is_not_on_stage_yet_is_said(tmp_path):
    scene = Scene(tmp_path)
    for name in ("console", "hands", "visitor", "rep"):
        with pytest.raises(AssertionError, match=r"not started|no browser"):
            getattr(scene, name)
