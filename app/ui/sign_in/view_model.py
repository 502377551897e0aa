"""The sign-in as its page shows it."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from app.services.identity.base import Account
from app.services.sign_in_flow import SignInFlow, Step
from app.ui.bridge import Bridge

KNOWN_PROVIDERS = (
    ("google.com", "Google"),
    ("microsoftonline.com", "Microsoft"),
    ("okta.com", "Okta"),
    ("auth0.com", "Auth0"),
    ("onelogin.com", "OneLogin"),
)


class SignInViewModel(QObject):
    """Where the sign-in stands.

    Signals:
        changed: `step` has a new value.
        signed_in: somebody is signed in: an `Account`.
    """

    changed = Signal()
    signed_in = Signal(object)

    def __init__(self, bridge: Bridge, flow: SignInFlow, copy: Callable[[str], None]) -> None:
        """Run the flow through `bridge`; `copy` puts text on the clipboard."""
        super().__init__()
        self._bridge, self._flow, self._copy = bridge, flow, copy
        self._stop_listening = flow.listen(self._on_step)

    @property
    def step(self) -> Step:
        """The newest step."""
        return self._flow.step

    @property
    def timeout_s(self) -> float:
        """Seconds that a person has in the browser."""
        return self._flow.timeout_s

    @property
    def provider(self) -> str:
        """The provider by the name that people know, or its host."""
        host = urlsplit(self._flow.issuer).hostname or ""
        ends = (name for end, name in KNOWN_PROVIDERS if host == end or host.endswith(f".{end}"))
        return next(ends, host)

    def resume(self) -> None:
        """Try what is kept from last time."""
        self._bridge.start(self._flow.resume(), name="Sign in")

    def begin(self) -> None:
        """Open the browser for whoever was signed in last, or anybody."""
        self._bridge.start(self._flow.begin(self.step.hint), name="Sign in")

    def begin_as_another(self) -> None:
        """Open the browser for anybody."""
        self._bridge.start(self._flow.begin(), name="Sign in")

    def cancel(self) -> None:
        """Give the browser up."""
        self._flow.cancel()

    def copy_link(self) -> None:
        """Put the link on the clipboard, for a browser of the person's choice."""
        if self.step.link:
            self._copy(self.step.link)

    def copy_redirect(self) -> None:
        """Put the address that the provider has to know on the clipboard, for IT."""
        if self.step.redirect:
            self._copy(self.step.redirect)

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()

    def _on_step(self, step: Step) -> None:
        self.changed.emit()
        if step.stage == "done":
            account: Account | None = self._flow.account
            self.signed_in.emit(account)
