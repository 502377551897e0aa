"""A practice org without and with sockets."""

from types import SimpleNamespace

import httpx
import pytest

from app.core.database import connect
from app.practice.org.admin import Admin
from app.practice.org.composite import Composite
from app.practice.org.duplicates import DuplicateRules
from app.practice.org.objects import objects
from app.practice.org.org import Org
from app.practice.org.records import Records
from app.practice.org.rest import Call, Rest
from app.practice.org.seed import sow, users
from app.practice.org.server import PracticeOrg
from app.practice.org.stamps import Stamps

BASE = "/services/data/v60.0"
NOW = 1_800_000_000.0


@pytest.fixture
def org():
    """The org's inside: records, resources and two users, no sockets."""
    database = connect(":memory:")
    known = objects(key_fields=True)
    records = Records(database, known)
    people = users(records)
    sow(records, people, NOW)
    time = SimpleNamespace(now=NOW)
    inner = Org(known, records, DuplicateRules(), lambda: time.now, Stamps(NOW))

    def call(method, path, body=None, headers=None, user="rep"):
        composite = Composite(inner, people[user])
        return composite.answer(Call(method, BASE + path, body, headers or {}))

    yield SimpleNamespace(
        records=records,
        users=people,
        inner=inner,
        time=time,
        call=call,
        database=database,
        admin=Admin(inner, people),
    )
    database.close()


@pytest.fixture
def rest(org):
    """The plain resources as the rep sees them."""
    return Rest(org.inner, org.users["rep"])


@pytest.fixture
async def served(tmp_path):
    """The org on a socket, with a client that is signed in as the rep."""
    part = PracticeOrg(tmp_path)
    address = await part.start()
    async with httpx.AsyncClient(base_url=address, timeout=10) as client:
        client.headers["Authorization"] = f"Bearer {part.grant().access_token}"
        yield SimpleNamespace(part=part, client=client, address=address)
    await part.stop()
