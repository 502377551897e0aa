"""Workflows at an engine, and who does their jobs."""

from app.domain.wire.base import Ack, Err
from app.domain.wire.events import Answer
from app.domain.wire.meetings import KeepMeeting, MeetingRecord
from app.domain.wire.shared import (
    EndJob,
    JobGiven,
    OfferHands,
    PutDocument,
    RenewJob,
)
from app.domain.wire.visitor import FormData
from app.hub.inputs import Staff
from tests.hub.playbook import ADMIN, START, Play

DAY = 86_400

ROBOT = Staff("robot", "Robot", "robot@example.com", "agent", "grant-robot")


class Works(Play):
    """An engine with workflows, put by an admin who leaves again."""

    def __init__(self, *workflows, **engine):
        super().__init__(**engine)
        eve = self.console(ADMIN, client="eve")
        for number, given in enumerate(workflows):
            body = {"enabled": True, **given}
            name = f"w{number}"
            put = PutDocument(id=self.id(), kind="workflow", name=name, body=body)
            assert isinstance(self.ask(eve, put), Ack)
        self.leave(eve)

    def question(self, conn, question):
        """Return the answer to a question, as a value or an Err."""
        before = len(self.frames.get(conn, []))
        self.send(conn, question)
        for message in self.heard(conn)[before:]:
            if isinstance(message, Answer | Err) and message.id == question.id:
                return message if isinstance(message, Err) else message.result
        return None

    def offer(self, conn, able=True, agent=False):
        return self.question(conn, OfferHands(id=self.id(), able=able, agent=agent))

    def worker(self, staff, client="console1"):
        """A console that does jobs."""
        conn = self.console(staff, client)
        assert self.offer(conn, agent=staff.role == "agent") is True
        return conn

    def given(self, conn):
        """The jobs that a connection was given, oldest first."""
        return [m.job for m in self.heard(conn) if isinstance(m, JobGiven)]

    def end(self, conn, job, state="done", fence=None, **fields):
        fence = job.fence if fence is None else fence
        command = EndJob(id=self.id(), job=job.id, fence=fence, state=state, **fields)
        return self.ask(conn, command)

    def renew(self, conn, job):
        return self.question(conn, RenewJob(id=self.id(), job=job.id, fence=job.fence))

    def known(self, visitor, email="kim@example.com", **fields):
        """Let a visitor say who they are."""
        form = FormData(id=self.id(), fields={"email": email, **fields})
        return self.ask(visitor, form)

    def meeting(self, conn, booking="b1", state="booked", visitor="vera"):
        start = int(START) + DAY
        record = MeetingRecord(
            id=booking, booking=booking, visitor=visitor, state=state, start=start, end=start + 1800
        )
        return self.ask(conn, KeepMeeting(id=self.id(), record=record))
