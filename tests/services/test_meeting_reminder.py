"""Reminders of meetings."""

import asyncio

import pytest
from msgspec.structs import replace

from app.domain.desk import Account, SignedIn
from app.domain.meetings import MeetingsLoaded
from app.domain.wire.meetings import MeetingRecord, MeetingSet
from app.services.meeting_reminder import MeetingReminder, ReminderWords
from app.services.store import Store

NOW = 1_800_000_000


class Clock:
    time = NOW - 3600

    def now(self):
        return self.time


class Shows:
    def __init__(self):
        self.told, self.acts, self.settled = [], {}, []

    def warn(self, key, title, body, button, act):
        self.told.append((title, body, button))
        self.acts[key] = act

    def settle(self, key):
        self.settled.append(key)


MEETING = MeetingRecord(
    id="m1", booking="b", host="lena", name="Kim {n}", subject="Demo", start=NOW,
    end=NOW + 1800, state="booked", join_url="https://meet.example.org/x", version=1,
)  # fmt: skip


@pytest.fixture
def rig():
    class Rig:
        store, clock, shows, acted = Store(), Clock(), Shows(), []

        def at(self, seconds):
            self.clock.time = NOW + seconds
            self.reminder.look()
            return len(self.shows.told)

    made = Rig()
    made.store.apply(SignedIn(Account(rep="lena", name="Lena", email="lena@example.org")))
    made.store.apply(MeetingsLoaded((MEETING,), NOW))
    words = ReminderWords()
    made.reminder = MeetingReminder(made.store, made.clock, made.shows, words, made.acted.append)
    return made


def test_it_tells_once_before_and_once_at_the_start(rig):
    assert [rig.at(s) for s in (-400, -300, -200, -1, 0, 30, 200)] == [0, 1, 1, 1, 2, 2, 2]
    assert rig.shows.told == [
        ("Kim {n} in 5 min", "Demo", "Join"),
        ("Kim {n} is waiting?", "Demo", "Join"),
    ]


def test_a_press_leads_to_the_meeting(rig):
    rig.at(-200)
    rig.shows.acts["meeting-m1"]()
    assert rig.acted == ["m1"]


def test_what_is_over_or_called_off_is_taken_away(rig):
    rig.at(-200)
    off = replace(MEETING, state="cancelled", version=2)
    rig.store.apply(MeetingSet(meeting=off))
    assert rig.at(-100) == 1
    assert rig.shows.settled == ["meeting-m1"]


def test_a_meeting_that_was_moved_is_told_again(rig):
    rig.at(-200)
    moved = replace(MEETING, start=NOW + 900, end=NOW + 2700, version=2)
    rig.store.apply(MeetingSet(meeting=moved))
    assert rig.at(-100) == 1
    assert rig.at(700) == 2


@pytest.mark.parametrize("change", [{"host": "ada"}, {"state": "pending"}])
def test_others_meetings_and_those_not_booked_are_not_told(rig, change):
    rig.store.apply(MeetingSet(meeting=replace(MEETING, version=2, **change)))
    assert rig.at(-200) == 0


def test_a_console_started_late_tells_nothing_old(rig):
    assert rig.at(300) == 0


def test_without_a_link_it_offers_to_open(rig):
    rig.store.apply(MeetingSet(meeting=replace(MEETING, join_url="", name="", version=2)))
    rig.at(-60)
    assert rig.shows.told == [("A visitor in 1 min", "Demo", "Open")]


async def test_it_looks_again_and_again(rig, monkeypatch):
    looks = iter(range(3))
    monkeypatch.setattr(rig.reminder, "look", lambda: next(looks))
    monkeypatch.setattr("app.services.meeting_reminder.EVERY_S", 0)
    with pytest.raises(RuntimeError):  # the third look was the last one there is
        async with asyncio.timeout(5):
            await rig.reminder.run()
