"""Words of a mail."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.mail_words import VARIABLES, filled, missing, transcript, variables
from app.domain.wire.records import Message

KIM = {"first_name": "Kim", "last_name": "Osei", "company": "Example"}


def message(seq, author, text, **more):
    return Message(
        conversation="c", seq=seq, author=author, text=text, ts=seq, client_id="", **more
    )


def test_what_is_known_is_filled_in_and_what_is_not_is_named():
    known = variables(KIM, "Noa Rep", "4 May")
    text = "Hi {first_name} of {company}, {rep_first_name} ({phone}) {date}"
    assert filled(text, known) == "Hi Kim of Example, Noa ({phone}) 4 May"
    assert missing("{first_name} {company} {company} {other}", {}) == ("first_name", "company")
    assert missing(filled("{first_name}", known)) == ()


def test_a_whole_name_gives_the_first_one():
    assert variables({"name": "Kim Osei"}, "", "")["first_name"] == "Kim"
    assert "company" not in variables({}, "Noa", "")


@given(st.text(), st.dictionaries(st.sampled_from(VARIABLES), st.text(min_size=1)))
def test_text_without_variables_stays_as_it_is(text, known):
    if "{" not in text:
        assert filled(text, known) == text


def test_a_transcript_has_who_when_and_what_and_no_notes():
    messages = [
        message(1, "visitor", "Hello\nthere"),
        message(2, "rep", "Hi", name="Noa"),
        message(3, "rep", "secret", kind="note"),
        message(4, "bot", " "),
        message(5, "bot", "Times"),
    ]
    assert transcript(messages, "Kim", {1: "09:00"}) == (
        "Kim (09:00): Hello\nthere\n\nNoa: Hi\n\nFoyer: Times"
    )
