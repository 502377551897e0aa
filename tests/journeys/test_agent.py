"""A lead without a rep: real hub, identity provider, practice org, and the agent's process."""

import asyncio
import re
import signal
from contextlib import asynccontextmanager

import aiohttp
import httpx
import pytest

from app.core.http import new_client
from app.domain.crm_app import PRACTICE_CLIENT
from app.domain.ready_workflows import READY
from app.domain.wire import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION
from app.domain.wire.base import Ack, Ready
from app.domain.wire.console import ConsoleHello
from app.domain.wire.records import PageView
from app.domain.wire.shared import AskJobs, PutDocument
from app.domain.wire.visitor import FormData, VisitorHello
from app.domain.workflow import to_body
from app.hub.server import Hub
from app.hub.settings import Identity, Sessions, Settings
from app.practice.identity import PracticeIdentity
from app.practice.identity.people import ADMINS
from app.practice.org.server import OrgSetup, PracticeOrg
from app.services.hub_session import HubSession
from app.services.identity.oidc import Client, OidcProvider
from app.services.sign_in import SignInService
from app.services.vault import Vault
from tests.doors import desk
from tests.hub.rig import SITE
from tests.hub.rig import Client as Wire
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain

AGENT, ADMIN = "daniel.okafor", "priya.nair"


@pytest.fixture
async def issuer(tmp_path):
    part = PracticeIdentity(tmp_path)
    yield await part.start()
    await part.stop()


@pytest.fixture
async def hub(tmp_path, issuer, monkeypatch):
    monkeypatch.setattr("app.hub.jobs.GRACE_S", 0.5)  # a killed agent's job goes on soon
    (tmp_path / "hub").mkdir()
    identity = Identity(
        issuer=issuer,
        audience=PracticeIdentity.client_id,
        admin_groups=[ADMINS],
        agents=[f"{AGENT}@tidemark.example"],
    )
    made = Hub(
        Settings(
            port=0,
            origins=[SITE],
            database=str(tmp_path / "hub" / "hub.db"),
            identity=identity,
            sessions=Sessions(gone_min=0.005),
        )
    )
    yield await made.start()
    await made.stop()


@pytest.fixture
async def org(tmp_path):
    (tmp_path / "org").mkdir()
    made = PracticeOrg(tmp_path / "org", setup=OrgSetup(seeded=False))
    made.address = await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as made:
        yield made


@pytest.fixture
async def admin(tmp_path, issuer, hub, http):
    """An admin's console, by the wire."""
    async with new_client() as client:
        vault = Vault(tmp_path / "secrets", FakeKeychain())
        session = HubSession(hub, client, vault, tmp_path / "hub.lock")
        provider = OidcProvider(Client(issuer, PracticeIdentity.client_id), client)
        service = SignInService(
            provider, vault, tmp_path / "renewal.lock", hub=session, browser=choose_admin
        )
        await service.sign_in()
        ticket = await session.ticket()
    wire = Wire(await http.ws_connect(f"{hub}/ws", protocols=[PROTOCOL_MSGPACK]), console=True)
    await wire.send(ConsoleHello(v=VERSION, client="admin", ticket=ticket))
    await wire.until(lambda m: isinstance(m, Ready))
    yield wire
    await wire.ws.close()


async def choose_admin(url):
    """Do what a person does on the provider's page."""
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        page = await browser.get(url)
        transaction = re.search(r'name="transaction" value="([^"]+)"', page.text)[1]
        form = {"transaction": transaction, "login": ADMIN}
        await browser.post(str(page.url.copy_with(query=None)), data=form)
    return True


async def visits(http, hub, **fields):
    """Come to the site, say who one is, and leave."""
    ws = await http.ws_connect(f"{hub}/ws", protocols=[PROTOCOL_JSON], headers={"Origin": SITE})
    wire = Wire(ws, console=False)
    view = PageView(id="p1", url=f"{SITE}/pricing", path="/pricing")
    await wire.send(VisitorHello(v=VERSION, site="main", client="tab", view=view))
    await wire.until(lambda m: isinstance(m, Ready))
    assert isinstance(await wire.ask(FormData(id="f1", fields=fields)), Ack)
    await ws.close()


def computer(tmp_path, issuer, hub, org):
    here = desk(tmp_path / "desk", issuer)
    here.env |= {
        "FOYER_IDENTITY_CLIENT_ID": PracticeIdentity.client_id,
        "FOYER_HUB_URL": hub,
        "FOYER_CRM_LOGIN_URL": org.address,
        "FOYER_CRM_CLIENT_ID": PRACTICE_CLIENT,
        "TEST_BROWSER_LOGIN": AGENT,
        "TEST_BROWSER_USER": "integration",
    }
    return here


@asynccontextmanager
async def agent(here):
    """Run the agent; yield its process and what it said once it is connected on both sides."""
    async with here.start("agent") as process:
        said = []

        async def listen():
            while line := await process.stderr.readline():
                said.append(line.decode())

        listening = asyncio.get_running_loop().create_task(listen())
        try:
            await eventually(lambda: all(w in "".join(said) for w in WORDS), deadline_s=30)
            yield process, said
            async with asyncio.timeout(10):
                await process.wait()
                await listening
        finally:
            listening.cancel()
            await asyncio.wait([listening])


WORDS = ("Hub: ok", "Salesforce: ok")
KIM = {"email": "kim@example.org", "name": "Kim Osei", "company": "Example"}


async def test_an_identified_visitors_session_ends_and_the_lead_is_there_once(
    tmp_path, issuer, hub, org, http, admin
):
    workflow = READY[2]
    body = {**to_body(workflow), "enabled": True}
    put = PutDocument(id="put", kind="workflow", name=workflow.name, body=body)
    assert isinstance(await admin.ask(put), Ack)
    here = computer(tmp_path, issuer, hub, org)
    assert (await here.run("sign-in")).code == 0
    await admin.ask(AskJobs(id=admin.id()))
    async with here.start("connect") as process, asyncio.timeout(30):
        said, log = await process.communicate()
        assert (process.returncode, b"Foyer Integration" in said) == (0, True), log

    await admin.ask(AskJobs(id=admin.id()))

    def leads():
        return list(org.records.all("Lead"))

    async with agent(here) as (process, _):
        await visits(http, hub, **KIM)
        await meanwhile(admin, leads)
        process.kill()  # whatever it was doing just then
    async with agent(here) as (process, said):
        await visits(http, hub, **KIM, phone="+44 1")
        await meanwhile(admin, lambda: leads()[0].get("Phone") == "+44 1")
        await eventually_done(admin, 2)
        process.send_signal(signal.SIGTERM)
    assert process.returncode == 0
    assert "Traceback" not in "".join(said)
    [lead] = leads()
    assert (lead["LastName"], lead["Company"]) == ("Osei", "Example")


async def meanwhile(admin, holds, deadline_s=20):
    """Wait as `eventually` does, and answer the hub's pings on the admin's socket."""
    async with asyncio.timeout(deadline_s):
        while not holds():
            await admin.ask(AskJobs(id=admin.id()))
            await asyncio.sleep(0.1)


async def eventually_done(admin, count):
    """Wait until the hub knows that so many jobs are done."""
    async with asyncio.timeout(90):
        while True:
            answer = await admin.ask(AskJobs(id=admin.id()))
            if [job["state"] for job in answer.result] == ["done"] * count:
                return
            await asyncio.sleep(0.1)
