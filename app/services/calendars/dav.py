"""WebDAV answers: XML in, plain values out. What a server sends is not trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from app.domain.errors import TransientError

D, C = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"

PRINCIPAL = (
    '<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>'
    "<d:current-user-principal/><c:calendar-home-set/><d:resourcetype/><d:displayname/>"
    "<c:supported-calendar-component-set/></d:prop></d:propfind>"
)
QUERY = (
    '<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>'
    "<d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name="
    '"VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="{start}" end="{end}"/>'
    "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
)


@dataclass(slots=True)
class Resource:
    """One response of a multistatus: what was found (status 200) only."""

    href: str
    properties: dict[str, Element] = field(default_factory=dict)

    def link(self, name: str) -> str:
        """Return the href inside a property, or nothing."""
        found = self.properties.get(name)
        return _href(found) if found is not None else ""

    def text(self, name: str) -> str:
        """Return a property's text, or nothing."""
        found = self.properties.get(name)
        return (found.text or "") if found is not None else ""

    @property
    def is_calendar(self) -> bool:
        """Whether it is a collection of events."""
        kind = self.properties.get(f"{D}resourcetype")
        if kind is None or kind.find(f"{C}calendar") is None:
            return False
        parts = self.properties.get(f"{C}supported-calendar-component-set")
        names = [comp.get("name", "").upper() for comp in parts] if parts is not None else []
        return not names or "VEVENT" in names


def multistatus(body: bytes, host: str) -> list[Resource]:
    """Return the resources of an answer; raise TransientError for anything else."""
    try:
        root = fromstring(body)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise TransientError(_WORDS.format(host=host)) from error
    if root.tag != f"{D}multistatus":
        raise TransientError(_WORDS.format(host=host))
    return [_resource(response) for response in root.iter(f"{D}response")]


def joined(base: str, href: str) -> str:
    """Return the address of an href; a stranger's host is refused, it would get the password."""
    if not _is_address(href):
        raise TransientError(f"The calendar server sends to '{href}', which is no address.")
    address = urljoin(base, href)
    old, new = urlsplit(base), urlsplit(address)
    if (old.scheme, old.netloc) != (new.scheme, new.netloc) and not _kin(old, new):
        raise TransientError(
            f"The calendar server sends to another host ({new.hostname}). "
            "Set that address in the settings, if it is right."
        )
    return address


def _kin(old: SplitResult, new: SplitResult) -> bool:
    """Whether two hosts share their domain, over TLS: iCloud's calendars lie beside its door."""
    domains = [(part.hostname or "").split(".")[-2:] for part in (old, new)]
    return new.scheme == "https" and domains[0] == domains[1] and len(domains[0]) == 2


_WORDS = (
    "{host} did not answer like a calendar server. Check the calendar's address in the settings."
)


def _resource(response: Element) -> Resource:
    found = Resource(_href(response))
    for one in _found(response):
        found.properties[one.tag] = one
    return found


def _href(parent: Element) -> str:
    """Return the href inside an element; what is no address is none."""
    inner = parent.find(f"{D}href")
    text = (inner.text or "").strip() if inner is not None else ""
    return text if _is_address(text) else ""


def _is_address(text: str) -> bool:
    try:
        _ = urlsplit(text).port
    except ValueError:
        return False
    return True


def _found(response: Element) -> Iterator[Element]:
    for propstat in response.findall(f"{D}propstat"):
        status = propstat.find(f"{D}status")
        words = (status.text or "").split() if status is not None else []
        if len(words) < 2 or words[1] == "200":
            for prop in propstat.findall(f"{D}prop"):
                yield from prop
