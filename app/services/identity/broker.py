"""The operating system's own sign-in to Microsoft: WAM on Windows, Company Portal on macOS.

MSAL drives it through `pymsalruntime`. It shows its own window over ours, knows the account
that the rep signed in to the computer with, and meets device rules that a browser cannot.
It blocks until the person is done and cannot be given up from here, so it runs on a thread
that nobody waits for. Not on Linux: its broker needs Microsoft's identity service there.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from app.domain.errors import FoyerError
from app.services.identity.base import SignInCancelledError

if TYPE_CHECKING:
    import msal

SYSTEMS = ("win32", "darwin")
WITHIN_S = 600.0
CANCELLED = "The sign-in window was closed. Sign in again if that was not meant."
Json = Mapping[str, Any]
Window = Callable[[], int | None]


class NoBrokerError(FoyerError):
    """There is no broker that works, so the browser is the way."""


@dataclass(frozen=True, slots=True)
class Broker:
    """Where its window belongs: `window` returns the handle of ours; None: the terminal's."""

    window: Window = lambda: None


def has_broker(system: str = sys.platform) -> bool:
    """Whether this computer can have a broker, and what speaks to it is installed."""
    return system in SYSTEMS and find_spec("pymsalruntime") is not None


def redirects(client_id: str) -> tuple[str, str]:
    """Return the redirect addresses that a broker needs registered: Windows, macOS."""
    return (
        f"ms-appx-web://Microsoft.AAD.BrokerPlugin/{client_id}",
        "msauth.com.msauth.unsignedapp://auth",
    )


def ask(
    app: "msal.PublicClientApplication",
    scopes: Sequence[str],
    *,
    window: int | None,
    hint: str = "",
    claims: str | None = None,
) -> Json:
    """Let the broker sign a person in and return what it brought; blocking.

    Raise NoBrokerError when it does not work, SignInCancelledError when the person closed it.
    """
    try:
        import_module("msal.broker")  # MSAL would go on in a browser of its own without it
        found: Json = app.acquire_token_interactive(
            list(scopes),
            login_hint=hint or None,
            claims_challenge=claims,
            parent_window_handle=app.CONSOLE_WINDOW_HANDLE if window is None else window,
        )
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise NoBrokerError(str(error)) from error
    if "UserCancel" in str(found.get("error_description")):
        raise SignInCancelledError(CANCELLED)
    return found
