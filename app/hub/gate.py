"""Who may connect: websites by origin, addresses by rate."""

import ipaddress
from collections.abc import Sequence
from urllib.parse import urlsplit

from aiohttp import web

from app.hub.limits import Limiter
from app.hub.settings import Settings, Site

MAX_NAME = 64


class Gate:
    """Answers what a request is allowed, by the hub's settings."""

    def __init__(self, settings: Settings) -> None:
        limits = settings.limits
        self._settings = settings
        self._own = {_origin(settings.public_url)} - {""}
        self._proxies = frozenset(settings.proxies)
        self._connections: Limiter[str] = Limiter(
            limits.connections_per_s, limits.connections_burst
        )

    @property
    def minimum(self) -> str:
        """The lowest version of a console; empty: any."""
        return self._settings.console.minimum

    def own(self, address: str) -> None:
        """Let pages of the hub itself use it, at the address where it listens."""
        self._own.add(_origin(address))

    def site(self, name: str) -> Site | None:
        """Return the site, or None when this hub does not serve it."""
        if not 0 < len(name) <= MAX_NAME:
            return None
        if not self._settings.sites:
            return Site()
        return self._settings.sites.get(name)

    def lets_in(self, origin: str | None, site: Site) -> bool:
        """Whether pages of this origin may use the hub for `site`.

        Programs that are no browser send no origin; they hold no page's storage,
        so that nothing is won by refusing them.
        """
        if origin is None or origin in self._own:
            return True
        allowed: Sequence[str] = [*self._settings.origins, *site.origins]
        return "*" in allowed or origin.rstrip("/").lower() in [
            each.rstrip("/").lower() for each in allowed
        ]

    def admits(self, request: web.Request, now: float) -> bool:
        """Count a connection of this address; False: it opens too many."""
        address = self.address(request)
        return _is_loopback(address) or self._connections.allows(address, now)

    def address(self, request: web.Request) -> str:
        """Return the client's address, as a known proxy says or as we see it."""
        peer = request.remote or ""
        if peer in self._proxies and (said := request.headers.get("X-Forwarded-For")):
            return said.split(",")[-1].strip()
        return peer

    def forget(self, now: float) -> None:
        """Drop what the limits no longer need."""
        self._connections.forget(now)


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
