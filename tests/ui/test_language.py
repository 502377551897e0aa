"""English and Italian."""

import pytest

from app.ui.language import chosen, speak
from app.ui.words import translate


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("it", "en_GB", "it"),
        ("", "it_CH", "it"),
        ("", "de_DE", "en"),
        ("", "C", "en"),
        ("en", "it", "en"),
    ],
)
def test_the_setting_wins_then_the_system_then_english(setting, system, language):
    assert chosen(setting, system) == language


def test_italian_is_spoken(qapp):
    installed = speak(qapp, "it")
    assert translate("words", "just now") == "adesso"
    for translator in installed:
        qapp.removeTranslator(translator)
    assert translate("words", "just now") == "just now"


def test_english_needs_nothing(qapp):
    assert speak(qapp, "en") == []
