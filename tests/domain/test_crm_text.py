"""Text is cleaned, cut and marked before it goes to Salesforce."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.crm_text import (
    DESCRIPTION_LIMIT,
    fit_transcript,
    key_mark,
    one_line,
    several_lines,
    task_subject,
    units,
)

anything = st.text(alphabet=st.characters(codec=None))


@given(anything)
def test_any_text_becomes_sendable(text):
    for clean in (one_line(text), several_lines(text)):
        clean.encode("utf-8")
        assert "@{" not in clean
        assert not any(ord(c) < 32 and c not in "\n\t" for c in clean)
    assert "\n" not in one_line(text)


@given(anything)
def test_cleaning_twice_changes_nothing(text):
    assert several_lines(several_lines(text)) == several_lines(text)


def test_references_to_other_parts_are_broken_up():
    assert several_lines("see @{person.id}") == "see @ {person.id}"


def test_half_an_emoji_is_replaced_and_a_whole_one_kept():
    assert one_line("a\ud83d b") == "a\ufffd b"
    assert one_line("a😀b") == "a😀b"


@given(st.lists(st.text(max_size=40), max_size=40), st.integers(60, 400))
def test_a_transcript_always_fits(lines, limit):
    assert units(fit_transcript("\n".join(lines), limit)) <= limit


def test_a_long_transcript_is_cut_between_messages_and_says_so():
    lines = [f"Kim: {'x' * 100} {n}" for n in range(1000)]
    fitted = fit_transcript("\n".join(lines))
    kept = fitted.split("\n")
    assert units(fitted) <= DESCRIPTION_LIMIT
    assert kept[:-1] == lines[: len(kept) - 1]
    assert kept[-1] == f"({1000 - len(kept) + 1} more lines, see the console)"


def test_one_endless_message_is_cut_inside_without_halving_a_character():
    fitted = fit_transcript("😀" * 40_000)
    assert units(fitted) <= DESCRIPTION_LIMIT
    assert fitted.endswith("see the console)")
    fitted.encode("utf-8")


def test_a_short_transcript_is_left_as_it_is():
    assert fit_transcript("Kim: hello\r\nRep: hello") == "Kim: hello\nRep: hello"


def test_marks_differ_and_are_safe_in_a_query():
    marks = {key_mark(key) for key in ("a", "b", "a'", "%", "\ud800")}
    assert len(marks) == 5
    assert all(mark.isalnum() for mark in marks)
    assert key_mark("a") in task_subject("a")
