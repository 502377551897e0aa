"""A Salesforce client in front of the practice org, over real sockets."""

from types import SimpleNamespace

import pytest

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.shared import Shared, reduce_shared
from app.domain.wire.shared import Document, DocumentSet
from app.practice.org.server import OrgSetup, PracticeOrg
from app.practice.org.writes import Writes
from app.services import providers
from app.services.console_database import console_database
from app.services.crm import verdicts
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm.push_sender import PushSender
from app.services.crm.wish import body_of, wish_of
from app.services.outbox import Outbox
from app.services.outbox_store import Draft, OutboxStore
from app.services.settings import Crm

KIM = {
    "key": "k1",
    "email": "kim@example.org",
    "fields": {"first_name": "Kim", "last_name": "Osei", "company": "Example"},
}


class Rig:
    """An org, a client signed in to it, and an outbox between them."""

    def __init__(self, org, address, folder):
        self.org, self.address, self.folder = org, address, folder
        self.client = new_client()
        self.database = console_database(folder)
        self.shared = Shared()
        self.sign_in()

    @property
    def mapping(self):
        """The shared settings' mapping, in force from now on."""
        return SharedMapping(lambda: self.shared, Validated(self.database, SystemClock()))

    def settle(self, kind, name, body, version=1):
        """Let a shared document be in force."""
        document = Document(kind=kind, name=name, version=version, body=body)
        self.shared = reduce_shared(self.shared, DocumentSet(document=document))

    def sign_in(self, user="rep", **more):
        grant = self.org.grant(user)
        self.grant = grant
        given = {
            "login_url": self.address,
            "client_id": grant.client_id,
            "instance_url": self.address,
            "access_token": grant.access_token,
            "refresh_token": grant.refresh_token,
            **more,
        }
        self.settings = Crm(**given)
        self.crm = providers.salesforce(
            self.settings,
            providers.CrmParts(
                self.database, self.folder, self.client, SystemClock(), None, self.mapping
            ),
        )
        self.outbox = Outbox(OutboxStore(self.database), self.folder, SystemClock())
        self.outbox.cap_s = 0.2
        self.outbox.register("crm.push", PushSender(self.crm, SystemClock(), sleep=self.nap))

    async def nap(self, _seconds):
        """Pause no longer than a turn of the loop."""

    async def push(self, within_s=20, **more):
        body = body_of(wish_of({**KIM, **more}))
        wish = wish_of(body)
        draft = Draft("crm.push", wish.key, wish.address, body, "crm", self.crm.host, self.crm.org)
        self.outbox.put(draft)
        await self.outbox.drain("crm", within_s)
        return self.outbox.store.get(wish.key)

    def rows(self, name, **values):
        return [
            row
            for row in self.org.records.all(name)
            if all(row.get(field) == value for field, value in values.items())
        ]

    def add(self, name, user="admin", **values):
        """Create a record past the duplicate rule and return its id."""
        writes = Writes(self.org.inner, self.org.users[user])
        header = {"sforce-duplicate-rule-header": "allowSave=true"}
        record = writes.create(name, values, header)
        self.org.records.commit()
        return record

    async def close(self):
        await self.client.aclose()
        self.database.close()


@pytest.fixture
async def make_rig(tmp_path):
    """Return a function that starts an org and a client for it; all end with the test."""
    made = []

    async def make(**setup):
        folder = tmp_path / f"rig{len(made)}"
        (folder / "org").mkdir(parents=True)
        org = PracticeOrg(folder / "org", setup=OrgSetup(**setup))
        address = await org.start()
        rig = Rig(org, address, folder)
        made.append(rig)
        return rig

    yield SimpleNamespace(make=make, made=made)
    for each in made:
        await each.close()
        await each.org.stop()


@pytest.fixture
async def rig(make_rig):
    """An org with a client in front of it."""
    return await make_rig.make(seeded=False)


@pytest.fixture
def settles_soon(monkeypatch):
    """Take a write whose connection was cut as over at once: nothing here goes on that long."""
    monkeypatch.setattr(verdicts, "CUT_SETTLES_S", 0.2)
