"""A visitor's words can never become markup."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.chat.text import linked

TAG = re.compile(r"<[^>]*>")


@given(st.text())
def test_only_our_own_tags_are_in_it(words):
    tags = set(TAG.findall(linked(words, "blue")))
    assert all(tag in ("</a>", "<br>") or tag.startswith('<a href="http') for tag in tags)


@given(st.text(alphabet=st.characters(exclude_characters="\n ", exclude_categories=["Cs"])))
def test_nothing_written_is_lost(words):
    assert html.unescape(TAG.sub("", linked(words, "blue"))) == words


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("see https://a.example/x?y=1&z=2.", "https://a.example/x?y=1&amp;z=2"),
        ("(http://a.example)", "http://a.example"),
        ("https://a.example/<b>", "https://a.example/"),
    ],
)
def test_links_are_what_was_written(words, address):
    assert f'<a href="{address}"' in linked(words, "blue")


@pytest.mark.parametrize(
    "words", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x.example", "data:text/html,x"]
)
def test_other_schemes_are_no_links(words):
    assert "<a" not in linked(words, "blue")


def test_a_quote_cannot_leave_the_address():
    made = linked('https://a.example/"onclick="x', "blue")
    assert '"onclick' not in made
    assert "&quot;onclick" in made


def test_breaks_and_blanks_are_kept():
    assert linked("a\nb  c", "blue") == "a<br>b&nbsp; c"
