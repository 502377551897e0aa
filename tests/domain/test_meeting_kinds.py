"""Kinds of meetings and teams: read from documents, checked before they are used."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meeting_kinds import (
    STEPS,
    Kind,
    Member,
    Team,
    in_order,
    kind_faults,
    kind_faults_by_place,
    kind_of,
    rules_of,
    shown,
    step_below,
    subject_of,
    team_faults,
    team_of,
)
from app.domain.wire.meet import Question

INTRO = Kind(
    title="Intro call", duration_min=45, after_min=10, max_per_day=3, host="team", team="s"
)


def test_a_kind_comes_back_from_its_document():
    assert kind_of(msgspec.to_builtins(INTRO)) == INTRO
    assert kind_faults("intro", INTRO) == []


@pytest.mark.parametrize("body", [{}, {"title": 7}, {"duration_min": "long"}, {"host": "nobody"}])
def test_a_document_that_cannot_be_read_makes_a_usable_kind(body):
    assert kind_faults("intro", kind_of(body)) == []


def test_a_team_that_cannot_be_read_has_nobody_in_it():
    assert team_of({"title": "Sales", "members": 7}) == Team(title="Sales")
    assert team_of({"members": [{"rep": "a", "weight": 50}]}).members[0].weight == 50


def test_the_rules_of_a_kind_are_those_of_the_slots():
    rules = rules_of(INTRO)
    assert (rules.duration_min, rules.step_min, rules.buffer_after_min) == (45, 30, 10)
    assert (rules.max_per_day, rules.window_days, rules.min_notice_min) == (3, 30, 120)
    assert rules_of(INTRO, 15).duration_min == 15
    assert rules_of(Kind()).max_per_day is None


@given(st.integers(1, 480))
def test_starts_lie_no_further_apart_than_a_meeting_takes(minutes):
    assert step_below(minutes) in STEPS
    assert step_below(minutes) <= max(minutes, STEPS[0])


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("Intro!", {}, "small letters"),
        ("intro", {"title": " "}, "title"),
        ("intro", {"duration_min": 4}, "5 minutes"),
        ("intro", {"step_min": 7}, "Starts lie"),
        ("intro", {"team": ""}, "team"),
        ("intro", {"host": "me", "linkable": True}, "who hosts"),
        ("intro", {"location": "link", "where": "http://x"}, "https://"),
        ("intro", {"location": "place"}, "where"),
        ("intro", {"questions": [Question(label="")]}, "needs words"),
        ("intro", {"remind_min": [1]}, "reminder"),
        ("intro", {"text": "x" * 2001}, "letters"),
    ],
)
def test_what_is_wrong_with_a_kind_is_said(name, change, words):
    faults = kind_faults(name, msgspec.structs.replace(INTRO, **change))
    assert len(faults) == 1
    assert words in faults[0]


def test_what_is_wrong_with_a_team_is_said():
    team = Team(title="Sales", members=[Member(rep="a"), Member(rep="a", weight=-1)])
    assert team_faults("sales", team) == ["A rep is in a team once.", "A weight is 0 to 1000."]
    assert team_faults("sales", Team(title="Sales", members=[Member(rep="a")])) == []


def test_a_visitor_sees_title_and_questions_and_nothing_of_the_team():
    seen = shown("intro", INTRO, "Noa")
    assert (seen.name, seen.title, seen.host) == ("intro", "Intro call", "Noa")
    assert not hasattr(seen, "team")


def test_a_name_in_braces_is_a_name_and_nothing_else():
    kind = Kind(title="{host}", subject="{type}: {name}, {company} and {host}")
    said = subject_of(kind, name="{company}", host="Noa", company="Acme")
    assert said == "{host}: {company}, Acme and Noa"


@pytest.mark.parametrize("place", ["subject", "confirmation", "reminder"])
def test_braces_that_nothing_fills_are_pointed_out_beside_their_field(place):
    known = "{type} {name} {company} {host}"
    assert kind_faults("intro", msgspec.structs.replace(INTRO, **{place: known})) == []
    wrong = msgspec.structs.replace(INTRO, **{place: f"{known} {{Firma}} {{first name}}"})
    found = kind_faults_by_place("intro", wrong)
    assert list(found) == [place]
    assert "Not filled in here: {Firma}, {first name}. Use {type}" in found[place]
    dated = msgspec.structs.replace(INTRO, **{place: "{date}"})
    assert bool(kind_faults("intro", dated)) is (place == "subject")


def test_the_subject_is_one_line_and_unknown_braces_stay():
    kind = Kind(title="Demo", subject="{type} for {name}\n({what})")
    assert subject_of(kind, name="Kim", host="Noa") == "Demo for Kim ({what})"
    assert subject_of(Kind(), name="Kim", host="Noa") == "Meeting: Kim and Noa"


def test_kinds_are_in_the_order_that_was_set():
    kinds = [("b", Kind(title="B")), ("a", Kind(title="A", position=2)), ("c", Kind(title="A"))]
    assert [name for name, _ in in_order(kinds)] == ["c", "b", "a"]


def test_visitors_see_where_a_meeting_takes_place_and_no_link_before_they_book():
    room = Kind(location="place", where=" Via Roma 1,\n Bologna ")
    assert shown("visit", room).where == "Via Roma 1, Bologna"
    assert shown("call", Kind(location="link", where="https://rooms.example/a")).where == ""
