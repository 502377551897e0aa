"""Tells the rep on the desktop what others did about the rep's meetings: booked, moved, off.

Decided: what the hub asks of this console is what visitors and colleagues want of its rep; it
is told once the calendar has it. What the rep does goes straight to the calendar, and needs no
telling. Refused: a look at all changes of the records, which cannot say whose wish they were.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.state import ConsoleState
from app.domain.wire.events import ReliableEvent
from app.domain.wire.meetings import MeetingAsked, MeetingRecord
from app.services.link_notice import Warns
from app.services.store import Store

BOOK, MOVE, CANCEL = "book", "move", "cancel"
OVER = frozenset({"failed", "cancelled"})


@dataclass(frozen=True, slots=True)
class NewsWords:
    """What is said, in the rep's language; braces are filled in."""

    booked: str = "New meeting with {who}"
    moved: str = "The meeting with {who} has a new time"
    cancelled: str = "The meeting with {who} is cancelled"
    given: str = "The meeting with {who} goes to {host}"
    open: str = "Open"
    somebody: str = "a visitor"
    when: Callable[[MeetingRecord], str] = lambda _: ""
    said: Callable[[str], str] = str  # puts the hub's words into the language


class MeetingNews:
    """One notice for a meeting; the next news of it takes its place.

    Args:
        act: shows a meeting, by its id.

    """

    def __init__(
        self, store: Store, shows: Warns, words: NewsWords, act: Callable[[str], None]
    ) -> None:
        self._store, self._shows, self._words, self._act = store, shows, words, act
        self._waits: dict[str, MeetingAsked] = {}
        self._stop = store.listen(self._look)

    def stop(self) -> None:
        """Listen no more."""
        self._stop()

    def happened(self, event: ReliableEvent) -> None:
        """Wait for the end of what the hub asks; what stands already is no news."""
        if not isinstance(event, MeetingAsked):
            return
        asked, known = event.meeting, self._store.state.meetings.records.get(event.meeting.id)
        there = known is not None and (known.state, known.booking) == ("booked", asked.booking)
        if event.what == BOOK and (asked.by == self._me or there):
            return
        self._waits[asked.id] = event
        self._look(self._store.state)

    @property
    def _me(self) -> str:
        account = self._store.state.desk.account
        return account.rep if account else ""

    def _look(self, state: ConsoleState) -> None:
        for meeting, event in list(self._waits.items()):
            record = state.meetings.records.get(meeting)
            title = self._ended(event, record) if record else None
            if record is not None and title is not None:
                del self._waits[meeting]
                self._tell(title, record)

    def _ended(self, event: MeetingAsked, record: MeetingRecord) -> str | None:
        """Return what is to be said of the end, nothing for none; None: it has not come."""
        asked, words = event.meeting, self._words
        if record.host != self._me:
            return words.given if event.what == CANCEL else ""
        if event.what == BOOK:
            booked = words.booked if record.state == "booked" else None
            return "" if record.state in OVER else booked
        if event.what == CANCEL:
            kept = record.state == "booked" and record.version > asked.version
            return words.cancelled if record.state == "cancelled" else "" if kept else None
        if record.state == "booked" and record.start == asked.wanted_start:
            return words.moved
        return "" if record.state != "moving" and record.version > asked.version else None

    def _tell(self, title: str, record: MeetingRecord) -> None:
        if not title:
            return
        words = self._words
        who = record.name or record.email or words.somebody
        said = title.replace("{host}", record.host_name or record.host).replace("{who}", who)
        why = words.said(record.reason) if title == words.booked else ""
        parts = (record.subject, words.when(record), why)
        body = "\n".join(part for part in parts if part)
        key, act = f"news-{record.id}", self._acting(record.id)
        self._shows.warn(key, said, body, words.open, act)

    def _acting(self, meeting: str) -> Callable[[], None]:
        return lambda: self._act(meeting)
