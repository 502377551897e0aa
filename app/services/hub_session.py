"""The console's session with the hub: an ID token opens it, its own refresh keeps it.

The same rules as for the provider's tokens: one renewal at a time over all
processes of a user, the refresh token marked as spent before it is sent.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx
import msgspec

from app.core.clock import Clock, SystemClock
from app.core.discovery import is_secure
from app.core.http import Answer, NoAnswerError, fetch
from app.core.process_lock import holding
from app.core.tasks import seen_through
from app.domain.errors import SignInNeededError, TransientError
from app.services.identity.base import SignInFailedError
from app.services.keychain import KeychainError
from app.services.vault import DamagedError, Vault

NAME = "hub"
GRACE_S = 2.0
WAIT_FOR_OTHERS_S = 20.0
EARLY_S = 60.0  # a session is renewed a minute before it ends

AGAIN = "The hub has ended your session. Sign in again."
INSECURE = (
    "The hub's address must begin with https://; http is allowed on this computer only. Correct it "
    "in the settings."
)
NO_HUB = "No hub is set. Enter its address in the settings, or set FOYER_HUB_URL."


class Granted(msgspec.Struct, frozen=True):
    """What the hub gives; kept in the vault."""

    session: str
    expires: float
    refresh: str
    hub: str = ""  # its address: tokens are shown to nobody else
    spent: bool = False  # the refresh token is on its way

    def __repr__(self) -> str:
        """Show no secret: a `repr` may end in a log."""
        return f"Granted({self.hub!r}, spent={self.spent})"


class HubSession:
    """One rep's session with one hub.

    Args:
        url: the hub's http(s) address; empty: none is set.
        lock: a file that processes of this user share.
    """

    def __init__(
        self,
        url: str,
        client: httpx.AsyncClient,
        vault: Vault,
        lock: Path,
        clock: Clock | None = None,
    ) -> None:
        self._url, self._client, self._vault, self._lock = url.rstrip("/"), client, vault, lock
        self._clock = clock or SystemClock()

    async def challenge(self) -> str:
        """Return the nonce that the next ID token must carry; raise TransientError."""
        answer = await self._ask("GET", "/auth/challenge")
        nonce = answer.get("nonce")
        if not isinstance(nonce, str) or not nonce:
            raise TransientError(_strange())
        return nonce

    async def admit(self, id_token: str, nonce: str = "") -> None:
        """Open a session with an ID token, and the challenge that it was asked for with.

        Raise SignInFailedError with the hub's words when it refuses,
        TransientError when it cannot be asked.
        """
        shown = {"nonce": nonce} if nonce else {}
        try:
            answer = await self._ask("POST", "/auth/session", {"id_token": id_token, **shown})
        except SignInNeededError as error:
            raise SignInFailedError(str(error)) from error
        await self._vault.write(NAME, msgspec.json.encode(self._granted(answer)))

    async def is_open(self) -> bool:
        """Whether a session with this hub is kept."""
        kept = await self._kept()
        return kept is not None and not kept.spent

    async def ticket(self) -> str:
        """Return a ticket for one connection.

        Raise SignInNeededError when a person has to sign in again,
        TransientError when the hub cannot be asked now.
        """
        session = await self._session()
        try:
            answer = await self._ask("POST", "/auth/ticket", session=session)
        except SignInNeededError:
            answer = await self._ask("POST", "/auth/ticket", session=await self._session(session))
        ticket = answer.get("ticket")
        if not isinstance(ticket, str) or not ticket:
            raise TransientError(_strange())
        return ticket

    async def current(self) -> str:
        """Return the session that is kept, for `end`; empty when there is none."""
        kept = await self._kept()
        return kept.session if kept and self._clock.now() < kept.expires else ""

    async def end(self, session: str) -> None:
        """End a session at the hub; raise TransientError when that is not certain."""
        try:
            await self._ask("POST", "/auth/end", session=session)
        except SignInNeededError:
            return  # the hub had ended it before

    async def _session(self, refused: str = "") -> str:
        """Return a session that should work; never `refused`, which did not."""
        async with self._alone():
            kept = await self._kept()
            if kept is None or kept.spent:
                raise SignInNeededError(AGAIN)
            if kept.session != refused and self._clock.now() < kept.expires - EARLY_S:
                return kept.session
            return await seen_through(self._renewed(kept), grace_s=GRACE_S)

    async def _renewed(self, kept: Granted) -> str:
        """Send the refresh token, marked as spent before, and keep its successor."""
        spent = msgspec.structs.replace(kept, spent=True)
        if not await self._swap(kept, spent, or_raise=True):
            raise TransientError(_changed())
        afterwards = kept  # what is kept if no usable answer comes: nothing is lost
        try:
            answer = await self._ask("POST", "/auth/refresh", {"refresh": kept.refresh})
            afterwards = self._granted(answer)
        except SignInNeededError:
            afterwards = spent  # never sent again
            raise
        finally:
            in_time = await self._swap(spent, afterwards)
        if not in_time:
            raise TransientError(_changed())
        return afterwards.session

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        async with AsyncExitStack() as held:
            try:
                lock = holding(self._lock, within_s=WAIT_FOR_OTHERS_S)
                await held.enter_async_context(lock)
            except (TimeoutError, OSError) as error:
                raise TransientError(
                    "Another Foyer window is busy with your session. Try again in a moment."
                ) from error
            yield

    async def _kept(self) -> Granted | None:
        try:
            sealed = await self._vault.read(NAME)
            kept = msgspec.json.decode(sealed, type=Granted) if sealed else None
        except (DamagedError, KeychainError, msgspec.DecodeError):
            return None  # as good as none: signing in opens another
        return kept if kept and kept.hub == self._url else None

    async def _swap(self, old: Granted, new: Granted, *, or_raise: bool = False) -> bool:
        before, after = msgspec.json.encode(old), msgspec.json.encode(new)
        return await self._vault.swap(NAME, before, after, or_raise=or_raise)

    def _granted(self, answer: Mapping[str, object]) -> Granted:
        try:
            given = msgspec.convert(answer, Granted)
        except msgspec.ValidationError as error:
            raise TransientError(_strange()) from error
        return msgspec.structs.replace(given, hub=self._url, spent=False)

    async def _ask(
        self, method: str, path: str, body: object = None, *, session: str = ""
    ) -> Mapping[str, object]:
        """Return the hub's answer.

        Raise SignInNeededError when it refuses who asks, TransientError when it
        cannot be asked now.
        """
        if not is_secure(self._url):
            raise SignInFailedError(INSECURE if self._url else NO_HUB)
        headers = {"Authorization": f"Bearer {session}"} if session else {}
        try:
            request = self._client.build_request(
                method, self._url + path, json=body, headers=headers
            )
            answer = await fetch(self._client, request)
        except NoAnswerError as error:
            raise TransientError(f"Hub: {error.reason}") from error
        except httpx.InvalidURL as error:
            raise SignInFailedError(INSECURE) from error
        return _read(answer)


def _read(answer: Answer) -> Mapping[str, object]:
    document = answer.json()
    if answer.status in {401, 403} and isinstance(document, dict):
        raise SignInNeededError(str(document.get("error", AGAIN))[:400])
    if answer.status != 200 or not isinstance(document, dict):
        raise TransientError(_strange())
    return document


def _strange() -> str:
    return "The hub does not answer as it should. Check its address, or try again in a few minutes."


def _changed() -> str:
    return "Somebody signed in or out in another window meanwhile. Try again."
