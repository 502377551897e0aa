"""HTTP done one way: the system's trust store, the environment's proxies, hard bounds.

Decided: one function, `fetch`, reads a whole answer with a deadline over all of
it and a cap on its size, since httpx's own timeouts start anew with every byte
that drips in. Redirects are never followed: a caller that wants one asks again,
without its secrets. Refused: `truststore.inject_into_ssl`, which swaps the
class under every TLS server and test in the process.
"""

import asyncio
import json
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

import httpx
import truststore

WITHIN_S = 10.0
AT_MOST = 1_000_000  # bytes of one answer


class Fault(StrEnum):
    """Why there was no usable answer."""

    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    SLOW = "slow"
    TOO_LARGE = "too_large"
    CUT_OFF = "cut_off"


class NoAnswerError(Exception):
    """No usable answer; `reason` says why in plain words.

    Attributes:
        fault: what kind of trouble it was.
        reached: whether the request may have been seen by the other side.
    """

    def __init__(self, fault: Fault, reason: str, *, reached: bool) -> None:
        super().__init__(reason)
        self.fault = fault
        self.reason = reason
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer, never longer than was allowed."""

    status: int
    headers: httpx.Headers
    body: bytes

    def json(self) -> object:
        """Return the parsed body, or None when it is no JSON."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


def trust() -> ssl.SSLContext:
    """Return a client context that trusts what this computer trusts.

    `SSL_CERT_FILE` is obeyed on every system: OpenSSL does it by itself, the
    trust stores of Windows and macOS do not.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if extra := os.environ.get("SSL_CERT_FILE"):
        with suppress(OSError):  # a missing or broken file trusts nothing more
            context.load_verify_locations(extra)
    return context


def new_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """Return a client that follows no redirect; `transport` replaces the network in tests.

    Proxies come from the environment. Plain http to this machine never takes
    one: it is allowed only because it does not leave the machine.
    """
    direct = {"http://127.0.0.1": None, "http://localhost": None, "http://[::1]": None}
    return httpx.AsyncClient(
        verify=trust(),
        transport=transport,
        mounts={} if transport else direct,
        follow_redirects=False,
        timeout=WITHIN_S,
        headers={"User-Agent": "Foyer", "Accept-Encoding": "identity"},
    )


async def fetch(
    client: httpx.AsyncClient,
    request: httpx.Request,
    *,
    within_s: float = WITHIN_S,
    at_most: int = AT_MOST,
) -> Answer:
    """Send `request` and return the whole answer; raise NoAnswerError."""
    host = request.url.netloc.decode("ascii", "replace")
    # Just under the deadline: a handshake that httpcore itself ends closes its socket, one
    # that is cancelled does not (httpcore closes on Exception, which CancelledError is not).
    request.extensions["timeout"] = httpx.Timeout(within_s * 0.9).as_dict()
    try:
        async with asyncio.timeout(within_s):
            return await _read(client, request, at_most)
    except (TimeoutError, httpx.TimeoutException) as error:
        raise _slow(host, within_s, reached=not isinstance(error, httpx.ConnectTimeout)) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise _no_answer(host, error) from error


async def _read(client: httpx.AsyncClient, request: httpx.Request, at_most: int) -> Answer:
    response = await client.send(request, stream=True)
    try:
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > at_most:
                host = request.url.netloc.decode("ascii", "replace")
                raise NoAnswerError(
                    Fault.TOO_LARGE,
                    f"The answer of {host} is larger than {at_most // 1000} kB, which is more than "
                    "such an answer can be. Check that the address is right.",
                    reached=True,
                )
        return Answer(response.status_code, response.headers, bytes(body))
    finally:
        await response.aclose()


def _slow(host: str, within_s: float, *, reached: bool) -> NoAnswerError:
    return NoAnswerError(
        Fault.SLOW,
        f"{host} did not finish its answer within {within_s:.0f} seconds. Try again in a moment.",
        reached=reached,
    )


def _no_answer(host: str, error: Exception) -> NoAnswerError:
    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return NoAnswerError(Fault.UNTRUSTED, _tls_words(host, error), reached=False)
    if isinstance(error, httpx.ProxyError):
        return NoAnswerError(
            Fault.UNREACHABLE,
            f"The proxy of this network refused to connect to {host}. Ask your IT to allow it.",
            reached=False,
        )
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


def _tls_words(host: str, error: Exception) -> str:
    checks = [c for c in _causes(error) if isinstance(c, ssl.SSLCertVerificationError)]
    code = checks[0].verify_code if checks else None
    match code:
        case None:
            return f"No secure connection to {host} could be made. Check that it speaks https."
        case 9 | 10:  # not yet valid, expired
            return (
                f"The certificate of {host} is out of date, or this computer's clock is wrong. "
                "Check the clock, then tell your IT."
            )
        case 62 | 64:  # host name, IP address mismatch
            return f"The certificate of {host} was made for another name. Check the address."
        case _:
            return (
                f"The certificate of {host} is not trusted by this computer. Ask your IT to add "
                "its certificate authority to the system's trust store."
            )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
