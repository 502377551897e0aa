"""Tells the hub who owns the account of a visitor, for those who book by themselves.

Decided: it is told as a rep's own fact, which visitors cannot make. What a rep noted by
hand stays until the CRM names somebody; it is taken back only when it came from here.
"""

from typing import Protocol
from uuid import uuid4

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.account_owner import owner_of
from app.domain.state import ConsoleState
from app.domain.wire.console import ConsoleCommand, SetFact
from app.domain.wire.records import Profile
from app.services.store import Store

FIELD = "owner"  # a rep's id or address; see `hub.attendees`


class Line(Protocol):
    """Stores commands for the hub; see `link.HubLink`."""

    async def send(self, command: ConsoleCommand) -> None:
        """Store a command; nothing can lose it then."""
        ...


class AccountOwners:
    """Follows what the CRM tells of accounts."""

    def __init__(self, line: Line, store: Store) -> None:
        self._line = line
        self._tasks = TaskSet(unhandled)
        self._told: dict[str, str] = {}  # visitor -> owner
        self._seen: tuple[object, ...] = ()
        store.listen(self._look)

    async def stop(self) -> None:
        """End what still runs."""
        await self._tasks.close()

    def _look(self, state: ConsoleState) -> None:
        seen = (state.push.accounts, state.meetings.calendars, state.profiles.known)
        if seen == self._seen:  # the same objects compare at once
            return
        self._seen = seen
        self._told = {v: owner for v, owner in self._told.items() if v in state.push.accounts}
        for visitor in state.push.accounts:
            self._compare(visitor, state)

    def _compare(self, visitor: str, state: ConsoleState) -> None:
        profile = state.profiles.known.get(visitor)
        if profile is None:
            return
        owner = owner_of(state.push.accounts[visitor], state.meetings.calendars)
        wanted = (owner.email or owner.rep) if owner else ""
        known = self._told.get(visitor) or (_noted(profile) if wanted else "")
        self._told[visitor] = wanted
        if wanted != known:
            self._tasks.start(self._tell(visitor, wanted), name="Note the account's owner")

    async def _tell(self, visitor: str, owner: str) -> None:
        await self._line.send(SetFact(id=uuid4().hex, visitor=visitor, field=FIELD, value=owner))


def _noted(profile: Profile) -> str:
    mine = (f.value for f in profile.facts if (f.field, f.source) == (FIELD, "rep"))
    return next(mine, "")
