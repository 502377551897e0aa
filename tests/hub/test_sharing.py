import msgspec
import pytest

from app.domain.wire import console as rep
from app.domain.wire import meetings, shared
from app.domain.wire.base import Err
from app.domain.wire.coverage import AskCoverage
from app.domain.wire.events import Answer
from app.domain.wire.records import RoutingRule
from app.domain.wire.shared import AskClaim, AskLists
from tests.hub.playbook import ADA, ADMIN, Play
from tests.hub.workflows import ROBOT

ROLES = {"rep": ADA, "admin": ADMIN, "agent": ROBOT}
MAY = {
    shared.PutDocument: {"admin"},
    shared.DropDocument: {"admin"},
    shared.PutListPart: {"admin", "agent"},
    shared.DropList: {"admin", "agent"},
    shared.EndJob: {"rep", "admin", "agent"},
    shared.TellRep: {"rep", "admin", "agent"},
    shared.AskDocuments: {"rep", "admin", "agent"},
    shared.AskJobs: {"rep", "admin", "agent"},
    AskCoverage: {"rep", "admin", "agent"},
    shared.AskClaim: {"rep", "admin", "agent"},
    shared.AskLists: {"rep", "admin", "agent"},
    shared.OfferHands: {"rep", "admin", "agent"},
    shared.RenewJob: {"rep", "admin", "agent"},
    meetings.PutCalendar: {"rep", "admin"},
    meetings.PlanMeeting: {"rep", "admin"},
    meetings.ChangeMeeting: {"rep", "admin"},
    meetings.KeepMeeting: {"rep", "admin"},
    meetings.AskCalendars: {"rep", "admin", "agent"},
    meetings.AskTimes: {"rep", "admin", "agent"},
    meetings.AskMeetings: {"rep", "admin", "agent"},
    meetings.AskTurns: {"rep", "admin", "agent"},
    rep.Accept: {"rep", "admin"},
    rep.Decline: {"rep", "admin"},
    rep.Start: {"rep", "admin"},
    rep.RepSay: {"rep", "admin"},
    rep.RepRead: {"rep", "admin"},
    rep.Close: {"rep", "admin"},
    rep.SetPresence: {"rep", "admin"},
    rep.SetFact: {"rep", "admin"},
    rep.SetRules: {"admin"},
}
FIELDS = {
    "kind": "mapping",
    "body": {},
    "base": 0,
    "state": "done",
    "able": True,
    "fence": 1,
    "part": 0,
    "parts": 1,
    "entries": [],
    "at": 1.0,
    "seq": 1,
    "rules": [RoutingRule(id="r", name="all")],
    "calendar": meetings.RepCalendar(rep="x"),
    "record": meetings.MeetingRecord(id="x", booking="x"),
    "start": 1,
    "low": 1,
    "high": 2,
    "what": "cancel",
}


def made(kind, id):
    """A message of this kind about things that need not be there."""
    given = {"id": id, "status": "away"} | FIELDS
    needed = [field.name for field in msgspec.structs.fields(kind) if field.required]
    return kind(**{name: given.get(name, "x") for name in needed})


def test_the_table_of_rights_names_every_command_and_question():
    asked = {rep.AskProfile, rep.AskConversations, rep.AskMessages, rep.AskRules}
    every = {*rep.ConsoleCommand.__args__, *rep.ConsoleQuestion.__args__}
    assert set(MAY) == every - asked


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", MAY, ids=lambda kind: kind.__name__)
def test_who_may_do_what(kind, role):
    play = Play()
    console = play.console(ROLES[role])
    play.send(console, made(kind, "m1"))
    codes = {m.code for m in play.heard(console) if isinstance(m, Err) and m.id == "m1"}
    assert ("forbidden" in codes) == (role not in MAY[kind])


def test_a_question_is_answered_and_a_refused_one_says_why():
    play = Play()
    console = play.console()
    play.send(console, AskLists(id="q1"))
    assert play.last(console, Answer) == Answer(id="q1", result=[])
    play.send(console, AskClaim(id="q2", key=""))
    assert (play.last(console, Err).id, play.last(console, Err).code) == ("q2", "bad_request")
