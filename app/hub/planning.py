"""From a wish to a held time: who hosts it is decided here, and nowhere else.

Decided: the time has to be on offer by the function that lists times. Reps whose
console is connected come first, since they can confirm at once; else the rep whose
turn it is holds it, and it waits for the console. What was told to a console may be in
a calendar at any moment: such a hold never lapses by itself. What was never told may
go to the next of the team after five minutes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec

from app.domain.email_address import is_address
from app.domain.facts import known_facts
from app.domain.meeting_kinds import Kind, Team, subject_of
from app.domain.plain_line import plain_line
from app.domain.wire.meetings import Answered, MeetingRecord, PlanMeeting
from app.domain.zones import is_zone
from app.hub.board import Board, as_next
from app.hub.calendars import Calendars
from app.hub.ledger import Choice, Ledger
from app.hub.meeting_world import Held, Kept
from app.hub.pools import Pool, Pools, lasting
from app.hub.refusal import RefusedError, bad_request
from app.hub.world import Rep, World

PATIENCE_S = 20.0  # after which a booking that nobody answered shows as pending
GIVEN_AWAY_S = 300.0  # what no console of the host was told goes to the next after this time
MAX_MEETINGS = 20_000  # in memory
MAX_NAME, MAX_SHORT = 200, 64
NOBODY_HERE = "It is confirmed as soon as the host's console is connected."
NO_ANSWER = "The calendar has not answered yet."
TOO_LATE = "Nobody could confirm it in time."
AWAY = "The console is not connected."
TAKEN = "This time is no longer free."
_IDS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


@dataclass(frozen=True, slots=True)
class Wish:
    """A meeting that somebody wants; the texts are checked and cut by `Planning`."""

    id: str
    type: str
    kind: Kind
    pool: Pool
    start: int
    email: str
    by: str  # "visitor", or a rep
    name: str = ""
    subject: str = ""
    visitor: str = ""
    conversation: str = ""
    zone: str = ""
    lang: str = ""
    answers: tuple[Answered, ...] = ()


class Planning:
    """Holds times and asks hosts."""

    def __init__(
        self, world: World, calendars: Calendars, pools: Pools, ledger: Ledger, board: Board
    ) -> None:
        self._world = world
        self._calendars = calendars
        self._pools = pools
        self._ledger = ledger
        self._board = board

    def plan(self, rep: Rep, command: PlanMeeting) -> None:
        """Book for a rep, with whom they name or whose turn it is; raise RefusedError."""
        known = self._world.meets.meetings.get(command.id)
        if known is not None:
            if known.record.by != rep.row.id:
                raise RefusedError("conflict", "There is another meeting by this id.")
            return
        kind = lasting(self._pools.kind(command.type), command.duration_min)
        conversation = self._world.conversations.get(command.conversation)
        visitor = conversation.visitor if conversation else command.visitor
        told = self._told(visitor)
        self.hold(
            Wish(
                id=command.id,
                type=command.type,
                kind=kind,
                pool=self._pool(rep, kind, command),
                start=command.start,
                email=command.email,
                by=rep.row.id,
                name=command.name,
                subject=command.subject,
                visitor=visitor,
                conversation=command.conversation,
                zone=command.zone or told.get("timezone", ""),
                lang=command.lang or told.get("language", ""),
            )
        )

    def _told(self, visitor: str) -> dict[str, str]:
        """Return what is known of a visitor: the host's console may never have met them."""
        known = self._world.visitors.get(visitor)
        return known_facts(known.facts) if known else {}

    def hold(self, wish: Wish) -> Held:
        """Hold a time and ask its host; raise RefusedError, "conflict" when it is not free."""
        self._check(wish)
        choice = self.choose(wish.pool, wish.kind, wish.start)
        if choice is None:
            raise RefusedError("conflict", TAKEN)
        kind, record = wish.kind, self._record(wish, choice)
        kept = Kept(
            before_s=kind.before_min * 60,
            after_s=kind.after_min * 60,
            hub_made=True,
            plain_subject=not wish.subject.strip(),
            owner=wish.pool.owner,
        )
        held = Held(record, kept)
        self._ledger.take(record, choice)
        self._board.add(held)
        self._board.ask(held)
        return held

    def choose(
        self,
        pool: Pool,
        kind: Kind,
        start: int,
        *,
        moving: Held | None = None,
        but: Collection[str] = (),
        only_here: bool = False,
    ) -> Choice | None:
        """Return who hosts a start; those whose console is connected come first."""
        offers, marked = self._pools.at(pool, kind, start, moving)
        free = [rep for rep in offers if rep not in but]
        here = {rep for rep in free if self._calendars.here(rep)}
        first = here | ({pool.owner} & set(free) - marked.keys() if not only_here else set())
        for asked in (first,) if only_here else (first, set(free)):
            why = marked | dict.fromkeys(set(free) - asked, AWAY)
            if asked and (found := self._of(pool, asked, start, why)) is not None:
                return found
        return None

    def next_host(self, held: Held, *, only_here: bool = False, words: str = "") -> bool:
        """Give a meeting that its host cannot take to the next of the team; return whether."""
        record, kept = held.record, held.kept
        if not record.team or record.chosen == "named" or not kept.hub_made:
            return False
        failed = [*kept.failed, record.host]
        pool = self._pools.of_team(record.team, kept.owner)
        kind = self.kind_of(held)
        choice = self.choose(pool, kind, record.start, moving=held, but=failed, only_here=only_here)
        if choice is None:
            return False
        self._ledger.settle(record.team, record.booking, "failed")
        tries = kept.tries + 1
        host = self._world.reps[choice.rep].row
        fresh = msgspec.structs.replace(
            record,
            booking=f"{record.id}-{tries}",
            host=choice.rep,
            host_name=host.name,
            chosen=choice.chosen,
            reason=choice.reason,
        )
        self._ledger.take(fresh, choice)
        self._board.change(
            held,
            {"failed": failed, "tries": tries, "told": False, "sent": False},
            **self._as_host(held, choice, fresh),
            state="asked" if self._calendars.here(choice.rep) else "pending",
            words=words,
        )
        self._board.ask(held)
        return True

    def move_to(self, held: Held, start: int, words: str) -> bool:
        """Ask the next of the team to take a meeting at another time; return whether."""
        record, kept = held.record, held.kept
        if not record.team or not kept.hub_made:
            return False
        pool = self._pools.of_team(record.team, kept.owner)
        kind = self.kind_of(held)
        choice = self.choose(pool, kind, start, moving=held, but=[record.host])
        if choice is None:
            return False
        tries = kept.tries + 1
        self._board.change(
            held,
            {
                "next_host": choice.rep,
                "next_name": self._world.reps[choice.rep].row.name,
                "next_booking": f"{record.id}-{tries}",
                "next_told": False,
                "tries": tries,
                "words": words,
            },
            state="moving",
            wanted_start=start,
            wanted_end=start + record.end - record.start,
        )
        self._ledger.settle(record.team, record.booking, "cancelled")  # its count goes along
        self._ledger.take(as_next(held), choice)
        self._board.ask(held)
        return True

    def sweep(self) -> None:
        """Show what is slow as pending, give away what nobody was told, end what is too late."""
        now = self._world.now
        for held in list(self._world.meets.meetings.values()):
            record, kept = held.record, held.kept
            if record.state == "asked" and now - record.changed >= PATIENCE_S:
                self._board.change(held, state="pending", words=NO_ANSWER)
            if record.state not in {"asked", "pending"} or kept.told:
                continue
            if now >= record.start:
                self._board.change(held, state="failed", words=TOO_LATE)
            elif now - record.made >= GIVEN_AWAY_S:
                self.next_host(held, only_here=True)

    def kind_of(self, held: Held) -> Kind:
        """Return the kind of a meeting, with the meeting's own duration."""
        try:
            kind = self._pools.kind(held.record.type)
        except RefusedError:  # taken away meanwhile
            kind = Kind()
        minutes = (held.record.end - held.record.start) // 60
        return msgspec.structs.replace(kind, duration_min=max(1, minutes))

    def _as_host(self, held: Held, choice: Choice, fresh: MeetingRecord) -> dict[str, str]:
        changed = {
            "booking": fresh.booking,
            "host": fresh.host,
            "host_name": fresh.host_name,
            "chosen": fresh.chosen,
            "reason": choice.reason,
        }
        if held.kept.plain_subject:
            name = fresh.name or fresh.email
            kind = self.kind_of(held)
            company = self._company(fresh.visitor)
            changed["subject"] = subject_of(kind, name=name, host=fresh.host_name, company=company)
        return changed

    def _company(self, visitor: str) -> str:
        """Return the visitor's company as far as it is known now."""
        return self._told(visitor).get("company", "")[:MAX_NAME]

    def _of(
        self, pool: Pool, free: Collection[str], start: int, why: Mapping[str, str]
    ) -> Choice | None:
        if pool.named and len(pool.reps) > 1:
            team = self._pools.team(pool.team) if pool.team else Team()
            return self._ledger.among(pool.team, team, pool.reps, free, start)
        if pool.named or not pool.team:
            rep = next((each for each in pool.reps if each in free), None)
            return Choice(rep, "named", "asked for by name") if rep else None
        team = self._pools.team(pool.team)
        return self._ledger.choose(pool.team, team, free, pool.owner, start, why)

    def _pool(self, rep: Rep, kind: Kind, command: PlanMeeting) -> Pool:
        team = command.team or kind.team
        if asked := command.hosts or [command.host] * bool(command.host):
            named = self._pools.named(asked)
            members = {each.rep for each in self._pools.team(team).members}
            return Pool(named.reps, team if members.issuperset(asked) else "", named=True)
        if command.team:
            return self._pools.of_team(team, command.owner)
        return self._pools.by_rule(kind, me=rep.row.id, owner=command.owner)

    def _check(self, wish: Wish) -> None:
        if not 0 < len(wish.id) <= MAX_SHORT or not _IDS.issuperset(wish.id):
            raise bad_request("A meeting's id has letters, digits, '-', '_' and '.' only.")
        if not is_address(wish.email):
            raise bad_request("This is no e-mail address.")
        if len(self._world.meets.meetings) >= MAX_MEETINGS:
            raise RefusedError("rate", "There are too many meetings already.", retryable=True)

    def _record(self, wish: Wish, choice: Choice) -> MeetingRecord:
        host = self._world.reps[choice.rep].row.name
        name = plain_line(wish.name)[:MAX_NAME]
        subject = plain_line(wish.subject)[:MAX_NAME]
        here = self._calendars.here(choice.rep)
        return MeetingRecord(
            id=wish.id,
            booking=wish.id,
            type=wish.type,
            subject=subject
            or subject_of(
                wish.kind, name=name or wish.email, host=host, company=self._company(wish.visitor)
            ),
            host=choice.rep,
            host_name=host,
            team=wish.pool.team,
            chosen=choice.chosen,
            reason=choice.reason,
            visitor=wish.visitor[:MAX_SHORT],
            conversation=wish.conversation[:MAX_SHORT],
            email=wish.email,
            name=name,
            zone=wish.zone if is_zone(wish.zone[:MAX_SHORT]) else "",
            lang=wish.lang[:MAX_SHORT],
            answers=list(wish.answers),
            start=wish.start,
            end=wish.start + wish.kind.duration_min * 60,
            state="asked" if here else "pending",
            words="" if here else NOBODY_HERE,
            by=wish.by,
            made=self._world.now,
            changed=self._world.now,
            version=1,
        )
