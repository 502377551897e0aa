"""Servers and a hub say what is planted, over real sockets; bundle and log do not repeat it."""

import asyncio
import json
import logging
import re
from contextlib import asynccontextmanager
from urllib.parse import quote

import msgspec
import pytest

from app.core.clock import SystemClock
from app.core.discovery import discover
from app.core.faults import reported_to, unhandled
from app.core.http import fetch, new_client
from app.core.log import WORKER
from app.domain.wire.base import Err
from app.domain.wire.console import AskMessages, RepSay
from app.domain.wire.events import Answer, Posted
from app.services import crm_door
from app.services.bundle.make import Parts, make_bundle
from app.services.calendar_providers import calendar_named
from app.services.calendars.account import Account
from app.services.calendars.base import Attendee, Meeting
from app.services.checkup.outside import Outside
from app.services.checkup.page import checked_page
from app.services.crash_reports import CrashReports
from app.services.crm.door import wish_of
from app.services.fault_reporter import FaultReporter
from app.services.hub_session import Granted, HubSession
from app.services.identity.token_endpoint import Credentials, TokenEndpoint
from app.services.mail_checkup import mail_state
from app.services.settings import Calendar, Crm, Hub, Identity, Mail, Settings
from app.services.vault import Vault
from tests.desk_records import message, offered, profile, record
from tests.raw_server import raw_server
from tests.services.bundle.planting import PLANTED, everything, leaks, unpacked
from tests.services.fake_keychain import FakeKeychain
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub

log = logging.getLogger("app.planted")
WHOLE = everything()
BODIES = {
    "Salesforce": [{"errorCode": PLANTED["code"], "message": WHOLE, "fields": [PLANTED["name"]]}],
    "a rule": [{"errorCode": "FIELD_CUSTOM_VALIDATION_EXCEPTION", "message": WHOLE}],
    "a provider": {"error": "invalid_grant", "error_description": WHOLE, "error_uri": WHOLE},
    "its own": {"error": PLANTED["name"], "error_description": WHOLE},
    "Graph": {"error": {"code": PLANTED["name"], "message": WHOLE, "innerError": {"id": WHOLE}}},
    "Google": {"error": {"code": 403, "message": WHOLE, "errors": [{"reason": PLANTED["name"]}]}},
    "a hub": {"error": WHOLE, "message": WHOLE, "ok": PLANTED["name"]},
    "CalDAV": f"<error xmlns='DAV:'><{PLANTED['password']}/>{WHOLE}</error>",
}
TAG = re.compile(r"<[0-9a-f]{6}>")
STATUSES = (200, 302, 400, 401, 403, 404, 409, 412, 429, 500, 503)


def answer(status, body):
    """Return an answer that has planted texts in its line, its headers and its body."""
    text = body if isinstance(body, str) else json.dumps(body)
    head = (
        f"HTTP/1.1 {status} {PLANTED['name']}",
        f"Content-Type: application/json; charset={PLANTED['company']}",
        f"Location: {PLANTED['url']}?mail={PLANTED['mail']}",
        f"WWW-Authenticate: Bearer error_description={WHOLE!r}",
        f"Set-Cookie: session={PLANTED['token']}",
        f"Retry-After: {PLANTED['phone']}",
        f"Date: {PLANTED['name']}",
        f"X-Who: {WHOLE}",
        f"Content-Length: {len(text.encode())}",
    )
    return "\r\n".join([*head, "Connection: close", "", text]).encode()


def settings_of(url):
    port = int(url.rpartition(":")[2])
    return Settings(
        hub=Hub(url=url),
        identity=Identity(issuer=url, client_id=PLANTED["name"], client_secret=PLANTED["password"]),
        crm=Crm(instance_url=url, access_token=PLANTED["token"], refresh_token=PLANTED["code"]),
        calendar=Calendar(provider="caldav", url=f"{url}/", username=PLANTED["mail"]),
        mail=Mail(
            provider="smtp", host="127.0.0.1", port=port, security="none", from_name=PLANTED["name"]
        ),
    )


def calendars(url):
    given = {
        "api_url": url,
        "token_url": f"{url}/token",
        "url": f"{url}/dav/",
        "rep": PLANTED["mail"],
        "username": PLANTED["mail"],
        "password": PLANTED["password"],
        "access_token": PLANTED["token"],
        "refresh_token": PLANTED["code"],
        "client_id": PLANTED["name"],
    }
    for provider in ("caldav", "graph", "google"):
        yield calendar_named(provider, given, Account(SystemClock(), opens_after=0))


def calls(url, folder, client):
    """Return what the program asks servers for, by what it is called in the log."""
    meeting = Meeting(
        PLANTED["code"], PLANTED["mail"], 1_800_000_000, 1_800_003_600, PLANTED["message"],
        Attendee(PLANTED["mail"], PLANTED["name"]), False,
    )  # fmt: skip
    endpoint = TokenEndpoint(client, Credentials(PLANTED["name"], PLANTED["password"]))
    where = f"{url}/{quote(PLANTED['url'])}?token={PLANTED['token']}&mail={PLANTED['mail']}"
    request = client.build_request("GET", where, headers={"Authorization": PLANTED["token"]})
    yield fetch(client, request, within_s=2)
    yield discover(client, f"{url}/{PLANTED['name']}", within_s=2)
    yield endpoint.renew(f"{url}/token", PLANTED["code"], None)
    yield endpoint.exchange(f"{url}/token", {"code": PLANTED["code"]}, None)
    yield endpoint.revoke(f"{url}/token", PLANTED["code"], None)
    yield hub_ticket(url, folder, client)
    yield checked_page(where, url, client=new_client())
    for calendar in calendars(url):
        yield calendar.taken(1_800_000_000, 1_800_086_400)
        yield calendar.create(meeting, PLANTED["code"])
        yield calendar.cancel(meeting, PLANTED["code"], PLANTED["token"], PLANTED["message"])
        yield calendar.probe()
        yield calendar.close()


async def hub_ticket(url, folder, client):
    vault = Vault(folder / "secrets", FakeKeychain())
    given = Granted(PLANTED["token"], 1.0, PLANTED["code"], url)
    await vault.write("hub", json.dumps(granted(given)).encode())
    return await HubSession(url, client, vault, folder / "hub.lock").ticket()


def granted(given):
    return {"session": given.session, "expires": 1.0, "refresh": given.refresh, "hub": given.hub}


async def pushed():
    wish = {"idempotency_key": "k1", "email": PLANTED["mail"], "last_name": PLANTED["name"]}
    return [await crm_door.push([wish_of(wish)], 0.7), await crm_door.drain(0.6)]


async def met_at(status, body, folder, client):
    async with raw_server(answer(status, body)) as url:
        await asyncio.gather(*map(met, calls(url, folder / str(status), client)))


async def met(call):
    """Take a call's end as careless code would: logged, and handed on as a fault."""
    try:
        async with asyncio.timeout(3):
            log.info("It came to %s", str(await call))
    except Exception as error:
        log.warning("It went wrong: %s", error)
        log.exception("The call failed")
        unhandled("The call", error)


@asynccontextmanager
async def reporting(folder):
    folder.mkdir(exist_ok=True)
    with reported_to(FaultReporter(CrashReports(folder, SystemClock()))):
        yield
    WORKER.flush(30)


async def all_found(folder, heard, outside=None):
    """Make the bundle, and return all that could leave the computer."""
    rows = outside.checkup.run if outside else no_rows
    parts = Parts(settings_of("http://127.0.0.1:9"), folder, rows)
    found = unpacked(await make_bundle(parts, folder.parent / "bundle.zip"), folder)
    WORKER.flush(30)
    return found | {"standard error": heard.getvalue().encode()}


async def no_rows():
    return []


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return tmp_path / "data"


@pytest.mark.parametrize("turn", [0, 4])
async def test_what_servers_refuse_with_is_in_neither(turn, folder, heard, monkeypatch):
    bodies = [*BODIES.values()] * 3
    pairs = zip(STATUSES, bodies[turn:], strict=False)
    async with reporting(folder), new_client() as client:
        await asyncio.gather(*(met_at(status, body, folder, client) for status, body in pairs))
        async with raw_server(answer(400, bodies[turn])) as url:
            monkeypatch.setenv("FOYER_CRM_INSTANCE_URL", url)
            monkeypatch.setenv("FOYER_CRM_ACCESS_TOKEN", PLANTED["token"])
            await met(pushed())
            outside = Outside(msgspec.structs.replace(settings_of(url), mail=Mail()), folder)
            found = await all_found(folder, heard, outside)
            await outside.close()
    assert heard.getvalue().count("app.planted") > 200
    assert len(TAG.findall(heard.getvalue())) > 200  # what was said came so far
    assert leaks(found) == []


@pytest.mark.parametrize("said", ["no HTTP", "cut off", "a mail server"])
async def test_what_is_no_answer_at_all_is_in_neither(said, folder, heard):
    pieces = {
        "no HTTP": f"{WHOLE}\r\n\r\n",
        "cut off": f"HTTP/1.1 200 {WHOLE}\r\nContent-Length: 900\r\n\r\n{WHOLE}",
        "a mail server": f"554 {WHOLE}\r\n",
    }
    async with reporting(folder), new_client() as client:
        reads = said != "a mail server"
        async with raw_server(pieces[said].encode(), reads=reads) as url:
            asked = calls(url, folder, client) if reads else [mail_state(settings_of(url))]
            await asyncio.gather(*map(met, asked))
    assert leaks(await all_found(folder, heard)) == []


async def refusing(hub, socket, sent):
    """Refuse whatever is asked and wished, in planted words; send what nobody can read."""
    if getattr(sent, "id", None):
        await socket.send(b"\x83" + WHOLE.encode())
        await hub.send(Err(id=PLANTED["name"], code=PLANTED["name"], message=WHOLE), socket)
        await hub.send(Err(id=sent.id, code=PLANTED["name"], message=WHOLE), socket)
        await hub.send(Answer(id=PLANTED["code"], result={PLANTED["name"]: WHOLE}), socket)
        return True
    return False


async def told_of_visitors(hub):
    """Send what a hub tells of visitors, all of it planted."""
    card = profile("v1")
    await hub.post(
        Posted(message=message("c1", 1, WHOLE, "visitor")),
        offered(PLANTED["code"]),
        Posted(message=message(PLANTED["name"], 2, PLANTED["message"], "rep")),
    )
    await hub.send(Answer(id="nobody-asked", result=[card, record("c1", "v1", WHOLE)]))


async def told_in_the_log(console):
    """Log what the console says of a hub that it lost, as careless code would."""
    await console.until(lambda: console.troubles)
    for health in console.troubles:
        log.warning("The hub is %s: %s", health.state, health.words)


async def test_what_a_hub_says_is_in_neither(folder, heard):
    async with reporting(folder), WireHub() as hub:
        hub.on_message = lambda socket, sent: refusing(hub, socket, sent)
        async with Console(hub, folder) as console:
            await console.connected()
            await told_of_visitors(hub)
            await met(console.link.ask(AskMessages(id="q1", conversation="c1"), dict))
            await met(console.link.request(RepSay(id="s1", conversation="c1", text=WHOLE)))
            for socket in list(hub.sockets):
                await socket.close(4000, PLANTED["name"])
            await told_in_the_log(console)
    assert leaks(await all_found(folder, heard)) == []


async def test_a_hub_that_lets_nobody_in_is_in_neither(folder, heard):
    greeting = WireHub()
    greeting.greets = False
    async with reporting(folder), greeting as hub:
        async with Console(hub, folder) as console:
            await hub.until(lambda: hub.sockets)
            await hub.send(Err(code=PLANTED["name"], message=WHOLE))
            await told_in_the_log(console)
        for status in (200, 401, 404, 500):
            said = answer(status, BODIES["a hub"])
            async with raw_server(said) as url, Console(url, folder) as console:
                await told_in_the_log(console)
    assert leaks(await all_found(folder, heard)) == []
