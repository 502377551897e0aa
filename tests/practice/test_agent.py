"""Practice with nobody at a console: the agent does what a workflow asks for."""

import re

import aiohttp
import httpx
import pytest

from app.core.http import new_client
from app.domain.wire import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION
from app.domain.wire.base import Ack, Ready
from app.domain.wire.console import ConsoleHello
from app.domain.wire.records import PageView
from app.domain.wire.shared import PutDocument
from app.domain.wire.visitor import FormData, VisitorHello
from app.domain.workflow import Push, Trigger, Workflow, to_body
from app.practice.agent import PracticeAgent
from app.practice.identity import PracticeIdentity
from app.practice.stack import Stack
from app.practice.website.pages import SITE
from app.services.hub_session import HubSession
from app.services.identity.oidc import Client, OidcProvider
from app.services.sign_in import SignInService
from app.services.vault import Vault
from tests.hub.rig import Client as Wire
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain


async def choose_admin(url):
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        page = await browser.get(url)
        found = re.search(r'name="transaction" value="([^"]+)"', page.text)
        form = {"transaction": found[1], "login": "priya.nair"}
        await browser.post(str(page.url.copy_with(query=None)), data=form)
    return True


async def switch_on(http, stack, tmp_path):
    """Switch the workflow on that pushes who said who they are, as an admin's console does."""
    hub, issuer = stack.addresses["Hub"], stack.addresses["Identity provider"]
    scopes = tuple(stack.console_settings["FOYER_IDENTITY_SCOPES"].split())
    async with new_client() as client:
        vault = Vault(tmp_path / "secrets", FakeKeychain())
        session = HubSession(hub, client, vault, tmp_path / "hub.lock")
        provider = OidcProvider(Client(issuer, PracticeIdentity.client_id, scopes=scopes), client)
        lock = tmp_path / "renewal.lock"
        await SignInService(provider, vault, lock, hub=session, browser=choose_admin).sign_in()
        ticket = await session.ticket()
    wire = Wire(await http.ws_connect(f"{hub}/ws", protocols=[PROTOCOL_MSGPACK]), console=True)
    await wire.send(ConsoleHello(v=VERSION, client="admin", ticket=ticket))
    await wire.until(lambda m: isinstance(m, Ready))
    workflow = Workflow(name="known", title="Known", trigger=Trigger.IDENTIFIED, steps=(Push(),))
    body = {**to_body(workflow), "enabled": True}
    put = PutDocument(id="put", kind="workflow", name=workflow.name, body=body)
    assert isinstance(await wire.ask(put), Ack)
    await wire.ws.close()


async def test_a_workflow_runs_with_no_console_open(tmp_path):
    stack = Stack(tmp_path / "practice")
    await stack.start(lambda name, address: None)
    try:
        assert stack.addresses["Agent"] == "agent@tidemark.example"
        hub, site = stack.addresses["Hub"], stack.addresses["Website"]
        async with aiohttp.ClientSession() as http:
            await switch_on(http, stack, tmp_path)
            ws = await http.ws_connect(
                f"{hub}/ws", protocols=[PROTOCOL_JSON], headers={"Origin": site}
            )
            wire = Wire(ws, console=False)
            view = PageView(id="p", url=f"{site}/pricing", path="/pricing")
            await wire.send(VisitorHello(v=VERSION, site=SITE, client="tab", view=view))
            await wire.until(lambda m: isinstance(m, Ready))
            form = FormData(
                id="f", fields={"email": "kim@new.example", "name": "Kim Osei", "company": "New"}
            )
            assert isinstance(await wire.ask(form), Ack)
            records = stack._org.records

            def leads():
                return [r for r in records.all("Lead") if r.get("Email") == "kim@new.example"]

            await eventually(leads, deadline_s=30)
            assert leads()[0]["CreatedById"] == stack._org.users["integration"].id
            await ws.close()
    finally:
        await stack.stop()
    log = (tmp_path / "practice" / "agent.log").read_text()
    assert "Traceback" not in log
    assert "The agent ended" in log


async def test_an_agent_that_cannot_sign_in_says_why(tmp_path):
    settings = {
        "FOYER_HUB_URL": "http://127.0.0.1:9",
        "FOYER_IDENTITY_ISSUER": "http://127.0.0.1:9",
        "FOYER_IDENTITY_SCOPES": "openid",
    }
    agent = PracticeAgent(tmp_path / "agent", settings, {})
    with pytest.raises(OSError, match="it cannot sign in: "):
        await agent.start()
    await agent.stop()
