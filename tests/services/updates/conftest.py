"""One repository and one installed copy for each test."""

import pytest

from tests.services.updates.repository_rig import Rig, served


@pytest.fixture
async def rig(tmp_path):
    """Version 0.1.0 is installed, 0.1.1 is the newest."""
    async with served(Rig(tmp_path)) as made:
        made.publish("0.1.1")
        yield made
