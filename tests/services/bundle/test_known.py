"""Names that are ours."""

import re

import pytest

from app.services import console_database, drafts
from app.services.bundle import surroundings
from app.services.bundle.known import choice_of, name_of, words_of

LOADED = console_database, drafts, surroundings  # our words are those of the modules that run


@pytest.mark.parametrize(
    "name", ["settings.toml", "drafts.json", "console.sqlite3", "console.sqlite3-wal"]
)
def test_our_files_keep_their_names(name):
    assert name_of(name) == name


def test_others_are_a_tag_with_their_kind():
    shown = name_of("Offer for Tidewater Farms.docx")
    assert shown.startswith("<")
    assert shown.endswith(">.docx")
    assert name_of("Offer for Tidewater Farms.docx") == shown


@pytest.mark.parametrize("name", ["m.rossi.md", "notes.rossi", "Offer.acme.txt", "rossi"])
def test_an_ending_that_is_none_stays_out(name):
    assert not re.search("rossi|acme|notes|Offer", name_of(name))


@pytest.mark.parametrize("text", ["", "crm.push", "refused", "REQUIRED_FIELD_MISSING", "401", "it"])
def test_choices_of_ours_stay(text):
    assert choice_of(text) == text


@pytest.mark.parametrize("text", ["ostrowska", "maria.rossi", "OSTROWSKA", "393471189042"])
def test_any_other_word_is_a_tag(text):
    assert choice_of(text).startswith("<")


def test_of_a_sentence_stays_what_is_ours():
    assert words_of("") == ""
    assert "Maddalena" not in words_of("Maddalena did not answer in time.")


def test_a_name_that_is_no_text_is_a_tag():
    assert re.fullmatch(r"<[0-9a-f]{6}>\.txt", name_of("kunde-\udcff.txt"))
