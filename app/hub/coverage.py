"""Remembers which websites the messenger was seen on, for a day.

Decided: in memory alone, by the origin that the browser itself names. A hub that starts
anew says since when it knows. Refused origins are a stranger's word, so their number and
length are bounded, and the ones that are named in the settings are never pushed out.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.wire.coverage import Coverage, Website

DAY_S, HOUR_S = 86_400.0, 3_600.0
MOST_WEBSITES, MOST_PATHS = 200, 5
LONGEST_ORIGIN, LONGEST_PATH = 120, 120


@dataclass(slots=True)
class _Counts:
    """Things by the hour."""

    hours: deque[list[float]] = field(default_factory=deque)  # [hour, count], oldest first

    def add(self, now: float) -> None:
        hour = now // HOUR_S
        if not self.hours or self.hours[-1][0] != hour:
            self.hours.append([hour, 0])
        self.hours[-1][1] += 1
        while len(self.hours) > DAY_S // HOUR_S + 1:
            self.hours.popleft()

    def total(self, now: float) -> int:
        oldest = (now - DAY_S) // HOUR_S
        return int(sum(count for hour, count in self.hours if hour > oldest))


@dataclass(slots=True)
class _Seen:
    last: float = 0.0
    last_refused: float = 0.0
    visits: _Counts = field(default_factory=_Counts)
    pages: _Counts = field(default_factory=_Counts)
    refused: _Counts = field(default_factory=_Counts)
    old: _Counts = field(default_factory=_Counts)
    paths: list[str] = field(default_factory=list)


class Coverages:
    """What was seen of each origin.

    Args:
        origins: those that the settings name; "*" for all.
        url: of the hub, as browsers see it.
        sites: names of sites; empty: any.
    """

    def __init__(
        self, origins: Iterable[str], now: float, url: str = "", sites: Iterable[str] = ()
    ) -> None:
        named = [_plain(origin) for origin in origins]
        self._named = [origin for origin in dict.fromkeys(named) if origin != "*"]
        self._any = "*" in named
        self._since, self._url, self._sites = now, url.rstrip("/"), list(sites)
        self._seen: OrderedDict[str, _Seen] = OrderedDict()

    def arrived(self, origin: str | None, path: str, now: float) -> None:
        """Note that a page said hello and was let in."""
        if seen := self._of(origin):
            seen.visits.add(now)
            self._opened(seen, path, now)

    def opened(self, origin: str | None, path: str, now: float) -> None:
        """Note that another page was opened there."""
        if seen := self._of(origin):
            self._opened(seen, path, now)

    def refused(self, origin: str | None, now: float) -> None:
        """Note that a page was kept out, since its website is not named."""
        if seen := self._of(origin):
            seen.refused.add(now)
            seen.last_refused = now

    def outdated(self, origin: str | None, now: float) -> None:
        """Note that a snippet spoke another version of the wire."""
        if seen := self._of(origin):
            seen.old.add(now)

    def told(self, now: float) -> Coverage:
        """Return everything: named websites first, as the settings have them."""
        others = [origin for origin in self._seen if origin not in self._named]
        websites = [self._told(origin, now) for origin in [*self._named, *others]]
        return Coverage(
            since=max(self._since, now - DAY_S),
            websites=[w for w in websites if w.named or w.visits or w.refused or w.old or w.pages],
            any_origin=self._any,
            url=self._url,
            sites=self._sites,
        )

    def _told(self, origin: str, now: float) -> Website:
        seen = self._seen.get(origin) or _Seen()
        return Website(
            origin=origin,
            named=origin in self._named,
            last=seen.last if now - seen.last < DAY_S else 0.0,
            visits=seen.visits.total(now),
            pages=seen.pages.total(now),
            paths=list(seen.paths),
            refused=seen.refused.total(now),
            last_refused=seen.last_refused,
            old=seen.old.total(now),
        )

    def _of(self, origin: str | None) -> _Seen | None:
        """Return what is kept of an origin; None where it is none of a website."""
        known = _plain(origin or "")
        # Browsers write names of other scripts in ASCII; bytes beyond it could not be told on.
        if not known.isascii() or len(known) > LONGEST_ORIGIN:
            return None
        if not known.startswith(("https://", "http://")):
            return None
        seen = self._seen.setdefault(known, _Seen())
        self._seen.move_to_end(known)
        self._make_room()
        return seen

    def _make_room(self) -> None:
        if len(self._seen) > MOST_WEBSITES + len(self._named):
            oldest = next(origin for origin in self._seen if origin not in self._named)
            del self._seen[oldest]

    @staticmethod
    def _opened(seen: _Seen, path: str, now: float) -> None:
        seen.last = now
        seen.pages.add(now)
        shown = path[:LONGEST_PATH]
        if shown:
            seen.paths = [shown, *(p for p in seen.paths if p != shown)][:MOST_PATHS]


def _plain(origin: str) -> str:
    return origin.rstrip("/").lower()
