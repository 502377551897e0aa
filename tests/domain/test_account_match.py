"""Which account is the visitor's, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.account_match import (
    POINTS,
    Account,
    CompanyHint,
    Reason,
    best,
    plain_name,
    rank,
    score,
)

EXAMPLE = Account("001000000000001", "Example Ltd", "https://www.example.org/")
OTHER = Account("001000000000002", "Example Holding", "example.net")
NAMES = st.sampled_from(["Example", "Example Ltd", "Sample AG", "", "Other & Sons"])
SITES = st.sampled_from(["example.org", "www.sample.com", "", "gmail.com"])
ACCOUNTS = st.lists(
    st.builds(
        Account,
        id=st.integers(0, 9).map(lambda n: f"00100000000000{n}"),
        name=NAMES,
        website=SITES,
        modified=st.sampled_from(["2026-01-01", "2026-02-01"]),
    )
)
HINTS = st.builds(
    CompanyHint,
    email=st.sampled_from(["kim@example.org", "kim@gmail.com", "", "kim@mail.sample.com"]),
    website=SITES,
    company=NAMES,
    chosen=st.sampled_from(["", "001000000000003"]),
)


@pytest.mark.parametrize(
    ("hint", "reasons"),
    [
        (CompanyHint(email="kim@example.org"), (Reason.DOMAIN,)),
        (CompanyHint(email="kim@eu.example.org"), (Reason.DOMAIN,)),
        (CompanyHint(website="example.org/about"), (Reason.WEBSITE,)),
        (CompanyHint(company="EXAMPLE, Inc."), (Reason.NAME,)),
        (CompanyHint(company="Example Ltd Italia"), (Reason.NAME_LIKE,)),
        (CompanyHint(chosen="001000000000001AAA"), (Reason.CHOSEN,)),
        (CompanyHint(email="kim@notexample.org", company="Exam"), ()),
    ],
)
def test_each_thing_that_speaks_for_an_account(hint, reasons):
    assert score(hint, EXAMPLE).reasons == reasons


def test_the_account_of_the_matched_contact_beats_a_fitting_name():
    theirs = replace(OTHER, of_contact=True)
    matches = rank(CompanyHint("kim@example.org", company="Example"), [EXAMPLE, theirs, OTHER])
    assert [m.account for m in matches] == [theirs, EXAMPLE]
    assert matches[0].reasons == (Reason.CONTACT, Reason.NAME_LIKE)


def test_what_speaks_for_it_adds_up():
    match = score(CompanyHint("kim@example.org", "example.org", "Example"), EXAMPLE)
    assert match.points == 60 + 50 + 40


def test_a_free_mail_domain_matches_no_account():
    account = Account("001000000000003", "Mail House", "gmail.com")
    assert rank(CompanyHint(email="kim@gmail.com"), [account]) == ()


def test_a_like_name_alone_is_a_candidate_but_not_taken():
    matches = rank(CompanyHint(company="Example"), [OTHER])
    assert [m.account for m in matches] == [OTHER]
    assert best(matches) is None


def test_the_better_match_wins_and_the_loser_is_shown():
    matches = rank(CompanyHint("kim@example.org", company="Example"), [OTHER, EXAMPLE])
    assert [m.account for m in matches] == [EXAMPLE, OTHER]
    assert best(matches) == matches[0]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Müller & Söhne GmbH", "muller and sohne"),
        ("A.B.C. Ltd.", "abc"),
        ("Ltd", "ltd"),
        ("  ", ""),
        ("L'Oréal S.A.", "loreal"),
    ],
)
def test_plain_names(name, plain):
    assert plain_name(name) == plain


@given(HINTS, ACCOUNTS)
def test_the_order_is_by_points_then_change_and_never_by_chance(hint, accounts):
    distinct = list({a.id: a for a in accounts}.values())
    forwards = rank(hint, distinct)
    assert forwards == rank(hint, reversed(distinct))
    points = [match.points for match in forwards]
    assert points == sorted(points, reverse=True)
    for match in forwards:
        assert match.points == sum(POINTS[reason] for reason in match.reasons) > 0


@given(HINTS, ACCOUNTS)
def test_the_choice_of_a_rep_beats_everything(hint, accounts):
    matches = rank(hint, accounts)
    if hint.chosen and any(a.id == hint.chosen for a in accounts):
        assert best(matches).account.id == hint.chosen


@given(st.text())
def test_no_name_breaks_it(name):
    assert plain_name(plain_name(name)) is not None
