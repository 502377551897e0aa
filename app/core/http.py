"""HTTP done one way: the system's trust store, the environment's proxies, hard bounds.

Decided: one function, `fetch`, reads a whole answer with a deadline over all of
it and a cap on its size, since httpx's own timeouts start anew with every byte
that drips in. Redirects are never followed: a caller that wants one asks again,
without its secrets. Refused: `truststore.inject_into_ssl`, which swaps the
class under every TLS server and test in the process.
"""

import asyncio
import email.utils
import socket
import ssl
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

import httpx

from app.core.addresses import without_login
from app.core.clock import Clock
from app.core.http_words import NO_PROXY, proxy_words, tls_words
from app.core.proxies import asks_system, proxy_for
from app.core.strict_json import loose
from app.core.tasks import in_thread
from app.core.trust import trust

WITHIN_S = 10.0
PROXY_WITHIN_S = 8.0  # for the system to say which
AT_MOST = 1_000_000  # bytes of one answer
LAST_PORT = 65_535
_HERE = ("http://127.0.0.1", "http://localhost", "http://[::1]")
_BAD_PROXY = (ValueError, httpx.InvalidURL, ImportError)  # SOCKS needs one package more
_HEADERS = {"User-Agent": "Foyer", "Accept-Encoding": "identity"}


class Fault(StrEnum):
    """Why there was no usable answer."""

    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    SLOW = "slow"
    TOO_LARGE = "too_large"
    CUT_OFF = "cut_off"
    FORBIDDEN = "forbidden"  # by the company; nothing was sent


class NoAnswerError(Exception):
    """No usable answer; `reason` says why in plain words.

    Attributes:
        fault: what kind of trouble it was.
        reached: whether the request may have been seen by the other side.
        host: who was asked.
    """

    def __init__(self, fault: Fault, reason: str, *, reached: bool, host: str = "") -> None:
        super().__init__(reason)
        self.fault = fault
        self.reason = reason
        self.reached = reached
        self.host = host


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer, never longer than was allowed."""

    status: int
    headers: httpx.Headers
    body: bytes

    def json(self) -> object:
        """Return the parsed body, or None when it is no JSON."""
        try:
            return loose(self.body)
        except ValueError:
            return None


def new_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """Return a client that follows no redirect; `transport` replaces the network in tests.

    Proxies come from the environment, or from the system (see `proxies`). Plain http to this
    machine never takes one: it is allowed only because it does not leave the machine.
    """
    if transport is None and asks_system():
        transport = _BySystem()
    here = {} if transport else dict.fromkeys(_HERE)
    try:
        return httpx.AsyncClient(transport=transport, mounts=here, **_options())
    except _BAD_PROXY:
        here = dict.fromkeys(_HERE, httpx.AsyncHTTPTransport(verify=trust()))
        return httpx.AsyncClient(transport=_NoWay(), mounts=here, **_options())


def new_blocking_client() -> httpx.Client:
    """Return the same for `fetch_blocking`."""
    transport = _BySystemBlocking() if asks_system() else None
    here = {} if transport else dict.fromkeys(_HERE)
    try:
        return httpx.Client(transport=transport, mounts=here, **_options())
    except _BAD_PROXY:
        here = dict.fromkeys(_HERE, httpx.HTTPTransport(verify=trust()))
        return httpx.Client(transport=_NoWay(), mounts=here, **_options())


def _options() -> dict[str, Any]:
    return {
        "verify": trust(),
        "follow_redirects": False,
        "timeout": WITHIN_S,
        "headers": _HEADERS,
    }


def built(
    client: httpx.AsyncClient,
    method: str,
    url: str,
    **parts: Any,  # noqa: ANN401  # those of `httpx.Client.build_request`
) -> httpx.Request:
    """Return a request; raise NoAnswerError where an address or a header cannot be sent at all."""
    try:
        request = client.build_request(method, url, **parts)
    except (httpx.InvalidURL, UnicodeError, TypeError, ValueError) as error:
        raise _unsendable(url, str(error)) from error
    if (request.url.port or 0) > LAST_PORT:
        raise _unsendable(url, f"there is no port {request.url.port}")
    return request


async def fetch(
    client: httpx.AsyncClient,
    request: httpx.Request,
    *,
    within_s: float = WITHIN_S,
    at_most: int = AT_MOST,
) -> Answer:
    """Send `request` and return the whole answer; raise NoAnswerError."""
    body = bytearray()
    # Just under the deadline: a handshake that httpcore itself ends closes its socket, one
    # that is cancelled does not (httpcore closes on Exception, which CancelledError is not).
    request.extensions["timeout"] = httpx.Timeout(within_s * 0.9).as_dict()
    answer = await _bounded(_read(client, request, body.extend, at_most), request, within_s)
    return Answer(answer.status, answer.headers, bytes(body))


async def fetch_into(
    client: httpx.AsyncClient,
    request: httpx.Request,
    sink: Callable[[bytes], None],
    *,
    within_s: float,
    at_most: int,
    silent_s: float = WITHIN_S,
) -> Answer:
    """Hand the body of an answer with status 200 to `sink`, piece by piece and as it was sent.

    Return the answer without a body, whatever its status. Raise NoAnswerError, also when the
    other side is silent for `silent_s`.
    """
    request.extensions["timeout"] = httpx.Timeout(min(silent_s, within_s * 0.9)).as_dict()
    reading = _read(client, request, sink, at_most, plain=False)
    return await _bounded(reading, request, within_s)


async def _bounded(
    reading: Coroutine[Any, Any, Answer], request: httpx.Request, within_s: float
) -> Answer:
    host = request.url.netloc.decode("ascii", "replace")
    try:
        async with asyncio.timeout(within_s):
            return await reading
    except NoAnswerError as error:
        error.host = host
        raise
    except (TimeoutError, httpx.TimeoutException) as error:
        raise _slow(host, within_s, reached=not isinstance(error, httpx.ConnectTimeout)) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        known = _no_answer(host, error)
        known.host = host
        raise known from error


def fetch_blocking(
    client: httpx.Client,
    request: httpx.Request,
    clock: Clock,
    *,
    within_s: float = WITHIN_S,
    at_most: int = AT_MOST,
) -> Answer:
    """Do the same for libraries that block; on a thread of its own, never on the loop's."""
    host, until = request.url.netloc.decode("ascii", "replace"), clock.now() + within_s
    request.extensions["timeout"] = httpx.Timeout(within_s).as_dict()
    try:
        _check_port(request)
        response = client.send(request, stream=True)
        try:
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > at_most:
                    raise _too_large(host, at_most)
                if clock.now() > until:
                    raise _slow(host, within_s, reached=True)
            return Answer(response.status_code, response.headers, bytes(body))
        finally:
            response.close()
    except httpx.TimeoutException as error:
        raise _slow(host, within_s, reached=not isinstance(error, httpx.ConnectTimeout)) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        known = _no_answer(host, error)
        known.host = host
        raise known from error


def retry_after(value: str, now: float) -> float | None:
    """Return the seconds of a Retry-After header, a number or a date; None: unreadable."""
    text = value.strip()
    if text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdecimal():
        return float(text)
    try:
        return max(email.utils.parsedate_to_datetime(text).timestamp() - now, 0.0)
    except (TypeError, ValueError):
        return None


async def _read(
    client: httpx.AsyncClient,
    request: httpx.Request,
    sink: Callable[[bytes], None],
    at_most: int,
    *,
    plain: bool = True,
) -> Answer:
    """Read at most so many bytes; unless `plain`, as they are and of a good answer alone."""
    _check_port(request)
    response = await client.send(request, stream=True)
    try:
        answer = Answer(response.status_code, response.headers, b"")
        if not plain and response.status_code != 200:
            return answer
        size = 0
        async for chunk in response.aiter_bytes() if plain else response.aiter_raw():
            size += len(chunk)
            if size > at_most:
                raise _too_large(request.url.netloc.decode("ascii", "replace"), at_most)
            sink(chunk)
        return answer
    finally:
        await response.aclose()


def _check_port(request: httpx.Request) -> None:
    """Raise httpx.UnsupportedProtocol for a port that there cannot be; sockets say it badly."""
    if (request.url.port or 0) > LAST_PORT:
        raise httpx.UnsupportedProtocol("There is no such port.")


class _NoWay(httpx.AsyncBaseTransport, httpx.BaseTransport):
    """Stands where the environment names a proxy that is no address."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise httpx.ProxyError(NO_PROXY, request=request)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise httpx.ProxyError(NO_PROXY, request=request)


class _BySystem(httpx.AsyncBaseTransport):
    """Takes for each host the proxy that the system names."""

    def __init__(self) -> None:
        self._ways: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        proxy = await in_thread(
            partial(proxy_for, str(request.url)), within_s=PROXY_WITHIN_S, name="proxy"
        )
        if proxy not in self._ways:
            self._ways[proxy] = httpx.AsyncHTTPTransport(verify=trust(), proxy=proxy or None)
        return await self._ways[proxy].handle_async_request(request)

    async def aclose(self) -> None:
        for way in self._ways.values():
            await way.aclose()


class _BySystemBlocking(httpx.BaseTransport):
    """The same for `fetch_blocking`."""

    def __init__(self) -> None:
        self._ways: dict[str, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        proxy = proxy_for(str(request.url))
        if proxy not in self._ways:
            self._ways[proxy] = httpx.HTTPTransport(verify=trust(), proxy=proxy or None)
        return self._ways[proxy].handle_request(request)

    def close(self) -> None:
        for way in self._ways.values():
            way.close()


def _unsendable(url: str, why: str) -> NoAnswerError:
    shown = without_login(url)
    words = f"Nothing can be sent to '{shown}': {why}. Check the address and the sign-in."
    return NoAnswerError(Fault.UNREACHABLE, words, reached=False)


def _too_large(host: str, at_most: int) -> NoAnswerError:
    return NoAnswerError(
        Fault.TOO_LARGE,
        f"The answer of {host} is larger than {at_most // 1000} kB, which is more than such an "
        "answer can be. Check that the address is right.",
        reached=True,
        host=host,
    )


def _slow(host: str, within_s: float, *, reached: bool) -> NoAnswerError:
    return NoAnswerError(
        Fault.SLOW,
        f"{host} did not finish its answer within {within_s:.0f} seconds. Try again in a moment.",
        reached=reached,
        host=host,
    )


def _no_answer(host: str, error: Exception) -> NoAnswerError:
    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return NoAnswerError(Fault.UNTRUSTED, tls_words(host, _tls_code(error)), reached=False)
    if isinstance(error, httpx.LocalProtocolError):  # its text would show the header: a token
        return _unsendable(host, "a header holds what no header can")
    if isinstance(error, httpx.ProxyError):
        return NoAnswerError(Fault.UNREACHABLE, proxy_words(host, str(error)), reached=False)
    if any(isinstance(cause, socket.gaierror) for cause in _causes(error)):
        return NoAnswerError(
            Fault.UNREACHABLE,
            f"The name of {host} is not known on this network. Check how it is written, and that "
            "this computer is online.",
            reached=False,
        )
    if isinstance(error, httpx.ConnectError | httpx.UnsupportedProtocol | httpx.InvalidURL):
        return NoAnswerError(
            Fault.UNREACHABLE,
            f"{host} cannot be reached. Check the network, the proxy and the address.",
            reached=False,
        )
    return NoAnswerError(
        Fault.CUT_OFF,
        f"The connection to {host} broke before its answer was complete. Try again in a moment.",
        reached=True,
    )


def _tls_code(error: Exception) -> int | None:
    checks = [c for c in _causes(error) if isinstance(c, ssl.SSLCertVerificationError)]
    return checks[0].verify_code if checks else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
