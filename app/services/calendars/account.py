"""Requests to one account, within its limits: at most 4 at once, none inside a Retry-After."""

import asyncio
import email.utils
import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict, Unpack
from urllib.parse import urlsplit

import httpx

from app.core.clock import Clock
from app.core.http import Answer, NoAnswerError, fetch, new_client
from app.domain.errors import RejectedError, TransientError, UncertainError

AT_ONCE, WITHIN_S, AT_MOST = 4, 4.0, 20_000_000
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
        on_park: keeps that instant where a restart finds it.

    """

    clock: Clock
    client: httpx.AsyncClient = field(default_factory=new_client)
    parked_until: float = 0.0
    on_park: Park | None = None
    within_s: float = WITHIN_S
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def request(self, method: str, url: str, **parts: Unpack[Parts]) -> httpx.Request:
        """Return a request with the parts of `httpx.Client.build_request`; raise RejectedError."""
        try:
            return self.client.build_request(method, url, **parts)
        except (httpx.InvalidURL, UnicodeError, TypeError) as error:
            raise RejectedError(
                f"The calendar's address or sign-in is not usable: {error}"
            ) from error

    async def send(self, request: httpx.Request, *, writes: bool = False) -> Answer:
        """Send and return the whole answer, whatever its status below 500.

        Raise TransientError when nothing was done, UncertainError when a write
        may have happened.
        """
        async with self._places:
            self._mind_the_pause()
            try:
                answer = await fetch(self.client, request, within_s=self.within_s, at_most=AT_MOST)
            except NoAnswerError as error:
                if writes and error.reached:
                    raise UncertainError(error.reason) from error
                raise TransientError(error.reason) from error
        pause = self._note_pause(answer)
        if answer.status == 429:
            raise TransientError(_busy_words(request, pause), retry_after_s=pause)
        if answer.status >= 500:
            kind = UncertainError if writes else TransientError
            words = f"{request.url.host} has trouble of its own (status {answer.status})."
            raise kind(words, retry_after_s=pause)
        return answer

    def park(self, seconds: float) -> None:
        """Send nothing for so long."""
        until = self.clock.now() + min(seconds, _LONGEST_PAUSE_S)
        if until > self.parked_until:
            self.parked_until = until
            if self.on_park:
                self.on_park(until)

    def _mind_the_pause(self) -> None:
        left = self.parked_until - self.clock.now()
        if left > 0:
            words = f"The calendar asked for a pause; the next try is in {left:.0f} seconds."
            raise TransientError(words, retry_after_s=left)

    def _note_pause(self, answer: Answer) -> float | None:
        if answer.status not in {403, 429, 503} or "retry-after" not in answer.headers:
            return None
        pause = retry_after(answer.headers["retry-after"], self.clock.now())
        if pause is not None:
            self.park(pause)
        return pause


def check_address(url: str) -> None:
    """Refuse to send a password or token in the clear to another machine; RejectedError."""
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname or "")):
        return
    raise RejectedError(f"The calendar's address '{url}' must start with https://.")


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def retry_after(value: str, now: float) -> float | None:
    """Return the seconds of a Retry-After header, a number or a date; None: unreadable."""
    text = value.strip()
    if text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdecimal():
        return float(text)
    try:
        return max(email.utils.parsedate_to_datetime(text).timestamp() - now, 0.0)
    except (TypeError, ValueError):
        return None


def _busy_words(request: httpx.Request, pause: float | None) -> str:
    when = f"in {pause:.0f} seconds" if pause is not None else "in a while"
    return f"{request.url.host} is asked too often; it may be asked again {when}."
