"""Reminders: once each, before the meeting, never after a cancel, through every crash."""

import asyncio
from dataclasses import replace

import pytest

from app.core.tasks import TaskSet
from app.domain.errors import TransientError
from app.domain.meeting_letters import REMINDER
from app.services.meeting_reminder_rows import ReminderRows
from app.services.meeting_reminders import LOOK_EVERY_S, MeetingReminders
from app.services.outbox_store import RowState
from tests.services.eventually import eventually
from tests.services.meeting_mail_rig import KNOWN, REP, START, Rig, meeting

WISHED = replace(KNOWN, remind_min=(1440, 60), texts={REMINDER: "Soon, {name}: {time} {zone}"})


class ReminderRig(Rig):
    def fresh(self, sender=REP):
        super().fresh(sender)
        self.reminders = MeetingReminders(self.database, self.mail, self.clock)

    async def look(self, at):
        """Let it be `at`, look for what is due, and send."""
        self.clock.at = at
        await self.reminders.send_due()
        await self.drain()

    @property
    def times(self):
        return [m.get_body(("plain",)).get_content().split("\n")[2].strip() for m in self.sent]


@pytest.fixture
def rig(tmp_path):
    made = ReminderRig(tmp_path)
    made.clock.at = START - 7 * 86_400
    made.reminders.keep(meeting(), "k1", WISHED)
    yield made
    made.database.close()


async def test_each_goes_out_once_when_it_is_due(rig):
    await rig.look(START - 86_401)
    assert rig.sent == []
    for at in (START - 86_400, START - 86_300, START - 3600, START - 60, START + 60):
        rig.fresh()  # the console ends and starts again in between
        rig.reminders.keep(meeting(), "k1", WISHED)
        await rig.look(at)
    assert rig.times == ["Soon, Kim: 14:00 New York"] * 2
    assert len({m["Message-ID"] for m in rig.sent}) == 2


async def test_of_several_late_ones_only_the_last_goes_out(rig):
    await rig.look(START - 600)
    assert len(rig.sent) == 1
    await rig.look(START - 500)
    assert len(rig.sent) == 1


async def test_nothing_goes_out_once_the_meeting_has_begun(rig):
    await rig.look(START)
    assert rig.sent == rig.rows() == []


async def test_a_crash_between_outbox_and_row_sends_nothing_twice(rig, monkeypatch):
    monkeypatch.setattr(ReminderRows, "settle", lambda *_: None)
    await rig.look(START - 3600)
    monkeypatch.undo()
    rig.fresh()
    await rig.look(START - 3500)
    assert len(rig.sent) == 1
    await rig.look(START - 3400)
    assert len(rig.sent) == 1


async def test_a_moved_meeting_is_reminded_of_at_its_new_time(rig):
    rig.mailer.before = TransientError("offline")
    await rig.look(START - 3600)
    rig.mailer.before = None
    for _ in range(2):
        rig.reminders.moved(meeting(START + 7200), "k1", WISHED)
    await rig.drain()
    assert rig.sent == []
    await rig.look(START + 3600)
    assert rig.times == ["Soon, Kim: 16:00 New York"]
    rig.reminders.moved(meeting(START + 7200), "k1", WISHED)
    await rig.look(START + 3700)
    assert len(rig.sent) == 1


async def test_nothing_goes_out_after_a_cancel(rig):
    rig.mailer.before = TransientError("offline")
    await rig.look(START - 86_400)
    rig.mailer.before = None
    rig.reminders.cancelled("b1")
    rig.reminders.keep(meeting(), "k1", WISHED)
    await rig.look(START - 3600)
    assert rig.sent == []
    assert [row.state for row in rig.rows()] == [RowState.DISCARDED]


async def test_without_mail_it_waits_until_mail_is_set_up(rig):
    rig.mail.set_up(None)
    await rig.look(START - 3600)
    assert rig.rows() == []
    rig.mail.set_up(REP)
    await rig.look(START - 3500)
    assert len(rig.sent) == 1


async def test_it_runs_by_itself_and_hears_of_new_bookings(rig):
    failed = []
    tasks = TaskSet(lambda _, error: failed.append(error))
    tasks.start(rig.reminders.run(), name="reminders")
    await asyncio.sleep(0)
    rig.clock.at = START - 3600
    rig.reminders.keep(meeting(booking="b2"), "k2", WISHED)
    await eventually(lambda: len(rig.rows()) == 1)
    await tasks.close()
    assert failed == []


def test_it_looks_again_in_time(rig):
    rig.clock.at = START - 86_410
    assert rig.reminders._pause() == 10
    rig.clock.at = START - 200_000
    assert rig.reminders._pause() == LOOK_EVERY_S
    rig.clock.at = START - 86_000  # one is due, and could not be sent
    assert rig.reminders._pause() == LOOK_EVERY_S
