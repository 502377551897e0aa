"""A schedule that writes down what it is asked, and states to show."""

from types import SimpleNamespace

import pytest

from app.domain.updates import HubTold, Installed, News, Stage, UpdatesTold
from app.domain.versions import HubVersions
from app.services.settings import Settings, Updates
from app.ui.updates.view_model import UpdatesViewModel
from tests.desk_records import NOW

NOTES = """\
# Foyer 0.2.0

Quieter and **faster**.

- Updates by themselves
- See [the manual](https://docs.example/updates) for more
"""
READY = News(
    "0.1.0",
    "portable",
    Stage.READY,
    found="0.2.0",
    notes=NOTES,
    size=52_000_000,
    received=52_000_000,
    checked=NOW - 240,
    next_look=NOW + 20_000,
    history=(Installed("0.1.0", NOW - 86_400 * 30),),
)
TOO_OLD = HubVersions(1, "0.2.0", "0.2.0", refused=True)


class Schedule:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        return lambda *given: self.calls.append(name)


class Chosen:
    def __init__(self):
        self.settings, self.managed = Settings(updates=Updates(url="https://u.example")), set()

    def is_managed(self, section, field):
        return (section, field) in self.managed

    def save_updates(self, updates):
        self.settings = Settings(updates=updates)


@pytest.fixture
def rig(desk, theme):
    """The model with its fakes; `rig.tell(news, hub)` shows a state."""
    made = SimpleNamespace(schedule=Schedule(), chosen=Chosen(), reconnects=[])
    made.model = UpdatesViewModel(
        desk.bridge,
        made.schedule,
        made.chosen,
        desk.clock,
        lambda: made.reconnects.append(1),
    )

    def tell(news=READY, hub=None):
        desk.apply(UpdatesTold(news), HubTold(hub or HubVersions()))

    made.tell = tell
    return made
