import pytest

from app.domain.facts import MAX_VALUE
from app.domain.wire import console as rep
from app.domain.wire.base import Ack, Err
from app.domain.wire.events import FactsLearnt, Posted
from app.domain.wire.records import RoutingRule
from app.hub.effects import Question
from app.hub.rows import RulesRow
from tests.hub.playbook import ADA, ADMIN, Play

RULES = [RoutingRule(id="all", name="All")]


def test_only_an_admin_sets_rules():
    play = Play()
    ada, admin = play.console(ADA), play.console(ADMIN)
    assert play.ask(ada, rep.SetRules(id="a", rules=RULES)).code == "forbidden"
    assert play.stored(RulesRow) == []
    assert play.ask(admin, rep.SetRules(id="b", rules=RULES)) == Ack(id="b")
    assert (play.stored(RulesRow)[0].version, play.stored(RulesRow)[0].set_by) == (1, "eve")
    assert play.engine.rules == RULES


def test_faulty_rules_are_refused_with_words():
    play = Play()
    admin = play.console(ADMIN)
    answer = play.ask(admin, rep.SetRules(id="b", rules=[]))
    assert (answer.code, "last rule" in answer.message) == ("bad_request", True)


def test_a_correction_is_the_reps_own_and_can_be_taken_back():
    play = Play()
    _, console, _ = play.chat()
    command = rep.SetFact(id="a", visitor="vera", field="Company", value="Acme")
    assert isinstance(play.ask(console, command), Ack)
    fact = play.events(console, FactsLearnt)[-1].facts[0]
    assert (fact.field, fact.value, fact.source) == ("company", "Acme", "rep")
    assert play.engine.card("vera").company == "Acme"
    play.ask(console, rep.SetFact(id="b", visitor="vera", field="company", value=""))
    assert play.engine.card("vera").company == ""


def test_a_correction_is_no_longer_than_any_fact():
    play = Play()
    _, console, _ = play.chat()
    play.ask(console, rep.SetFact(id="a", visitor="vera", field="name", value="x" * 500_000))
    assert play.engine.card("vera").name == "x" * MAX_VALUE


def test_what_cannot_be_a_fact_is_refused():
    play = Play()
    _, console, _ = play.chat()
    bad = rep.SetFact(id="a", visitor="vera", field="password", value="x")
    assert play.ask(console, bad).code == "bad_request"
    nobody = rep.SetFact(id="b", visitor="nobody", field="city", value="x")
    assert play.ask(console, nobody).code == "not_found"


def test_questions_are_left_to_the_database():
    play = Play()
    ada = play.console(ADA)
    asked = [
        rep.AskProfile(id="a", visitor="vera"),
        rep.AskConversations(id="b", scope="all"),
        rep.AskMessages(id="c", conversation="x"),
        rep.AskRules(id="d"),
    ]
    for question in asked:
        play.send(ada, question)
    assert play.reads == [Question(ada, "ada", question) for question in asked]


def test_an_unknown_scope_is_refused():
    play = Play()
    ada = play.console(ADA)
    play.send(ada, rep.AskConversations(id="b", scope="theirs"))
    assert play.last(ada, Err).code == "bad_request"


@pytest.mark.parametrize("text", ["", " "])
def test_a_pounce_needs_words(text):
    play = Play()
    visitor, ada = play.visit(), play.console(ADA)
    assert play.ask(ada, rep.Start(id="s", visitor="vera", text=text)).code == "bad_request"
    assert play.events(visitor, Posted) == []
