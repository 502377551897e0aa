"""Meeting types in front of a service that remembers what it is asked."""

import msgspec
import pytest

from app.domain.booker import FRESH, ClosedStart, FreeTimes
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.meeting_kinds import Kind, Member, Team
from app.domain.meetings import CalendarsLoaded
from app.domain.wire.meetings import LinkReport, RepCalendar
from app.domain.wire.shared import Document, DocumentSet
from app.ui.kinds.pane import KindsPane
from app.ui.kinds.team_view_model import TeamsViewModel
from app.ui.kinds.teams_pane import TeamsPane
from app.ui.kinds.view_model import KindsViewModel
from tests.desk_records import NOW
from tests.ui.kinds.teams import Line

HUB = "https://hub.example/"


class Service:
    """Documents and a preview in memory."""

    def __init__(self, desk):
        self.desk, self.fault, self.asked, self.previews = desk, "", [], []
        self.no_preview = ""

    async def put(self, kind, name, body, *, base=None):
        if self.fault:
            raise RejectedError(self.fault)
        self.asked.append((kind, name, body, base))
        self.share(kind, name, body)

    async def drop(self, kind, name, *, base=None):
        if self.fault:
            raise RejectedError(self.fault)
        self.share(kind, name, {}, dropped=True)

    async def next_times(self, kind):
        self.previews.append(kind)
        if self.no_preview:
            raise RejectedError(self.no_preview)
        start = int(NOW) + kind.notice_min * 60
        closed = (ClosedStart(start - 60, ("busy",)), ClosedStart(start - 120, ("notice", "busy")))
        starts = tuple(start + 3600 * each for each in range(7))
        return FreeTimes(
            int(NOW), start + 10**6, kind.duration_min, "UTC", starts, closed, FRESH, read_at=NOW
        )

    def share(self, kind, name, body, *, by="Eve", dropped=False):
        version = self.desk.store.state.shared.version(kind, name) + 1
        document = Document(
            kind=kind, name=name, version=version, body=body, by=by, dropped=dropped
        )
        self.desk.apply(DocumentSet(document=document))

    def kind(self, name, **values):
        self.share("meeting_type", name, msgspec.to_builtins(Kind(**values)))


@pytest.fixture
def service(desk):
    desk.apply(SignedIn(Account("lena", "Lena Fischer", "lena@shop.example", role="admin")))
    made = Service(desk)
    made.share("team", "sales", msgspec.to_builtins(Team(title="Sales")))
    made.kind("intro", title="Intro call", linkable=True, rep="lena")
    made.kind("demo", title="Product demo", duration_min=60, position=1)
    return made


@pytest.fixture
def view_model(desk, service):
    return KindsViewModel(desk.bridge, service, service, HUB)


@pytest.fixture
def copied():
    return []


@pytest.fixture
def pane(view_model, theme, qtbot, copied):
    made = KindsPane(view_model, copied.append)
    qtbot.addWidget(made)
    made.resize(1040, 1800)
    made.show()
    yield made
    made.hide()


@pytest.fixture
def line():
    return Line()


@pytest.fixture
def teams(desk, service, line):
    body = Team(title="Sales", members=[Member(rep="bob", name="Bob")])
    service.share("team", "sales", msgspec.to_builtins(body))
    calendars = [
        RepCalendar(
            rep=rep, name=rep.title(), link=LinkReport(state="ok"), read_at=NOW - 60, here=True
        )
        for rep in ("ada", "bob")
    ]
    desk.apply(CalendarsLoaded(tuple(calendars)))
    return TeamsViewModel(desk.bridge, service, line, desk.clock)


@pytest.fixture
def teams_pane(teams, theme, qtbot):
    made = TeamsPane(teams)
    qtbot.addWidget(made)
    made.resize(1040, 900)
    made.show()
    yield made
    made.hide()
