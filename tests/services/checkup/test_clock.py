from email.utils import formatdate

import pytest

from app.services.checkup.clock import look_at_clock
from app.services.settings import Hub, Identity, Settings
from tests.services.checkup.rig import Link, ground, running, serving

NOW = 1_800_000_000.0


class Still:
    def now(self):
        return NOW


async def against(tmp_path, there, headers=None):
    given = {"Date": formatdate(NOW + there, usegmt=True), **(headers or {})}
    async with serving({"/healthz": (200, {}, given)}) as url:
        settings = Settings(hub=Hub(url=url))
        async with ground(tmp_path, settings, clock=Still()) as here:
            (row,) = await look_at_clock(here)
    return row


@pytest.mark.parametrize(
    ("there", "state", "words"),
    [
        (0, "ok", "right"),
        (-10, "ok", "off by"),
        (-40, "warn", "off by"),
        (-330, "fault", "5 min ahead"),
        (330, "fault", "5 min behind"),
        (-7000, "fault", "1 h ahead"),
    ],
)
async def test_the_difference_is_told(tmp_path, there, state, words):
    row = await against(tmp_path, there)
    assert (row.state, words in row.words) == (state, True)
    assert (row.repair is not None) == (state == "fault")


async def test_an_answer_from_a_cache_says_nothing(tmp_path):
    row = await against(tmp_path, -300, {"Age": "300"})
    assert row.state == "off"


async def test_the_provider_is_asked_where_the_hub_is_away(tmp_path, unused_tcp_port):
    date = {"Date": formatdate(NOW - 3600, usegmt=True)}
    async with serving({"/.well-known/openid-configuration": (200, {}, date)}) as url:
        hub = Hub(url=f"http://127.0.0.1:{unused_tcp_port}")
        settings = Settings(hub=hub, identity=Identity(issuer=url))
        async with ground(tmp_path, settings, clock=Still()) as here:
            (row,) = await look_at_clock(here)
    assert (row.state, dict(row.details)["Compared with"]) == ("fault", "the identity provider")


async def test_an_open_link_knows_it_to_the_tenth(tmp_path):
    async with ground(tmp_path, running=running(Link(offset=-90.0))) as here:
        (row,) = await look_at_clock(here)
    assert (row.state, "1 min ahead" in row.words) == ("fault", True)
