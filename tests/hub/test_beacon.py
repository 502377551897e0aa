import json

import pytest

from app.domain.wire.codec import to_browser
from app.domain.wire.visitor import Beacon, FormData, Say, Track
from app.hub.settings import Limits
from tests.hub.rig import SITE, running


async def post(rig, beacon, origin=SITE, **fields):
    body = beacon if isinstance(beacon, bytes) else to_browser(beacon)
    headers = {"Content-Type": "text/plain", "Origin": origin}
    url = rig.address + "/v1/beacon"
    async with rig.http.post(url, data=body, headers=headers) as answer:
        return answer.status, await answer.text(), answer.headers


async def known(rig):
    visitor = await rig.visitor()
    ready = await rig.ready(visitor)
    return visitor, ready.token


def beacon(token, *commands, **fields):
    return Beacon(
        **({"site": "main", "token": token, "client": "t"} | fields), commands=[*commands]
    )


async def test_commands_by_beacon_are_stored_and_answered_once(tmp_path):
    async with running(tmp_path) as rig:
        visitor, token = await known(rig)
        await visitor.ws.close()
        form = FormData(id="f1", fields={"email": "v@example.com"})
        said = Say(id="s1", text="bye")
        for _ in range(2):
            status, text, headers = await post(rig, beacon(token, form, said))
            assert status == 200
            assert json.loads(text) == [
                {"t": "ack", "id": "f1"},
                {"t": "ack", "id": "s1", "seq": 1},
            ]
            assert headers["Access-Control-Allow-Origin"] == SITE
        assert len(await rig.hub.observed("forms")) == 1
        assert len(await rig.hub.observed("messages")) == 1


async def test_a_beacon_finds_a_visitor_who_left_memory(tmp_path):
    async with running(tmp_path) as rig:
        _, token = await known(rig)
    async with running(tmp_path) as rig:
        status, _, _ = await post(rig, beacon(token, Track(id="t1", name="bye"), leave=True))
        assert status == 200
        assert len(await rig.hub.observed("visitors")) == 1
        assert len(await rig.hub.observed("events")) == 1


@pytest.mark.parametrize(
    ("fields", "origin", "status"),
    [
        ({"token": "forged"}, SITE, 401),
        ({"token": ""}, SITE, 401),
        ({}, "https://evil.example", 403),
        ({"site": ""}, SITE, 403),
        ({"client": ""}, SITE, 400),
        ({"client": "x" * 65}, SITE, 400),
    ],
)
async def test_beacons_that_may_not_come_in_are_refused(tmp_path, fields, origin, status):
    async with running(tmp_path) as rig:
        _, token = await known(rig)
        got, text, _ = await post(rig, beacon(**({"token": token} | fields)), origin)
        assert got == status
        assert json.loads(text)["error"]


@pytest.mark.parametrize(("body", "status"), [(b"nonsense", 400), (b"x" * 70_000, 413)])
async def test_a_beacon_that_cannot_be_read_is_refused(tmp_path, body, status):
    async with running(tmp_path) as rig:
        assert (await post(rig, body))[0] == status


async def test_too_many_commands_are_refused(tmp_path):
    async with running(tmp_path) as rig:
        _, token = await known(rig)
        commands = [Track(id=f"t{n}", name="x") for n in range(101)]
        assert (await post(rig, beacon(token, *commands)))[0] == 400


async def test_an_address_that_sends_too_many_has_to_wait(tmp_path):
    limits = Limits(connections_per_s=0.1, connections_burst=1)
    async with running(tmp_path, limits=limits, proxies=["127.0.0.1"]) as rig:
        url, headers = rig.address + "/v1/beacon", {"X-Forwarded-For": "8.8.8.8"}
        statuses = []
        for _ in range(2):
            async with rig.http.post(url, data=b"x", headers=headers) as answer:
                statuses.append(answer.status)
        assert statuses == [400, 429]
