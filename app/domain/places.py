"""Places of the console that a ``foyer://`` link may open."""

import re
from dataclasses import dataclass

# An allow-list: whatever else a web page may write into a link is no place.
_LINK = re.compile(
    r"foyer://(?:(?P<kind>conversation|visitor)/(?P<id>[A-Za-z0-9_-]{1,64})"
    r"|settings/(?P<settings>[a-z][a-z.-]{0,40})"
    r"|(?P<page>live|conversations|meetings|settings)/?)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the console, or one conversation, visitor or page of the settings."""

    kind: str  # "conversation", "visitor", "live", "conversations", "meetings", "settings"
    id: str = ""


NOWHERE = Place("")  # what a link leads to that names no place


def place_of(link: str) -> Place | None:
    """Return the place that a link names, or None when it names none."""
    found = _LINK.fullmatch(link)
    if found is None:
        return None
    if found["settings"]:
        return Place("settings", found["settings"])
    return Place(found["kind"] or found["page"], found["id"] or "")


def link_to(place: Place) -> str:
    """Return the link that names a place; empty when there is none."""
    link = f"foyer://{place.kind}/{place.id}" if place.id else f"foyer://{place.kind}"
    return link if place_of(link) == place else ""


def wanted_by(link: str) -> Place | None:
    """Return where a link leads, which may be `NOWHERE`; None without a link."""
    return place_of(link) or NOWHERE if link else None
