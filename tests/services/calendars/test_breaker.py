"""When an account is left alone."""

import pytest

from app.domain.errors import TransientError
from app.services.calendars.breaker import FAILURES, REST_S, Breaker, RestingError


class Clock:
    def __init__(self):
        self.time = 1_800_000_000.0

    def now(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker(clock)


def went(breaker, *results):
    for result in results:
        with breaker.attempt("dav.example.org") as one:
            one.went_well = result


def is_open(breaker):
    try:
        went(breaker, None)
    except TransientError:
        return True
    return False


def test_three_failures_in_a_row_open_it_for_a_minute(breaker, clock):
    went(breaker, False, False, True, False, False)
    assert not is_open(breaker)
    went(breaker, False)
    with pytest.raises(TransientError, match=r"dav\.example\.org failed 3 times") as told:
        went(breaker, True)
    assert told.value.retry_after_s == REST_S
    clock.time += REST_S - 1
    assert is_open(breaker)


def test_who_finds_it_open_is_told_what_the_last_attempt_met(breaker):
    for number in range(FAILURES):
        with breaker.attempt("dav.example.org") as one:
            one.went_well, one.why = False, TransientError(f"Fault {number}.")
    with pytest.raises(RestingError, match=r"^Fault 2\. It is tried again in a minute\.$") as told:
        went(breaker, True)
    assert str(told.value.__cause__) == "Fault 2."


def test_one_trial_is_made_after_the_rest_and_its_success_closes_it(breaker, clock):
    went(breaker, *[False] * FAILURES)
    clock.time += REST_S
    with breaker.attempt("x") as trial:
        assert is_open(breaker)  # for everybody else
        trial.went_well = True
    went(breaker, False, False)
    assert not is_open(breaker)


def test_a_failed_trial_opens_it_for_another_minute(breaker, clock):
    went(breaker, *[False] * FAILURES)
    clock.time += REST_S
    went(breaker, False)
    assert is_open(breaker)
    clock.time += REST_S
    assert not is_open(breaker)


def test_a_trial_that_was_given_up_leaves_room_for_another(breaker, clock):
    went(breaker, *[False] * FAILURES)
    clock.time += REST_S
    with pytest.raises(KeyError), breaker.attempt("x"):
        raise KeyError
    went(breaker, True)
    assert not is_open(breaker)


def test_one_that_never_opens(clock):
    breaker = Breaker(clock, opens_after=0)
    went(breaker, *[False] * 9)
    assert not is_open(breaker)


def test_a_clock_that_is_set_back_makes_no_long_rest(breaker, clock):
    went(breaker, *[False] * FAILURES)
    clock.time -= 24 * 3600
    went(breaker, True)
    assert not is_open(breaker)
