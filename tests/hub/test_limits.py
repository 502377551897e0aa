from hypothesis import given
from hypothesis import strategies as st

from app.hub.limits import Limiter


def test_a_burst_is_allowed_and_then_the_rate():
    limiter = Limiter(rate=2.0, burst=3.0)
    assert [limiter.allows("a", 0.0) for _ in range(4)] == [True, True, True, False]
    assert limiter.allows("a", 0.5)
    assert not limiter.allows("a", 0.6)


def test_keys_do_not_share_a_bucket():
    limiter = Limiter(rate=1.0, burst=1.0)
    assert limiter.allows("a", 0.0)
    assert limiter.allows("b", 0.0)


def test_full_buckets_are_forgotten():
    limiter = Limiter(rate=1.0, burst=2.0)
    limiter.allows("a", 0.0)
    limiter.forget(0.5)
    assert len(limiter) == 1
    limiter.forget(1.0)
    assert len(limiter) == 0


def test_a_clock_that_goes_back_gives_nothing():
    limiter = Limiter(rate=1.0, burst=1.0)
    assert limiter.allows("a", 100.0)
    assert not limiter.allows("a", 50.0)


@given(st.lists(st.floats(0, 5), max_size=60))
def test_never_more_than_burst_and_rate_allow(pauses):
    limiter, now, taken = Limiter(rate=1.0, burst=5.0), 0.0, 0
    for pause in pauses:
        now += pause
        taken += limiter.allows("a", now)
    assert taken <= 5.0 + now + 1e-6


def test_what_is_taken_in_any_case_has_to_be_waited_for():
    limiter = Limiter(rate=2.0, burst=2.0)
    assert [limiter.take("a", 0.0) for _ in range(4)] == [0.0, 0.0, 0.5, 1.0]
    assert limiter.take("a", 10.0) == 0.0


def test_what_is_given_back_may_be_taken_again_but_no_more():
    limiter = Limiter(rate=0.001, burst=1.0)
    assert limiter.allows("a", 0.0)
    limiter.give_back("a", 0.0)
    limiter.give_back("a", 0.0)
    assert limiter.allows("a", 0.0)
    assert not limiter.allows("a", 0.0)


def test_after_the_clock_was_set_back_it_fills_again():
    limiter = Limiter(rate=1.0, burst=1.0)
    assert limiter.allows("a", 86_400.0)
    assert not limiter.allows("a", 100.0)
    assert limiter.allows("a", 101.0)
