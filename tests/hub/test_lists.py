import pytest

from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack, Err
from app.domain.wire.events import Answer
from app.domain.wire.records import RoutingRule
from app.domain.wire.shared import AskLists, DropList, PutListPart
from app.hub import lists
from app.hub.rows import DecisionRow, ListRow
from app.hub.store import StoredWorld
from tests.hub.playbook import ADMIN, START, Play


def part(play, number=0, parts=1, domains=("acme.example",), **more):
    given = {"name": "tier-1", "title": "Tier 1", "generation": "g1", "at": play.now} | more
    entries = [(domain, f"001{n}") for n, domain in enumerate(domains)]
    return PutListPart(id=play.id(), part=number, parts=parts, entries=entries, **given)


def told(play, console):
    """Return the lists as the hub tells them: name -> (title, count, at)."""
    question = AskLists(id=play.id())
    play.send(console, question)
    (answer,) = [m for m in play.heard(console) if isinstance(m, Answer) and m.id == question.id]
    return {each["name"]: (each["title"], each["count"], each["at"]) for each in answer.result}


def publish(play, *domains, **more):
    console = play.console(ADMIN, client="publisher")
    assert isinstance(play.ask(console, part(play, domains=domains, **more)), Ack)
    return console


def test_a_list_counts_when_its_last_part_is_there():
    play = Play()
    console = play.console(ADMIN)
    assert isinstance(play.ask(console, part(play, 0, 2, ["A.example", "b.example"])), Ack)
    assert told(play, console) == {}
    assert play.stored(ListRow) == []
    assert isinstance(play.ask(console, part(play, 1, 2, ["b.example", "c.example"])), Ack)
    assert told(play, console) == {"tier-1": ("Tier 1", 3, START)}
    (row,) = play.stored(ListRow)
    assert (row.generation, row.made_by, len(row.entries)) == ("g1", "Eve", 24)


def test_a_list_is_there_after_a_restart():
    play = Play()
    publish(play, "acme.example")
    again = Play(StoredWorld(lists=play.stored(ListRow)))
    assert told(again, again.console(ADMIN)) == {"tier-1": ("Tier 1", 1, START)}


def test_the_old_list_stays_until_the_new_one_is_whole():
    play = Play()
    console = publish(play, "acme.example")
    play.ask(console, part(play, 0, 2, generation="g2"))
    assert told(play, console)["tier-1"][1] == 1
    late = play.ask(console, part(play, 0, 2, generation="g3"))
    assert isinstance(late, Ack)
    answer = play.ask(console, part(play, 1, 2, generation="g2"))
    assert isinstance(answer, Err)
    assert (answer.code, "Send it again" in answer.message) == ("conflict", True)


def test_a_list_that_was_read_again_and_is_the_same_gets_younger():
    play = Play()
    console = publish(play, "acme.example")
    play.now += 600
    assert isinstance(play.ask(console, part(play, 0, 0, [], title="Top")), Ack)
    assert told(play, console) == {"tier-1": ("Top", 1, START + 600)}
    answer = play.ask(console, part(play, 0, 0, [], generation="g0"))
    assert answer.code == "conflict"


def test_a_list_can_be_taken_away_and_stays_away():
    play = Play()
    console = publish(play, "acme.example")
    assert isinstance(play.ask(console, DropList(id=play.id(), name="tier-1")), Ack)
    assert isinstance(play.ask(console, DropList(id=play.id(), name="tier-1")), Ack)
    assert told(play, console) == {}
    assert play.stored(ListRow)[-1].generation == ""


def test_only_admins_publish():
    play = Play()
    console = play.console()
    assert play.ask(console, part(play)).code == "forbidden"
    assert play.ask(console, DropList(id=play.id(), name="tier-1")).code == "forbidden"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "a\nb"},
        {"title": "x" * 300},
        {"generation": ""},
        {"domains": ["localhost"]},
        {"domains": ["x.example"] * 2001},
        {"number": 1},
        {"parts": -1},
        {"parts": 2000},
    ],
)
def test_what_is_no_part_is_refused(wrong):
    play = Play()
    assert play.ask(play.console(ADMIN), part(play, **wrong)).code == "bad_request"


def test_lists_and_their_lengths_have_a_most(monkeypatch):
    monkeypatch.setattr(lists, "MAX_ENTRIES", 3)
    play = Play()
    console = play.console(ADMIN)
    play.ask(console, part(play, 0, 2, ["a.example", "b.example"]))
    assert play.ask(console, part(play, 1, 2, ["c.example", "d.example"])).code == "bad_request"
    for n in range(lists.MAX_LISTS):
        assert isinstance(play.ask(console, part(play, name=f"list{n}")), Ack)
    assert play.ask(console, part(play, name="more")).code == "bad_request"
    assert isinstance(play.ask(console, part(play, name="list0", generation="g2")), Ack)


def test_publications_that_were_never_finished_are_forgotten():
    play = Play()
    console = play.console(ADMIN)
    for n in range(lists.UNDER_WAY + 1):
        play.ask(console, part(play, 0, 2, name=f"list{n}"))
    assert play.ask(console, part(play, 1, 2, name="list0")).code == "conflict"
    assert isinstance(play.ask(console, part(play, 1, 2, name="list1")), Ack)


def identified(play, **fields):
    visitor = play.visit()
    play.ask(visitor, browser.Identify(id=play.id(), fields=fields))
    return visitor


@pytest.mark.parametrize(
    ("fields", "inside"),
    [
        ({"email": "kim@acme.example"}, True),
        ({"email": "kim@mail.acme.example"}, True),
        ({"company_domain": "https://www.ACME.example/"}, True),
        ({"company_domain": "acme.example", "email": "kim@gmail.com"}, True),
        ({"email": "kim@other.example"}, False),
        ({"email": "kim@gmail.com"}, False),
        ({"company": "acme.example"}, False),
        ({}, False),
    ],
)
def test_the_domain_decides_who_is_in_a_list(fields, inside):
    play = Play()
    publish(play, "acme.example", "gmail.com")
    identified(play, **fields)
    world = play.engine._world
    found = lists.lists_of(world, world.visitors["vera"])
    assert [each.name for each in found] == (["tier-1"] if inside else [])


def rules(*conditions):
    return [
        RoutingRule(id="vip", name="Big names", conditions=list(conditions)),
        RoutingRule(id="rest", name="Everyone"),
    ]


def test_routing_asks_a_list_and_says_how_old_it_is():
    play = Play()
    console = publish(play, "acme.example")
    inside = {"field": "list", "operator": "in", "value": "Tier-1"}
    play.ask(console, rep.SetRules(id=play.id(), rules=rules(inside)))
    play.now += 12 * 60
    play.say(identified(play, email="kim@acme.example", company="Acme Ltd"), "hello?")
    offer = play.offered(console)
    assert offer.rule == "Big names"
    because = "Acme Ltd is in the list 'Tier 1', read from Salesforce 12 minutes ago"
    assert offer.reason.endswith(because)
    assert play.stored(DecisionRow)[-1].reason.endswith(because)


def test_routing_without_the_company_goes_on():
    play = Play()
    console = publish(play, "acme.example")
    outside = {"field": "list", "operator": "not_in", "value": "tier-1"}
    play.ask(console, rep.SetRules(id=play.id(), rules=rules(outside)))
    play.say(play.visit(), "hello?")
    offer = play.offered(console)
    assert offer.rule == "Big names"
    assert "list" not in offer.reason


@pytest.mark.parametrize(
    ("age", "words"),
    [(5, "just now"), (60, "1 minute ago"), (7300, "2 hours ago"), (200_000, "2 days ago")],
)
def test_ages_are_told_in_words(age, words):
    assert lists._ago(age) == words
