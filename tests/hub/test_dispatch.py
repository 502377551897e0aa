import msgspec
import pytest

from app.domain.wire import console as rep
from app.domain.wire.base import Ack
from app.domain.wire.events import Joined, Offered, PresenceSet, Queued, Withdrawn
from app.domain.wire.records import Candidate, RoutingRule
from app.hub.rows import DecisionRow, OfferRow, RepRow
from app.hub.world import Tuning
from tests.hub.playbook import ADA, ADMIN, BOB, START, Play, view


def decisions(play):
    return play.stored(DecisionRow)


def candidates(row):
    return {c.rep: c for c in msgspec.json.decode(row.candidates, type=list[Candidate])}


def accept(play, console):
    return play.ask(console, rep.Accept(id=play.id(), offer=play.offered(console).offer))


def decline(play, console):
    return play.ask(console, rep.Decline(id=play.id(), offer=play.offered(console).offer))


def test_a_question_is_offered_to_an_available_rep():
    play = Play()
    console, visitor = play.console(), play.visit()
    play.say(visitor, "hello?")
    offer = play.offered(console)
    assert (offer.text, offer.rule, offer.visitor.visitor) == (
        "hello?",
        "Everyone, in turn",
        "vera",
    )
    assert (offer.created, offer.expires) == (START, START + 30)
    assert offer.reason
    assert play.events(visitor, Queued) == []


def test_chats_go_round():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    for n in range(4):
        play.say(play.visit(f"v{n}"), "hello?")
        for console in (ada, bob):
            if play.engine._world.offers and len(play.events(console, Offered)) > len(
                play.events(console, Joined)
            ):
                accept(play, console)
    assert [len(play.events(console, Joined)) for console in (ada, bob)] == [2, 2]


def test_every_decision_is_stored_with_its_inputs():
    play = Play()
    play.console(ADA)
    bob = play.console(BOB)
    play.ask(bob, rep.SetPresence(id="x", status="away", reason="lunch"))
    play.say(play.visit(), "hello?")
    row = decisions(play)[0]
    seen = candidates(row)
    assert (row.rule, row.rep) == ("Everyone, in turn", "ada")
    assert (seen["ada"].eligible, seen["bob"].eligible) == (True, False)
    assert seen["bob"].reason == "away: lunch"
    assert seen["ada"].inputs["cap"] == 3


def test_who_declines_is_not_asked_again_and_another_is():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    visitor = play.visit()
    play.say(visitor, "hello?")
    decline(play, ada)
    assert play.events(ada, Withdrawn)[0].reason == "declined"
    decline(play, bob)
    assert len(play.events(ada, Offered)) == 1
    assert play.events(visitor, Queued)[-1].position == 1
    assert candidates(decisions(play)[-1])["ada"].reason == "declined this chat"


def test_an_offer_that_nobody_answers_goes_to_somebody_else():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.say(play.visit(), "hello?")
    play.wait(31)
    assert play.events(ada, Withdrawn)[0].reason == "timed_out"
    assert len(play.events(bob, Offered)) == 1
    assert "did not answer" in candidates(decisions(play)[-1])["ada"].reason


def test_two_ignored_offers_make_a_rep_away_and_the_visitor_is_told():
    play = Play()
    ada, visitor = play.console(ADA), play.visit()
    play.say(visitor, "hello?")
    play.wait(65)
    assert len(play.events(ada, Offered)) == 2
    presence = play.events(ada, PresenceSet)[-1]
    assert (presence.status, presence.by) == ("away", "hub")
    assert "2 offers" in presence.reason
    assert play.events(visitor, Queued)[-1].position == 0


def test_an_answer_between_two_ignored_offers_forgives_the_first():
    play = Play()
    ada = play.console(ADA)
    for n in range(3):
        play.say(play.visit(f"v{n}"), "hello?")
        play.wait(31)
        accept(play, ada)
    assert not [e for e in play.events(ada, PresenceSet) if e.status == "away"]


def test_a_rep_at_the_limit_gets_no_more_and_the_queue_drains_when_one_is_closed():
    play = Play(tuning=Tuning(chats_at_once=1))
    ada = play.console(ADA)
    first, second, third = (play.visit(v) for v in ("first", "second", "third"))
    play.say(first, "hello?")
    accept(play, ada)
    play.say(second, "hello?")
    play.say(third, "hello?")
    positions = [play.events(conn, Queued)[-1].position for conn in (second, third)]
    assert positions == [1, 2]
    assert "at the limit" in candidates(decisions(play)[-1])["ada"].reason
    conversation = play.events(ada, Joined)[0].conversation.id
    play.ask(ada, rep.Close(id="c", conversation=conversation))
    assert play.offered(ada).visitor.visitor == "second"
    assert play.events(third, Queued)[-1].position == 1


def test_nobody_there_lets_the_visitor_leave_a_message_that_is_offered_later():
    play = Play()
    visitor = play.visit()
    play.say(visitor, "anybody?")
    assert play.events(visitor, Queued)[-1].position == 0
    play.leave(visitor)
    play.wait(20 * 60, step=30)
    ada = play.console(ADA)
    assert play.offered(ada).text == "anybody?"


def test_becoming_available_drains_the_queue():
    play = Play()
    ada, visitor = play.console(ADA), play.visit()
    play.ask(ada, rep.SetPresence(id="p1", status="away"))
    play.say(visitor, "hello?")
    assert play.events(ada, Offered) == []
    play.ask(ada, rep.SetPresence(id="p2", status="available"))
    assert len(play.events(ada, Offered)) == 1


def test_going_away_gives_the_offer_to_another():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.say(play.visit(), "hello?")
    play.ask(ada, rep.SetPresence(id="p1", status="away"))
    assert len(play.events(bob, Offered)) == 1
    assert len(play.events(ada, Withdrawn)) == 1


def test_accepting_twice_is_one_chat():
    play = Play()
    ada = play.console(ADA)
    play.say(play.visit(), "hello?")
    offer = play.offered(ada)
    answers = [play.ask(ada, rep.Accept(id=id, offer=offer.offer)) for id in ("a", "b")]
    assert answers == [Ack(id="a"), Ack(id="b")]
    assert len(play.events(ada, Joined)) == 1
    assert play.stored(RepRow)[-1].bookings == 1
    assert play.ask(ada, rep.Decline(id="c", offer=offer.offer)).code == "gone"


def test_an_offer_of_somebody_else_cannot_be_taken():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.say(play.visit(), "hello?")
    offer = play.offered(ada)
    assert play.ask(bob, rep.Accept(id="x", offer=offer.offer)).code == "forbidden"
    accept(play, ada)
    assert play.ask(bob, rep.Accept(id="y", offer=offer.offer)).code == "gone"


def test_an_offer_that_timed_out_is_gone():
    play = Play()
    ada = play.console(ADA)
    play.console(BOB)
    play.say(play.visit(), "hello?")
    offer = play.offered(ada)
    play.wait(31)
    assert play.ask(ada, rep.Accept(id="x", offer=offer.offer)).code == "gone"


def test_a_rule_picks_its_reps_and_its_patience():
    play = Play()
    admin, bob = play.console(ADMIN), play.console(BOB)
    rules = [
        RoutingRule(
            id="r1",
            name="Pricing to Bob",
            conditions=[{"field": "page", "operator": "is", "value": "/pricing"}],
            reps=["bob", "unknown"],
            offer_s=10.0,
        ),
        RoutingRule(id="rest", name="Rest", reps=["eve"]),
    ]
    assert play.ask(admin, rep.SetRules(id="s", rules=rules)) == Ack(id="s")
    play.say(play.visit("v1", page=view(path="/pricing")), "price?")
    assert (play.offered(bob).rule, play.offered(bob).expires) == ("Pricing to Bob", START + 10)
    play.say(play.visit("v2"), "hello?")
    assert play.offered(admin).rule == "Rest"


def test_a_pounce_takes_a_waiting_visitor_and_withdraws_the_offer():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    visitor = play.visit()
    play.say(visitor, "hello?")
    answer = play.ask(bob, rep.Start(id="s", visitor="vera", text="I am here"))
    assert answer == Ack(id="s", seq=2)
    assert play.events(ada, Withdrawn)[0].reason == "accepted_elsewhere"
    assert play.stored(OfferRow)[-1].state == "withdrawn"
    assert len(play.events(bob, Joined)) == 1


@pytest.mark.parametrize("offers", [1, 3])
def test_offers_count_as_work_until_they_are_answered(offers):
    play = Play()
    ada = play.console(ADA)
    for n in range(5):
        play.say(play.visit(f"v{n}"), "hello?")
    assert len(play.events(ada, Offered)) == 3
    assert offers <= 3


def test_a_newcomer_starts_at_the_pools_average():
    play = Play()
    ada = play.console(ADA)
    for n in range(4):
        play.say(play.visit(f"v{n}"), "hello?")
        accept(play, ada)
        conversation = play.events(ada, Joined)[-1].conversation.id
        play.ask(ada, rep.Close(id=play.id(), conversation=conversation))
    play.console(BOB)
    assert [row.calibration for row in play.stored(RepRow) if row.id == "bob"][-1] == 4.0


def test_declining_is_an_answer_and_forgives_an_ignored_offer():
    play = Play()
    ada = play.console(ADA)
    play.say(play.visit("first"), "hello?")
    play.wait(31)
    decline(play, ada)
    play.say(play.visit("second"), "hello?")
    play.wait(31)
    assert play.engine._world.reps["ada"].presence == "available"


def test_who_declined_is_asked_again_after_being_away():
    play = Play()
    ada = play.console(ADA)
    play.say(play.visit(), "hello?")
    decline(play, ada)
    play.ask(ada, rep.SetPresence(id="a", status="away"))
    assert len(play.events(ada, Offered)) == 1
    play.ask(ada, rep.SetPresence(id="b", status="available"))
    assert len(play.events(ada, Offered)) == 2


def test_a_long_queue_drains_in_order_and_no_further_than_there_is_room():
    play = Play()
    for n in range(10):
        play.say(play.visit(f"v{n}"), "hello?")
        play.now += 1
    decided = len(decisions(play))
    ada = play.console(ADA)
    assert [e.visitor.visitor for e in play.events(ada, Offered)] == ["v0", "v1", "v2"]
    assert len(decisions(play)) == decided + 3
