"""Work that nobody waits for stops first; what the org refuses is looked at again later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.api_budget import LONGEST_WAIT_S, LOOK_AGAIN_S, Budget, Usage, usage_of

NOW = 1000.0


def at(used, most=100):
    return Budget(Usage(used, most, NOW))


@pytest.mark.parametrize(
    ("budget", "click", "background"),
    [(Budget(), True, True), (at(79), True, True), (at(80), True, False), (at(100), True, False)],
)
def test_from_four_fifths_on_only_clicks_go_out(budget, click, background):
    assert budget.may(NOW) is click
    assert budget.may(NOW, background=True) is background


def test_background_work_looks_again_with_one_call_after_a_while():
    tight = at(90)
    assert tight.until(NOW) == NOW + LOOK_AGAIN_S
    assert tight.may(NOW + LOOK_AGAIN_S, background=True)
    still = tight.counted(Usage(89, 100, NOW + LOOK_AGAIN_S))
    assert not still.may(NOW + LOOK_AGAIN_S, background=True)
    assert still.counted(Usage(10, 100, NOW)).until(NOW) is None


def test_used_up_stops_everything_for_longer_each_time_until_an_answer_comes():
    spent = at(100).refused(NOW)
    assert not spent.may(NOW)
    assert spent.until(NOW) == NOW + 300
    assert spent.may(NOW + 300)
    again = spent.refused(NOW + 300)
    assert again.until(NOW + 300) == NOW + 900
    assert again.counted(Usage(1, 100, NOW)) == Budget(Usage(1, 100, NOW))


@given(st.integers(1, 50))
def test_the_wait_has_an_end(times):
    budget = Budget()
    for _ in range(times):
        budget = budget.refused(NOW)
    assert NOW < budget.until(NOW) <= NOW + LONGEST_WAIT_S


@pytest.mark.parametrize(
    ("header", "usage"),
    [
        ("api-usage=18/5000", Usage(18, 5000, NOW)),
        ("api-usage=25/5000; per-app-api-usage=17/250(appName=Foyer)", Usage(25, 5000, NOW)),
        ("per-app-api-usage=17/250(appName=Foyer)", None),
        ("", None),
        ("api-usage=many", None),
    ],
)
def test_the_header_is_read_and_a_strange_one_says_nothing(header, usage):
    assert usage_of(header, NOW) == usage


def test_an_org_that_tells_no_allowance_stops_nothing():
    assert Budget(Usage(5, 0, NOW)).may(NOW, background=True)
