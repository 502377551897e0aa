"""Visitors whose 360 was asked for."""

from functools import reduce

from app.domain.profiles import (
    KEPT,
    ProfileFailed,
    ProfileLoaded,
    Profiles,
    VisitorShown,
    reduce_profiles,
)
from app.domain.wire.events import FactsLearnt
from app.domain.wire.records import Fact, Profile, VisitorCard


def fact(field, value):
    return Fact(field=field, value=value, source="chat", at=1.0)


def profile(*facts):
    return Profile(card=VisitorCard(visitor="v1"), facts=list(facts))


def after(*events):
    return reduce(reduce_profiles, events, Profiles())


def test_a_loaded_profile_clears_an_earlier_failure():
    profiles = after(ProfileFailed("v1", "The hub does not answer"), ProfileLoaded(profile()))
    assert (profiles.known, profiles.failed) == ({"v1": profile()}, {})


def test_a_new_fact_replaces_the_old_one_of_its_field():
    learnt = FactsLearnt(visitor="v1", facts=[fact("email", "kim@example.org")])
    profiles = after(ProfileLoaded(profile(fact("email", "k@x.org"), fact("city", "Rome"))), learnt)
    values = {f.field: f.value for f in profiles.known["v1"].facts}
    assert values == {"email": "kim@example.org", "city": "Rome"}


def test_facts_about_a_visitor_never_asked_for_are_not_kept():
    learnt = FactsLearnt(visitor="v2", facts=[fact("email", "x@example.org")])
    assert after(learnt) == Profiles()


def test_the_shown_visitor_is_remembered():
    assert after(VisitorShown("v1"), object()).shown == "v1"


def test_the_newest_profiles_are_kept_and_the_one_that_is_shown():
    many = [ProfileLoaded(Profile(card=VisitorCard(visitor=f"v{n}"))) for n in range(KEPT + 5)]
    known = after(VisitorShown("v0"), *many).known
    assert len(known) == KEPT
    assert "v0" in known
    assert "v1" not in known
    assert len(after(*(ProfileFailed(f"v{n}", "Gone.") for n in range(KEPT + 5))).failed) == KEPT
