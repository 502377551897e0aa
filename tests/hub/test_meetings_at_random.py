"""Reps and visitors who plan, move, cancel, vanish and crash at random, and a hub that restarts.

Each rep has a calendar of their own, as a provider would keep it. However it goes, no
two meetings of one host overlap, each meeting counts at most once, and in the end the
calendars hold exactly the meetings that the hub says are booked.
"""

import itertools
import random

import pytest

from app.core import paths
from app.core.database import connect, migrate
from app.domain.assignment import COUNTED
from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack
from app.hub.meeting_world import UNSETTLED
from app.hub.storage.reader import Reader
from app.hub.storage.writer import write
from tests.hub.meeting_rig import DAY, NINE, busy
from tests.hub.playbook import ADA, BOB
from tests.hub.test_attendees import Site

STEPS = 120
STARTS = [NINE + day * DAY + n * 1800 for day in (0, 1) for n in range(8)]


class Desk:
    """A rep's console with the calendar that it books in; the calendar outlives crashes."""

    def __init__(self, staff):
        self.staff = staff
        self.calendar = {}  # booking -> (meeting, start)
        self.own = set()  # starts that are taken by something else
        self.conn = None
        self.seen = 0
        self.untold = {}  # booking -> what is still to be told

    def free(self, start, booking):
        taken = {at for key, (_, at) in self.calendar.items() if key != booking}
        return start not in taken | self.own


class Office:
    """Everybody, moved by dice."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.database = connect(":memory:")
        migrate(self.database, paths.resources() / "sql" / "hub")
        self.play = Site(ADA, BOB)
        self.desks = {each.id: Desk(each) for each in (ADA, BOB)}
        for desk in self.desks.values():
            desk.conn = self.play.consoles[desk.staff.id]
        self.written = self.made = 0
        self.answers = []

    def step(self):
        moves = (self.plan, self.book, self.change, self.work, self.leave, self.come)
        weights = (3, 3, 4, 8, 1, 2, 1, 2)
        self.dice.choices((*moves, self.restart, self.pause), weights=weights)[0]()
        self.check()

    def plan(self):
        self.made += 1
        host = self.dice.choice(("", "", "ada"))
        id, start = f"p{self.made}", self.dice.choice(STARTS)
        self.answers.append((id, start, host, self.play.plan(start=start, id=id, host=host)))

    def book(self):
        self.made += 1
        email = f"kim{self.made}@example.org"
        self.play.book(id=f"v{self.made}", start=self.dice.choice(STARTS), email=email)

    def change(self):
        meetings = list(self.play.engine._world.meets.meetings)
        if meetings:
            what, start = self.dice.choice(("move", "move", "cancel")), self.dice.choice(STARTS)
            command = {"meeting": self.dice.choice(meetings), "what": what, "start": start}
            self.play.ask(self.play.eve, wire.ChangeMeeting(id=self.play.id(), **command))

    def work(self):
        """A console does what it was asked, or crashes before it says so."""
        desk = self.dice.choice(list(self.desks.values()))
        if desk.conn is not None:
            for event in self.news(desk):
                self.do(desk, event)
                if self.dice.random() < 0.7:
                    self.tell(desk)

    def news(self, desk):
        events = self.play.events(desk.conn, wire.MeetingAsked)
        fresh, desk.seen = events[desk.seen :], len(events)
        return fresh

    def do(self, desk, event):
        meeting, key = event.meeting, event.meeting.booking
        if event.what == "cancel":
            desk.calendar.pop(key, None)
            desk.untold[key] = (meeting, "cancelled", False, 0)
            return
        moves = event.what == "move"
        start = meeting.wanted_start if moves else meeting.start
        known = desk.calendar.get(key)
        works = known == (meeting.id, start) or self.dice.random() < 0.8
        if desk.free(start, key) and works and (known or not moves):
            desk.calendar[key] = (meeting.id, start)
            desk.untold[key] = (meeting, "booked", False, start)
        elif moves or known is None:
            desk.untold[key] = (meeting, "failed", True, 0)

    def tell(self, desk):
        for key, (meeting, state, conflict, start) in list(desk.untold.items()):
            times = {"start": start, "end": start + 1800} if start else {}
            assert self.play.keep(desk.staff, meeting, state, conflict=conflict, **times)
            del desk.untold[key]

    def leave(self):
        desk = self.dice.choice(list(self.desks.values()))
        if desk.conn is not None:
            self.play.leave(desk.conn)
            desk.conn = None

    def come(self):
        for desk in self.desks.values():
            if desk.conn is None:
                desk.conn, desk.seen = self.play.come(desk.staff, calendar=False), 0
                self.show(desk)

    def show(self, desk):
        spans = [busy(start) for _, start in desk.calendar.values()]
        assert isinstance(self.play.told(desk.staff, busy=spans), Ack)

    def pause(self):
        self.play.wait(self.dice.choice((5, 30, 400)), step=5)
        for desk in self.desks.values():
            if desk.conn is not None and self.dice.random() < 0.5:
                self.show(desk)

    def restart(self):
        write(self.database, self.play.rows)
        before = self.play.engine._world
        again = Site(stored=Reader(self.database).world(), now=self.play.now)
        world = again.engine._world
        assert world.meets.meetings == before.meets.meetings
        assert world.meets.turns == before.meets.turns
        assert world.meets.standings == before.meets.standings
        assert {k: v.busy for k, v in world.meets.calendars.items()} == {
            k: v.busy for k, v in before.meets.calendars.items()
        }
        again._ids = self.play._ids
        self.play = again
        for desk in self.desks.values():
            desk.conn = None

    def check(self):
        meets = self.play.engine._world.meets
        held = [each for each in meets.meetings.values() if each.kept.hub_made]
        for rep in self.desks:
            items = sorted(
                (item.start, item.end) for each in held for who, item in each.items() if who == rep
            )
            apart = itertools.pairwise(items)
            assert all(one[1] <= other[0] for one, other in apart)
        counted = {}
        for turn in meets.turns.get("sales", {}).values():
            if turn.counted and turn.state in COUNTED:
                counted[turn.meeting] = counted.get(turn.meeting, 0) + 1
        assert set(counted.values()) <= {1}

    def finish(self):
        """Everybody comes and does all that is asked."""
        for _ in range(12):
            self.come()
            for desk in self.desks.values():
                for event in self.news(desk):
                    self.do(desk, event)
                self.tell(desk)
            self.play.wait(10, step=5)


@pytest.mark.parametrize("seed", range(12))
def test_calendars_and_hub_agree_in_the_end(seed):
    office = Office(seed)
    for _ in range(STEPS):
        office.step()
    for id, start, host, answer in office.answers:
        if isinstance(answer, Ack) and id in office.play.engine._world.meets.meetings:
            assert isinstance(office.play.plan(start=start, id=id, host=host), Ack)
    office.finish()
    records = [held.record for held in office.play.engine._world.meets.meetings.values()]
    assert [each for each in records if each.state in UNSETTLED] == []
    booked = {(r.host, r.booking, r.id, r.start) for r in records if r.state == "booked"}
    there = {
        (rep, booking, meeting, start)
        for rep, desk in office.desks.items()
        for booking, (meeting, start) in desk.calendar.items()
    }
    assert booked == there
    assert len(booked) > 3
    office.check()
