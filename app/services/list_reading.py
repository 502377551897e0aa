"""Reads the records of a list from the CRM into the console's database.

Decided: a *sweep* reads all records of the list, in pages of 2,000. It is the only way to
see what left the list because it was deleted, or because a related record or a parent
changed, and costs one call for 2,000 records. In between, a *catch-up* asks in one call
which records and related records changed since, and then which of these are in the
list now. It begins some minutes before the newest change that it knows by the org's own
clock. Refused: a sweep of ids alone, since a call costs the same whatever its columns.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from app.core.clock import Clock
from app.domain.company_domain import company_domains, email_domain
from app.domain.crm_shape import Shapes
from app.domain.expression import Operator
from app.domain.list_check import resolved
from app.domain.list_faults import Fault
from app.domain.list_query import leaves
from app.domain.list_soql import PAGE, among, changed, count, newest, page, where_of
from app.domain.target_list import STAMPS, TargetList, columns
from app.services.crm.base import Trips
from app.services.crm.lists import AT_ONCE, ListCrm, value_at
from app.services.list_shelf import ListShelf
from app.services.list_store import Entry, Kept, Reading

OVERLAP_S = 600.0
SWEEP_S = 6 * 3600.0
SMALL = 5 * PAGE  # lists up to here are swept every time
CHUNK = 400  # ids in one query
WITHIN_S = 60.0
DAY_S = 86_400.0

Progress = Callable[[int, int], None]  # records, of how many
Check = Callable[[], None]  # raises when the next call must not go out


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list that can be read."""

    name: str
    target: TargetList
    shapes: Shapes
    org: str

    @property
    def fingerprint(self) -> str:
        """What the entries depend on: another one makes them worthless."""
        asked = (self.org, self.target.query.base, where_of(self.target.query, self.shapes))
        whole = "\n".join([*asked, *self.columns, *self.target.domain_fields])
        return hashlib.sha256(whole.encode()).hexdigest()

    @property
    def columns(self) -> tuple[str, ...]:
        """What is read of each record."""
        return columns(self.target, self.shapes)

    def stamp_of(self, source: str) -> str:
        """Return the field that tells when a record of an object changed."""
        fields = self.shapes[source].fields
        return next((name for name in STAMPS if name in fields), "")

    @property
    def looks_at_the_day(self) -> bool:
        """Whether records leave the list by time alone."""
        every = [self.target.query.where, *(b.where for b in self.target.query.related)]
        found = (leaf for where in every for _, leaf in leaves(where))
        return any(leaf.operator is Operator.WITHIN_DAYS for leaf in found)


class ListReader:
    """Brings one list up to date."""

    def __init__(self, crm: ListCrm, shelf: ListShelf, clock: Clock) -> None:
        self._crm, self._shelf, self._clock = crm, shelf, clock

    async def read(self, wanted: Wanted, tell: Progress, check: Check, *, whole: bool) -> None:
        """Read what changed, or all with `whole` or where it has to be.

        Raise as calls of `Crm` do, and whatever `check` raises; what was read
        until then is kept, and the next reading goes on from there.
        """
        kept = await self._shelf.do(lambda store: store.kept(wanted.name))
        if not whole and await self._can_catch_up(wanted, kept):
            check()
            if await self._catch_up(wanted, kept, check):
                return
        await self._sweep(wanted, tell, check)

    async def _can_catch_up(self, wanted: Wanted, kept: Kept) -> bool:
        now = self._clock.now()
        age_s = now - kept.swept_at
        another_day = wanted.looks_at_the_day and now // DAY_S != kept.swept_at // DAY_S
        if kept.fingerprint != wanted.fingerprint or age_s > SWEEP_S or another_day:
            return False
        sources = (wanted.target.query.base, *(b.object for b in wanted.target.query.related))
        if not kept.high or not all(wanted.stamp_of(source) for source in sources):
            return False
        entries = await self._shelf.do(lambda store: store.contents(wanted.name))
        return entries.records > SMALL

    async def _sweep(self, wanted: Wanted, tell: Progress, check: Check) -> None:
        check()
        total, high = await self._beginning(wanted)
        now = self._clock.now()
        reading = await self._shelf.do(
            lambda store: store.begin(wanted.name, wanted.fingerprint, high, now)
        )
        tell(reading.count, total)
        more = True
        while more:
            check()
            reading, more = await self._page(wanted, reading)
            tell(reading.count, max(total, reading.count))
        await self._shelf.do(lambda store: store.finish(reading))

    async def _beginning(self, wanted: Wanted) -> tuple[int, str]:
        """Return how many records there are, and the newest change by the org's clock."""
        query, stamp = wanted.target.query, wanted.stamp_of(wanted.target.query.base)
        asked = [count(query, wanted.shapes)]
        asked += [newest(query.base, stamp)] if stamp else []
        answers = await self._crm.ask(asked, Trips(within_s=WITHIN_S))
        rows = answers[1].rows if stamp else ()
        return answers[0].total, value_at(rows[0], stamp) if rows else ""

    async def _page(self, wanted: Wanted, reading: Reading) -> tuple[Reading, bool]:
        """Read and store the next page; return whether there may be more."""
        asked = page(wanted.target.query, wanted.shapes, wanted.columns, reading.after)
        (answer,) = await self._crm.ask([asked], Trips(within_s=WITHIN_S))
        entries = [_entry(row, wanted) for row in answer.rows]
        added = await self._shelf.do(lambda store: store.add(reading, entries))
        return added, len(answer.rows) >= PAGE

    async def _catch_up(self, wanted: Wanted, kept: Kept, check: Check) -> bool:
        """Take in what changed; False when that is so much that a sweep is better."""
        now = self._clock.now()
        asked = _changes(wanted, kept.high)
        answers = await self._crm.ask(asked, Trips(within_s=WITHIN_S))
        if any(len(answer.rows) >= PAGE for answer in answers):
            return False
        ways = ("Id", *(block.through for block in wanted.target.query.related))
        found = (
            value_at(row, way)
            for way, answer in zip(ways, answers, strict=False)
            for row in answer.rows
        )
        touched = sorted({record for record in found if record})
        joined = await self._among(wanted, touched, check)
        left = set(touched) - {record for record, _ in joined}
        newest_rows = answers[-1].rows
        high = value_at(newest_rows[0], wanted.stamp_of(wanted.target.query.base))
        await self._shelf.do(
            lambda store: store.change(wanted.name, joined, left, high or kept.high, now)
        )
        return True

    async def _among(self, wanted: Wanted, records: Sequence[str], check: Check) -> list[Entry]:
        """Return the entries of those records that are in the list now."""
        query, shapes = wanted.target.query, wanted.shapes
        chunks = [records[start : start + CHUNK] for start in range(0, len(records), CHUNK)]
        entries: list[Entry] = []
        for start in range(0, len(chunks), AT_ONCE):
            check()
            asked = [
                among(query, shapes, wanted.columns, chunk)
                for chunk in chunks[start : start + AT_ONCE]
            ]
            for answer in await self._crm.ask(asked, Trips(within_s=WITHIN_S)):
                entries += [_entry(row, wanted) for row in answer.rows]
        return entries


async def wanted_of(crm: ListCrm, name: str, target: TargetList, trips: Trips) -> Wanted:
    """Return a list with the shapes of all objects that it goes through."""
    query = target.query
    shapes: dict[str, Any] = {}
    missing = {query.base, *(block.object for block in query.related)}
    asked: set[str] = set()
    while missing:
        asked |= missing
        shapes |= await crm.shapes(sorted(missing), trips)
        missing = _parents(target, shapes) - asked
    return Wanted(name, target, shapes, crm.org)


def _parents(target: TargetList, shapes: Shapes) -> set[str]:
    """Return objects behind the paths whose shapes are not known yet."""
    query = target.query
    paths = [(query.base, path) for path in target.domain_fields]
    paths += [(query.base, leaf.field) for _, leaf in leaves(query.where)]
    paths += [(b.object, leaf.field) for b in query.related for _, leaf in leaves(b.where)]
    known = [(shapes[source], path) for source, path in paths if source in shapes]
    found = [resolved(path, shape, shapes) for shape, path in known]
    return {
        each.object for each in found if isinstance(each, Fault) and each.code == "parent_unread"
    }


def _changes(wanted: Wanted, high: str) -> list[str]:
    """Return the queries for what changed, and at the end for the newest change of all."""
    query = wanted.target.query
    since = _before(high)
    stamp = wanted.stamp_of(query.base)
    own = changed(query.base, "Id", stamp, since)
    related = [
        changed(block.object, block.through, wanted.stamp_of(block.object), since)
        for block in query.related
    ]
    return [own, *related, newest(query.base, stamp)]


def _before(high: str) -> str:
    """Return a moment some minutes earlier, as SOQL writes it."""
    moment = datetime.fromisoformat(high.replace("Z", "+00:00"))
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    earlier = aware.astimezone(UTC) - timedelta(seconds=OVERLAP_S)
    return f"{earlier:%Y-%m-%dT%H:%M:%SZ}"


def _entry(row: Mapping[str, Any], wanted: Wanted) -> Entry:
    domains: dict[str, None] = {}
    for path in wanted.target.domain_fields:
        text = value_at(row, path)
        found = (email_domain(text),) if "@" in text else company_domains(text)
        domains |= dict.fromkeys(each for each in found if each)
    return str(row.get("Id", "")), tuple(domains)
