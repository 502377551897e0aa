"""Looks at every system that the console needs, and says in words how it is.

Nothing is written anywhere and no browser is opened; every look has a deadline.
"""

import asyncio
import base64
import os
import platform
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import msgspec

from app import __version__
from app.core.discovery import DiscoveryError, discover
from app.core.http import Answer, NoAnswerError, fetch, new_client
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.services.keychain import Keychain, KeychainError
from app.services.mail_checkup import mail_state
from app.services.settings import Settings

WITHIN_S = 8.0  # for each system
LISTING = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><displayname/></prop></propfind>'
CALENDARS = {  # the usual address, and a path that wants a sign-in
    "graph": ("https://graph.microsoft.com/v1.0", "/me"),
    "google": ("https://www.googleapis.com/calendar/v3", "/users/me/calendarList"),
}


class Finding(msgspec.Struct, frozen=True):
    """How one system is."""

    system: str
    state: str  # "ok", "off", "offline", "needs_sign_in" or "fault", as in domain/health
    words: str


class Checkup:
    """One look at everything."""

    def __init__(
        self, settings: Settings, keychain: Keychain, client: httpx.AsyncClient | None = None
    ) -> None:
        self._settings = settings
        self._keychain = keychain
        self._client = client or new_client()

    async def run(self) -> list[Finding]:
        """Look at all systems at once and return what was found, in a fixed order."""
        looks: dict[str, Callable[[], Awaitable[Finding]]] = {
            "hub": self._hub,
            "identity": self._identity,
            "crm": self._crm,
            "calendar": self._calendar,
            "mail": self._mail,
            "notifications": self._notifications,
            "keychain": self._key,
        }
        async with self._client:
            return list(await asyncio.gather(*(_in_time(n, look) for n, look in looks.items())))

    async def _hub(self) -> Finding:
        url = self._settings.hub.url
        if not url:
            return Finding("hub", OFF, "No hub is set. Enter its address, or set FOYER_HUB_URL.")
        answer = await self._get(f"{url.rstrip('/')}/healthz")
        if answer.status == 200 and answer.json() == {"ok": True}:
            return Finding("hub", OK, f"The hub at {url} is well.")
        if answer.status == 200 and answer.json() == {"ok": False}:
            return Finding("hub", FAULT, f"The hub at {url} cannot store any more; see its log.")
        return Finding("hub", FAULT, f"{url} answered {answer.status}. Is it a Foyer hub?")

    async def _identity(self) -> Finding:
        issuer = self._settings.identity.issuer
        if not issuer:
            return Finding("identity", OFF, "No identity provider is set: nobody can sign in.")
        try:
            provider = await discover(self._client, issuer, within_s=WITHIN_S)
        except DiscoveryError as error:
            return Finding("identity", OFFLINE if error.temporary else FAULT, str(error))
        keys = await self._get(provider.address("jwks_uri"))
        if keys.status != 200:
            return Finding("identity", FAULT, f"The provider's keys answered {keys.status}.")
        return Finding("identity", OK, f"{issuer} describes itself and shows its keys.")

    async def _crm(self) -> Finding:
        url = self._settings.crm.instance_url or self._settings.crm.login_url
        if not url:
            return Finding("crm", OFF, "No Salesforce org is set.")
        answer = await self._get(f"{url.rstrip('/')}/services/data/")
        versions = answer.json()
        if answer.status == 200 and isinstance(versions, list) and versions:
            newest = str(versions[-1].get("version", "?"))
            return Finding("crm", OK, f"The org at {url} answers; newest API version {newest}.")
        return Finding("crm", FAULT, f"{url} answered {answer.status}. Is it a Salesforce org?")

    async def _calendar(self) -> Finding:
        calendar = self._settings.calendar
        if not calendar.provider:
            return Finding("calendar", OFF, "No calendar is set.")
        usual, path = CALENDARS.get(calendar.provider, (calendar.url, ""))
        address = (calendar.api_url or usual).rstrip("/") + path if path else calendar.url
        answer = await self._ask_calendar(address)
        if answer.status in {200, 207}:
            return Finding("calendar", OK, f"The calendar server at {address} knows you.")
        if answer.status in {401, 403} and calendar.provider in CALENDARS:
            return Finding("calendar", OK, f"{address} answers; your sign-in is tried on use.")
        if answer.status in {401, 403}:
            words = f"{address} does not take the user name and password."
            return Finding("calendar", NEEDS_SIGN_IN, words)
        return Finding("calendar", FAULT, f"{address} answered {answer.status}.")

    async def _ask_calendar(self, address: str) -> Answer:
        calendar = self._settings.calendar
        if calendar.provider in CALENDARS:
            return await self._get(address)
        pair = f"{calendar.username}:{calendar.password}".encode()
        headers = {"Authorization": f"Basic {base64.b64encode(pair).decode()}", "Depth": "0"}
        request = self._client.build_request(
            "PROPFIND", address, headers=headers if calendar.password else {}, content=LISTING
        )
        return await fetch(self._client, request, within_s=WITHIN_S)

    async def _mail(self) -> Finding:
        return Finding("mail", *await mail_state(self._settings))

    async def _notifications(self) -> Finding:
        if sys.platform.startswith("linux") and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            words = "There is no desktop session here; the console shows alerts in its own window."
            return Finding("notifications", OFF, words)
        from desktop_notifier import Capability, DesktopNotifier  # noqa: PLC0415 slow to import

        try:
            able = await DesktopNotifier(app_name="Foyer").get_capabilities()
        except OSError as error:
            return Finding("notifications", FAULT, f"No notification service: {error.strerror}.")
        if Capability.BUTTONS in able:
            return Finding("notifications", OK, "Alerts can be accepted from the desktop.")
        return Finding("notifications", OK, "Alerts are shown, without an Accept button.")

    async def _key(self) -> Finding:
        try:
            await self._keychain.read()
        except KeychainError as error:
            return Finding("keychain", FAULT, str(error))
        return Finding("keychain", OK, "The system's keychain is open.")

    async def _get(self, url: str) -> Answer:
        request = self._client.build_request("GET", url)
        return await fetch(self._client, request, within_s=WITHIN_S)


def versions(folder: Path) -> dict[str, str]:
    """Return what this copy of Foyer is made of, and where it keeps its files."""
    return {
        "foyer": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        "sqlite": sqlite3.sqlite_version,
        "data": str(folder),
    }


async def _in_time(system: str, look: Callable[[], Awaitable[Finding]]) -> Finding:
    try:
        async with asyncio.timeout(WITHIN_S + 2):
            return await look()
    except NoAnswerError as error:
        return Finding(system, OFFLINE, error.reason)
    except httpx.InvalidURL:
        return Finding(system, FAULT, "Its address in the settings is mistyped.")
    except TimeoutError:
        return Finding(system, OFFLINE, f"It did not answer within {WITHIN_S + 2:.0f} seconds.")
