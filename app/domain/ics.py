"""iCalendar text (RFC 5545): content lines, components, times, lengths.

Tolerant: calendars hold what many programs wrote. What cannot be read is an
IcsError or left out, never an endless loop.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.domain.zones import DAY, ZoneError, instant_of, zone

ZoneOf = Callable[[str], ZoneInfo | None]
_UTC = ZoneInfo("UTC")
_TIME = re.compile(r"\d{8}(T\d{4}(\d\d)?Z?)?$", re.ASCII)
_AREA = re.compile(
    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/"
)
_FOREVER = datetime(2300, 1, 1)  # some programs write the year 9999
_CENTURY_S = 3_155_760_000
_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")  # as str.splitlines has them
_DURATION = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", re.IGNORECASE
)


class IcsError(ValueError):
    """Text that is no iCalendar."""


@dataclass(frozen=True, slots=True)
class Property:
    """One content line."""

    name: str  # upper case
    params: Mapping[str, str]  # names in upper case
    value: str


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property] = field(default_factory=list)
    children: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next((p for p in self.properties if p.name == name), None)

    def all(self, name: str) -> list[Property]:
        """Return the properties of a name."""
        return [p for p in self.properties if p.name == name]

    def text(self, name: str) -> str:
        """Return a property's value without escapes, or nothing."""
        found = self.first(name)
        return unescaped(found.value) if found else ""

    def within(self, name: str) -> Iterator["Component"]:
        """Yield every component of a name, at any depth."""
        left = self.children[::-1]
        while left:  # no recursion: strangers decide how deep a calendar is nested
            child = left.pop()
            if child.name == name:
                yield child
            left += child.children[::-1]


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as it is written: a wall time in a zone, or a whole day."""

    wall: datetime  # without a zone; midnight of a whole day
    zone: ZoneInfo
    all_day: bool = False

    @property
    def instant(self) -> int:
        """Return the Unix second; a whole day starts at its midnight."""
        return int(instant_of(self.wall, self.zone))


@dataclass(frozen=True, slots=True)
class Length:
    """A DURATION: days are of the calendar, seconds are exact."""

    days: int
    seconds: int


def parse(text: str | Iterable[str]) -> Component:
    """Return a nameless component that holds everything in `text`."""
    root = Component("")
    stack = [root]
    for line in _unfolded(text.splitlines() if isinstance(text, str) else text):
        found = _property(line)
        if found is None:
            continue
        if found.name == "BEGIN":
            inner = Component(found.value.strip().upper())
            stack[-1].children.append(inner)
            stack.append(inner)
        elif found.name == "END":
            del stack[max(len(stack) - 1, 1) :]
        else:
            stack[-1].properties.append(found)
    return root


def moments(found: Property, floating: ZoneInfo, zone_of: ZoneOf) -> list[Moment]:
    """Return the times of a property; raise IcsError."""
    return [moment(text, found.params, floating, zone_of) for text in found.value.split(",")]


def moment(text: str, params: Mapping[str, str], floating: ZoneInfo, zone_of: ZoneOf) -> Moment:
    """Return one time. Floating time is of `floating`, and so is a zone nobody knows."""
    written = text.strip().upper()
    if not _TIME.match(written):
        raise IcsError(f"'{text}' is not a time")
    try:
        wall = min(datetime.fromisoformat(written.removesuffix("Z")), _FOREVER)
    except ValueError as error:
        raise IcsError(f"'{text}' is not a time") from error
    if "T" not in written:
        return Moment(wall, floating, all_day=True)
    if written.endswith("Z"):
        return Moment(wall, _UTC)
    name = params.get("TZID", "")
    return Moment(wall, (zone_of(name) if name else None) or floating)


def length(text: str) -> Length:
    """Return a DURATION; raise IcsError."""
    found = _DURATION.match(text.strip())
    if found is None or not any(found.groups()[1:]):
        raise IcsError(f"'{text}' is not a duration")
    sign = -1 if found.group(1) == "-" else 1
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    all_days, all_seconds = weeks * 7 + days, hours * 3600 + minutes * 60 + seconds
    if all_days * DAY + all_seconds > _CENTURY_S:
        raise IcsError(f"'{text}' is longer than a century")
    return Length(sign * all_days, sign * all_seconds)


def known_zone(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, also behind something else.

    Programs write ``/example.org/Europe/Rome`` and ``custom_Europe/Rome``.
    """
    plain = name.strip().strip('"').strip("/")
    inside = _AREA.search(plain)
    parts = (plain[inside.start() :] if inside else plain).split("/")
    for first in range(len(parts)):
        try:
            return zone("/".join(parts[first:]))
        except ZoneError:
            continue
    return None


def escaped(text: str) -> str:
    """Return text as a value: one line for every reader, without control and half characters."""
    plain = _BREAKS.sub("\n", text)
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(mark, written)
    return "".join(c for c in plain if c == "\t" or unicodedata.category(c) not in {"Cc", "Cs"})


def unescaped(value: str) -> str:
    """Return a value as text."""
    return re.sub(r"\\(.)", lambda m: "\n" if m.group(1) in "nN" else m.group(1), value)


def folded(lines: Iterable[str]) -> str:
    """Return lines as iCalendar text: at most 75 bytes each, ended by CRLF."""
    return "".join(f"{part}\r\n" for line in lines for part in _parts(line))


def utc_text(instant: float) -> str:
    """Return an instant as iCalendar writes it."""
    return f"{datetime.fromtimestamp(instant, UTC):%Y%m%dT%H%M%SZ}"


def _parts(line: str) -> Iterator[str]:
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > 74:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + width
    yield part


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Yield whole lines: one that starts with a blank goes on the line before."""
    whole = ""
    for line in lines:
        text = line.rstrip("\r\n")
        if text[:1] in {" ", "\t"}:
            whole += text[1:]
            continue
        if whole:
            yield whole
        whole = text
    if whole:
        yield whole


def _property(line: str) -> Property | None:
    head, value = _split_once(line)
    if value is None:
        return None
    name, *params = _split_all(head)
    pairs = (param.partition("=") for param in params)
    return Property(
        name.strip().upper(),
        {key.strip().upper(): text.strip('"') for key, _, text in pairs},
        value,
    )


def _split_once(line: str) -> tuple[str, str | None]:
    """Split at the first colon outside quotes."""
    head, colon, value = line.partition(":")
    if '"' not in head:
        return head, value if colon else None
    quoted = False
    for place, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return line[:place], line[place + 1 :]
    return line, None


def _split_all(head: str) -> list[str]:
    """Split at the semicolons outside quotes."""
    if '"' not in head:
        return head.split(";")
    return re.findall(r'(?:[^;"]|"[^"]*")+', head)
