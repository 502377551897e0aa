"""The visitor's half of the tour; tests/journeys/test_tour.py takes all of it."""

import pytest

from app.practice.tour.scene import Scene
from app.practice.tour.steps import QUESTION, Steps


@pytest.fixture
async def scene(tmp_path):
    scene = Scene(tmp_path)
    scene.prepare()
    yield scene
    await scene.leave()


async def test_a_visitor_reads_pages_and_asks(scene):
    steps = Steps(scene)
    assert "Hub http://127.0.0.1:" in await steps.open_systems()
    await steps.open_desktop()
    trail = await steps.read_pages()
    assert trail.startswith("/ → /pricing → /contact → /thanks")
    assert '"campaign":"spring-audit"' in trail
    number = (await steps.ask()).removeprefix("message ")
    stored = {message.id: message.text for message in steps.hub.messages()}
    assert stored[number] == QUESTION
