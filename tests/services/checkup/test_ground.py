import pytest

from app.core.http import NoAnswerError
from tests.services.checkup.rig import ground, serving


async def test_a_question_is_answered_and_timed(tmp_path):
    async with serving({"/x": (200, {"a": 1})}) as url, ground(tmp_path) as here:
        answer, ms = await here.timed(f"{url}/x")
    assert (answer.json(), ms >= 0.0) == ({"a": 1}, True)


async def test_nobody_there_is_told(tmp_path, unused_tcp_port):
    async with ground(tmp_path) as here:
        with pytest.raises(NoAnswerError):
            await here.get(f"http://127.0.0.1:{unused_tcp_port}/")
