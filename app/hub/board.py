"""The meetings that are known: every change of one goes through here.

Decided: one place stores the row, tells host and maker, keeps the ledger, lets workflows
hear of it and tells the visitor in the chat, so that no way of changing a meeting can
forget one of them. The hub posts in the chat for meetings that it made; a console does
so for its own. What a console is asked is worked out of the meeting's row, so that it
can be asked again whenever one connects.
"""

from collections.abc import Mapping

import msgspec

from app.domain.instants import iso
from app.domain.wire.meetings import MeetingAsked, MeetingRecord, MeetingSet
from app.hub import meeting_secrets
from app.hub.effects import Out, encoded
from app.hub.lanes import Lanes
from app.hub.ledger import Ledger
from app.hub.meeting_rows import MeetingRow
from app.hub.meeting_world import UNSETTLED, Held
from app.hub.talk import Talk
from app.hub.watches import Occurrence
from app.hub.world import Conversation, Rep, World

REMEMBERED_S = 7 * 24 * 3600.0  # after its end
TOLD_TO_WORKFLOWS = ("booked", "cancelled", "no_show")
SAID = {
    "pending": "The meeting is being confirmed.",
    "booked": "The meeting is booked.",
    "moved": "The meeting has a new time.",
    "cancelled": "The meeting is cancelled.",
    "failed": "The meeting could not be booked. Please choose another time.",
}
Request = tuple[str, str, MeetingRecord]  # rep, "book" | "move" | "cancel", the meeting


class Board:
    """Adds and changes meetings, and tells whom it concerns."""

    def __init__(self, world: World, out: Out, lanes: Lanes, talk: Talk, ledger: Ledger) -> None:
        self._world = world
        self._out = out
        self._lanes = lanes
        self._talk = talk
        self._ledger = ledger

    def add(self, held: Held) -> None:
        """Take a new meeting in."""
        self._world.meets.meetings[held.record.id] = held
        self._changed(held, None)

    def change(
        self, held: Held, kept: Mapping[str, object] | None = None, /, **fields: object
    ) -> None:
        """Change fields of a meeting's record, and of what only the hub knows of it."""
        before = held.record
        held.record = msgspec.structs.replace(
            before, **fields, version=before.version + 1, changed=self._world.now
        )
        held.kept = msgspec.structs.replace(held.kept, **(kept or {}))
        self._changed(held, before)

    def note(self, held: Held, /, **kept: object) -> None:
        """Change only what the hub alone knows."""
        held.kept = msgspec.structs.replace(held.kept, **kept)
        self._store(held)

    def ask(self, held: Held) -> None:
        """Ask the console for what the meeting's state wants, as soon as one is there."""
        request = wanted(held)
        if request is None:
            return
        sent = self._push(request, held)
        booked = "next_told" if held.kept.next_host else "told"
        self.note(held, sent=sent, **({booked: True} if sent and request[1] == "book" else {}))

    def give_up(self, held: Held, booking: str, host: str) -> None:
        """Have a booking taken back that may be in the calendar of a rep who is not the host."""
        self.note(held, former={**held.kept.former, booking: host})
        self._push(_taken_back(held, booking), held)

    def came(self, rep: Rep, *, missed: bool) -> None:
        """Ask a console that connected for what waits; `missed`: it may have lost the request."""
        for held in list(self._world.meets.meetings.values()):
            request = wanted(held)
            if request is not None and request[0] == rep.row.id and (missed or not held.kept.sent):
                self.ask(held)
            for booking, host in held.kept.former.items():
                if host == rep.row.id:
                    self._push(_taken_back(held, booking), held)

    def forget(self) -> None:
        """Drop meetings that ended a week ago."""
        oldest, meetings = self._world.now - REMEMBERED_S, self._world.meets.meetings
        for held in [each for each in meetings.values() if each.record.end < oldest]:
            del meetings[held.record.id]

    def shown(self, held: Held, rep: str) -> MeetingRecord:
        """Return a meeting as a rep may see it."""
        return self._addressed(held, held.record) if rep == held.record.host else held.record

    def _push(self, request: Request, held: Held) -> bool:
        """Ask a rep's console, if one is connected; return whether."""
        host, what, record = request
        rep = self._world.reps.get(host)
        if rep is None or not rep.lane.conns:
            return False
        meeting = self._addressed(held, record)
        self._lanes.push(rep.lane, MeetingAsked(what=what, meeting=meeting, words=held.kept.words))
        return True

    def _addressed(self, held: Held, record: MeetingRecord) -> MeetingRecord:
        base, key = self._world.tuning.public_url, self._world.key
        address = meeting_secrets.address(base, key, held)
        return msgspec.structs.replace(record, manage=address)

    def _changed(self, held: Held, before: MeetingRecord | None) -> None:
        self._world.meets.version += 1
        record = held.record
        if before is not None:
            self._ledger.settle(record.team, record.booking, record.state)
        self._say(held)
        self._store(held)
        self._tell(held)
        same = before is not None and _outcome(before) == _outcome(record)
        if not same and record.visitor and record.state in TOLD_TO_WORKFLOWS:
            self._world.occurred.append(_occurrence(record))

    def _store(self, held: Held) -> None:
        record = held.record
        self._out.row(
            MeetingRow(
                id=record.id,
                host=record.host,
                made_by=record.by,
                visitor=record.visitor,
                state=record.state,
                starts=record.start,
                ends=max(record.end, record.wanted_end),
                changed=record.changed,
                record=msgspec.json.encode(record).decode("utf-8"),
                kept=msgspec.json.encode(held.kept).decode("utf-8"),
            )
        )

    def _tell(self, held: Held) -> None:
        for each in dict.fromkeys((held.record.host, held.record.by)):
            rep = self._world.reps.get(each)
            if rep is not None and rep.lane.conns:
                frame = encoded(MeetingSet(meeting=self.shown(held, each)), console=True)
                for conn in rep.lane.conns:
                    self._out.frame(conn, frame)

    def _say(self, held: Held) -> None:
        """Tell the visitor in the chat what became of a meeting that the hub made."""
        record = held.record
        said = f"{record.state} {record.start}"
        if not held.kept.hub_made or record.state not in SAID or said == held.kept.posted:
            return
        conversation = self._conversation(record)
        if conversation is None:
            return
        told, _, then = held.kept.posted.partition(" ")
        moved = record.state == told == "booked" and then != str(record.start)
        state = "moved" if moved else record.state
        held.kept = msgspec.structs.replace(held.kept, posted=said)
        data = {
            "state": state,
            "start": iso(record.start),
            "end": iso(record.end),
            "join_url": record.join_url or None,
            "booking": record.booking,
            "meeting": record.id,
        }
        command = f"{record.id[:40]}.{record.version}"
        self._talk.hub_says(conversation, command, SAID[state], ("meeting", data))

    def _conversation(self, record: MeetingRecord) -> Conversation | None:
        found = self._world.conversations.get(record.conversation)
        here = found is not None and found.visitor in self._world.visitors
        return found if here and found and found.visitor == record.visitor else None


def wanted(held: Held) -> Request | None:
    """Return what a console has to do about a meeting, and whose."""
    record, kept = held.record, held.kept
    if record.state not in UNSETTLED:
        return None
    if record.state == "cancelling":
        return record.host, "cancel", record
    if record.state != "moving":
        return record.host, "book", record
    if not kept.next_host:
        return record.host, "move", record
    return kept.next_host, "book", as_next(held)


def as_next(held: Held) -> MeetingRecord:
    """Return a meeting that goes to another host as that host is to book it."""
    record, kept = held.record, held.kept
    return msgspec.structs.replace(
        record,
        host=kept.next_host,
        host_name=kept.next_name,
        booking=kept.next_booking,
        start=record.wanted_start,
        end=record.wanted_end,
        wanted_start=0,
        wanted_end=0,
        state="asked",
        join_url="",
    )


def _taken_back(held: Held, booking: str) -> Request:
    host = held.kept.former[booking]
    record = msgspec.structs.replace(
        held.record, host=host, booking=booking, state="cancelling", join_url=""
    )
    return host, "cancel", record


def _outcome(record: MeetingRecord) -> tuple[str, int, int]:
    return record.state, record.start, record.end


def _occurrence(record: MeetingRecord) -> Occurrence:
    data = {
        "state": record.state,
        "start": iso(record.start),
        "end": iso(record.end),
        "booking": record.booking,
    }
    return Occurrence(
        "meeting",
        record.visitor,
        "\n".join(data.values()),
        conversation=record.conversation,
        rep=record.host,
        data=data,
    )
