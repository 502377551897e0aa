"""Queries of more than one page: what `nextRecordsUrl` leads to."""

from collections import OrderedDict
from dataclasses import dataclass
from itertools import count

from app.practice.org.errors import OrgError, refusal
from app.practice.org.ids import record_id
from app.practice.org.soql import Query

MOST_OPEN = 10  # of one org; the oldest is forgotten
LARGEST, SMALLEST = 2000, 200  # rows of a page


@dataclass(frozen=True, slots=True)
class Cursor:
    """A query with the ids of its rows, for the user who asked."""

    user: str
    query: Query
    ids: list[str]
    size: int


class Cursors:
    """The queries that are read page by page."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, Cursor] = OrderedDict()
        self._numbers = count(1)

    def keep(self, cursor: Cursor) -> str:
        """Return the locator of a new cursor."""
        locator = record_id("01g", next(self._numbers))
        self._open[locator] = cursor
        while len(self._open) > MOST_OPEN:
            self._open.popitem(last=False)
        return locator

    def at(self, locator: str, user: str) -> tuple[Cursor, int]:
        """Return (cursor, first row) of ``01g…-2000``; raise OrgError."""
        name, _, start = locator.partition("-")
        cursor = self._open.get(name)
        if cursor is None or cursor.user != user or not start.isdigit():
            raise _unknown()
        return cursor, int(start)


def page_size(options: str) -> int:
    """Return the rows of a page by the header ``Sforce-Query-Options: batchSize=n``."""
    wanted = options.replace(" ", "").lower().partition("batchsize=")[2]
    return min(max(int(wanted), SMALLEST), LARGEST) if wanted.isdigit() else LARGEST


def _unknown() -> OrgError:
    return refusal("INVALID_QUERY_LOCATOR", "invalid query locator", None)
