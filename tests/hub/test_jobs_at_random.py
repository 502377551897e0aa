"""Consoles that come, go, end, give back and keep silent at random: every job is done once."""

import random

import pytest

from app.domain.wire.base import Ack
from app.hub.hands import MOST_AT_ONCE
from tests.hub.playbook import ADA, BOB
from tests.hub.workflows import ROBOT, Works

STEPS = 250


class Shift:
    """Workers at an engine, moved by dice."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.play = Works({"trigger": "meeting"}, {"trigger": "meeting", "delay_s": 20})
        self.noter = self.play.console(ADA, client="noter")
        self.workers, self.ended, self.booked = {}, [], 0

    def step(self):
        moves = (self.book, self.come, self.leave, self.end, self.renew, self.pause)
        self.dice.choices(moves, weights=(4, 2, 2, 6, 2, 4))[0]()

    def book(self):
        self.booked += 1
        self.play.meeting(self.noter, booking=f"b{self.booked}")

    def come(self):
        staff, client = self.dice.choice((ADA, BOB, ROBOT)), self.dice.choice("xy")
        name = f"{staff.id}-{client}"
        self.workers[name] = self.play.worker(staff, name)

    def leave(self):
        if self.workers:
            self.play.leave(self.workers.pop(self.dice.choice(list(self.workers))))

    def end(self):
        if (found := self.some_job()) is None:
            return
        conn, job = found
        state = self.dice.choice(("done", "failed", "waiting"))
        if isinstance(self.play.end(conn, job, state=state), Ack) and state != "waiting":
            self.ended.append(job.id)

    def renew(self):
        if (found := self.some_job()) is not None:
            self.play.renew(*found)

    def pause(self):
        self.play.wait(self.dice.choice((1, 5, 15, 70)), step=5)

    def some_job(self):
        """A worker with a job that it was given, now or long ago."""
        if not self.workers:
            return None
        conn = self.workers[self.dice.choice(list(self.workers))]
        given = self.play.given(conn)
        return (conn, self.dice.choice(given)) if given else None

    def finish(self):
        """One agent that never fails does what is left."""
        conn = self.play.worker(ROBOT, "last")
        while self.play.engine._world.tasks:
            for job in self.play.given(conn)[-MOST_AT_ONCE:]:
                if isinstance(self.play.end(conn, job), Ack):
                    self.ended.append(job.id)
            self.play.wait(30, step=10)


@pytest.mark.parametrize("seed", range(8))
def test_every_job_ends_once_and_nobody_has_too_many(seed):
    shift = Shift(seed)
    jobs = shift.play.engine._sharing._jobs
    for _ in range(STEPS):
        shift.step()
        held = [jobs._hands.of(conn) for conn in jobs._hands.conns]
        assert all(len(hand.jobs) <= MOST_AT_ONCE for hand in held)
    shift.finish()
    assert len(shift.ended) == len(set(shift.ended)) == 2 * shift.booked
