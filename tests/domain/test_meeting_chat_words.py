"""The chat's sentences about meetings, in both languages."""

import re
from dataclasses import asdict

import pytest

from app.domain.meeting_chat_words import ENGLISH, ITALIAN, chat_words, sentence_of


@pytest.mark.parametrize("tag", ["it", "it-CH", "IT_it", " it "])
def test_an_italian_visitor_reads_italian(tag):
    assert chat_words(tag) is ITALIAN


@pytest.mark.parametrize("tag", ["", "en-GB", "de-AT", "ita lian"])
def test_everybody_else_reads_english(tag):
    assert chat_words(tag) is ENGLISH


def test_each_sentence_is_translated_with_the_same_braces():
    english, italian = asdict(ENGLISH), asdict(ITALIAN)
    for name, text in english.items():
        assert italian[name] not in {"", text}
        assert re.findall(r"{\w+}", italian[name]) == re.findall(r"{\w+}", text)


def test_a_sentence_is_known_again_in_both_languages():
    assert sentence_of(ENGLISH.times) == sentence_of(ITALIAN.times) == "times"
    assert sentence_of("See you on Monday?") == ""
