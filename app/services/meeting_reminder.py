"""Reminds the rep on the desktop of a meeting: five minutes before it, and at its start.

It does so whatever the rep's presence is: who is away for a meeting is the one to remind.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.core.clock import Clock
from app.domain.meeting_list import LATE_S, STANDS, hosts
from app.domain.wire.meetings import MeetingRecord
from app.services.link_notice import Warns
from app.services.store import Store

EVERY_S = 15.0
BEFORE_S = 5 * 60
AT_START_S = 2 * 60  # after this the start is no news any more


@dataclass(frozen=True, slots=True)
class ReminderWords:
    """What is said, in the rep's language; braces are filled in."""

    soon: str = "{who} in {n} min"
    now: str = "{who} is waiting?"
    join: str = "Join"
    open: str = "Open"
    somebody: str = "A visitor"


class MeetingReminder:
    """One notice before a meeting, which another one replaces at its start.

    Args:
        act: what a press leads to: joining or opening the meeting.

    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        shows: Warns,
        words: ReminderWords,
        act: Callable[[str], None],
    ) -> None:
        self._store, self._clock = store, clock
        self._shows, self._words, self._act = shows, words, act
        self._told: set[tuple[str, int, str]] = set()
        self._shown: dict[str, str] = {}  # key of the notice, by meeting

    async def run(self) -> None:
        """Look four times a minute; runs until it is cancelled."""
        while True:
            self.look()
            await asyncio.sleep(EVERY_S)

    def look(self) -> None:
        """Tell what is due, and take away what is over or called off."""
        now, state = self._clock.now(), self._store.state
        rep = state.desk.account.rep if state.desk.account else ""
        near = {
            each.id: each
            for each in state.meetings.records.values()
            if each.state in STANDS and hosts(each, rep) and -LATE_S < each.start - now <= BEFORE_S
        }
        for gone in self._shown.keys() - near.keys():
            self._shows.settle(self._shown.pop(gone))
        for meeting in near.values():
            self._tell(meeting, meeting.start - now)

    def _tell(self, meeting: MeetingRecord, left_s: float) -> None:
        stage = "soon" if left_s > 0 else "now"
        due = (meeting.id, meeting.start, stage)
        if left_s <= -AT_START_S or due in self._told:
            return
        self._told.add(due)
        words, key = self._words, f"meeting-{meeting.id}"
        said = words.soon if stage == "soon" else words.now
        minutes = str(max(1, round(left_s / 60)))
        who = meeting.name or meeting.email or words.somebody
        title = said.replace("{n}", minutes).replace("{who}", who)
        button = words.join if meeting.join_url.startswith("https://") else words.open
        self._shown[meeting.id] = key
        self._shows.warn(key, title, meeting.subject, button, self._acting(meeting.id))

    def _acting(self, meeting: str) -> Callable[[], None]:
        return lambda: self._act(meeting)
