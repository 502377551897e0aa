"""SOQL is read strictly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.org.errors import OrgError
from app.practice.org.soql import Compare, Logic, parse, unescape


def test_a_whole_query_is_read():
    query = parse(
        "SELECT Id, Owner.Name, (SELECT Id FROM Tasks LIMIT 1) FROM Lead "
        "WHERE (Email = 'a' OR Email = 'b') AND IsConverted = FALSE "
        "ORDER BY LastModifiedDate DESC NULLS LAST, Id LIMIT 5 OFFSET 2"
    )
    assert query.columns[:2] == ("Id", "Owner.Name")
    assert query.columns[2].source == "Tasks"
    assert isinstance(query.where, Logic)
    assert (query.limit, query.offset) == (5, 2)
    assert [(o.path, o.descending) for o in query.order] == [
        ("LastModifiedDate", True),
        ("Id", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT Id FROM Lead WHERE Email = 'a' AND Id = 'b' OR Id = 'c'",
        "SELECT Id FROM Lead WHERE Email = 'o'brien'",
        r"SELECT Id FROM Lead WHERE Email = 'a\q'",
        "SELECT Id FROM Lead WHERE Email = ",
        "SELECT FROM Lead",
        "SELECT Id FROM Lead LIMIT x",
        "SELECT Id FROM Lead; DELETE",
        "DELETE FROM Lead",
    ],
)
def test_what_salesforce_does_not_read_is_malformed(text):
    with pytest.raises(OrgError) as refused:
        parse(text)
    assert refused.value.errors[0]["errorCode"] == "MALFORMED_QUERY"


@given(st.text())
def test_escaped_text_is_read_back(text):
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    query = parse(f"SELECT Id FROM Lead WHERE Email = '{escaped}'")
    assert query.where == Compare("Email", "=", text)


def test_like_takes_wild_cards_and_their_escapes():
    assert unescape("a%b_", like=True) == "a.*b."
    assert unescape(r"a\%\_", like=True) == r"a%_"
    assert unescape(r"\u0041\n") == "A\n"
