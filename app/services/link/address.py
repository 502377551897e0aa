"""Where the hub's websocket is."""

import ssl
from functools import partial
from urllib.parse import unquote, urlsplit, urlunsplit

from app.core.http import PROXY_WITHIN_S
from app.core.proxies import proxy_for
from app.core.tasks import in_thread
from app.core.trust import trust
from app.domain.errors import RejectedError

PATH = "/v1/console"


def websocket_address(hub: str) -> str:
    """Return the address of the console's websocket at `hub` (http or https).

    Raise RejectedError when the setting is no web address.
    """
    parts = urlsplit(hub)
    scheme = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}.get(parts.scheme)
    if not scheme or not parts.netloc:
        raise RejectedError(
            f"The hub's address '{hub}' is no web address. Correct [hub] url in the settings."
        )
    return urlunsplit((scheme, parts.netloc, parts.path.rstrip("/") + PATH, "", ""))


def may_move(current: str, other: str) -> bool:
    """Whether the hub may send us from one address to another: never to a weaker one."""
    ours, theirs = urlsplit(current), urlsplit(other)
    strength = {"ws": 0, "wss": 1}
    return bool(theirs.netloc) and strength.get(theirs.scheme, -1) >= strength.get(ours.scheme, 1)


def tls(address: str) -> ssl.SSLContext | None:
    """Return the context that verifies against the system's trust store."""
    if urlsplit(address).scheme != "wss":
        return None
    return trust()


async def proxy_of(address: str) -> str | None:
    """Return the proxy that leads to the hub, as `websockets` wants it; None: there is none."""
    found = await in_thread(partial(proxy_for, address), within_s=PROXY_WITHIN_S, name="proxy")
    parts = urlsplit(found)
    user, name = parts.netloc.rpartition("@")[::2]
    plain = unquote(user)  # it sends a name and a password as they stand there
    if user and not set(plain) & set("/?#"):
        found = f"{parts.scheme}://{plain}@{name}"
    return found or None
