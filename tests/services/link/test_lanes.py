"""Commands about one thing share a lane."""

import pytest

from app.domain.wire.console import Accept, Close, RepRead, RepSay, SetFact, SetPresence, Start
from app.domain.wire.meetings import (
    ChangeMeeting,
    KeepMeeting,
    MeetingRecord,
    PlanMeeting,
    PutCalendar,
    RepCalendar,
)
from app.domain.wire.shared import TellRep
from app.services.link.lanes import lane_of


@pytest.mark.parametrize(
    ("command", "lane"),
    [
        (RepSay(id="1", conversation="c", text="hi"), "c"),
        (RepRead(id="1", conversation="c", seq=1), "c"),
        (Close(id="1", conversation="c"), "c"),
        (Accept(id="1", offer="o"), "o"),
        (Start(id="1", visitor="v", text="hi"), "v"),
        (SetFact(id="1", visitor="v", field="f", value="x"), "v"),
        (SetPresence(id="1", status="away"), "SetPresence"),
        (TellRep(id="1", rep="r", conversation="c", title="t", text="x"), "c"),
        (PutCalendar(id="1", calendar=RepCalendar(rep="r")), "calendar"),
        (PlanMeeting(id="m", type="intro", start=0, email="kim@example.org"), "m"),
        (ChangeMeeting(id="1", meeting="m", what="cancel"), "m"),
        (KeepMeeting(id="1", record=MeetingRecord(id="m", booking="b")), "m"),
    ],
)
def test_the_lane_is_what_the_command_is_about(command, lane):
    assert lane_of(command) == lane
