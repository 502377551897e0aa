"""Whether a web page carries the messenger as it must, judged from its text and headers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from app.domain.checkup import WARN
from app.domain.health import FAULT, OK
from app.domain.page_policy import allows, allows_inline

NO_SNIPPET = "The snippet is not on this page."
BY_TAG_MANAGER = (
    "The snippet is not in the page itself. It may come through Google Tag Manager, which loads it "
    "later, and blockers stop it."
)
OTHER_HUB = "The snippet loads from {host}, which is not your hub."
TWICE = "The snippet is on this page {count} times; once is enough."
OTHER_SITE = "The snippet names the site {site}, which the hub does not know."
NO_SITE = "The snippet has no data-site."
NOT_ASYNC = "The snippet is loaded without async, so the page waits for it."
NO_STUB = "The line that defines window.foyer is missing; calls before the messenger is there fail."
STALE_DIGEST = "The integrity of the snippet is that of another version, so browsers refuse it."
POLICY_SCRIPT = "The page's Content Security Policy (script-src) keeps the messenger out."
POLICY_CONNECT = "The page's Content Security Policy (connect-src) keeps it from reaching the hub."
POLICY_FRAME = "The page's Content Security Policy (frame-src) keeps the chat's panel out."
POLICY_INLINE = "The page's Content Security Policy does not let the line with window.foyer run."
NOT_NAMED = "The hub refuses pages of {origin}: an admin adds it to origins in hub.toml."
ALL_WELL = "The snippet is on this page as it must be."


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched."""

    url: str
    text: str
    policies: Sequence[str] = ()  # of its headers


@dataclass(frozen=True, slots=True)
class Expected:
    """What the snippet has to name."""

    hub: str  # as browsers see it
    sites: Sequence[str] = ()  # empty: any
    origins: Sequence[str] | None = None  # that the hub lets in; None: all, or not known
    integrity: str = ""  # of the newest messenger; empty: not known


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a page; state as in domain/checkup."""

    state: str
    words: str


@dataclass(slots=True)
class _Script:
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass(slots=True)
class _Found:
    scripts: list[_Script] = field(default_factory=list)
    inline: list[tuple[str, str]] = field(default_factory=list)  # nonce, text
    policies: list[str] = field(default_factory=list)
    tag_manager: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()
        self._nonce: str | None = None  # of the script that is being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script":
            self._nonce = None if given.get("src") else given.get("nonce", "")
            if given.get("src"):
                self.found.scripts.append(_Script(given))
        elif tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.found.policies.append(given.get("content", ""))
        if "googletagmanager.com" in given.get("src", ""):
            self.found.tag_manager = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._nonce = None

    def handle_data(self, data: str) -> None:
        if self._nonce is not None:
            self.found.inline.append((self._nonce, data))
            self.found.tag_manager |= "googletagmanager.com" in data


def judged(page: Page, expected: Expected) -> list[Finding]:
    """Return what is wrong with a page, or that nothing is."""
    reader = _Reader()
    reader.feed(page.text)
    reader.close()
    found = reader.found
    messengers = [s for s in found.scripts if _is_messenger(page.url, s.get("src"))]
    if not messengers:
        manager = found.tag_manager
        return [Finding(WARN, BY_TAG_MANAGER) if manager else Finding(FAULT, NO_SNIPPET)]
    policies = [*page.policies, *found.policies]
    findings = [
        *_of_tag(page, messengers, expected),
        *_of_stub(found, policies),
        *_of_policies(page, messengers[0], policies, expected.hub),
        *_of_origin(page, expected),
    ]
    return findings or [Finding(OK, ALL_WELL)]


def _is_messenger(page: str, source: str) -> bool:
    try:
        return urlsplit(urljoin(page, source)).path.endswith("/messenger.js")
    except ValueError:
        return False


def _host(page: str, source: str) -> str:
    try:
        return urlsplit(urljoin(page, source)).netloc
    except ValueError:
        return source


def _of_tag(page: Page, tags: Sequence[_Script], expected: Expected) -> list[Finding]:
    tag, found = tags[0], []
    if len(tags) > 1:
        found.append(Finding(WARN, TWICE.format(count=len(tags))))
    host = _host(page.url, tag.get("data-hub") or tag.get("src"))
    if expected.hub and host != urlsplit(expected.hub).netloc:
        found.append(Finding(FAULT, OTHER_HUB.format(host=host)))
    site = tag.get("data-site")
    if not site:
        found.append(Finding(FAULT, NO_SITE))
    elif expected.sites and site not in expected.sites:
        found.append(Finding(FAULT, OTHER_SITE.format(site=site)))
    if not {"async", "defer"} & tag.attributes.keys() and tag.get("type") != "module":
        found.append(Finding(WARN, NOT_ASYNC))
    pinned = tag.get("integrity")
    if pinned and expected.integrity and expected.integrity not in pinned.split():
        found.append(Finding(FAULT, STALE_DIGEST))
    return found


def _of_stub(found: _Found, policies: Sequence[str]) -> list[Finding]:
    stubs = [nonce for nonce, text in found.inline if "foyer" in text and "push" in text]
    if not stubs:
        return [Finding(WARN, NO_STUB)]
    if not all(allows_inline(policy, stubs[0]) for policy in policies):
        return [Finding(WARN, POLICY_INLINE)]
    return []


def _of_policies(page: Page, tag: _Script, policies: Sequence[str], hub: str) -> list[Finding]:
    source = urljoin(page.url, tag.get("src"))
    base = hub or f"{urlsplit(source).scheme}://{urlsplit(source).netloc}"
    wanted = (
        ("script-src", source, tag.get("nonce"), POLICY_SCRIPT),
        ("connect-src", f"{base.replace('http', 'ws', 1)}/ws", "", POLICY_CONNECT),
        ("frame-src", f"{base}/panel", "", POLICY_FRAME),
    )
    return [
        Finding(FAULT, words)
        for kind, url, nonce, words in wanted
        if not all(allows(policy, kind, url, page.url, nonce) for policy in policies)
    ]


def _of_origin(page: Page, expected: Expected) -> list[Finding]:
    parts = urlsplit(page.url)
    origin = f"{parts.scheme}://{parts.netloc}".lower()
    if expected.origins is None or origin in expected.origins:
        return []
    return [Finding(FAULT, NOT_NAMED.format(origin=origin))]
