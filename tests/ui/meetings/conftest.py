"""A rep's meetings in each state, and a service that writes down what it is asked."""

from datetime import UTC, datetime

import pytest

from app.domain.booker import CalendarChosen
from app.domain.desk import Account, SignedIn
from app.domain.meetings import MeetingsLoaded
from app.domain.reconcile import Fault, Finding, ReconcileChanged, Reconciled
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import Answered, MeetingRecord
from app.domain.wire.shared import Document
from app.ui.meetings.pane import MeetingsPane
from app.ui.meetings.repair_view_model import RepairViewModel
from app.ui.meetings.view_model import MeetingsViewModel

NOW = datetime(2027, 5, 4, 8, 20, tzinfo=UTC).timestamp()  # a Tuesday, 10:20 in Rome
HOUR, DAY = 3600, 86_400


def meeting(key="m1", start=HOUR, **more):
    """A booked demo of Lena's with Kim, `start` seconds from now."""
    given = {
        "id": key,
        "booking": f"b-{key}",
        "type": "demo",
        "subject": "Demo",
        "host": "lena",
        "host_name": "Lena Fischer",
        "by": "visitor",
        "email": "kim@example.org",
        "name": "Kim Osei",
        "zone": "Europe/Rome",
        "start": int(NOW + start),
        "end": int(NOW + start) + 1800,
        "state": "booked",
        "join_url": "https://meet.example.org/x",
        "made": NOW - DAY,
        "changed": NOW - HOUR,
        "version": 1,
    }
    return MeetingRecord(**(given | more))


TODAY = meeting(
    "today",
    600,
    zone="Asia/Tokyo",
    conversation="c1",
    reason="next in turn",
    answers=[Answered(label="How many seats?", value="About 40")],
)
LATER = meeting("later", 5 * HOUR, subject="Pricing", name="Priya Nair", state="pending")
MOVING = meeting("moving", DAY, state="moving", wanted_start=int(NOW + 2 * DAY))
OTHERS = meeting("others", DAY + HOUR, host="ada", host_name="Ada Lund", by="lena")
STRANGE = meeting("strange", DAY, host="ada", host_name="Ada Lund", by="ada", subject="Secret")
OVER = meeting("over", -2 * HOUR, name="Lars Holm")
MISSED = meeting("missed", -DAY, state="no_show", name="Eva Lind")
OFF = meeting("off", -3 * DAY, state="cancelled", words="The visitor called it off.")
FAILED = meeting("failed", 3 * DAY, state="failed", words="The time was taken a moment ago.")
ALL_OF_THEM = (TODAY, LATER, MOVING, OTHERS, STRANGE, OVER, MISSED, OFF, FAILED)
KIND = Document(kind="meeting_type", name="demo", version=1, body={"title": "Product demo"})


class FakeWork:
    """Remembers what it is asked; `fault` is raised by the next call."""

    def __init__(self):
        self.calls, self.fault = [], None

    @property
    def done(self):
        return [call for call in self.calls if call[0] != "refresh"]

    async def cancel(self, meeting, words=""):
        self._remember("cancel", meeting, words)

    async def note(self, meeting, what):
        self._remember("note", meeting, what)

    async def refresh_meetings(self, *, everyone=False):
        self._remember("refresh", everyone)

    def _remember(self, *call):
        self.calls.append(call)
        if self.fault:
            fault, self.fault = self.fault, None
            raise fault


@pytest.fixture
def work():
    return FakeWork()


@pytest.fixture
def bare(desk, work):
    """The model of a rep who has no meetings."""
    desk.clock.time = NOW
    desk.apply(SignedIn(Account(rep="lena", name="Lena Fischer", email="lena@shop.example")))
    desk.apply(CalendarChosen(True, True, "Europe/Rome"), DocumentsLoaded((KIND,)))
    return MeetingsViewModel(desk.bridge, work, desk.clock)


@pytest.fixture
def model(bare, desk):
    desk.apply(MeetingsLoaded(ALL_OF_THEM, NOW))
    return bare


@pytest.fixture
def pane(model, theme, qtbot):
    made = MeetingsPane(model)
    qtbot.addWidget(made, before_close_func=lambda pane: pane.hide())
    made.resize(1220, 740)
    made.show()
    return made


def finding(key="f1", fault=Fault.OTHER_TIME, **more):
    """A booking of Kim's that the calendar has an hour later."""
    at = int(NOW + DAY)
    given = {
        "booking": f"b-{key}",
        "event": f"e-{key}",
        "subject": "Demo",
        "email": "kim@example.org",
        "name": "Kim Osei",
        "start": at,
        "end": at + 1800,
        "event_start": at + HOUR,
        "event_end": at + HOUR + 1800,
    }
    return Finding(id=key, fault=fault, **(given | more))


FINDINGS = (
    finding("time"),
    finding("alone", Fault.NO_ATTENDEE, event_start=int(NOW + DAY), times=3),
    finding("strange", Fault.UNKNOWN, booking="", name="", subject="Intro call"),
    finding("gone", Fault.NO_EVENT, name="Priya Nair", event_start=0, event_end=0),
    finding("twice", Fault.TWICE),
)


class FakeMender:
    """Remembers what it is asked; `fault` is raised by the next call."""

    def __init__(self):
        self.calls, self.fault = [], None

    async def reconcile(self):
        self.calls.append(("look",))

    async def settle(self, finding, remedy):
        self.calls.append((finding, remedy))
        if self.fault:
            raise self.fault


@pytest.fixture
def mender():
    return FakeMender()


@pytest.fixture
def repairs(desk, mender):
    desk.clock.time = NOW
    desk.apply(CalendarChosen(True, True, "Europe/Rome"))
    desk.apply(ReconcileChanged(Reconciled(FINDINGS, NOW - 720)))
    return RepairViewModel(desk.bridge, mender, desk.clock)
