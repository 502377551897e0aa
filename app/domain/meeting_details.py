"""What a meeting's event says: subject, place and text, from its kind and what was answered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.meeting_kinds import MAX_PLACE, Kind, subject_of
from app.domain.wire.meetings import Answered

MAX_NOTES, MAX_ANSWER = 4000, 500
_PHONE = re.compile(r"[+(]?[0-9][0-9 ()./+-]{3,30}")


@dataclass(frozen=True, slots=True)
class Details:
    """What is written into the event besides time and attendee."""

    subject: str
    online: bool = False  # the calendar's provider makes a link
    place: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Who meets whom."""

    name: str  # of the attendee, or the address
    host: str  # name of the rep
    company: str = ""


def details_of(
    kind: Kind, people: People, *, makes_links: bool, answers: Sequence[Answered] = ()
) -> Details:
    """Return what the event of a kind says.

    A meeting is online only where the host's provider makes links; what visitors
    wrote stands there as plain text of bounded length.
    """
    place = place_of(kind)
    said = [f"{_line(one.label)}: {one.value.strip()[:MAX_ANSWER]}" for one in answers]
    notes = "\n".join(part for part in (place, kind.text.strip(), *said) if part)
    return Details(
        subject=subject_of(kind, name=people.name, host=people.host, company=people.company),
        online=kind.location == "online" and makes_links,
        place=place,
        notes=_plain(notes)[:MAX_NOTES],
    )


def place_of(kind: Kind) -> str:
    """Return where it takes place; an online meeting's link is the provider's."""
    where = _line(kind.where)[:MAX_PLACE]
    if kind.location == "phone":
        return where or "Phone"
    return where if kind.location in {"link", "place"} else ""


def place_told(kind: Kind, link: str, phone: str) -> str:
    """Return where it takes place, as who booked is told.

    `link` is the online meeting's, `phone` the visitor's own number.
    """
    if kind.location == "online":
        return link
    where = _line(kind.where)[:MAX_PLACE]
    return (where or phone) if kind.location == "phone" else where


def phone_given(answers: Sequence[Answered], known: str = "") -> str:
    """Return the visitor's number; what is none is left out, since the visitor typed it."""
    given = (each.strip() for each in [*(one.value for one in answers), known])
    return next((each for each in given if _PHONE.fullmatch(each)), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """Return text without control characters that calendars refuse."""
    return "".join(c for c in text if c.isprintable() or c == "\n")
