"""What a console tells of its rep's calendar: times without titles, and how fresh they are."""

from dataclasses import dataclass, replace

import msgspec

from app.domain.busy_time import CANCELLED, FREE, Busy
from app.domain.calendar_link import CalendarLink
from app.domain.calendar_link import LinkState as Judged
from app.domain.wire.meetings import BusySpan, LinkReport, LinkState, RepCalendar, WorkingHours

MOST_SPANS = 2000
AGE_STEP_S = 60.0  # a newer reading of the same times is told this often
_TOLD: dict[Judged, LinkState] = {
    Judged.OK: "ok",
    Judged.EXPIRING: "expiring",
    Judged.NEEDS_SIGN_IN: "needs_sign_in",
    Judged.NEEDS_CONSENT: "needs_consent",
    Judged.BLOCKED: "blocked",
    Judged.UNREACHABLE: "unreachable",
    Judged.LIMITED: "limited",
}


@dataclass(frozen=True, slots=True)
class Known:
    """Busy times that were read, in a half-open range; `read_at` 0: never."""

    low: int = 0
    high: int = 0
    busy: tuple[Busy, ...] = ()
    read_at: float = 0.0


def with_reading(known: Known, new: Known) -> Known:
    """Return what is known after a reading; one of a part renews that part alone.

    The range and the age of the whole stay: nobody asked for the rest anew.
    """
    if not known.read_at or (new.low <= known.low and known.high <= new.high):
        return new
    low, high = max(known.low, new.low), min(known.high, new.high)
    if low >= high:
        return known
    kept = (each for each in known.busy if each.end <= low or each.start >= high)
    renewed = (each for each in new.busy if each.end > low and each.start < high)
    return replace(known, busy=tuple(sorted({*kept, *renewed}, key=_place)))


def copy_of(known: Known, hours: WorkingHours, link: LinkReport, *, links: bool) -> RepCalendar:
    """Return the calendar as it is told; more items than fit shorten the range that they cover."""
    told = sorted((each for each in known.busy if _counts(each)), key=_place)
    high = known.high
    if len(told) > MOST_SPANS:
        high = max(known.low, min(high, told[MOST_SPANS].start))
        told = [each for each in told[:MOST_SPANS] if each.start < high]
    return RepCalendar(
        rep="",  # the hub knows whose connection it is
        hours=hours,
        link=link,
        busy=[_told(each) for each in told],
        low=known.low,
        high=high,
        read_at=known.read_at,
        links=links,
    )


def differs(told: RepCalendar | None, now: RepCalendar) -> bool:
    """Whether a calendar has to be told again."""
    if told is None or abs(now.read_at - told.read_at) >= AGE_STEP_S:
        return True
    same_age = msgspec.structs.replace(now, read_at=told.read_at, low=told.low, high=told.high)
    return same_age != told or now.high < told.high


def report_of(link: CalendarLink, seen: LinkReport) -> LinkReport | None:
    """Return how the link is: as it was judged, else as readings saw it; None while it is checked.

    Args:
        link: the link as this console judges it.
        seen: what readings say, for a calendar that nobody judges.

    """
    if link.state is Judged.CHECKING:
        return None
    if not link.provider:
        return seen
    return LinkReport(
        state=_TOLD.get(link.state, "off"),
        words=" ".join(filter(None, (link.words, link.step))),
        since=link.since,
        provider=link.provider,
        account=link.account,
    )


def _counts(item: Busy) -> bool:
    return item.end > item.start and item.status not in {FREE, CANCELLED}


def _place(item: Busy) -> tuple[int, int]:
    return item.start, item.end


def _told(item: Busy) -> BusySpan:
    return BusySpan(
        start=item.start,
        end=item.end,
        status=item.status,
        booking=item.booking,
        before_s=item.before_s,
        after_s=item.after_s,
    )
