"""Pictures of the Live View, for people to look at."""

import pytest

from app.ui.theme import DARK, LIGHT
from tests.ui.live.crowd import crowd
from tests.ui.live.rig import LiveRig


@pytest.mark.parametrize("theme_name", [LIGHT, DARK])
@pytest.mark.parametrize("count", [40, 10_000])
def test_the_live_view_is_drawn(qtbot, theme, shoot, theme_name, count):
    theme.choose(theme_name)
    rig = LiveRig(qtbot).show()
    rig.model.choose("all")
    rig.snapshot(crowd(count), "all")
    rig.cards("keen").choose_near(120)
    assert not shoot(rig.view, f"live-{count}-{theme_name}").isNull()
    rig.close()
