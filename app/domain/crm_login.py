"""Which login page of Salesforce: production, a sandbox, or a company's own domain (My Domain).

Single sign-on starts only from the company's own domain, so that is the choice
for companies with an identity provider; the way through the browser is the same.
"""

import re
from enum import StrEnum
from urllib.parse import urlsplit

PRODUCTION, SANDBOX = "https://login.salesforce.com", "https://test.salesforce.com"
MY_DOMAIN = ".my.salesforce.com"
# Parts of an org's address that all stand for the org named in front of them.
SAME_ORG = (
    (".lightning.force.com", MY_DOMAIN),
    (".my.salesforce-setup.com", MY_DOMAIN),
    (".my.salesforce.com", MY_DOMAIN),
    (".my.salesforce.mil", ".my.salesforce.mil"),
    (".my.sfcrmproducts.cn", ".my.sfcrmproducts.cn"),
)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


class LoginKind(StrEnum):
    """What a person chooses between."""

    PRODUCTION = "production"
    SANDBOX = "sandbox"
    CUSTOM = "custom"


_EXAMPLE = (
    "Type your company's domain, such as acme.my.salesforce.com, or copy the address of Salesforce "
    "from your browser."
)
FAULTS = {
    "empty": "Type your company's domain, such as acme.my.salesforce.com.",
    "e-mail": "That is an e-mail address. Type your company's domain, such as "
    "acme.my.salesforce.com.",
    "http": "Salesforce is reached by https only. Type the address with https.",
    "scheme": "An address begins with https://, not with {about}://.",
    "no address": f"“{{about}}” is no address. {_EXAMPLE}",
    "no org": f"That is not the name of an org. {_EXAMPLE}",
    "sandbox": "A sandbox is named after its org and the sandbox: acme--test.sandbox.",
    "spaces": f"A domain has no spaces. {_EXAMPLE}",
    "incomplete": f"The domain is not complete. {_EXAMPLE}",
    "letters": "“{about}” cannot be part of a domain: it has letters, digits and hyphens only.",
    "site": "{about} is a site for your customers, not where you sign in. Open Salesforce and "
    "copy its address, which has lightning.force.com or my.salesforce.com in it.",
    "server": "{about} is one of Salesforce's servers, not your company's domain. Your admin finds "
    "the domain under Setup > My Domain.",
    "stranger": f"{{about}} is not at Salesforce. {_EXAMPLE}",
}


class LoginAddressError(ValueError):
    """What was typed is no address to sign in at; the text says why and what to type.

    Attributes:
        code: a key of `FAULTS`.
        about: what the fault is about, as it was typed.
    """

    def __init__(self, code: str, about: str = "") -> None:
        self.code, self.about = code, about[:80]
        super().__init__(FAULTS[code].format(about=self.about))


def login_url(kind: LoginKind, given: str = "") -> str:
    """Return the login address of a choice; `given` is what was typed for a custom domain.

    Takes ``NAME``, ``NAME--SANDBOX``, ``NAME--SANDBOX.sandbox``, a host or a whole
    address copied from the browser. Raise LoginAddressError.
    """
    match kind:
        case LoginKind.PRODUCTION:
            return PRODUCTION
        case LoginKind.SANDBOX:
            return SANDBOX
        case LoginKind.CUSTOM:
            return _custom(given.strip())


def kind_of(address: str) -> LoginKind:
    """Return which choice an address is; an empty one is production, the usual choice."""
    plain = address.strip().rstrip("/").lower()
    known = {"": LoginKind.PRODUCTION, PRODUCTION: LoginKind.PRODUCTION}
    return (known | {SANDBOX: LoginKind.SANDBOX}).get(plain, LoginKind.CUSTOM)


def domain_of(address: str) -> str:
    """Return a custom address as a person would type it."""
    if kind_of(address) is not LoginKind.CUSTOM:
        return ""
    return address.strip().rstrip("/").removeprefix("https://")


def _custom(given: str) -> str:
    if not given:
        raise LoginAddressError("empty")
    if "@" in given:
        raise LoginAddressError("e-mail")
    scheme, host, port = _parts(given)
    if host in LOOPBACK:
        return _own(scheme, host, port)
    if scheme == "http":
        raise LoginAddressError("http")
    return f"https://{_host(host)}"


def _parts(given: str) -> tuple[str, str, int | None]:
    """Return scheme (empty where none was typed), host in small letters, and port."""
    scheme, mark, _ = given.partition("://")
    if mark and scheme.lower() not in {"http", "https"}:
        raise LoginAddressError("scheme", scheme)
    try:
        parts = urlsplit(given if mark else f"//{given}")
        return parts.scheme.lower(), (parts.hostname or "").rstrip("."), parts.port
    except ValueError as error:
        raise LoginAddressError("no address", given) from error


def _own(scheme: str, host: str, port: int | None) -> str:
    """Return an address on this machine, where a practice org may run."""
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme or 'http'}://{shown}" + (f":{port}" if port else "")


def _host(host: str) -> str:
    _check_letters(host)
    name, _, rest = host.partition(".")
    if host in {"login.salesforce.com", "test.salesforce.com"}:
        return host
    if rest in {"", "my", "sandbox", "sandbox.my"}:
        return _of_name(name, sandbox=rest.startswith("sandbox"))
    for end, login in SAME_ORG:
        if host.endswith(end):
            return _normal(host.removesuffix(end), login)
    raise LoginAddressError(_stranger(host), host)


def _of_name(name: str, *, sandbox: bool) -> str:
    if name == "www":
        raise LoginAddressError("no org")
    return _normal(f"{name}.sandbox" if sandbox else name, MY_DOMAIN)


def _normal(front: str, login: str) -> str:
    """Return the login host of an org; a sandbox is named after its org and two hyphens."""
    name, _, kind = front.partition(".")
    if kind == "sandbox" and "--" not in name:
        raise LoginAddressError("sandbox")
    if "--" in name and not kind:
        return f"{name}.sandbox{login}"
    return f"{front}{login}"


def _check_letters(host: str) -> None:
    wrong = [label for label in host.split(".") if not LABEL.fullmatch(label)]
    if not wrong:
        return
    if " " in host:
        raise LoginAddressError("spaces")
    if not host or "" in wrong:
        raise LoginAddressError("incomplete")
    raise LoginAddressError("letters", wrong[0])


def _stranger(host: str) -> str:
    """Return the fault of a host that is no org's."""
    if host.endswith((".my.site.com", ".force.com", ".salesforce-sites.com")):
        return "site"
    return "server" if host.endswith(".salesforce.com") else "stranger"
