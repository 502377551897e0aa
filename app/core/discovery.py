"""An OpenID provider's own description (OpenID Connect Discovery 1.0)."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from app.core.addresses import is_loopback, without_login
from app.core.http import WITHIN_S, NoAnswerError, fetch

WELL_KNOWN = "/.well-known/openid-configuration"
REQUIRED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class DiscoveryError(Exception):
    """The provider's description cannot be used; the text says why in plain words.

    Attributes:
        temporary: whether the same question may be answered well later.
    """

    def __init__(self, reason: str, *, temporary: bool = False) -> None:
        super().__init__(reason)
        self.temporary = temporary


@dataclass(frozen=True, slots=True)
class Provider:
    """What a provider says about itself, checked."""

    issuer: str
    raw: Mapping[str, object]

    def address(self, name: str) -> str:
        """Return an endpoint such as ``token_endpoint``; empty when there is none."""
        value = self.raw.get(name)
        return value if isinstance(value, str) else ""

    def words(self, name: str) -> list[str] | None:
        """Return a list of strings such as ``scopes_supported``; None when not said."""
        value = self.raw.get(name)
        return [str(word) for word in value] if isinstance(value, list) else None


def is_secure(url: str) -> bool:
    """Whether `url` is https, or http that does not leave this machine."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.fragment or not url.isprintable():
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def check_issuer(issuer: str) -> None:
    """Raise DiscoveryError when `issuer` is no address that may be trusted with a sign-in."""
    if not issuer:
        raise DiscoveryError(
            "No identity provider is set. Enter its issuer address in the settings, or set "
            "FOYER_IDENTITY_ISSUER."
        )
    if not is_secure(issuer) or urlsplit(issuer).query or " " in issuer:
        raise DiscoveryError(
            f"The issuer address {_short(issuer)} cannot be used. It must begin with https:// and "
            "be written as your provider shows it; http is allowed on this computer only."
        )


async def discover(
    client: httpx.AsyncClient, issuer: str, *, within_s: float = WITHIN_S
) -> Provider:
    """Return the description of `issuer`; raise DiscoveryError."""
    check_issuer(issuer)
    url = issuer.rstrip("/") + WELL_KNOWN
    headers = {"Accept": "application/json"}
    try:
        request = client.build_request("GET", url, headers=headers)
        answer = await fetch(client, request, within_s=within_s)
    except httpx.InvalidURL as error:
        raise DiscoveryError(f"The issuer address {_short(issuer)} is mistyped.") from error
    except NoAnswerError as error:
        raise DiscoveryError(f"Identity provider: {error.reason}", temporary=True) from error
    if answer.status != 200:
        raise DiscoveryError(_status_words(issuer, answer.status), temporary=answer.status >= 500)
    return _checked(issuer, answer.json())


def _status_words(issuer: str, status: int) -> str:
    if status >= 500:
        return (
            f"The identity provider at {_short(issuer)} is out of order just now. Try again in a "
            "few minutes."
        )
    if 300 <= status < 400:
        return (
            f"The issuer address {_short(issuer)} leads on to another address. Enter the one that "
            "your provider shows as its issuer."
        )
    return (
        f"There is no identity provider at {_short(issuer)}, or it does not describe itself. Check "
        "the issuer address."
    )


def _checked(issuer: str, document: object) -> Provider:
    if not isinstance(document, dict):
        raise DiscoveryError(
            f"What the identity provider at {_short(issuer)} says about itself cannot be read. "
            "Check the issuer address."
        )
    if not document.get("issuer"):
        raise DiscoveryError(
            f"What answers at {_short(issuer)} does not say which identity provider it is. Check "
            "the issuer address."
        )
    if document.get("issuer") != issuer:
        raise DiscoveryError(
            f"The provider calls itself {_short(document.get('issuer'))}, but the settings say "
            f"{_short(issuer)}. Both must be the same, to the last slash; correct the settings."
        )
    provider = Provider(issuer, document)
    if missing := [name for name in REQUIRED if not provider.address(name)]:
        raise DiscoveryError(
            f"The identity provider does not name its {_title(missing[0])}, so nobody can sign in "
            "with it. Tell the people who run it."
        )
    for name, value in document.items():
        named = name.endswith("_endpoint") or name == "jwks_uri"
        if named and isinstance(value, str) and value and not is_secure(value):
            raise DiscoveryError(
                f"The identity provider's {_title(name)} is not protected by https, so it is "
                "refused. Tell the people who run the provider."
            )
    return provider


def _title(name: str) -> str:
    return name.replace("jwks_uri", "key address").replace("_", " ")


def _short(text: object) -> str:
    """Return an address to be read, without a name and a password in it."""
    words = "".join(c if c.isprintable() else " " for c in without_login(str(text)))
    return f"“{words if len(words) <= 120 else words[:119] + '…'}”"
