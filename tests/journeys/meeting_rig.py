"""A company whose reps have real consoles: hub, calendars, mail server and org for journeys."""

import asyncio
import os
import re
import sys
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import httpx

from app.domain.ics import parse
from app.domain.wire.shared import PutDocument
from app.hub.server import Hub
from app.practice.calendar import PracticeCalendar
from app.practice.keys import FILE
from app.practice.mail import PracticeMail
from app.practice.org.server import OrgSetup, PracticeOrg
from tests.hub.rig import Rig, Vouching, settings

ROOT = Path(__file__).parents[2]
BROWSE = Path(__file__).parent / "meet_browser.mjs"
START_S, END_S, BROWSE_S = 40, 10, 90
MANAGE = re.compile(r"https?://\S+/meeting/[^\s#]+#\S+")


class Company:
    """What a journey looks at.

    Attributes:
        rig: the hub's.
        calendars: one practice calendar for each rep.
    """

    def __init__(self, folder):
        self.folder = folder
        self.calendars = {}
        self._stack = AsyncExitStack()

    async def open(self):
        for name in ("hub", "org"):
            (self.folder / name).mkdir()
        self.hub = Hub(settings(self.folder / "hub", origins=["*"]), verifier=Vouching())
        await self._part(self.hub)
        self.mail = await self._part(PracticeMail(self.folder / "mail"))
        self.org = PracticeOrg(self.folder / "org", setup=OrgSetup(seeded=False))
        self.org_url = await self.org.start()
        self._stack.push_async_callback(self.org.stop)
        http = await self._stack.enter_async_context(aiohttp.ClientSession())
        self.rig = Rig(self.hub, http)

    async def close(self):
        await self._stack.aclose()

    async def share(self, kind, name, body):
        """Save a page of shared settings as the admin does."""
        await self.ask(PutDocument(id=f"put {name}", kind=kind, name=name, body=body, base=0))

    async def ask(self, command):
        """Return the hub's answer to the admin, whose console is there only as long."""
        admin = await self.rig.console("eve")
        await self.rig.ready(admin)
        answer = await admin.ask(command)
        await admin.ws.close()
        return answer

    async def hire(self, rep, *, password=""):
        """Start a rep's console; another `password` than the calendar's breaks its link."""
        calendar = PracticeCalendar(self.folder / rep / "dav", username=rep, zone="UTC")
        await self._part(calendar)
        self.calendars[rep] = calendar
        await self._stack.enter_async_context(self._console(rep, password or calendar.password))

    async def events(self, rep):
        """Return the VEVENTs of bookings in a rep's calendar, each with its UID and times."""
        calendar = self.calendars[rep]
        home = f"{calendar.url}/{rep}/{calendar.calendar}/"
        auth = (rep, calendar.password)
        async with httpx.AsyncClient(auth=auth, trust_env=False) as client:
            text = (await client.get(home)).text
        events = parse(text).within("VEVENT")
        return [e for e in events if e.first("ATTENDEE") is not None]

    def mails(self, method):
        """Return mails with an invitation of an iTIP method, as (mail, VEVENT)."""
        found = []
        for mail in self.mail.box.all():
            for part in mail.message.walk():
                given = part.get_content_type() == "text/calendar"
                if given and part["Content-Type"].params.get("method") == method:
                    [event] = parse(part.get_content()).within("VEVENT")
                    found.append((mail, event))
        return found

    def salesforce(self):
        """Return the org's Events."""
        return list(self.org.records.all("Event"))

    async def _part(self, part):
        await part.start()
        self._stack.push_async_callback(part.stop)
        return part

    @asynccontextmanager
    async def _console(self, rep, password):
        log = self.folder / f"{rep}.log"
        with log.open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.journeys.rep_process", self.hub.address, rep),
                cwd=ROOT,
                env=self._environment(rep, password),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
            )
        try:
            async with asyncio.timeout(START_S):
                said = await process.stdout.readline()
            assert said == b"connected\n", log.read_text()
            yield
        finally:
            process.stdin.close()
            try:
                async with asyncio.timeout(END_S):
                    await process.wait()
            except TimeoutError:
                process.kill()
                await process.wait()

    def _environment(self, rep, password):
        calendar, grant = self.calendars[rep], self.org.grant("rep")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
        return kept | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "app.practice.keys.Keyring",
            FILE: str(self.folder / rep / "keys.json"),
            "FOYER_DATA_DIR": str(self.folder / rep / "console"),
            "FOYER_HUB_URL": self.hub.address,
            "FOYER_CRM_LOGIN_URL": self.org_url,
            "FOYER_CRM_CLIENT_ID": grant.client_id,
            "FOYER_CRM_INSTANCE_URL": self.org_url,
            "FOYER_CRM_ACCESS_TOKEN": grant.access_token,
            "FOYER_CRM_REFRESH_TOKEN": grant.refresh_token,
            "FOYER_CALENDAR_PROVIDER": "caldav",
            "FOYER_CALENDAR_URL": calendar.url,
            "FOYER_CALENDAR_USERNAME": rep,
            "FOYER_CALENDAR_PASSWORD": password,
            "FOYER_CALENDAR_CALENDAR": calendar.calendar,
            "FOYER_CALENDAR_TIMEZONE": "UTC",
            "FOYER_CALENDAR_HOURS": "mon-sun 00:00-24:00",
            "FOYER_MAIL_PROVIDER": "smtp",
            "FOYER_MAIL_HOST": "127.0.0.1",
            "FOYER_MAIL_PORT": str(self.mail.port),
            "FOYER_MAIL_SECURITY": "none",
        }


@asynccontextmanager
async def company(folder):
    """Run a company for the length of the block."""
    made = Company(folder)
    try:
        await made.open()
        yield made
    finally:
        await made.close()


async def browse(*arguments):
    """Let a visitor's browser do something; see `meet_browser.mjs`."""
    process = await asyncio.create_subprocess_exec(
        *("node", str(BROWSE), *arguments),
        cwd=ROOT,
        env=dict(os.environ),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(BROWSE_S):
            output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0, output.decode()
