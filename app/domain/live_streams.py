"""In which stream of the Live View a visitor stands, and where in it."""

import re
from functools import lru_cache

from app.domain.wire.live import LiveRow

WAITING, CHATTING, KEEN, BROWSING = "waiting", "chatting", "keen", "browsing"
STREAMS = (WAITING, CHATTING, KEEN, BROWSING)  # hottest first

NEWEST, HOTTEST = "newest", "hottest"

KEEN_PAGES = 5  # so many pages in one visit show interest, whatever the pages
_KEEN = re.compile(r"pric|plan|demo|contact|quote|trial|book|buy|order|checkout", re.IGNORECASE)

Key = tuple[float, float, str]  # sorts within a stream; the last part is the visitor


def stream_of(row: LiveRow) -> str:
    """Return the hottest stream that the visitor belongs to."""
    if row.status in {"waiting", "offered"}:
        return WAITING
    if row.status == "chatting":
        return CHATTING
    return KEEN if row.pages >= KEEN_PAGES or is_keen(row.page) else BROWSING


@lru_cache(maxsize=4096)
def is_keen(page: str) -> bool:
    """Whether somebody on this page thinks of buying."""
    return _KEEN.search(page) is not None


def heat(row: LiveRow) -> int:
    """Return how hot a visitor is: pages seen, weighed by what is known and read."""
    return row.pages + 5 * is_keen(row.page) + 3 * bool(row.name) + 2 * bool(row.company)


def key_of(row: LiveRow, order: str) -> Key:
    """Return what sorts the visitor: newest first, or hottest first and then newest."""
    return (-heat(row) if order == HOTTEST else 0.0, -row.since, row.visitor)


def search_text(row: LiveRow) -> str:
    """Return what the filter looks at."""
    return (
        f"{row.name}\n{row.company}\n{row.place}\n{row.page}\n{row.title}\n{row.source}".casefold()
    )
