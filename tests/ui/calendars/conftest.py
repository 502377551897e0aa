"""Reps with calendars in several states."""

import msgspec
import pytest

from app.domain.desk import Account, SignedIn
from app.domain.meeting_kinds import Member, Team
from app.domain.meetings import CalendarsLoaded
from app.domain.wire.meetings import LinkReport, RepCalendar
from app.domain.wire.shared import Document, DocumentSet
from app.ui.calendars.pane import CalendarsPane
from app.ui.calendars.view_model import CalendarsViewModel
from tests.desk_records import NOW


def calendar(rep, state, words="", **more):
    more.setdefault("read_at", NOW - 120)
    link = LinkReport(
        state=state,
        words=words,
        since=NOW - 7200,
        provider="graph",
        account=f"{rep}@shop.example",
    )
    return RepCalendar(rep=rep, name=rep.title(), link=link, here=True, **more)


@pytest.fixture
def view_model(desk):
    desk.apply(SignedIn(Account("lena", "Lena", "lena@shop.example", role="admin")))
    members = [Member(rep="bob"), Member(rep="lena"), Member(rep="cleo", active=False)]
    body = msgspec.to_builtins(Team(title="Sales", members=members))
    desk.apply(DocumentSet(document=Document(kind="team", name="sales", version=1, body=body)))
    desk.apply(
        CalendarsLoaded(
            (
                calendar("lena", "ok"),
                calendar("bob", "needs_sign_in", "Your sign-in to Microsoft 365 has ended."),
                calendar("cleo", "off", read_at=0.0),
            )
        )
    )
    return CalendarsViewModel(desk.bridge, desk.clock)


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = CalendarsPane(view_model)
    qtbot.addWidget(made)
    made.resize(1040, 420)
    made.show()
    yield made
    made.hide()
