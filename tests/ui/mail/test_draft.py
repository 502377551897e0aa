"""Drafts of mails survive as text."""

from hypothesis import given
from hypothesis import strategies as st

from app.ui.mail.draft import MailDraft, kept, place_of, read


@given(st.builds(MailDraft, **dict.fromkeys(("id", "to", "subject", "text"), st.text(
    st.characters(exclude_categories=["Cs"])))))  # fmt: skip
def test_what_is_kept_is_read_again(draft):
    assert read(kept(draft)) == draft


def test_nothing_and_damage_are_no_draft():
    assert kept(None) == ""
    assert read("") is None
    assert read("{") is None
    assert place_of("c1") == "mail:c1"
