"""What a page's Content Security Policy lets in (CSP Level 3, 6.7)."""

from collections.abc import Mapping, Sequence
from urllib.parse import SplitResult, urlsplit

FALLBACKS: Mapping[str, Sequence[str]] = {
    "script-src": ("script-src-elem", "script-src", "default-src"),
    "connect-src": ("connect-src", "default-src"),
    "frame-src": ("frame-src", "child-src", "default-src"),
}
_PORTS = {"https": 443, "wss": 443, "http": 80, "ws": 80}
_UPGRADES = {("http", "https"), ("ws", "wss"), ("http", "wss"), ("http", "ws"), ("https", "wss")}


def allows(policy: str, kind: str, url: str, page: str, nonce: str = "") -> bool:
    """Whether one policy lets `page` load `url`.

    `kind` is "script-src", "connect-src" or "frame-src"; `nonce` that of the script's tag.
    """
    sources = _sources(policy, kind)
    if sources is None:
        return True
    if nonce and f"'nonce-{nonce}'" in sources:
        return True
    if kind == "script-src" and "'strict-dynamic'" in sources:
        return False  # only what has a nonce, or comes from such a script
    return any(_matches(source, urlsplit(url), urlsplit(page)) for source in sources)


def allows_inline(policy: str, nonce: str = "") -> bool:
    """Whether one policy lets a script run that stands in the page itself."""
    sources = _sources(policy, "script-src")
    if sources is None or (nonce and f"'nonce-{nonce}'" in sources):
        return True
    strict = any(s.startswith(("'nonce-", "'sha")) for s in sources)
    return "'unsafe-inline'" in sources and not strict


def _sources(policy: str, kind: str) -> list[str] | None:
    """Return the sources in force for a kind; None: everything is let in."""
    directives: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        name, *sources = directive.split() or [""]
        directives.setdefault(name.lower(), sources)
    return next((directives[name] for name in FALLBACKS[kind] if name in directives), None)


def _matches(source: str, url: SplitResult, page: SplitResult) -> bool:
    if source == "*":
        return url.scheme in {"https", "http", "wss", "ws", page.scheme}
    if source.lower() == "'self'":
        same = (url.hostname, _port(url)) == (page.hostname, _port(page))
        return same and _scheme_fits(page.scheme, url.scheme)
    if source.startswith("'"):
        return False
    if source.endswith(":") and "/" not in source:
        return _scheme_fits(source[:-1].lower(), url.scheme)
    try:
        return _host_matches(source, url, page)
    except ValueError:  # no address
        return False


def _host_matches(source: str, url: SplitResult, page: SplitResult) -> bool:
    given = urlsplit(source if "://" in source else f"//{source}")
    host = given.netloc.rpartition(":")[0] if given.netloc.endswith(":*") else given.hostname or ""
    if not _scheme_fits(given.scheme or page.scheme, url.scheme):
        return False
    if not _names(host.lower(), url.hostname or ""):
        return False
    if not given.netloc.endswith(":*") and not _port_fits(given, url):
        return False
    if given.path in {"", "/"}:
        return True
    whole = given.path.endswith("/")
    return url.path.startswith(given.path) if whole else url.path == given.path


def _port_fits(given: SplitResult, url: SplitResult) -> bool:
    try:
        port = given.port
    except ValueError:
        return False
    return _port(url) == (port or _PORTS.get(url.scheme))


def _port(url: SplitResult) -> int | None:
    try:
        return url.port or _PORTS.get(url.scheme)
    except ValueError:
        return None


def _scheme_fits(given: str, scheme: str) -> bool:
    return given == scheme or (given, scheme) in _UPGRADES


def _names(pattern: str, host: str) -> bool:
    if pattern.startswith("*."):
        return host.endswith(pattern[1:])
    return pattern == host
