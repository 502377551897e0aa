"""Text cannot break out of its quotes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.domain.soql_text import like, quoted
from app.practice.org.soql import parse

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_a_quoted_text_is_read_back_as_it_was(text):
    assert parse(f"SELECT Id FROM Lead WHERE Name = {quoted(text)}").where.value == text


@given(texts)
def test_a_like_pattern_takes_its_text_literally(text):
    regex = parse(f"SELECT Id FROM Task WHERE Subject LIKE {like(text)}").where.value.regex
    assert re.fullmatch(regex, f"a{text}b", re.DOTALL | re.IGNORECASE)


def test_wild_cards_in_a_pattern_are_meant_literally():
    assert like("5%_") == "'%5\\%\\_%'"
    assert like("x", before="") == "'x%'"
