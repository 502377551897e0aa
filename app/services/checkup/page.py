"""Fetches one page of a website and looks whether it carries the messenger.

Decided: one plain request, without cookies and with bounds on size, time and redirects;
https only, but for this computer. Nothing of the page is run.
"""

from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

from app.core.discovery import is_secure
from app.core.http import Answer, NoAnswerError, fetch, new_client
from app.domain.checkup import RED, WARN
from app.domain.health import FAULT, OFFLINE, OK
from app.domain.page_snippet import Expected, Finding, Page, judged
from app.domain.wire.coverage import Coverage

WITHIN_S = 8.0
AT_MOST = 3_000_000  # bytes
MOST_REDIRECTS = 5

NOT_SECURE = "{address} is no https address."
STRANGE = "{address} answered {status}."
NO_PAGE = "{address} is no web page ({kind})."
ROUND = "{address} leads from one address to the next without an end."


@dataclass(frozen=True, slots=True)
class Report:
    """What was found at an address."""

    url: str
    findings: tuple[Finding, ...]

    @property
    def state(self) -> str:
        """The worst of the findings, as in domain/checkup."""
        states = {finding.state for finding in self.findings}
        return FAULT if states & RED else WARN if WARN in states else OK


class _NoPageError(Exception):
    def __init__(self, state: str, words: str) -> None:
        super().__init__(words)
        self.finding = Finding(state, words)


async def checked_page(
    address: str,
    hub: str,
    coverage: Coverage | None = None,
    client: httpx.AsyncClient | None = None,
) -> Report:
    """Return what is found at `address`; what keeps it from being looked at is told in it.

    `hub` is its address, for where `coverage` does not tell what browsers use.
    """
    url = address.strip() if "://" in address else f"https://{address.strip()}"
    async with client or new_client() as own:
        try:
            answer, url = await _fetched(own, url)
            expected = await _expected(own, hub, coverage)
        except _NoPageError as error:
            return Report(url, (error.finding,))
        except NoAnswerError as error:
            return Report(url, (Finding(OFFLINE, error.reason),))
        except httpx.InvalidURL:
            return Report(url, (Finding(FAULT, NOT_SECURE.format(address=url)),))
    text = answer.body.decode(_charset(answer), "replace")
    policies = [value for name, value in answer.headers.multi_items() if name == _POLICY]
    return Report(url, tuple(judged(Page(url, text, policies), expected)))


_POLICY = "content-security-policy"


async def _fetched(client: httpx.AsyncClient, url: str) -> tuple[Answer, str]:
    for _ in range(MOST_REDIRECTS + 1):
        if not is_secure(url.partition("#")[0]):
            raise _NoPageError(FAULT, NOT_SECURE.format(address=url))
        client.cookies.clear()
        request = client.build_request("GET", url, headers={"Accept": "text/html"})
        answer = await fetch(client, request, within_s=WITHIN_S, at_most=AT_MOST)
        if 300 <= answer.status < 400 and "Location" in answer.headers:
            url = urljoin(url, answer.headers["Location"])
            continue
        _check(url, answer)
        return answer, url
    raise _NoPageError(FAULT, ROUND.format(address=url))


def _check(url: str, answer: Answer) -> None:
    if answer.status != 200:
        raise _NoPageError(FAULT, STRANGE.format(address=url, status=answer.status))
    kind = answer.headers.get("Content-Type", "text/html").partition(";")[0].strip()
    if kind not in {"text/html", "application/xhtml+xml"}:
        raise _NoPageError(FAULT, NO_PAGE.format(address=url, kind=kind))


def _charset(answer: Answer) -> str:
    given: str = answer.headers.get("Content-Type", "")
    name = given.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    try:
        "".encode(name or "utf-8")
    except LookupError:
        return "utf-8"
    return name or "utf-8"


async def _expected(client: httpx.AsyncClient, hub: str, coverage: Coverage | None) -> Expected:
    seen = (coverage.url if coverage else "") or hub.rstrip("/")
    origins = None
    if coverage is not None and not coverage.any_origin:
        origins = [website.origin for website in coverage.websites if website.named]
    sites = coverage.sites if coverage else []
    return Expected(seen, sites, origins, await _integrity(client, seen))


async def _integrity(client: httpx.AsyncClient, hub: str) -> str:
    """Return the digest of the newest messenger; empty when the hub does not tell."""
    if not hub:
        return ""
    try:
        request = client.build_request("GET", f"{hub}/messenger.json")
        answer = await fetch(client, request, within_s=WITHIN_S)
    except (NoAnswerError, httpx.InvalidURL):
        return ""
    told = answer.json()
    return str(told.get("integrity", "")) if isinstance(told, dict) else ""
