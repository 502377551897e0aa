"""A stored calendar object with something changed, and everything else in it as it was.

Decided: the lines are edited, not parsed and written anew: a person, another
program or the server may have put anything in, and what we do not know stays.
"""

from collections.abc import Iterable, Iterator

from app.domain.ics import Component, folded, parse, utc_text


def is_series(text: str) -> bool:
    """Whether the object holds more than one happening."""
    events = list(parse(text).within("VEVENT"))
    repeats = any(e.first(name) for e in events for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
    return repeats or len(events) > 1


def moved_text(text: str, start: int, end: int, stamp: float) -> str:
    """Return the object's text with its event at other instants, as a later revision.

    Args:
        text: an object with one event.
        start: Unix seconds.
        end: Unix seconds.
        stamp: the time of the change.

    """
    times = [f"DTSTART:{utc_text(start)}", f"DTEND:{utc_text(end)}"]
    return _revised(text, {"DTSTART", "DTEND", "DURATION"}, times, stamp)


def invited_text(text: str, attendee: str, stamp: float) -> str:
    """Return the object's text with a line of an attendee more, as a later revision."""
    return _revised(text, set(), [attendee], stamp)


def _revised(text: str, gone: set[str], new: list[str], stamp: float) -> str:
    event = next(parse(text).within("VEVENT"))
    stamps = [
        f"SEQUENCE:{_sequence(event) + 1}",
        f"DTSTAMP:{utc_text(stamp)}",
        f"LAST-MODIFIED:{utc_text(stamp)}",
    ]
    out = gone | {"SEQUENCE", "DTSTAMP", "LAST-MODIFIED"}
    return folded(_edited(_whole(text), out, [*new, *stamps]))


def _sequence(event: Component) -> int:
    written = event.text("SEQUENCE").strip()
    return int(written) if written.isascii() and written.isdecimal() else 0


def _edited(lines: Iterable[str], gone: set[str], new: list[str]) -> Iterator[str]:
    """Put the new lines in the place of the old ones; an alarm's own times are not the event's."""
    inside: list[str] = []
    for line in lines:
        name = line.partition(":")[0].partition(";")[0].strip().upper()
        if inside[-1:] == ["VEVENT"] and name in gone:
            continue
        yield line
        if name == "BEGIN":
            inside.append(line.partition(":")[2].strip().upper())
            yield from new if inside[-1] == "VEVENT" else ()
        elif name == "END":
            del inside[-1:]


def _whole(text: str) -> list[str]:
    """Return unfolded lines."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line[:1] in {" ", "\t"} and lines:
            lines[-1] += line[1:]
        elif line:
            lines.append(line)
    return lines
