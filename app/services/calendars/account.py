"""Requests to one account, within its limits.

At most 4 at once, none inside a Retry-After, and none for a minute after it failed
three times in a row. The first two hold over all processes, where they share `places`
and what is kept of pauses.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TypedDict, Unpack
from urllib.parse import urlsplit

import httpx

from app.core.addresses import is_loopback, without_login
from app.core.clock import Clock
from app.core.http import Answer, NoAnswerError, built, fetch, new_client, retry_after
from app.domain.errors import RejectedError, TransientError, UncertainError
from app.services.calendars.breaker import FAILURES, Attempt, Breaker
from app.services.calendars.places import AT_ONCE, Places

WITHIN_S, AT_MOST = 4.0, 20_000_000
_LONGEST_PAUSE_S = 24 * 3600.0
Park = Callable[[float], None]


class Parts(TypedDict, total=False):
    """Parts of a request, by the names that httpx gives them."""

    content: bytes | None
    data: Mapping[str, str]
    json: Mapping[str, object] | None
    params: dict[str, str] | None
    headers: Mapping[str, str]


@dataclass(slots=True)
class Account:
    """The limits of one account, shared by everything that talks to it.

    Args:
        parked_until: no request before this instant, as the provider asked.
        kept_pause: returns that instant as it was kept last, by this or another process.
        on_park: keeps it where a restart and other processes find it.
        places: those that all processes share; None: only this one talks to the account.
        opens_after: failures in a row after which it is left alone; 0: never.

    """

    clock: Clock
    client: httpx.AsyncClient = field(default_factory=new_client)
    parked_until: float = 0.0
    kept_pause: Callable[[], float] | None = None
    on_park: Park | None = None
    places: Places | None = None
    within_s: float = WITHIN_S
    opens_after: int = FAILURES
    _breaker: Breaker = field(init=False)
    _here: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def __post_init__(self) -> None:
        """Nothing has failed yet."""
        self._breaker = Breaker(self.clock, self.opens_after)

    def request(self, method: str, url: str, **parts: Unpack[Parts]) -> httpx.Request:
        """Return a request with the parts of `httpx.Client.build_request`; raise RejectedError."""
        try:
            return built(self.client, method, url, **parts)
        except NoAnswerError as error:
            words = f"The calendar's address or sign-in is not usable. {error.reason}"
            raise RejectedError(words) from error

    async def send(self, request: httpx.Request, *, writes: bool = False) -> Answer:
        """Send and return the whole answer, whatever its status below 500.

        Raise TransientError when nothing was done, UncertainError when a write
        may have happened.
        """
        async with self._here, self._shared_place():
            await self._mind_the_pause()
            with self._breaker.attempt(request.url.host) as attempt:
                answer = await self._answer(request, attempt, writes=writes)
            pause = await self._note_pause(answer)  # before the next one may ask
        if answer.status == 429:
            raise TransientError(_busy_words(request, pause), retry_after_s=pause)
        if answer.status >= 500:
            kind = UncertainError if writes else TransientError
            raise kind(_faulty_words(request, answer), retry_after_s=pause)
        return answer

    async def _answer(self, request: httpx.Request, attempt: Attempt, *, writes: bool) -> Answer:
        """Return the answer; one that names its own pause is no failure, it is heeded."""
        try:
            answer = await fetch(self.client, request, within_s=self.within_s, at_most=AT_MOST)
        except NoAnswerError as error:
            attempt.went_well, attempt.why = False, error
            if writes and error.reached:
                raise UncertainError(error.reason) from error
            raise TransientError(error.reason) from error
        attempt.went_well = answer.status < 500 or "retry-after" in answer.headers
        attempt.why = None if attempt.went_well else TransientError(_faulty_words(request, answer))
        return answer

    async def park(self, seconds: float) -> None:
        """Send nothing for so long."""
        until = self.clock.now() + min(seconds, _LONGEST_PAUSE_S)
        if until > self.parked_until:
            self.parked_until = until
            if self.on_park:
                await asyncio.to_thread(self.on_park, until)

    def _shared_place(self) -> AbstractAsyncContextManager[None]:
        return self.places.one() if self.places else nullcontext()

    async def _mind_the_pause(self) -> None:
        if self.kept_pause:
            kept = await asyncio.to_thread(self.kept_pause)
            self.parked_until = max(self.parked_until, kept)
        left = self.parked_until - self.clock.now()
        if left > 0:
            words = f"The calendar asked for a pause; the next try is in {left:.0f} seconds."
            raise TransientError(words, retry_after_s=left)

    async def _note_pause(self, answer: Answer) -> float | None:
        if answer.status < 400 or "retry-after" not in answer.headers:
            return None
        pause = retry_after(answer.headers["retry-after"], self.clock.now())
        if pause is not None:
            await self.park(pause)
        return pause


def check_address(url: str) -> None:
    """Refuse to send a password or token in the clear to another machine; RejectedError."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        shown = without_login(url)
        raise RejectedError(f"The calendar's address '{shown}' is not usable: {error}.") from error
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname)):
        return
    raise RejectedError(f"The calendar's address '{without_login(url)}' must start with https://.")


def _busy_words(request: httpx.Request, pause: float | None) -> str:
    host = request.url.host
    if pause is None:
        return f"{host} is asked too often; it may be asked again in a while."
    return f"{host} is asked too often; it may be asked again in {pause:.0f} seconds."


def _faulty_words(request: httpx.Request, answer: Answer) -> str:
    return f"{request.url.host} has trouble of its own (status {answer.status})."
