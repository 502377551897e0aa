from dataclasses import dataclass, field

import httpx
import pytest

from app.practice.control import Control


@dataclass
class Seen:
    visitor: str
    what: dict = field(default_factory=dict)


class FakeHub:
    def __init__(self):
        self.said = []
        self.tables = {
            "visitors": [Seen("v1")],
            "pages": [Seen("v1", {"url": "http://shop/", "title": "Shop"})],
            "forms": [Seen("v1", {"fields": {"email": "kim@example.org"}, "form": ""})],
            "events": [Seen("v1", {"name": "Demo", "props": {}})],
            "messages": [Seen("v1", {"from": "visitor", "text": "hi", "seq": 1})],
            "experiences": [Seen("v1", {"name": "experience-1"})],
        }

    async def observed(self, table):
        return self.tables[table]

    async def say(self, visitor, text):
        self.said.append((visitor, text))

    async def put(self, kind, name, body):
        self.said.append((kind, name, body))


@pytest.fixture
async def control():
    hub = FakeHub()
    part = Control(hub)
    address = await part.start()
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        client.hub = hub
        yield client
    await part.stop()
    await part.stop()


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("visitors", {"visitor": "v1"}),
        ("pages", {"visitor": "v1", "url": "http://shop/"}),
        ("forms", {"visitor": "v1", "fields": {"email": "kim@example.org"}}),
        ("events", {"visitor": "v1", "name": "Demo"}),
        ("messages", {"visitor": "v1", "from": "visitor", "text": "hi"}),
        ("experiences", {"visitor": "v1", "name": "experience-1"}),
    ],
)
async def test_each_table_is_a_list_of_its_own_rows(control, table, row):
    assert (await control.get(f"/{table}")).json() == [row]


async def test_a_practice_rep_writes_to_a_visitor(control):
    answer = await control.post("/say", json={"visitor": "v1", "text": "hello"})
    assert answer.status_code == 200
    assert control.hub.said == [("v1", "hello")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"no json", 400),
        (b'{"visitor": "v1"}', 400),
        (b'{"visitor": "v1", "text": " "}', 400),
        (b'{"visitor": "v2", "text": "hello"}', 404),
    ],
)
async def test_what_cannot_be_said_is_refused_with_a_reason(control, body, status):
    answer = await control.post("/say", content=body)
    assert (answer.status_code, bool(answer.json()["error"])) == (status, True)
    assert control.hub.said == []


async def test_it_listens_on_loopback_only(control):
    assert control.base_url.host == "127.0.0.1"


async def test_a_page_of_shared_settings_is_put(control):
    page = {"kind": "team", "name": "sales", "body": {"title": "Sales"}}
    assert (await control.post("/documents", json=page)).json() == {"ok": True}
    assert control.hub.said == [("team", "sales", {"title": "Sales"})]


@pytest.mark.parametrize("page", [{}, {"kind": "spell", "name": "a", "body": {}}])
async def test_a_page_of_another_form_is_refused(control, page):
    answer = await control.post("/documents", json=page)
    assert answer.status_code == 400
    assert control.hub.said == []
