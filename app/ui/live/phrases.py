"""What a card says, in words."""

from app.domain.wire.live import LiveRow
from app.ui import words


def headline(row: LiveRow) -> str:
    """Return the best name there is: person, company, place, or the end of the id."""
    known = row.name or row.company or row.place
    if known:
        return " ".join(known.split())
    return words.translate("LiveView", "Visitor {id}").format(id=row.visitor[-4:].upper())


def beneath(row: LiveRow) -> str:
    """Return company and place, as far as the headline has not said them."""
    said = row.name or row.company or row.place
    parts = [part for part in (row.company, row.place) if part and part != said]
    if not parts and not row.name:
        return words.translate("LiveView", "not known yet")
    return " · ".join(" ".join(part.split()) for part in parts)


def page(row: LiveRow) -> str:
    """Return the page that the visitor sees: its title and path."""
    title = " ".join(row.title.split())
    return f"{title} · {row.page}" if title else row.page


def visit(row: LiveRow) -> str:
    """Return how much of the site was seen, and where the visitor came from."""
    if row.pages == 1:
        pages = words.translate("LiveView", "1 page")
    else:
        pages = words.translate("LiveView", "{n} pages").format(n=row.pages)
    return f"{pages} · {row.source}" if row.source else pages


def activity(row: LiveRow, me: str, now: float, since: float) -> str:
    """Return what goes on with the visitor; nothing while the visitor only reads.

    `since` is when the visitor's status began.
    """
    if row.typing:
        return words.translate("LiveView", "typing…")
    if row.status == "browsing":
        return ""
    if row.status == "waiting":
        return words.translate("LiveView", "waiting {time}").format(time=words.timer(now - since))
    mine = bool(me) and row.rep == me
    return {
        ("offered", True): words.translate("LiveView", "offered to you"),
        ("offered", False): words.translate("LiveView", "offered to a colleague"),
        ("chatting", True): words.translate("LiveView", "chatting with you"),
        ("chatting", False): words.translate("LiveView", "chatting with a colleague"),
    }.get((row.status, mine), "")


def spoken(row: LiveRow, me: str, now: float, since: float) -> str:
    """Return the card as a screen reader says it."""
    stay = words.translate("LiveView", "{time} on this page").format(
        time=words.duration(now - row.entered)
    )
    parts = (
        headline(row),
        activity(row, me, now, since),
        beneath(row),
        words.translate("LiveView", "on {page}").format(page=page(row)),
        stay,
        visit(row),
    )
    return ", ".join(part for part in parts if part)
