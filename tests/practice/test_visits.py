from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.practice.visits import plan_visit
from app.practice.website.pages import PAGES


@given(st.integers())
def test_every_visit_walks_along_pages_that_exist(seed):
    visit = plan_visit(Random(seed))
    assert 1 <= len(visit.stops) <= 6
    assert {stop.path for stop in visit.stops} <= {page.path for page in PAGES}
    assert all(4 <= stop.stay_s <= 120 for stop in visit.stops)


@given(st.integers())
def test_the_same_seed_gives_the_same_visit(seed):
    assert plan_visit(Random(seed)) == plan_visit(Random(seed))


def test_some_are_known_few_chat_and_ads_bring_a_click_id():
    visits = [plan_visit(Random(seed)) for seed in range(2000)]
    kinds = Counter(
        known=sum(bool(v.person) for v in visits), chats=sum(bool(v.lines) for v in visits)
    )
    assert 400 < kinds["known"] < 600
    assert 100 < kinds["chats"] < 240
    assert {v.utm.get("medium") for v in visits if v.gclid} == {"cpc"}
    assert all(v.person["email"].endswith(".example") for v in visits if v.person)
