"""Of a text, what the program has written stays."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.core.fixed_words import LONGEST, Words, constants, kept, own_words
from app.core.http import AT_MOST, _too_large
from app.core.ulid import ulid

BOOK = Words(["The answer of ", " is larger than ", " kB, which is much.", "due", "Send reply"])


def test_what_was_filled_in_becomes_a_tag_but_small_numbers_and_ids_stay():
    shown = kept("The answer of acme.example is larger than 1000 kB, which is much.", BOOK)
    expected = r"The answer of <[0-9a-f]{6}> is larger than 1000 kB, which is much\."
    assert re.fullmatch(expected, shown)
    number = ulid(1.0)
    assert number in kept(f"The answer of {number} is larger than ", BOOK)
    assert "7946" not in kept("The answer of +44 20 7946 is larger than ", BOOK)


def test_of_a_template_stays_what_stands_around_its_fields():
    code = compile("LATE = 'It did not answer within {seconds} for {who!r}.'", "x", "exec")
    known = Words(constants(code))
    shown = kept("It did not answer within 12 for 'Maddalena'.", known)
    assert shown.startswith("It did not answer within ")
    assert "Maddalena" not in shown


def test_a_text_that_was_written_out_stays_as_it_is():
    assert kept("Send reply", BOOK) == "Send reply"
    assert kept("due", BOOK) == "due"
    assert "due" in kept("The answer of due is larger than ", BOOK)


@given(st.text(alphabet="xyzXYZ @.-äß\n", min_size=1, max_size=80))
def test_nothing_of_an_unknown_text_is_left(text):
    shown = kept(text, BOOK)
    assert not re.search(r"[xyzXYZäß]", shown)


def test_a_text_without_end_is_cut():
    assert len(kept("x" * 10 * LONGEST, BOOK)) < 20


def test_the_words_are_those_of_the_modules_that_are_loaded():
    assert "loopback_denied_by_nobody" not in own_words()
    error = _too_large("acme.example", AT_MOST)
    shown = kept(str(error), own_words())
    assert "acme" not in shown
    assert "which is more than such an answer can be" in shown


def test_constants_are_those_of_inner_functions_too():
    def outer():
        def inner():
            return "deep in there", ("in a tuple",)

        return inner

    assert {"deep in there", "in a tuple"} <= set(constants(outer.__code__))
