"""Which proxy an address is reached by: the environment's, else what the system says.

Decided: the environment wins, as for every other program. Where it names none, the system is
asked for each host, since its settings may be a script (PAC) that tells hosts apart. Who asks
the system is set from outside: here, nobody knows how. An answer is kept for a few minutes.
Plain http to this machine never takes a proxy: it is allowed only because it stays here.
"""

import threading
import time
import urllib.request
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from app.core.addresses import is_loopback

KEPT_S = 300.0
Finder = Callable[[str], str]


class _System:
    """What the system said last, for each host."""

    def __init__(self) -> None:
        self.finder: Finder | None = None
        self._lock = threading.Lock()
        self._known: dict[str, tuple[str, float]] = {}

    def proxy(self, url: str) -> str:
        """Return what the system says; it may take seconds."""
        if self.finder is None:
            return ""
        parts = urlsplit(url)
        key = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            found, until = self._known.get(key, ("", 0.0))
            if time.monotonic() >= until:
                found, until = self.finder(url), time.monotonic() + KEPT_S
                self._known[key] = found, until
            return found

    def ask(self, finder: Finder | None) -> None:
        """Ask `finder` from now on."""
        with self._lock:
            self.finder = finder
            self._known.clear()


_SYSTEM = _System()


def ask_system(finder: Finder | None) -> None:
    """Let `finder` say which proxy leads to an address: "http://host:port"; empty: none.

    It is called on threads, and may take seconds.
    """
    _SYSTEM.ask(finder)


def asks_system() -> bool:
    """Whether the system decides, and not the environment."""
    return _SYSTEM.finder is not None and not _environment()


def proxy_for(url: str) -> str:
    """Return the proxy that leads to `url`, with name and password if it has them; empty: none.

    It may take seconds, so it is called on a thread.
    """
    parts = urlsplit(url)
    web = {"ws": "http", "wss": "https"}.get(parts.scheme, parts.scheme)
    if is_loopback(parts.hostname):
        return ""
    given = _environment()
    if not given:
        return _SYSTEM.proxy(f"{web}://{parts.netloc}{parts.path}")
    bypassed = urllib.request.proxy_bypass_environment  # type: ignore[attr-defined]  # untyped
    if bypassed(parts.netloc, given):
        return ""
    found = given.get(web) or given.get("all") or ""
    return found if "://" in found or not found else f"http://{found}"


def _environment() -> dict[str, str]:
    """Return the proxies that the environment names, and what goes without."""
    given = getproxies_environment()
    return given if any(given.get(name) for name in ("http", "https", "all")) else {}
