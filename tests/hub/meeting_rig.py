"""Reps with calendars at an engine, and what is asked of them."""

from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack, Err
from app.domain.wire.events import Answer
from app.domain.wire.shared import PutDocument
from tests.hub.playbook import ADA, ADMIN, BOB, START, Play

DAY = 86_400
MONDAY = int(START) // DAY * DAY + 3 * DAY  # a Monday, 00:00 UTC, three days after START
NINE = MONDAY + 9 * 3600
WEEK = ["mon", "tue", "wed", "thu", "fri"]
OFFICE = wire.WorkingHours(
    zone="UTC", weekly=[wire.WeekHours(days=WEEK, start="09:00", end="17:00")]
)


def busy(start, minutes=30, **fields):
    return wire.BusySpan(start=start, end=start + minutes * 60, **fields)


class Meet(Play):
    """An engine with a type "intro" of the team "sales", and a console for each rep."""

    def __init__(self, *staff, kind=None, weights=None, **engine):
        super().__init__(**engine)
        self.consoles = {}
        self.eve = self.console(ADMIN, client="eve")
        self.consoles["eve"] = self.eve
        if "stored" in engine:
            return
        members = [{"rep": each.id, **(weights or {}).get(each.id, {})} for each in staff]
        self.put("team", "sales", {"title": "Sales", "members": members})
        body = {"title": "Intro", "host": "team", "team": "sales", "notice_min": 0}
        self.put("meeting_type", "intro", body | (kind or {}))
        for each in staff:
            self.come(each)

    def come(self, staff=ADA, *, calendar=True):
        """Let a rep's console come and tell its calendar."""
        conn = self.consoles[staff.id] = self.console(staff, client=f"console-{staff.id}")
        if calendar:
            assert isinstance(self.told(staff), Ack)
        return conn

    def told(self, staff=ADA, **fields):
        """Return the answer to a calendar that is told now."""
        given = {
            "rep": "somebody",
            "hours": OFFICE,
            "link": wire.LinkReport(state="ok"),
            "low": int(self.now) - DAY,
            "high": int(self.now) + 40 * DAY,
            "read_at": self.now,
        }
        calendar = wire.RepCalendar(**(given | fields))
        return self.ask(self.consoles[staff.id], wire.PutCalendar(id=self.id(), calendar=calendar))

    def put(self, kind, name, body):
        known = self.engine._world.documents.get((kind, name))
        base = known.version if known else 0
        command = PutDocument(id=self.id(), kind=kind, name=name, body=body, base=base)
        assert isinstance(self.ask(self.eve, command), Ack)

    def question(self, conn, question):
        """Return the answer to a question, as a value or an Err."""
        before = len(self.frames.get(conn, []))
        self.send(conn, question)
        for message in self.heard(conn)[before:]:
            if isinstance(message, Answer | Err) and message.id == question.id:
                return message if isinstance(message, Err) else message.result
        return None

    def times(self, conn=None, **fields):
        given = {"id": self.id(), "type": "intro", "low": MONDAY, "high": MONDAY + DAY}
        return self.question(conn or self.eve, wire.AskTimes(**(given | fields)))

    def starts(self, **fields):
        return [slot["start"] for slot in self.times(**fields).get("slots", [])]

    def plan(self, staff=ADMIN, start=NINE, **fields):
        """Return the answer to a rep who books with the team; the meeting is `fields["id"]`."""
        given = {"id": self.id(), "type": "intro", "start": start, "email": "kim@example.org"}
        command = wire.PlanMeeting(**(given | {"name": "Kim"} | fields))
        return self.ask(self.consoles[staff.id], command)

    def planned(self, start=NINE, **fields):
        """A meeting that the hub holds."""
        id = fields.pop("id", None) or f"m{len(self.engine._world.meets.meetings)}"
        answer = self.plan(start=start, id=id, **fields)
        assert isinstance(answer, Ack), answer
        return self.held(id)

    def held(self, id):
        return self.engine._world.meets.meetings[id]

    def record(self, id):
        return self.held(id).record

    def keep(self, staff, meeting, state="booked", *, conflict=False, secret="", **fields):
        """Return the answer to what a host's console tells of a meeting as it knows it."""
        given = {"id": meeting.id, "booking": meeting.booking, "state": state}
        record = wire.MeetingRecord(**(given | fields))
        command = wire.KeepMeeting(id=self.id(), record=record, conflict=conflict, secret=secret)
        return self.ask(self.consoles[staff.id], command)

    def change(self, staff, id, what, **fields):
        command = wire.ChangeMeeting(id=self.id(), meeting=id, what=what, **fields)
        return self.ask(self.consoles[staff.id], command)

    def asked(self, staff):
        """What a rep's newest console was asked: what, booking, start."""
        events = self.events(self.consoles[staff.id], wire.MeetingAsked)
        return [(e.what, e.meeting.booking, e.meeting.start) for e in events]

    def turns(self, team="sales"):
        found = self.engine._world.meets.turns.get(team, {}).values()
        return [(turn.id, turn.rep, turn.state, turn.counted) for turn in found]

    def booked(self, *, start=NINE, **fields):
        """A meeting that its host's console confirmed."""
        held = self.planned(start=start, **fields)
        host = next(each for each in (ADA, BOB, ADMIN) if each.id == held.record.host)
        assert isinstance(self.keep(host, held.record), Ack)
        return held
