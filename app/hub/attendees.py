"""Visitors who book, move and cancel by themselves, over HTTP (see `wire.meet`).

Decided: a browser's id is the meeting's, so that the same request again is the same
meeting; for a quarter of an hour it is answered alike to who can repeat all of it,
later the secret in the invitation is needed. A wrong secret and a meeting that does
not exist are refused alike. Reps' words on why something failed stay with reps.
"""

import msgspec

from app.domain.facts import known_facts, language_of
from app.domain.meeting_kinds import Kind, shown
from app.domain.pool_times import LONGEST_S, OLD_S
from app.domain.wire.meet import (
    AskMeet,
    AskMeetTimes,
    BookMeet,
    ChangeMeet,
    Meet,
    MeetAnswer,
    MeetRequest,
    MeetTimes,
    WishTimes,
)
from app.domain.wire.meetings import Answered, MeetingRecord, PoolTimes
from app.hub import meeting_secrets
from app.hub.board import SAID
from app.hub.effects import Out
from app.hub.inputs import MeetAsked
from app.hub.knowledge import Knowledge
from app.hub.meeting_world import Held
from app.hub.meetings import Meetings
from app.hub.planning import Wish
from app.hub.pools import Pool
from app.hub.refusal import RefusedError, bad_request
from app.hub.wishes import Wishes
from app.hub.world import Conversation, Visitor, World

AGAIN_S = 15 * 60.0  # within which the same booking is answered alike
DAY = 86_400
RANGE_S = 14 * DAY
MOST_STARTS = 2000
MAX_ANSWER = 1000
_STEP_S = 300  # a range that begins now begins at a round time: one answer serves many
CODES = {"conflict": "taken"}


class Attendees:
    """Answers visitors from memory."""

    def __init__(
        self,
        world: World,
        out: Out,
        meetings: Meetings,
        wishes: Wishes,
        knowledge: Knowledge,
    ) -> None:
        self._world = world
        self._out = out
        self._meetings = meetings
        self._wishes = wishes
        self._knowledge = knowledge

    def take(self, given: MeetAsked) -> None:
        """Answer a request once all that it changed is stored."""
        visitor = self._world.visitors.get(given.visitor)
        try:
            answer = self._answer(given.request, visitor, given.visitor)
        except RefusedError as refused:
            code = CODES.get(refused.code, refused.code)
            answer = MeetAnswer(code=code, message=str(refused), retryable=refused.retryable)
        self._out.frame(given.conn, msgspec.json.encode(answer))

    def _answer(self, request: MeetRequest, visitor: Visitor | None, name: str) -> MeetAnswer:
        match request:
            case AskMeetTimes():
                return MeetAnswer(times=self._times(request, visitor))
            case BookMeet():
                return MeetAnswer(meet=self._book(request, visitor, name))
            case WishTimes():
                return MeetAnswer(meet=self._wish(request, visitor))
            case ChangeMeet():
                held = self._open(request.meeting, request.secret)
                words = request.words[:MAX_ANSWER]
                self._meetings.changing.change(held, request.what, request.start, words)
                return MeetAnswer(meet=self._meet(held, request.secret))
            case AskMeet():
                held = self._open(request.meeting, request.secret)
                return MeetAnswer(meet=self._meet(held, request.secret))

    def _times(self, request: AskMeetTimes, visitor: Visitor | None) -> MeetTimes:
        now = self._world.now
        low = max(request.low, int(now) // _STEP_S * _STEP_S)
        within = (low, min(request.high or low + RANGE_S, low + LONGEST_S))
        if within[0] >= within[1]:
            raise bad_request("A range of time has a beginning before its end.")
        if request.meeting:
            held = self._open(request.meeting, request.secret)
            name, kind = held.record.type, self._meetings.planning.kind_of(held)
            found, pool = self._to_move(held, kind, within)
        else:
            name, kind = self._chosen(request.type)
            pool = self._pool(kind, visitor, request.conversation)
            found = self._meetings.pools.times(pool, kind, self._bookable(kind))
        starts = _inside(found, within)[:MOST_STARTS]
        later = next((slot.start for slot in found.slots if slot.start >= within[1]), None)
        age_s = max(0, int(now - found.read_at)) if found.read_at else None
        return MeetTimes(
            type=shown(name, kind, self._only_host(pool)),
            starts=starts,
            age_s=age_s,
            stale=age_s is not None and age_s > OLD_S,
            refreshing=self._refresh(pool, kind, within),
            next=None if starts else later,
            types=[shown(each, known) for each, known in self._meetings.pools.linkable()],
            now=now,
        )

    def _bookable(self, kind: Kind) -> tuple[int, int]:
        """Return the range in which a kind can be booked at all, as one answer for everybody.

        Whatever ranges visitors ask for, they cost one reckoning.
        """
        low = int(self._world.now) // _STEP_S * _STEP_S
        return low, low + min((kind.window_days + 2) * DAY, LONGEST_S)

    def _refresh(self, pool: Pool, kind: Kind, within: tuple[int, int]) -> bool:
        low, high = within[0], min(within[1], self._bookable(kind)[1])
        return low < high and self._meetings.calendars.refresh(pool.reps, low, high)

    def _to_move(self, held: Held, kind: Kind, within: tuple[int, int]) -> tuple[PoolTimes, Pool]:
        """Return the times of a meeting's host; of its team, where the host has none."""
        pools, pool = self._meetings.pools, Pool((held.record.host,))
        whole = self._bookable(kind)
        found = pools.times(pool, kind, whole, moving=held)
        others = set(_inside(found, within)) - {held.record.start}
        if others or not held.record.team or not held.kept.hub_made:
            return found, pool
        pool = pools.of_team(held.record.team, held.kept.owner)
        return pools.times(pool, kind, whole, moving=held), pool

    def _book(self, request: BookMeet, visitor: Visitor | None, name: str) -> Meet:
        known = self._world.meets.meetings.get(request.id)
        if known is not None:
            if not self._is_same(known.record, request, name):
                raise bad_request("There is another meeting by this id.")
            return self._meet(known)
        type_name, kind = self._chosen(request.type)
        conversation = self._own(visitor, request.conversation)
        held = self._meetings.planning.hold(
            Wish(
                id=request.id,
                type=type_name,
                kind=kind,
                pool=self._pool(kind, visitor, request.conversation),
                start=request.start,
                email=request.email,
                by="visitor",
                name=request.name,
                visitor=name,
                conversation=conversation.id if conversation else "",
                zone=request.zone,
                lang=request.lang,
                answers=_answers(kind, request),
            )
        )
        if visitor is not None:
            facts = {
                "email": request.email,
                "name": held.record.name,
                "phone": request.phone[:64],
                "language": language_of(request.lang),
            }
            given = {field: value for field, value in facts.items() if value.strip()}
            self._knowledge.learn(visitor, given, "chat")
        return self._meet(held)

    def _is_same(self, record: MeetingRecord, request: BookMeet, visitor: str) -> bool:
        """Whether this is the booking of before, soon enough to be its browser's."""
        asked = (request.type or record.type, request.email, visitor)
        same = (record.type, record.email, record.visitor) == asked
        # One that was moved is at another time; then the link of the invitation is needed.
        same = same and request.start == record.start
        fresh = self._world.now - record.made <= AGAIN_S
        return same and fresh and record.by == "visitor"

    def _wish(self, request: WishTimes, visitor: Visitor | None) -> Meet:
        """Pass on which times somebody would like."""
        name, kind = self._chosen(request.type)
        self._wishes.take(request, kind, visitor)
        return Meet(
            id=request.id,
            secret="",
            state="pending",
            type=shown(name, kind),
            subject=kind.title,
            start=0,
            end=0,
            email=request.email,
            name=request.name,
        )

    def _chosen(self, name: str) -> tuple[str, Kind]:
        """Return a kind that visitors may choose, the first unless named; raise RefusedError."""
        for each, kind in self._meetings.pools.linkable():
            if name in {"", each}:
                return each, kind
        raise RefusedError("not_found", "This kind of meeting cannot be booked here.")

    def _pool(self, kind: Kind, visitor: Visitor | None, conversation: str) -> Pool:
        own = self._own(visitor, conversation)
        chatting = own.rep or "" if own and own.status == "open" else ""
        owner = self._owner(visitor) if visitor and kind.host == "owner" else ""
        return self._meetings.pools.by_rule(kind, me=chatting, owner=owner)

    def _own(self, visitor: Visitor | None, conversation: str) -> Conversation | None:
        """Return a visitor's own conversation; a claim to another's is worth nothing."""
        mine = visitor.conversations if visitor else []
        return next((each for each in mine if each.id == conversation), None)

    def _owner(self, visitor: Visitor) -> str:
        """Return the rep whom a console noted as owner of the visitor's account."""
        noted = [fact for fact in visitor.facts if fact.source == "rep"]
        owner = known_facts(noted).get("owner", "").casefold()
        reps = self._world.reps.values()
        found = (r.row.id for r in reps if owner in {r.row.id.casefold(), r.row.email.casefold()})
        return next(found, "") if owner else ""

    def _only_host(self, pool: Pool) -> str:
        rep = self._world.reps.get(pool.reps[0]) if len(pool.reps) == 1 else None
        return rep.row.name if rep else ""

    def _open(self, meeting: str, secret: str) -> Held:
        held = self._world.meets.meetings.get(meeting)
        if held is None or not meeting_secrets.fits(self._world.key, held, secret):
            raise RefusedError("not_found", "This link is no longer good, or not complete.")
        return held

    def _meet(self, held: Held, secret: str = "") -> Meet:
        record, kind = held.record, self._meetings.planning.kind_of(held)
        return Meet(
            id=record.id,
            secret=secret or meeting_secrets.secret_of(self._world.key, record.id),
            state=record.state,
            type=shown(record.type, kind, record.host_name),
            subject=record.subject,
            start=record.start,
            end=record.end,
            host=record.host_name,
            email=record.email,
            name=record.name,
            join_url=record.join_url,
            words=SAID.get(record.state, ""),
            invited=record.state == "booked" and record.invited,
            wanted_start=record.wanted_start,
        )


def _inside(found: PoolTimes, within: tuple[int, int]) -> list[int]:
    return [slot.start for slot in found.slots if within[0] <= slot.start < within[1]]


def _answers(kind: Kind, request: BookMeet) -> tuple[Answered, ...]:
    """Return the answers to the kind's questions; raise RefusedError when one is missing."""
    given = {each.label: each.value.strip()[:MAX_ANSWER] for each in request.answers}
    for question in kind.questions:
        if question.required and not given.get(question.label):
            raise bad_request(f"Please answer: {question.label[:100]}")
    found = [
        Answered(label=each.label, value=given[each.label])
        for each in kind.questions
        if given.get(each.label)
    ]
    if request.phone.strip():
        found.append(Answered(label="Phone", value=request.phone.strip()[:64]))
    return tuple(found)
