"""Signs the rep in, keeps it, renews it, signs out."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import FoyerError
from app.services.identity.base import (
    Account,
    IdentityProvider,
    MoreWantedError,
    Session,
    SignInCancelledError,
    SignInFailedError,
    SignInTimedOutError,
)
from app.services.identity.browser import open_browser
from app.services.identity.callback import registered
from app.services.identity.kept import Kept, KeptSignIn, kept_of
from app.services.identity.loopback import Loopback
from app.services.identity.renewal import Renewal
from app.services.vault import Vault

log = logging.getLogger(__name__)

TIMEOUT_S = 180.0
NO_BROWSER_GRACE_S = 1.0
SIGN_OUT_WITHIN_S = 12.0
KEEP_S = 2.0  # for the keychain, when there is no other time left

NO_BROWSER = (
    "No browser could be opened on this computer. Set one as the system's default, or name it in "
    "BROWSER, then sign in again."
)
CANCELLED = "The sign-in was cancelled. Nothing was changed; sign in again when you like."
KEYCHAIN_SLOW = (
    "This computer's keychain did not answer in time; it may be waiting for you to unlock it."
)
IN_VAIN = {
    "provider": "The identity provider did not answer within {:.0f} seconds, so no browser was "
    "opened. Try again in a moment.",
    "person": "Nobody finished signing in within {:.0f} seconds. Sign in again, and finish on your "
    "provider's page in the browser. If that page speaks of a wrong redirect address, ask your IT "
    "to register this one for Foyer: {}.",
    "tokens": "You came back from the browser, but the identity provider did not confirm it within "
    "{:.0f} seconds. Sign in again in a moment.",
}
NOT_CONFIRMED = (
    "You are signed out here and everything was forgotten, but the identity provider could not "
    "confirm that it took the sign-in back. It ends by itself; your IT can end it at once."
)
LOCKED_AWAY = (
    "You are signed out here and everything was forgotten, but the keychain would not open, so the "
    "identity provider could not be told. Its sign-in ends by itself; your IT can end it at once."
)


class Relying(Protocol):
    """Who relies on a sign-in: the hub."""

    async def challenge(self) -> str:
        """Return the nonce that the ID token must carry."""
        ...

    async def admit(self, id_token: str, nonce: str = "") -> None:
        """Begin a session with an ID token; `nonce` is the challenge that it was made for.

        Raise SignInFailedError or TransientError.
        """
        ...

    async def is_open(self) -> bool:
        """Whether a session is kept that needs no ID token."""
        ...

    async def current(self) -> str:
        """Return the session that is kept, for `end`; empty when there is none."""
        ...

    async def end(self, session: str) -> None:
        """End a session; raise TransientError when that is not certain."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """How a sign-in is done on this computer."""

    redirect_host: str = "127.0.0.1"
    ports: Sequence[int] = ()
    timeout_s: float = TIMEOUT_S  # of a whole sign-in or renewal
    needs_browser: bool = False  # end when none opens; otherwise the link can be copied


class SignInService:
    """The rep's sign-in.

    Attributes:
        account: who is signed in.
        link: where the browser is to go while a sign-in waits; empty otherwise.
        redirect: where the browser is to come back to, as the provider has to know it.
        no_browser: whether none could be opened for that link.
    """

    def __init__(
        self,
        provider: IdentityProvider,
        vault: Vault,
        lock: Path,
        *,
        options: Options | None = None,
        hub: Relying | None = None,
        browser: Callable[[str], Awaitable[bool]] = open_browser,
    ) -> None:
        self._provider, self._hub, self._browser = provider, hub, browser
        self._options = options or Options()
        self._kept = KeptSignIn(vault)
        self._renewal = Renewal(provider, self._kept, lock)
        self._listeners: list[Callable[[str], None]] = []
        self._deadline: asyncio.Timeout | None = None
        self._cancelled = False
        self._waits_for = ""  # a key of IN_VAIN
        self.account: Account | None = None
        self.link = ""
        self.redirect = ""
        self.no_browser = False

    @property
    def trouble(self) -> str:
        """Why the sign-in lives in memory only; empty when it is kept."""
        return self._kept.trouble

    @property
    def issuer(self) -> str:
        """The identity provider's address."""
        return self._provider.issuer

    @property
    def timeout_s(self) -> float:
        """Seconds that a sign-in may take."""
        return self._options.timeout_s

    def listen(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Call `listener` when the link changes; return a function that stops it.

        It is empty when the browser's answer has come, or the sign-in has ended.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def cancel(self) -> None:
        """End the sign-in that is under way, if any: `sign_in` raises SignInCancelledError."""
        if self._deadline and not self._deadline.expired():
            self._cancelled = True
            self._deadline.reschedule(asyncio.get_running_loop().time())

    async def sign_in(self, hint: str = "") -> Account:
        """Sign in through the system's browser; `hint` is an account's address.

        Raise SignInCancelledError, SignInTimedOutError, SignInFailedError or
        another FoyerError with the reason.
        """
        if self._deadline:
            raise SignInFailedError("A sign-in is under way already. Finish or cancel that one.")
        self._cancelled, self._waits_for = False, "provider"
        ends = asyncio.get_running_loop().time() + self._options.timeout_s
        try:
            async with asyncio.timeout(self._options.timeout_s) as self._deadline:
                session = await self._signed_in(hint)
        except TimeoutError as error:
            raise self._in_vain() from error
        finally:
            self._deadline = None
            self._show("")
        await self._keep(kept_of(session, self._provider.client_id), ends)
        self.account = session.account
        return session.account

    async def silent(self) -> Account | None:
        """Renew from what is kept, without a browser; None when nobody has signed in here.

        Raise SignInNeededError when only a person can help; another FoyerError
        when it may work later.
        """
        try:
            async with asyncio.timeout(self._options.timeout_s):
                session = await self._renewed()
        except TimeoutError as error:
            raise SignInTimedOutError(
                f"The sign-in could not be renewed within {self._options.timeout_s:.0f} seconds. "
                "Nothing is lost; try again in a few minutes."
            ) from error
        self.account = session.account if session else None
        return self.account

    async def remembered(self) -> Account | None:
        """Return who is kept, if the hub still knows them; for a provider that is down now."""
        if self._hub is None or not await self._hub.is_open():
            return None
        try:
            kept = await self._kept.load()
        except FoyerError:
            return None
        self.account = kept.account if kept and kept.state == "ready" else None
        return self.account

    async def sign_out(self) -> str:
        """Forget everything, then revoke what can be revoked, within 12 seconds.

        Return what could not be confirmed, in plain words; empty when all was.
        """
        self.cancel()
        self.account = None
        try:
            async with asyncio.timeout(SIGN_OUT_WITHIN_S):
                kept, trouble = await self._last()
                session = await self._hub.current() if self._hub else ""
                await self._kept.forget_all()
                confirmed = await asyncio.gather(self._revoked(kept), self._left(session))
        except TimeoutError:
            self._kept.drop_all()
            return NOT_CONFIRMED
        return trouble or ("" if all(confirmed) else NOT_CONFIRMED)

    async def last_address(self) -> str:
        """Return the address of whoever was signed in last, to be `hint`; empty if unknown."""
        try:
            kept = await self._kept.load()
        except FoyerError:
            return ""
        return kept.email if kept and kept.issuer == self._provider.issuer else ""

    async def _renewed(self) -> Session | None:
        session = await self._renewal.renew()
        if session and self._hub and session.tokens.id_token and not await self._hub.is_open():
            await self._hub.admit(session.tokens.id_token)
        return session

    async def _signed_in(self, hint: str) -> Session:
        if session := await self._provider.on_system(hint=hint):
            await self._let_in(session)
            return session
        try:
            return await self._through_browser(hint)
        except MoreWantedError:
            log.info("The provider asks the person once more")
            return await self._through_browser(hint)

    async def _let_in(self, session: Session, nonce: str = "") -> None:
        """Make room for who signed in, and let the hub know them."""
        await self._make_room(session.account)
        if self._hub:
            await self._hub.admit(session.tokens.id_token, nonce)

    async def _through_browser(self, hint: str) -> Session:
        loopback = Loopback(self._options.redirect_host, self._options.ports)
        tasks = TaskSet(unhandled)
        self._waits_for = "provider"
        try:
            redirect = await loopback.open()
            self.redirect = registered(redirect, any_port=not self._options.ports)
            await loopback.prove()
            nonce = await self._hub.challenge() if self._hub else secrets.token_urlsafe(32)
            attempt = await self._provider.begin(redirect, nonce=nonce, hint=hint)
            loopback.expect(attempt.state)
            tasks.start(self._browse(attempt.url, loopback), name="browser")
            self._waits_for = "person"
            self._show(attempt.url)
            answer = await loopback.answer()
            self._waits_for = "tokens"
            self._show("")
            session = await self._provider.finish(attempt, answer)
            await self._let_in(session, nonce)
            return session
        finally:
            await tasks.close()
            await loopback.close()

    async def _browse(self, url: str, loopback: Loopback) -> None:
        if await self._browser(url):
            return
        await asyncio.sleep(NO_BROWSER_GRACE_S)  # one that fails may have done its work before
        if self._options.needs_browser:
            loopback.give_up(SignInFailedError(NO_BROWSER))
        elif self.link:
            self.no_browser = True
            self._show(self.link)

    def _show(self, link: str) -> None:
        self.link = link
        self.no_browser = self.no_browser and bool(link)
        for listener in tuple(self._listeners):
            listener(link)

    async def _keep(self, kept: Kept, ends: float) -> None:
        """Keep a sign-in before `ends`, the loop's time; in memory if the keychain takes longer."""
        try:
            async with asyncio.timeout_at(max(ends, asyncio.get_running_loop().time() + KEEP_S)):
                await self._kept.save(kept)
        except TimeoutError:
            self._kept.hold(kept, KEYCHAIN_SLOW)

    def _in_vain(self) -> FoyerError:
        if self._cancelled:
            return SignInCancelledError(CANCELLED)
        words = IN_VAIN[self._waits_for].format(self._options.timeout_s, self.redirect)
        return SignInTimedOutError(words)

    async def _make_room(self, account: Account) -> None:
        """Forget what another person left here: their CRM must not be written to now."""
        try:
            async with asyncio.timeout(KEEP_S):
                kept, trouble = await self._last()
        except TimeoutError:
            kept, trouble = None, KEYCHAIN_SLOW
        if trouble or (kept and (kept.issuer, kept.sub) != (account.iss, account.sub)):
            self._kept.drop_all()

    async def _last(self) -> tuple[Kept | None, str]:
        """Return what is kept, and what stands in the way of knowing it."""
        try:
            return await self._kept.load(), ""
        except FoyerError:
            return None, LOCKED_AWAY

    async def _revoked(self, kept: Kept | None) -> bool:
        """Return whether nothing of `kept` is good at the provider any more."""
        if kept is None or not kept.refresh_token:
            return True
        if (kept.issuer, kept.client_id) != (self._provider.issuer, self._provider.client_id):
            return False  # a token is shown to nobody but who gave it
        try:
            await self._provider.revoke(kept.refresh_token)
        except FoyerError:
            return False
        return True

    async def _left(self, session: str) -> bool:
        """Return whether the hub has ended its session."""
        try:
            if self._hub and session:
                await self._hub.end(session)
        except FoyerError:
            return False
        return True
