"""A sign-in to calendars over sockets."""

import pytest

from app.core.clock import SystemClock
from app.services.calendars.account import Account
from tests.services.calendars.fake_login import FakeLogin


@pytest.fixture
async def login():
    """Microsoft's and Google's sign-in."""
    server = await FakeLogin().start()
    yield server
    await server.stop()


@pytest.fixture
async def account():
    """The limits of an account, with connections that end."""
    made = Account(SystemClock())
    yield made
    await made.client.aclose()
