"""Connecting Salesforce from its page, in a whole session, against the practice org's pages."""

import re
import socket

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton

from app.core.http import new_client
from app.domain.crm_app import callback_url
from app.domain.places import Place
from app.practice.org.server import OrgSetup, PracticeOrg
from app.services.settings import load
from tests.assembly.waiting import until


class MemoryKeychain:
    """A keychain that forgets at the end."""

    key = None

    async def read(self):
        return self.key

    async def make(self):
        self.key = b"k" * 32
        return self.key

    async def forget(self):
        self.key = None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def agree(client, address):
    """Do what a rep does in the browser."""
    page = await client.get(address)
    form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.text.split("<button")[0]))
    decided = await client.post(address.split("?")[0], data={**form, "user": "rep"})
    await client.get(decided.headers["Location"])
    return True


def press_connect(page, address):
    page.findChild(QRadioButton, "salesforce-custom").click()
    page.findChild(QLineEdit, "salesforce-domain").setText(address)
    page.findChild(QLineEdit, "salesforce-client").setText("foyer-practice")
    page.findChild(QPushButton, "salesforce-connect").click()


def test_a_new_console_is_connected_without_a_restart_and_leaving_takes_it_back(
    in_session, tmp_path, monkeypatch
):
    monkeypatch.setattr("app.services.keychain.SystemKeychain", lambda _entry: MemoryKeychain())
    for name in ("LOGIN_URL", "CLIENT_ID", "INSTANCE_URL", "ACCESS_TOKEN", "REFRESH_TOKEN"):
        monkeypatch.delenv(f"FOYER_CRM_{name}", raising=False)
    port = free_port()
    (tmp_path / "org").mkdir()

    async def connected(session, org, address, client):
        door = session.crm.connection._door
        door._ports, door._browser = (port,), lambda link: agree(client, link)
        session.visit(Place("settings", "salesforce.connection"))
        page = session.panes.settings._stack.currentWidget()
        press_connect(page, address)
        title = page.findChild(QLabel, "salesforce-title")
        await until(lambda: "Tidemark" in title.text())
        await until(lambda: session.store.state.crm.checked.rows)
        await until(lambda: session.store.state.health.systems["crm"].state == "ok")
        tokens = session.crm.connection._crm.api.session.tokens()
        assert org.sessions.user(tokens.access) == org.users["rep"].id
        assert load(tmp_path, {}).crm.login_url == address
        await session._leave()
        return org.sessions.user(tokens.access), session.settings.crm.login_url == address

    async def scenario(session, _hub):
        setup = OrgSetup(seeded=False, redirects=(callback_url(port),))
        org, client = PracticeOrg(tmp_path / "org", setup=setup), new_client()
        address = await org.start()
        try:
            return await connected(session, org, address, client)
        finally:
            await client.aclose()
            await org.stop()

    assert in_session(scenario) == (None, True)
