"""What services say, in the language of the window."""

import re

import pytest
from PySide6.QtCore import QLocale

from app.services.crm.push_sender import _lacks
from app.services.crm.salesforce.catalogue import CATALOGUE
from app.services.crm.salesforce.errors import problem
from app.services.crm.salesforce.oauth_errors import oauth_error
from app.ui.language import speak
from app.ui.said import PLACEHOLDER, said
from app.ui.sayings import TEMPLATES
from app.ui.words import translate

HOSTILE = [
    "{0} {message} {field!r} {",
    r"(.*)+$ [a-z] \g<1> \1",
    "a\nb\n\nc",
    "<b>bold</b> & %1 %n",
    "Push again. Push",
]


@pytest.fixture
def italian(qapp):
    before, installed = QLocale(), speak(qapp, "it")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def filled(template, value):
    return PLACEHOLDER.sub(lambda found: value, template)


@pytest.mark.parametrize("template", [each for each in TEMPLATES if each[-1] in ".”"])
def test_each_template_is_known_with_whatever_fills_it(italian, template):
    for value in ("Qqq", *HOSTILE):
        assert said(filled(template, value)) == filled(translate("Said", template), value)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_refusal_is_told_with_its_remedy(italian, code):
    error = {"errorCode": code, "message": "Regola. Zwei.", "fields": ["Qqq"]}
    entry, refusal = CATALOGUE[code], problem(error, 400)
    told = said(refusal.reason)
    assert told.endswith(translate("Said", entry.remedy) if entry.remedy else "")
    start = re.split(r"\{\w+\}", translate("Said", entry.words))[0]
    assert told.startswith(start)
    assert told != refusal.reason


def test_values_are_told_too_where_they_are_words(italian):
    long = problem({"errorCode": "STRING_TOO_LONG", "message": "City: max length=40"}, 400)
    assert said(long.reason) == (
        "City: testo troppo lungo: sono ammessi 40 caratteri. Accorcialo e invia di nuovo."
    )
    assert said("The owner is no active user: The user 0055g00000AbCdE.").endswith(
        ": L'utente 0055g00000AbCdE."
    )


def test_what_is_made_elsewhere_is_known(italian):
    assert said(_lacks(("Company",))).startswith("Salesforce richiede Company per")
    strange = oauth_error("odd", "words")
    assert said(str(strange)).startswith("Salesforce non ti ha fatto accedere.")


def test_several_sentences_are_told_one_by_one(italian):
    assert said("Push again.\nUpdate Foyer.") == "Invia di nuovo.\nAggiorna Foyer."
    assert said("Nobody knows this. Push again.") == "Nobody knows this. Invia di nuovo."


@pytest.mark.parametrize("words", ["", "Nobody knows this.", "x" * 10_000, "Push again. " * 900])
def test_what_is_unknown_or_endless_stays(italian, words):
    assert said(words) == words


def test_english_stays_untouched(qapp):
    assert [each for each in TEMPLATES if said(each) is not each] == []


def test_the_check_of_the_rights_is_told_sentence_by_sentence(italian):
    assert said("3 of 4 rights are there. Not there: Lead.City: Edit. Chats are not filed.") == (
        "Diritti presenti: 3 su 4. Mancano: Lead.City: Edit. Le chat non vengono archiviate."
    )
    assert said("Create ✗. Chats are not filed.") == "Create ✗. Le chat non vengono archiviate."
    assert said("Marketo is there, and this user is not active.").endswith("non è attivo.")
