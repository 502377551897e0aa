"""Connecting, disconnecting, rights and the day's calls, against the practice org."""

import asyncio
import re
import socket

import pytest

from app.core.clock import SystemClock
from app.domain import health
from app.domain.api_budget import Usage
from app.domain.crm_app import callback_url
from app.domain.crm_connection import Connected
from app.domain.errors import FoyerError, RejectedError
from app.domain.preflight import RowState
from app.domain.push_card import PushChanged, PushView
from app.services import providers
from app.services.crm.salesforce.sign_in import SalesforceSignIn
from app.services.crm.salesforce.vault import KeptVault
from app.services.crm_connection import CrmConnection
from app.services.crm_record import ConnectionRecord
from app.services.crm_sync import CrmSync
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore
from app.services.settings import Crm
from app.services.store import Store
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class MemorySecrets:
    def __init__(self):
        self.kept = {}

    async def read(self, name):
        return self.kept.get(name)

    async def write(self, name, secret):
        self.kept[name] = secret

    async def forget(self, name):
        self.kept.pop(name, None)


class Console:
    """A console before its first sign-in, and a browser that agrees as somebody."""

    def __init__(self, rig, port):  # noqa: F811  # not the fixture
        self.rig, self.port = rig, port
        self.user, self.returns, self.opens = "rep", True, True
        self.secrets, self.changed = MemorySecrets(), asyncio.Event()
        self.vault = KeptVault(self.secrets)
        self.begin(rig.address)

    def begin(self, address):
        """Start the services, as a start of the program does."""
        client, database = self.rig.client, self.rig.database
        self.store = Store()
        self.store.listen(lambda _state: self.changed.set())
        settings = Crm(login_url=address, client_id="foyer-practice")
        parts = providers.CrmParts(
            database, self.rig.folder, client, SystemClock(), KeptVault(self.secrets)
        )
        self.crm = providers.salesforce(settings, parts)
        outbox = Outbox(OutboxStore(database), self.rig.folder, SystemClock())
        self.sync = CrmSync(self.crm, outbox, self.store, SystemClock())
        self.connection = CrmConnection(
            self.crm, self.sync, self.store, SystemClock(), ConnectionRecord(database)
        )
        door = SalesforceSignIn(
            client,
            parts.vault,
            (address, "foyer-practice"),
            lock=self.rig.folder / "lock",
            ports=(self.port,),
            browser=self.browse,
        )
        self.connection.let_in(door)

    async def browse(self, address):
        if not self.returns:
            return self.opens
        page = await self.rig.client.get(address)
        form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.text.split("<button")[0]))
        if form:
            data = {**form, "user": self.user}
            decided = await self.rig.client.post(address.split("?")[0], data=data)
            await self.rig.client.get(decided.headers["Location"])
        return self.opens

    @property
    def crm_state(self):
        return self.store.state.crm

    @property
    def health(self):
        return self.store.state.health.systems["crm"]

    async def until(self, holds):
        async with asyncio.timeout(15):
            while not holds(self.store.state):
                self.changed.clear()
                await self.changed.wait()

    async def stop(self):
        await self.connection.stop()
        await self.sync.stop()


@pytest.fixture
async def console(make_rig, rig):  # noqa: F811  # the fixtures above
    port = free_port()
    made = await make_rig.make(seeded=False, redirects=(callback_url(port),))
    console = Console(made, port)
    yield console
    await console.stop()


async def test_connecting_tells_who_and_where_and_which_rights_and_how_many_calls(console):
    await console.connection.connect()
    who, org = console.crm_state.who, console.rig.org
    assert (who.username, who.org) == (org.users["rep"].username, org.org_id[:15])
    assert (who.org_name, who.instance, who.since > 0) == ("Tidemark", console.rig.address, True)
    rows = {row.id: row.state for row in console.crm_state.checked.rows}
    assert (rows["leads"], rows["contacts"]) == (RowState.OK, RowState.OK)
    assert console.crm_state.budget.usage.most == 15_000
    assert (console.health.state, console.crm_state.synced > 0) == (health.OK, True)
    assert console.crm_state.attempt is None


async def test_the_link_is_told_while_the_browser_is_waited_for_and_can_be_given_up(console):
    console.returns = console.opens = False
    trying = asyncio.ensure_future(console.connection.connect())
    await console.until(lambda s: s.crm.attempt and not s.crm.attempt.opened)
    assert console.crm_state.attempt.link.startswith(console.rig.address)
    assert console.health.state == health.CONNECTING
    await console.connection.connect()  # once is enough
    console.connection.cancel()
    await trying
    assert (console.crm_state.attempt, console.crm_state.trouble) == (None, "")
    assert console.health.state == health.NEEDS_SIGN_IN
    console.connection.cancel()


async def test_a_console_that_ends_while_the_browser_is_waited_for_ends(console):
    console.returns = False
    trying = asyncio.ensure_future(console.connection.connect())
    await console.until(lambda s: s.crm.attempt)
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying


async def test_declining_is_told_and_connecting_again_works(console):
    console.user = ""
    with pytest.raises(FoyerError, match="declined"):
        await console.connection.connect()
    assert "declined" in console.crm_state.trouble
    assert console.health.state == health.NEEDS_SIGN_IN
    console.user = "rep"
    await console.sync.connect()  # as from the push card
    assert (console.crm_state.trouble, console.health.state) == ("", health.OK)


async def test_other_settings_count_without_a_restart(console):
    console.connection.use("", "x")
    with pytest.raises(RejectedError, match="not set up"):
        await console.connection.connect()
    console.connection.use(console.rig.address, "foyer-practice")
    await console.connection.connect()
    assert console.health.state == health.OK


async def test_without_a_way_in_it_is_told_so(console):
    console.connection.let_in(None)
    console.connection.use(console.rig.address, "x")
    with pytest.raises(RejectedError):
        await console.connection.connect()


async def test_disconnecting_revokes_and_remembers_the_org(console):
    await console.connection.connect()
    access = console.crm.api.session.tokens().access
    await console.connection.disconnect()
    assert console.rig.org.sessions.user(access) is None
    assert (console.crm_state.who, console.crm_state.checked.rows) == (None, ())
    assert console.health.state == health.NEEDS_SIGN_IN
    assert console.secrets.kept == {}


async def test_a_start_shows_who_was_connected_and_asks_again(console):
    await console.connection.connect()
    await console.stop()
    calls = len(console.rig.org.calls)
    console.begin(console.rig.address)
    await console.connection.start()
    assert console.crm_state.who.org_name == "Tidemark"
    assert console.crm_state.checked.rows
    await console.until(lambda s: s.crm.budget.usage)
    await console.rig.org.called(calls + 2)  # limits, and who; the rights were read just now
    await console.until(lambda s: s.crm.who.since)
    assert console.crm_state.checked.at > 0


async def test_rights_that_the_admin_takes_away_are_named_until_they_are_back(console):
    await console.connection.connect()
    console.rig.org.admin.rights("rep", Lead="RE")
    for _ in range(2):
        await console.connection.check()
        assert console.crm_state.checked.lost == ("Leads: Create",)
    assert "Leads: Create" in console.health.words
    assert console.health.state == health.OK
    console.rig.org.admin.rights("rep", Lead="RCE")
    await console.connection.check()
    assert (console.crm_state.checked.lost, console.health.words) == ((), "")


async def test_a_push_that_is_refused_for_a_right_leads_to_a_check(console, monkeypatch):
    monkeypatch.setattr("app.services.crm_connection.RECHECK_S", 0.0)
    await console.connection.start()
    await console.connection.connect()
    console.rig.org.admin.rights("rep", Lead="R")
    refused = PushView("k", "refused", code="INSUFFICIENT_ACCESS_OR_READONLY")
    console.store.apply(PushChanged("v", refused))
    await console.until(lambda s: s.crm.checked.lost)
    assert console.crm_state.checked.lost == ("Leads: Create", "Leads: Edit")


async def test_a_check_that_does_not_go_keeps_the_rows_and_says_why(console):
    await console.connection.connect()
    rows = console.crm_state.checked.rows
    console.rig.org.faults.add("unavailable", times=99)
    await console.connection.check()
    assert (console.crm_state.checked.rows, console.crm_state.checking) == (rows, False)
    assert "not answering" in console.crm_state.checked.trouble


async def test_a_check_before_anybody_is_known_asks_who_it_is(console):
    await console.connection.check()
    assert console.crm_state.who is None
    await console.connection.connect()
    assert console.crm_state.who


async def test_another_org_is_told_until_the_stored_ids_were_validated_again(console):
    first = Connected("005A", "00DFormer000000")
    ConnectionRecord(console.rig.database).keep(first)
    await console.connection.connect()
    assert console.crm_state.who.org == console.rig.org.org_id[:15]
    assert console.crm_state.moved_from == first.org
    asked = []

    async def refused():
        raise RejectedError("Two ids are not in this org.")

    async def validated():
        asked.append(1)

    console.connection.revalidate = refused
    with pytest.raises(RejectedError):
        await console.connection.validate_again()
    assert console.crm_state.moved_from == first.org
    console.connection.revalidate = validated
    await console.connection.validate_again()
    assert (console.crm_state.moved_from, asked) == ("", [1])


async def test_used_up_calls_are_told_and_looked_at_again_when_it_is_time(console, monkeypatch):
    monkeypatch.setattr("app.domain.api_budget.FIRST_WAIT_S", 0.2)
    await console.connection.connect()
    console.rig.org.faults.add("limit")
    await console.sync.refresh()
    assert (console.health.state, "looks again at" in console.health.words) == (
        health.OFFLINE,
        True,
    )
    assert console.health.next_try is not None
    await console.until(lambda s: s.health.systems["crm"].state == health.OK)


async def test_a_tight_allowance_is_told_once_for_each_percent(console):
    await console.connection.connect()
    heard = []
    console.store.listen(lambda state: heard.append(state.crm.budget))
    for used in (12_001, 12_002, 12_300):
        console.crm.connection.budget.count(used, 15_000)
    assert [b.usage.used for b in heard] == [12_001, 12_300]
    console.sync.health.ok()
    assert "82 %" in console.health.words
    assert Usage(12_300, 15_000).share == pytest.approx(0.82)
