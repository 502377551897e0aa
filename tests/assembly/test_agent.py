"""The agent's services join a real hub and a practice org, without Qt."""

import asyncio
import subprocess
import sys

import pytest

from app.assembly.agent import Agent, AgentGround
from app.core.clock import SystemClock
from app.domain import health
from app.domain.desk import Account
from app.domain.errors import SignInNeededError
from app.domain.wire.shared import DocumentSet
from app.hub.server import Hub
from app.hub.settings import Identity
from app.practice.org.server import OrgSetup, PracticeOrg
from app.services.settings import Crm, Settings
from app.services.settings import Hub as HubSettings
from tests.hub.rig import Vouching
from tests.hub.rig import settings as hub_settings
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually
from tests.services.lists_rig import document

WHO = Account("robot", "Robot", "robot@example.com")


class NoTickets:
    async def ticket(self):
        raise SignInNeededError("The hub has ended your session. Sign in again.")


@pytest.fixture
async def hub(tmp_path):
    made = Hub(hub_settings(tmp_path), verifier=Vouching())
    yield await made.start()
    await made.stop()


@pytest.fixture
async def crm(tmp_path):
    (tmp_path / "org").mkdir()
    org = PracticeOrg(tmp_path / "org", setup=OrgSetup(seeded=False))
    address = await org.start()
    grant = org.grant("rep")
    yield Crm(
        login_url=address,
        client_id=grant.client_id,
        instance_url=address,
        access_token=grant.access_token,
        refresh_token=grant.refresh_token,
    )
    await org.stop()


def agent(tmp_path, hub, crm, tickets):
    (tmp_path / "data").mkdir()
    settings = Settings(hub=HubSettings(url=hub), crm=crm)
    return Agent(WHO, AgentGround(settings, tmp_path / "data", SystemClock(), tickets))


async def until(made, holds):
    changed = asyncio.Event()
    made.store.listen(lambda _state: changed.set())
    async with asyncio.timeout(15):
        while not holds(made.store.state.health.systems):
            changed.clear()
            await changed.wait()


async def test_it_connects_to_hub_and_org_and_ends_in_order(tmp_path, hub, crm):
    made = agent(tmp_path, hub, crm, VouchedTickets(hub, "robot"))
    await made.start()
    await until(made, lambda s: {n: x.state for n, x in s.items()}.items() >= BOTH_OK)
    await made.stop()
    assert not made.ended.done()


BOTH_OK = {"hub": health.OK, "crm": health.OK}.items()


async def test_it_keeps_lists_up_to_date(tmp_path, crm):
    identity = Identity(admins=["eve@example.com"], agents=["robot@example.com"])
    hub = Hub(hub_settings(tmp_path, identity=identity), verifier=Vouching())
    address = await hub.start()
    made = agent(tmp_path, address, crm, VouchedTickets(address, "robot"))
    await made.start()
    await until(made, lambda s: {n: x.state for n, x in s.items()}.items() >= BOTH_OK)
    await eventually(lambda: made.store.state.shared.loaded)
    made.store.apply(DocumentSet(document=document()))
    made.lists.service.hurry()
    await eventually(lambda: [each.count for each in made.store.state.shared.lists] == [0])
    await made.stop()
    await hub.stop()


async def test_a_session_that_the_hub_ended_ends_the_agent_in_words(tmp_path, hub, crm):
    made = agent(tmp_path, hub, crm, NoTickets())
    await made.start()
    async with asyncio.timeout(15):
        assert "Sign in again" in await made.ended
    await made.stop()


def test_it_needs_no_qt():
    code = "import app.assembly.agent, sys; assert not [m for m in sys.modules if 'PySide' in m]"
    subprocess.run([sys.executable, "-c", code], check=True)  # our own
