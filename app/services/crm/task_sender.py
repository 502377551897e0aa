"""Writes a workflow's task about a person, once."""

from collections.abc import Mapping
from typing import Any

from app.core.clock import Clock
from app.domain.crm_text import key_mark
from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.base import Crm, CrmError, Trips
from app.services.crm.chores import Chores, NewTask
from app.services.crm.owners import owner_of
from app.services.crm.progress import SETTLES_S
from app.services.crm.target import NOT_PROVEN, found_target
from app.services.crm.verdicts import settle, trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry

KIND = "crm.task"


class TaskSender:
    """Sends the outbox rows of kind "crm.task"; the mark in the subject finds it again.

    A body holds "email", "subject", "text", "due" (ISO date), and the owner as
    `owners.owner_of` wants it.
    """

    def __init__(self, crm: Crm, chores: Chores, clock: Clock) -> None:
        self._crm, self._chores, self._clock = crm, chores, clock

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        trips = trips_for(entry)
        try:
            return await self._send(entry, notes, trips)
        except (CrmError, TransientError, SignInNeededError) as error:
            verdict = verdict_of(error)
            settle(notes, verdict, self._clock.now())
            return verdict

    async def _send(self, entry: Entry, notes: Notes, trips: Trips) -> Verdict:
        mark = key_mark(entry.key)
        found = await found_target(self._crm, entry, notes, trips)
        if isinstance(found, Verdict):
            return found
        if known := await self._chores.tasks(mark, trips):
            return self._done(notes, known[0], trips)
        left = float(entry.progress.get("settled_at", 0.0)) - self._clock.now()
        if left > 0:  # an earlier one may still be under way
            return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, min(left, 1.0), uncertain=True)
        owner = await owner_of(self._chores, entry.body, found.id, trips)
        await notes.sending({"settled_at": self._clock.now() + SETTLES_S})
        made, refusal = await self._chores.make_task(
            _task(entry.body, mark, found.id, owner), trips
        )
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        return self._done(notes, made, trips)

    def _done(self, notes: Notes, task: str, trips: Trips) -> Verdict:
        url = self._crm.record_url(task)
        notes.mark(notes.state, {"task": task, "url": url, "trips": trips.count})
        return Verdict(Next.DONE)


def _task(body: Mapping[str, Any], mark: str, who: str, owner: str) -> NewTask:
    return NewTask(
        mark=mark,
        subject=str(body.get("subject") or "Follow up"),
        due=str(body.get("due") or ""),
        text=str(body.get("text") or ""),
        who=who,
        owner=owner,
    )
