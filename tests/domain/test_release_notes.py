"""What is new, as blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.release_notes import HEADING, ITEM, LONGEST, MOST, TEXT, Block, Span, read_notes

NOTES = """\
# Foyer 0.2.0

Faster, and **much** quieter. It goes
on here.

## New
- Updates by themselves
  that restart when you like
    - also at the next start
* [The manual](https://docs.example/updates) tells more
1. Look at `foyer --version`

---
The end.
"""


def outline(markdown):
    return [(block.kind, block.level, block.text) for block in read_notes(markdown)]


def test_headings_lists_and_paragraphs_are_told_apart():
    assert outline(NOTES) == [
        (HEADING, 0, "Foyer 0.2.0"),
        (TEXT, 0, "Faster, and much quieter. It goes on here."),
        (HEADING, 1, "New"),
        (ITEM, 0, "Updates by themselves that restart when you like"),
        (ITEM, 2, "also at the next start"),
        (ITEM, 0, "The manual tells more"),
        (ITEM, 0, "Look at foyer --version"),
        (TEXT, 0, "The end."),
    ]


def test_bold_and_links_are_spans():
    (block,) = read_notes("All **new**: [see](https://docs.example:443/x) it")
    assert block.spans == (
        Span("All "),
        Span("new", bold=True),
        Span(": "),
        Span("see", link="https://docs.example:443/x"),
        Span(" it"),
    )
    assert block.spans[3].host == "docs.example"


@pytest.mark.parametrize(
    "address",
    [
        "http://docs.example/",
        "javascript:alert",
        "file:///etc/passwd",
        "foyer://settings/updates",
        "https://docs.example@evil.example/",
        "https://dоcs.example/",  # noqa: RUF001 a Cyrillic letter is the point
        "https://docs.example:8443/",
        "https://docs.example:99999/",
        "https:///x",
        "https://[::1/",
        "https://docs.example\\@evil.example",
        "//docs.example",
    ],
)
def test_a_link_that_is_not_what_it_seems_is_words(address):
    (block,) = read_notes(f"[here]({address})")
    assert block == Block(TEXT, (Span("here"),))


def test_an_image_is_its_description_and_html_is_words():
    assert outline("![The bar](https://x.example/bar.png)") == [(TEXT, 0, "The bar")]
    assert outline('<img src="https://x.example/a.png">') == [
        (TEXT, 0, '<img src="https://x.example/a.png">')
    ]


def test_characters_that_hide_or_turn_are_gone():
    assert outline("a\u202eb\u200bc\x00d") == [(TEXT, 0, "abcd")]


def test_there_is_an_end_to_it():
    assert len(read_notes("- x\n" * 5000)) == MOST
    assert len(read_notes("x" * 2 * LONGEST)[0].text) == LONGEST


@given(st.text(alphabet=st.sampled_from("ab #*-[]()!`.:/\n\t12<>&https"), max_size=200))
def test_any_text_is_read_and_never_gains_a_link_that_is_not_https(text):
    for block in read_notes(text):
        assert block.text
        assert all(not span.link or span.link.startswith("https://") for span in block.spans)
