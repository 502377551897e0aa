"""A console that is too old for the real hub: told once, never for ever, and let in afterwards."""

import pytest

from app.domain.health import FAULT, OFF, OK, SystemHealth
from app.domain.wire.console import SetPresence
from app.hub.settings import Console
from tests.hub.rig import running
from tests.journeys.test_link_and_hub import Rep
from tests.services.eventually import eventually


def runs(monkeypatch, version):
    monkeypatch.setattr("app.services.link.hub_link.__version__", version)


def hub_of(rep):
    return rep.store.state.health.systems.get("hub", SystemHealth(OFF))


@pytest.mark.parametrize("version", ["0.1.0", "0.2.0rc1"])
async def test_a_console_that_is_too_old_stops_trying_and_says_what_is_wanted(
    tmp_path, monkeypatch, version
):
    runs(monkeypatch, version)
    wants = Console(minimum="0.2.0")
    async with running(tmp_path, console=wants) as hub, Rep(hub.address, tmp_path) as rep:
        await eventually(lambda: hub_of(rep).state == FAULT)
        assert hub_of(rep).next_try is None  # only a person tries again
        assert f"Foyer {version} can no longer talk to the hub" in hub_of(rep).words
        told = rep.store.state.updates
        assert (told.refused, told.hub.minimum) == (True, "0.2.0")


async def test_a_console_that_is_new_enough_comes_in_and_hears_what_the_hub_is(
    tmp_path, monkeypatch
):
    runs(monkeypatch, "0.2.0")
    wants = Console(minimum="0.2.0")
    async with running(tmp_path, console=wants) as hub, Rep(hub.address, tmp_path) as rep:
        await eventually(lambda: hub_of(rep).state == OK)
        told = rep.store.state.updates
        assert (told.refused, told.hub.minimum) == (False, "0.2.0")


async def test_what_was_written_while_it_was_too_old_goes_out_after_the_update(
    tmp_path, monkeypatch
):
    async with running(tmp_path, console=Console(minimum="0.2.0")) as hub:
        runs(monkeypatch, "0.1.0")
        async with Rep(hub.address, tmp_path) as rep:
            await eventually(lambda: hub_of(rep).state == FAULT)
            await rep.link.send(SetPresence(id="p1", status="away"))
        runs(monkeypatch, "0.2.0")
        async with Rep(hub.address, tmp_path) as rep:
            await eventually(lambda: rep.desk.presence == "away")
