from app.domain.wire import console as rep
from app.domain.wire.base import Ack, Err
from app.domain.wire.visitor import Consent
from app.hub.answers import REMEMBERED, Answering, refusal
from app.hub.effects import Out
from app.hub.refusal import RefusedError, forbidden
from app.hub.world import Peer, Tuning, World
from tests.hub.playbook import Play


def test_a_refused_command_may_be_tried_again_under_its_id():
    play = Play()
    visitor, console = play.visit(), play.console()
    say = rep.RepSay(id="r1", conversation="none", text="hi")
    assert play.ask(console, say).code == "gone"
    play.say(visitor, "hello?")
    offer = play.offered(console)
    play.ask(console, rep.Accept(id="a1", offer=offer.offer))
    say = rep.RepSay(id="r1", conversation=offer.conversation, text="hi")
    assert play.ask(console, say) == Ack(id="r1", seq=2)


def test_answers_of_one_sender_are_bounded():
    out, world = Out(), World("db1")
    answering, answers = Answering(world, out), {}
    for n in range(REMEMBERED + 5):
        command = Consent(id=f"c{n}", choice="granted")
        answering.answer(Peer(1, "vera", console=False), answers, command, lambda: None)
    assert len(answers) == REMEMBERED
    assert "c0" not in answers


def test_visitors_and_reps_have_limits_of_their_own():
    tuning = Tuning(commands_burst=1, commands_per_s=2, rep_commands_burst=2, rep_commands_per_s=4)
    world = World("db1", tuning, now=0.0)
    answering = Answering(world, Out())
    visitor, console = Peer(1, "x", console=False), Peer(2, "x", console=True)
    assert [answering.pause_s(visitor) for _ in range(3)] == [0.0, 0.5, 1.0]
    assert [answering.pause_s(console) for _ in range(3)] == [0.0, 0.0, 0.25]
    world.now = 1e6
    answering.forget()
    assert answering.pause_s(visitor) == 0.0


def test_a_refusal_tells_code_words_and_whether_to_retry():
    assert refusal(forbidden("No."), "c1") == Err(code="forbidden", message="No.", id="c1")
    assert refusal(RefusedError("rate", "Wait.", retryable=True), None).retryable
