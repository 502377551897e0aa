"""Finds a user's calendars at a CalDAV server, to choose one (RFC 6764, RFC 4791 6.2)."""

import base64
from urllib.parse import unquote, urlsplit

from app.core.http import Answer
from app.domain.calendar_link import LinkedCalendar
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendars.account import Account, check_address
from app.services.calendars.dav import PRINCIPAL, C, D, Resource, joined, multistatus

WELL_KNOWN = "/.well-known/caldav"
REDIRECTS, HOPS = {301, 302, 307, 308}, 5
NOTHING = "{host} shows no calendars for this user. Check the address with your IT."
WRONG = "{host} refuses the user or the app password. Check both and enter them again."
NO_ADDRESS = "Enter the address of the calendar server, such as caldav.example.com."


def whole_address(typed: str) -> str:
    """Return an address as it is asked; raise RejectedError where it cannot be one."""
    address = typed.strip()
    address = address if "://" in address else f"https://{address}"
    try:
        host = urlsplit(address).hostname
    except ValueError as error:
        raise RejectedError(NO_ADDRESS) from error
    if not host or any(character.isspace() for character in address):
        raise RejectedError(NO_ADDRESS)
    check_address(address)
    return address


class Discovery:
    """One look at a server; nothing is written there."""

    def __init__(self, account: Account, url: str, username: str, password: str) -> None:
        self._account, self._url = account, whole_address(url)
        self._host = urlsplit(self._url).hostname or ""
        pair = base64.b64encode(f"{username}:{password}".encode()).decode()
        self._headers = {
            "Authorization": f"Basic {pair}",
            "Content-Type": "application/xml; charset=utf-8",
        }

    async def calendars(self) -> tuple[LinkedCalendar, ...]:
        """Return what can be read and written; raise FoyerError with words when nothing can."""
        address, here, _ = await self._at(self._url)
        if here.is_calendar:
            return (_named(here),)
        if not self._way(here):
            address, here, _ = await self._at(joined(self._url, WELL_KNOWN))
        if not here.link(f"{C}calendar-home-set") and here.link(f"{D}current-user-principal"):
            principal = joined(address, here.link(f"{D}current-user-principal"))
            address, here, _ = await self._at(principal)
        home = joined(address, here.link(f"{C}calendar-home-set") or address)
        _, _, resources = await self._at(home, depth=1)
        found = tuple(_named(each) for each in resources if each.is_calendar)
        if not found:
            raise TransientError(NOTHING.format(host=self._host))
        return found

    @staticmethod
    def _way(here: Resource) -> str:
        return here.link(f"{C}calendar-home-set") or here.link(f"{D}current-user-principal")

    async def _at(self, address: str, depth: int = 0) -> tuple[str, Resource, list[Resource]]:
        """Return the address after redirects, what is there, and what is below."""
        for _ in range(HOPS):
            answer = await self._asked(address, depth)
            if answer.status not in REDIRECTS:
                break
            address = joined(address, answer.headers.get("location", ""))
        if answer.status != 207:
            return address, Resource(""), []
        resources = multistatus(answer.body, self._host)
        path = unquote(urlsplit(address).path).rstrip("/")
        here = [r for r in resources if unquote(urlsplit(r.href).path).rstrip("/") == path]
        return address, (here or resources or [Resource("")])[0], resources

    async def _asked(self, address: str, depth: int) -> Answer:
        headers = {**self._headers, "Depth": str(depth)}
        request = self._account.request(
            "PROPFIND", address, content=PRINCIPAL.encode(), headers=headers
        )
        answer = await self._account.send(request)
        if answer.status == 401:
            raise SignInNeededError(WRONG.format(host=self._host), code="password")
        return answer


def _named(resource: Resource) -> LinkedCalendar:
    part = unquote(urlsplit(resource.href).path.rstrip("/").rsplit("/", 1)[-1])
    return LinkedCalendar(part, resource.text(f"{D}displayname").strip()[:100] or part)
