"""The way to each system: which proxy is taken, whether it lets us through, who signs.

A certificate is taken for one of the organisation's own when this computer trusts it but
the public authorities (certifi) do not know who signed it.
"""

import asyncio
import re
import ssl
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import certifi
import httpx

from app.core.addresses import is_loopback
from app.core.http import NoAnswerError, new_client
from app.domain.checkup import Repair, Row
from app.domain.health import FAULT, OFF, OFFLINE, OK
from app.services.checkup import words
from app.services.checkup.calendar import CALENDARS
from app.services.checkup.ground import ASK_WITHIN_S, Ground


@dataclass(frozen=True, slots=True)
class Way:
    """How one host was reached."""

    host: str
    proxy: str = ""  # without its password
    trouble: str = ""  # "", "sign_in", "refused" by the proxy; "other"
    issuer: str = ""  # of a certificate that is not public


async def look_at_network(ground: Ground) -> list[Row]:
    """Try the way to every system that is set up."""
    addresses = hosts(ground)
    if not addresses:
        return [Row("proxy", OFF, words.NOTHING_TO_ASK)]
    ways = await asyncio.gather(*(_tried(ground, url) for url in addresses))
    return [_told(list(ways))]


def hosts(ground: Ground) -> list[str]:
    """Return the address of every system that is set up, each host once."""
    settings = ground.settings()
    usual = CALENDARS.get(settings.calendar.provider, (settings.calendar.url, ""))[0]
    given = (
        settings.hub.url,
        settings.identity.issuer,
        settings.crm.instance_url or settings.crm.login_url,
        settings.calendar.api_url or usual,
        settings.updates.url if settings.updates.enabled else "",
    )
    found: dict[str, str] = {}
    for url in given:
        host = _host(url)
        if host:
            found.setdefault(host, f"{url.split('://')[0]}://{host}/")
    return list(found.values())


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def proxy_of(url: str, given: Mapping[str, str] | None = None) -> str:
    """Return the proxy that requests to `url` take, without user and password."""
    parts = urlsplit(url)
    if not parts.hostname or (parts.scheme == "http" and is_loopback(parts.hostname)):
        return ""
    proxies = urllib.request.getproxies() if given is None else given
    if urllib.request.proxy_bypass(parts.netloc):
        return ""
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    return re.sub(r"(?<=//)[^/@]*@", "", proxy if "://" in proxy or not proxy else f"//{proxy}")


async def _tried(ground: Ground, url: str) -> Way:
    host, proxy = _host(url), proxy_of(url)
    try:
        await ground.get(url)
    except httpx.InvalidURL:
        return Way(host, proxy, "other")
    except NoAnswerError as error:
        return Way(host, proxy, _trouble(error) if proxy else "other")
    return Way(host, proxy, issuer=await _private_issuer(url))


def _trouble(error: NoAnswerError) -> str:
    cause = error.__cause__
    if not isinstance(cause, httpx.ProxyError):
        return "other"
    return "sign_in" if "407" in str(cause) else "refused"


async def _private_issuer(url: str) -> str:
    """Return who signed a certificate that no public authority stands behind; else nothing."""
    if not url.startswith("https://"):
        return ""
    public = ssl.create_default_context(cafile=certifi.where())
    async with httpx.AsyncClient(verify=public, timeout=ASK_WITHIN_S) as client:
        try:
            async with client.stream("GET", url):
                return ""
        except httpx.HTTPError as error:
            if not _is_untrusted(error):
                return ""
    return await _issuer(url)


def _is_untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


async def _issuer(url: str) -> str:
    async with new_client() as client:
        try:
            async with client.stream("GET", url) as response:
                stream = response.extensions["network_stream"]
                certificate = stream.get_extra_info("ssl_object").getpeercert() or {}
        except httpx.HTTPError:
            return ""
    named = {key: value for part in certificate.get("issuer", ()) for key, value in part}
    return str(named.get("organizationName") or named.get("commonName") or "?")


def _told(ways: list[Way]) -> Row:
    details = tuple((way.host, way.proxy or "direct") for way in ways)
    if shut := [way for way in ways if way.trouble == "sign_in"]:
        said = words.PROXY_SIGN_IN.format(proxy=shut[0].proxy)
        return Row("proxy", FAULT, said, words.PROXY_SIGN_IN_MEANS, details, repair=_for_it(shut))
    if shut := [way for way in ways if way.trouble == "refused"]:
        said = words.PROXY_REFUSES.format(proxy=shut[0].proxy, hosts=_named(shut))
        means = words.PROXY_REFUSES_MEANS
        return Row("proxy", OFFLINE, said, means, details, repair=_for_it(shut))
    if read := [way for way in ways if way.issuer]:
        said = words.PROXY_READS.format(hosts=_named(read), issuer=read[0].issuer)
        return Row("proxy", OK, said, words.PROXY_READS_MEANS, details)
    used = sorted({way.proxy for way in ways if way.proxy})
    said = words.PROXY_USED.format(proxy=", ".join(used)) if used else words.PROXY_NONE
    return Row("proxy", OK, said, details=details)


def _named(ways: list[Way]) -> str:
    return ", ".join(way.host for way in ways)


def _for_it(ways: list[Way]) -> Repair:
    return Repair("copy", words.PROXY_FOR_IT.format(proxy=ways[0].proxy, hosts=_named(ways)))
