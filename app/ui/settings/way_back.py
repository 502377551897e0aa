"""The button that leaves the settings, where they stand in place of something else."""

from app.ui.widgets.buttons import Button, wired
from app.ui.words import translate


def made_way_back(left: object) -> Button:
    """Return it; a press or Escape emits `left`."""
    made = wired(
        translate("settings", "Back"), "settings-back", left, kind="link", icon="arrow-left"
    )
    made.setShortcut("Esc")
    return made
