import math

import pytest

from app.domain.wire.base import Err
from app.domain.wire.events import Answer
from app.domain.wire.shared import AskClaim, Claim, ReleaseClaim
from app.hub.claims import MAX_HELD
from tests.hub.playbook import ADA, ADMIN, BOB, Play


def ask(play, console, key="k", within_s=30.0):
    """Return the hub's answer to a claim."""
    question = AskClaim(id=play.id(), key=key, within_s=within_s)
    play.send(console, question)
    answer = next(
        m for m in play.heard(console) if isinstance(m, Answer | Err) and m.id == question.id
    )
    return answer if isinstance(answer, Err) else msg(answer)


def msg(answer):
    return Claim(**answer.result)


def two():
    play = Play()
    return play, play.console(ADA), play.console(BOB)


def test_the_first_console_gets_the_claim_and_the_second_hears_who_has_it():
    play, ada, bob = two()
    assert ask(play, ada).granted
    refused = ask(play, bob)
    assert (refused.granted, refused.holder, refused.until) == (False, "Ada", play.now + 30)


def test_two_keys_do_not_know_of_each_other():
    play, ada, bob = two()
    assert ask(play, ada, "one").granted
    assert ask(play, bob, "two").granted


def test_a_claim_that_was_released_is_free():
    play, ada, bob = two()
    ask(play, ada)
    play.send(bob, ReleaseClaim(key="k"))
    assert not ask(play, bob).granted
    play.send(ada, ReleaseClaim(key="k"))
    assert ask(play, bob).granted


def test_a_claim_ends_when_its_console_goes():
    play, ada, bob = two()
    ask(play, ada)
    play.leave(ada)
    assert ask(play, bob).granted


def test_a_claim_ends_when_its_console_is_replaced_by_a_new_connection():
    play, ada, bob = two()
    ask(play, ada)
    play.console(ADA)
    play.leave(ada)
    assert ask(play, bob).granted


def test_a_claim_ends_when_its_console_is_silent():
    play, ada, bob = two()
    ask(play, ada, within_s=60.0)
    play.mute.add(ada)
    play.wait(30)
    assert ask(play, bob).granted


def test_a_claim_ends_by_itself_and_never_lasts_more_than_a_minute():
    play, ada, bob = two()
    ask(play, ada, within_s=10.0)
    play.wait(9)
    assert not ask(play, bob).granted
    play.wait(1)
    assert ask(play, bob, within_s=1e9).until == play.now + 60


def test_its_holder_prolongs_it_by_asking_again():
    play, ada, bob = two()
    ask(play, ada)
    play.wait(20)
    ask(play, ada)
    play.wait(20)
    assert not ask(play, bob).granted


@pytest.mark.parametrize(
    ("key", "within_s"), [("", 30), ("x" * 129, 30), ("k", 0), ("k", -1), ("k", math.nan)]
)
def test_a_question_without_sense_is_refused(key, within_s):
    play = Play()
    assert ask(play, play.console(), key, within_s).code == "bad_request"


def test_one_console_cannot_claim_everything():
    play, ada, bob = two()
    for number in range(MAX_HELD):
        assert ask(play, ada, f"k{number}").granted
    refused = ask(play, ada, "one more")
    assert (refused.code, refused.retryable) == ("rate", True)
    assert ask(play, ada, "k0").granted
    assert ask(play, bob, "one more").granted
    play.wait(60)
    assert ask(play, ada, "one more again").granted


def test_claims_are_not_stored():
    play, ada, _ = two()
    play.rows.clear()
    ask(play, ada)
    assert play.rows == []
    assert ask(play, play.console(ADMIN)).holder == "Ada"


def test_it_says_for_how_long_nobody_else_had_the_key():
    play, ada, bob = two()
    assert ask(play, ada).quiet_s == 0  # nothing is remembered from before
    play.send(ada, ReleaseClaim(key="k"))
    play.wait(10)
    assert ask(play, ada).quiet_s == pytest.approx(10, abs=1)  # her own does not count
    assert not ask(play, bob).granted
    play.send(ada, ReleaseClaim(key="k"))
    play.wait(5)
    assert ask(play, bob).quiet_s == pytest.approx(5, abs=1)


def test_a_claim_whose_time_was_over_counts_from_its_end():
    play, ada, bob = two()
    ask(play, ada, within_s=10)
    play.wait(15)
    assert ask(play, bob).quiet_s == pytest.approx(5, abs=1)


def test_a_console_that_went_counts_from_when_it_went():
    play, ada, bob = two()
    ask(play, ada)
    play.wait(5)
    play.leave(ada)
    play.wait(7)
    assert ask(play, bob).quiet_s == pytest.approx(7, abs=1)


def test_what_was_long_ago_is_forgotten():
    play, ada, bob = two()
    ask(play, ada)
    play.send(ada, ReleaseClaim(key="k"))
    play.wait(600, step=20)
    assert ask(play, bob).quiet_s == 300
