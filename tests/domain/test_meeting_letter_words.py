"""Every language says everything."""

from dataclasses import fields

import pytest

from app.domain.meeting_letter_words import ENGLISH, WORDS
from app.domain.meeting_letters import KINDS


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_language_is_whole(words):
    assert set(words.subjects) == set(words.openings) == set(KINDS)
    assert (len(set(words.weekdays)), len(set(words.months))) == (7, 12)
    assert all(getattr(words, field.name) for field in fields(words))
    assert "{name}" in words.hello
    assert "{host}" in words.when_for
    assert WORDS["en"] is ENGLISH
