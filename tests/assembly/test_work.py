"""Jobs are taken while Salesforce is connected, and only then."""

import asyncio
from types import SimpleNamespace

import pytest

from app.assembly.work import Work
from app.core.clock import SystemClock
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFFLINE, OK, SystemChanged, SystemHealth
from app.domain.wire.shared import OfferHands
from app.services.store import Store
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures
from tests.services.eventually import eventually


class Line:
    """A hub that takes offers."""

    connected = True

    def __init__(self):
        self.offers = []

    async def ask(self, question, kind, *, deadline_s=10.0):
        assert isinstance(question, OfferHands)
        self.offers.append(question.able)
        return True

    def on_greeted(self, listener):
        pass

    def on_news(self, listener):
        pass


@pytest.fixture
async def work(rig):  # noqa: F811
    line, store = Line(), Store()
    room = SimpleNamespace(crm=rig.crm, writes=rig.outbox)
    made = Work(line, store, room, SystemClock())

    async def say(state, offers):
        store.apply(SystemChanged("crm", SystemHealth(state)))
        await eventually(lambda: line.offers == offers)
        for _ in range(5):
            await asyncio.sleep(0)
        assert line.offers == offers

    yield say
    await made.stop()


async def test_hands_are_offered_with_the_connection_and_withdrawn_without(work):
    await work(NEEDS_SIGN_IN, [])
    await work(OK, [True])
    await work(OFFLINE, [True])  # a moment without a network changes nothing
    await work(FAULT, [True, False])
    await work(OK, [True, False, True])
