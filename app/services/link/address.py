"""Where the hub's websocket is."""

import ssl
from urllib.parse import urlsplit, urlunsplit

import truststore

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
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
