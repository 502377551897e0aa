"""All parts of practice, started in order and ended together."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tzlocal import get_localzone_name

from app.practice.agent import PracticeAgent
from app.practice.calendar import PracticeCalendar
from app.practice.hub import HubSetup, PracticeHub
from app.practice.identity import PracticeIdentity
from app.practice.identity.people import ADMINS, AGENT, PEOPLE
from app.practice.mail import PracticeMail
from app.practice.org import PracticeOrg
from app.practice.part import Part
from app.practice.ports import HOST, Ports
from app.practice.shared_settings import DOCUMENTS
from app.practice.visitors import Visitors
from app.practice.website.pages import SITE
from app.practice.website.site import Website

STOP_S = 1.7  # for all parts together
Told = Callable[[str, str], None]  # a part's name, its address
log = logging.getLogger(__name__)


class PartFailedError(OSError):
    """A part cannot start; the text names it and the reason."""


class Stack:
    """The practice company's systems.

    After `start`, `addresses` holds the address of every part by name, and
    `console_settings` what a console needs to use them.
    """

    def __init__(self, data: Path, *, visitors: int = 0) -> None:
        """Keep everything in the folder `data`, so that it survives a restart."""
        self._data = data
        self._visitors = visitors
        self._ports = Ports(data / "ports.json")
        self._running: list[Part] = []
        self.addresses: dict[str, str] = {}
        self.rep = PEOPLE[0]

    async def start(self, told: Told) -> None:
        """Start part after part, telling each; raise PartFailedError."""
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        identity = PracticeIdentity(self._data)
        issuer = await self._start(identity, told)
        self._org = PracticeOrg(self._data, port=self._ports.of("org"))
        await self._start(self._org, told)
        self._grant = self._org.grant("rep")  # the rep is signed in there without a browser
        self._calendar = PracticeCalendar(self._data / "calendar", zone=get_localzone_name())
        await self._start(self._calendar, told)
        mail_ports = (self._ports.of("smtp"), self._ports.of("mail"))
        self._mail = PracticeMail(self._data / "mail", mail_ports)
        await self._start(self._mail, told)
        site_port = self._ports.of("website")
        setup = HubSetup(
            website=f"http://{HOST}:{site_port}",
            issuer=issuer,
            audience=identity.client_id,
            admin_group=ADMINS,
            site=SITE,
            agents=(AGENT.email,),
            documents=DOCUMENTS,
        )
        ports = (self._ports.of("hub"), self._ports.of("control"))
        practice_hub = PracticeHub(self._data, ports, setup)
        hub = await self._start(practice_hub, told)
        told("Control", practice_hub.control)
        site = await self._start(Website(hub, self._data, port=site_port), told)
        await self._start(self._agent(), told)
        if self._visitors:
            await self._start(Visitors(hub, site, self._visitors), told)

    async def stop(self) -> None:
        """End every part, within `STOP_S`; stopping twice is harmless."""
        parts, self._running = list(reversed(self._running)), []
        try:
            async with asyncio.timeout(STOP_S):
                ended = await asyncio.gather(*(p.stop() for p in parts), return_exceptions=True)
        except TimeoutError:
            log.warning("Practice did not end within %s s; leaving anyway.", STOP_S)
            return
        for part, result in zip(parts, ended, strict=True):
            if isinstance(result, BaseException):
                log.warning("%s did not end cleanly: %s", part.name, result)

    @property
    def console_settings(self) -> dict[str, str]:
        """What a console is told by environment; see `services/settings`."""
        calendar, crm = self._calendar, self._grant
        return {
            "FOYER_HUB_URL": self.addresses[PracticeHub.name],
            "FOYER_IDENTITY_ISSUER": self.addresses[PracticeIdentity.name],
            "FOYER_IDENTITY_CLIENT_ID": PracticeIdentity.client_id,
            "FOYER_IDENTITY_SCOPES": "openid profile email groups offline_access",
            "FOYER_CRM_LOGIN_URL": self.addresses[PracticeOrg.name],
            "FOYER_CRM_CLIENT_ID": crm.client_id,
            "FOYER_CRM_INSTANCE_URL": self.addresses[PracticeOrg.name],
            "FOYER_CRM_ACCESS_TOKEN": crm.access_token,
            "FOYER_CRM_REFRESH_TOKEN": crm.refresh_token,
            "FOYER_CALENDAR_PROVIDER": "caldav",
            "FOYER_CALENDAR_URL": calendar.url,
            "FOYER_CALENDAR_USERNAME": calendar.username,
            "FOYER_CALENDAR_PASSWORD": calendar.password,
            "FOYER_CALENDAR_CALENDAR": calendar.calendar,
            "FOYER_CALENDAR_TIMEZONE": calendar.zone,
            "FOYER_MAIL_PROVIDER": "smtp",
            "FOYER_MAIL_HOST": HOST,
            "FOYER_MAIL_PORT": str(self._mail.port),
            "FOYER_MAIL_SECURITY": "none",
            "FOYER_DATA_DIR": str(self._data / "console"),
        }

    def org_token(self) -> str:
        """Return an access token of the org's admin, to look at its records.

        Not the integration user's: an org ends a user's oldest sign-in for a sixth one.
        """
        return self._org.grant("admin").access_token

    def _agent(self) -> PracticeAgent:
        """Return the agent, connected to the org as its integration user."""
        grant = self._org.grant("integration")
        shared = {
            name: value
            for name, value in self.console_settings.items()
            if name.startswith(("FOYER_HUB", "FOYER_IDENTITY", "FOYER_CRM"))
        }
        settings = {
            **shared,
            "FOYER_CRM_ACCESS_TOKEN": grant.access_token,
            "FOYER_CRM_REFRESH_TOKEN": grant.refresh_token,
        }
        return PracticeAgent(self._data / "agent", settings, os.environ)

    async def _start(self, part: Part, told: Told) -> str:
        self._running.append(part)  # from now on: a start that is cancelled must be ended, too
        try:
            address = await part.start()
        except (OSError, ValueError, sqlite3.Error) as error:
            self._running.remove(part)
            await part.stop()
            raise PartFailedError(f"The {part.name} cannot start: {error}") from error
        self.addresses[part.name] = address
        told(part.name, address)
        return address
