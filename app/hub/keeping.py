"""What hosts' consoles tell of meetings.

Decided: the calendar is the truth: what a console read back wins over what the hub
asked for. Who is neither the host, nor asked to become it, nor was it once, may say
nothing of a meeting. A booking that was given up and is there all the same is asked
to be taken back.
"""

import math

import msgspec

from app.domain.wire.meetings import KeepMeeting, MeetingRecord, MeetingStatus
from app.domain.zones import is_zone
from app.hub.board import REMEMBERED_S, Board
from app.hub.ledger import Ledger
from app.hub.meeting_secrets import digest
from app.hub.meeting_world import Held, Kept
from app.hub.planning import MAX_MEETINGS, Planning
from app.hub.refusal import RefusedError, bad_request, forbidden, gone
from app.hub.world import Rep, World

TELLABLE = ("booked", "pending", "failed", "cancelled", "no_show")
MAX_TEXT, MAX_URL, MAX_SHORT, MAX_NAME, MAX_ANSWERS = 1000, 2000, 64, 200, 20
_FAR = 1 << 33
LONGEST_S = 24 * 3600
NOT_MOVED = "It could not be moved: it stays at its time."
NOT_CANCELLED = "It could not be taken out of the calendar."


class Keeping:
    """Takes what consoles tell."""

    def __init__(self, world: World, ledger: Ledger, board: Board, planning: Planning) -> None:
        self._world = world
        self._ledger = ledger
        self._board = board
        self._planning = planning

    def keep(self, rep: Rep, command: KeepMeeting) -> None:
        """Note how a meeting stands; raise RefusedError."""
        told = _checked(command.record)
        held = self._world.meets.meetings.get(told.id)
        me = rep.row.id
        if held is None:
            self._adopt(rep, told, command.secret)
        elif held.kept.former.get(told.booking) == me:
            self._of_former(held, told)
        elif (held.kept.next_host, held.kept.next_booking) == (me, told.booking):
            self._of_next(held, told)
        elif held.record.host != me:
            raise forbidden("Only the host's console tells how a meeting stands.")
        elif held.kept.hub_made and held.record.booking != told.booking:
            raise gone("This booking was given to somebody else. Take it out of the calendar.")
        else:
            self._of_host(held, told, conflict=command.conflict)

    def _of_host(self, held: Held, told: MeetingRecord, *, conflict: bool) -> None:
        match told.state:
            case "booked":
                self._booked(held, told)
            case "pending":
                if held.record.state in {"asked", "pending"}:
                    self._board.change(held, state="pending", words=told.words)
            case "failed":
                self._failed(held, told, conflict=conflict)
            case "cancelled":
                self._cancelled(held, told)
            case _:
                if held.record.state in {"booked", "no_show"}:
                    self._set(held, "no_show", told)

    def _booked(self, held: Held, told: MeetingRecord) -> None:
        state = held.record.state
        if state in {"cancelled", "cancelling"}:  # it went in after it was called off
            self._board.change(held, state="cancelling", join_url=told.join_url)
            if state == "cancelled":
                self._board.ask(held)
        elif state == "moving" and held.kept.next_host:
            self._board.change(held, join_url=told.join_url)
        else:
            start, end = told.start or held.record.start, told.end or held.record.end
            self._set(held, "booked", told, start=start, end=end)

    def _failed(self, held: Held, told: MeetingRecord, *, conflict: bool) -> None:
        state = held.record.state
        if state == "moving" and not held.kept.next_host:
            self._set(held, "booked", told, words=told.words or NOT_MOVED)
        elif state == "cancelling":
            self._set(held, "booked", told, words=told.words or NOT_CANCELLED)
        elif state in {"asked", "pending"}:
            if not (conflict and self._planning.next_host(held)):
                self._set(held, "failed", told)
        elif state == "booked":
            self._set(held, "failed", told)

    def _cancelled(self, held: Held, told: MeetingRecord) -> None:
        if held.record.state in {"cancelled", "failed"}:
            return
        self.drop_next(held)
        self._set(held, "cancelled", told)

    def drop_next(self, held: Held) -> None:
        """Call off that another rep takes a meeting."""
        kept = held.kept
        if not kept.next_host:
            return
        self._ledger.settle(held.record.team, kept.next_booking, "failed")
        booking, host, was_told = kept.next_booking, kept.next_host, kept.next_told
        self._board.note(held, next_host="", next_name="", next_booking="", next_told=False)
        if was_told:
            self._board.give_up(held, booking, host)

    def _of_next(self, held: Held, told: MeetingRecord) -> None:
        """Hear from the rep who is to take a meeting at another time."""
        match told.state:
            case "booked":
                self._swap(held, told)
            case "failed" | "cancelled":
                self._board.note(held, next_told=False)
                self.drop_next(held)
                self._set(held, "booked", held.record, words=told.words or NOT_MOVED)
            case _:
                self._board.change(held, words=told.words)

    def _swap(self, held: Held, told: MeetingRecord) -> None:
        """Make the next host the host; the count went along when it was asked."""
        record, kept = held.record, held.kept
        turn = self._world.meets.turns.get(record.team, {}).get(kept.next_booking)
        self._board.change(
            held,
            {"next_host": "", "next_name": "", "next_booking": "", "told": True, "sent": True},
            host=kept.next_host,
            host_name=kept.next_name,
            booking=kept.next_booking,
            chosen=turn.chosen if turn else "turn",
            reason=turn.reason if turn else "",
            state="booked",
            start=told.start or record.wanted_start,
            end=told.end or record.wanted_end,
            join_url=told.join_url,
            uid=told.uid,
            invited=told.invited,
            words=told.words,
            wanted_start=0,
            wanted_end=0,
        )
        self._board.give_up(held, record.booking, record.host)

    def _of_former(self, held: Held, told: MeetingRecord) -> None:
        """Hear of a booking that was given up."""
        if told.state in {"cancelled", "failed"}:
            former = {b: h for b, h in held.kept.former.items() if b != told.booking}
            self._board.note(held, former=former)
        elif told.state == "booked":
            self._board.change(held)  # a new version: else its console takes it for done
            self._board.give_up(held, told.booking, held.kept.former[told.booking])

    def _set(
        self,
        held: Held,
        state: MeetingStatus,
        told: MeetingRecord,
        *,
        start: int = 0,
        end: int = 0,
        words: str = "",
    ) -> None:
        self._board.change(
            held,
            {"told": True, "sent": True},
            state=state,
            booking=told.booking,
            start=start or held.record.start,
            end=end or held.record.end,
            join_url=told.join_url or held.record.join_url,
            uid=told.uid or held.record.uid,
            invited=told.invited,
            words=words or told.words,
            wanted_start=0,
            wanted_end=0,
            came=told.came and state == "booked",
        )

    def _adopt(self, rep: Rep, told: MeetingRecord, secret: str) -> None:
        """Make the record of a meeting that this console booked by itself."""
        now = self._world.now
        if not 0 < told.start < told.end or told.end < now - REMEMBERED_S:
            raise gone("This meeting is long over, or has no time.")
        if len(self._world.meets.meetings) >= MAX_MEETINGS:
            raise RefusedError("rate", "There are too many meetings already.", retryable=True)
        conversation = self._world.conversations.get(told.conversation)
        record = msgspec.structs.replace(
            told,
            host=rep.row.id,
            host_name=rep.row.name,
            team="",
            chosen="named",
            visitor=conversation.visitor if conversation else told.visitor,
            by=rep.row.id,
            made=now,
            changed=now,
            version=1,
            wanted_start=0,
            wanted_end=0,
            manage="",
        )
        kind = self._planning.kind_of(Held(record))
        kept = Kept(
            before_s=kind.before_min * 60,
            after_s=kind.after_min * 60,
            told=True,
            sent=True,
            secret=digest(secret) if secret else "",
        )
        self._board.add(Held(record, kept))


def _checked(record: MeetingRecord) -> MeetingRecord:
    """Return what a console told, cut to size; raise RefusedError."""
    if not 0 < len(record.id) <= MAX_SHORT or not 0 < len(record.booking) <= MAX_NAME:
        raise bad_request("A meeting has an id and a booking.")
    if record.state not in TELLABLE:
        raise bad_request("A console tells booked, pending, failed, cancelled or no_show.")
    span = (record.start, record.end)
    if any(span) and not 0 < record.start < record.end <= _FAR:
        raise bad_request("A meeting begins before it ends.")
    if record.end - record.start > LONGEST_S:
        raise bad_request("A meeting lasts at most a day.")
    short = {
        name: getattr(record, name)[:MAX_SHORT] for name in ("visitor", "conversation", "lang")
    }
    named = {
        name: getattr(record, name)[:MAX_NAME] for name in ("type", "subject", "email", "name")
    }
    texts = {"words": record.words[:MAX_TEXT], "reason": record.reason[:MAX_TEXT]}
    return msgspec.structs.replace(
        record,
        **short,
        **named,
        **texts,
        zone=record.zone if is_zone(record.zone[:MAX_SHORT]) else "",
        join_url=record.join_url if len(record.join_url) <= MAX_URL else "",
        uid=record.uid if len(record.uid) <= MAX_URL else "",
        answers=[
            msgspec.structs.replace(a, label=a.label[:MAX_TEXT], value=a.value[:MAX_TEXT])
            for a in record.answers[:MAX_ANSWERS]
        ],
        made=record.made if math.isfinite(record.made) else 0.0,
        changed=record.changed if math.isfinite(record.changed) else 0.0,
    )
