"""Kinds and hosts to choose from."""

from dataclasses import replace

import pytest

from app.domain.account_owner import AccountOwner
from app.domain.booker import Hosts
from app.domain.wire.meetings import CalendarSet, LeftOut
from app.ui.booking.hosting import Hosting, hosting_of, hosts_of, value_of
from tests.ui.booking.conftest import calendar, company

TEAM = Hosts(team="sales")


@pytest.fixture
def hosting(desk):
    desk.apply(*company())
    return hosting_of(desk.bridge.state)


def test_kinds_stand_in_the_companys_order_with_their_length(hosting):
    assert hosting.kind_entries() == [
        ("call", "Call · 15 min"),
        ("demo", "Demo · 45 min"),
        ("", "Own length"),
    ]
    assert Hosting().kind_entries() == [("", "Own length")]


def test_the_team_of_a_kind_comes_first_then_me_then_colleagues(hosting):
    demo = hosting.kind("demo")
    assert hosting.host_entries(demo) == [
        ("team:sales", "Team Sales"),
        ("me", "Me"),
        ("rep:ada", "Ada Lund"),
        ("rep:bo", "Bo Berg"),
    ]
    assert hosting.host_entries(None)[0] == ("me", "Me")
    assert (hosting.usual(demo), hosting.usual(hosting.kind("call"))) == (TEAM, Hosts())


def test_the_accounts_owner_is_named_where_the_kind_asks_for_it(hosting):
    body = hosting.kind("demo").__class__(host="owner", team="sales")
    assert hosting.host_entries(body)[0] == ("team:sales", "Account's owner, then Sales")
    assert hosting.usual(body.__class__(host="owner", team="gone")) == Hosts()
    known = replace(hosting, owner=AccountOwner("Bo B.", "bo@example.com", "bo"))
    assert known.host_entries(body)[0] == ("team:sales", "Owner: Bo Berg, then Sales")
    assert known.owned(body, TEAM) == Hosts(team="sales", owner="bo")
    assert known.owned(hosting.kind("demo"), TEAM) == TEAM
    assert known.owned(body, Hosts(("ada",))) == Hosts(("ada",))
    elsewhere = replace(hosting, owner=AccountOwner("Sam Sole"))
    words = "Owner: Sam Sole (not in Foyer), then Sales"
    assert elsewhere.host_entries(body)[0] == ("team:sales", words)
    assert elsewhere.owned(body, TEAM) == TEAM


def test_hosts_are_the_rep_the_named_or_the_teams_members(hosting):
    assert hosting.reps_of(Hosts()) == ("lena",)
    assert hosting.reps_of(Hosts(("bo",))) == ("bo",)
    assert hosting.reps_of(TEAM) == ("lena", "bo", "ada")
    assert hosting.reps_of(Hosts(team="sales", owner="zoe")) == ("zoe", "lena", "bo", "ada")
    assert [hosting.name(rep) for rep in ("lena", "bo", "zoe")] == ["Me", "Bo Berg", "zoe"]


@pytest.mark.parametrize("hosts", [Hosts(), Hosts(("bo",)), TEAM])
def test_a_choice_stands_for_hosts(hosts):
    assert hosts_of(value_of(hosts)) == hosts


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("needs_sign_in", "Bo Berg (wants a new sign-in)"),
        ("needs_consent", "Bo Berg (waits for an admin's consent)"),
        ("blocked", "Bo Berg (blocked by a policy)"),
        ("off", "Bo Berg (has no calendar connected)"),
        ("unreachable", "Bo Berg (cannot be reached)"),
    ],
)
def test_who_cannot_be_counted_on_is_named_with_the_reason(desk, state, words):
    desk.apply(*company(CalendarSet(calendar("bo", "Bo Berg", state))))
    hosting = hosting_of(desk.bridge.state)
    assert hosting.left_out(TEAM, ()) == [words]
    assert hosting.left_out(Hosts(), ()) == []


def test_what_the_service_says_is_told_where_the_hub_knows_no_better(hosting):
    told = (
        LeftOut(rep="bo", name="Bo", words="x"),
        LeftOut(rep="zoe", name="Zoe", words="No calendar is linked yet."),
    )
    assert hosting.left_out(TEAM, told) == [
        "Bo Berg (wants a new sign-in)",
        "Zoe (No calendar is linked yet)",
    ]


def test_those_with_the_same_reason_stand_together(hosting):
    why = "No calendar is linked yet."
    told = [LeftOut(rep=rep, name=rep.title(), words=why) for rep in ("zoe", "tim")]
    assert hosting.left_out(TEAM, told)[1:] == ["Zoe, Tim (No calendar is linked yet)"]
