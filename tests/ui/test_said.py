"""What services say, in the language of the window."""

import re

import pytest

from app.services import booking_change_steps, meeting_mail, meeting_rules, pool_booking
from app.services.crm.push_sender import _lacks
from app.services.crm.salesforce.catalogue import CATALOGUE
from app.services.crm.salesforce.errors import problem
from app.services.crm.salesforce.oauth_errors import oauth_error
from app.ui.meeting_sayings import MEETING_TEMPLATES
from app.ui.said import PLACEHOLDER, SENTENCES, said
from app.ui.sayings import TEMPLATES
from app.ui.words import translate

HOSTILE = [
    "{0} {message} {field!r} {",
    r"(.*)+$ [a-z] \g<1> \1",
    "a\nb\n\nc",
    "<b>bold</b> & %1 %n",
    "Push again. Push",
]


def filled(template, value):
    return PLACEHOLDER.sub(lambda found: value, template)


@pytest.mark.parametrize("template", [each for each in TEMPLATES if each[-1] in ".”"])
def test_each_template_is_known_with_whatever_fills_it(italian, template):
    for value in ("Qqq", *HOSTILE):
        assert said(filled(template, value)) == filled(translate("Said", template), value)


@pytest.mark.parametrize("template", [each for each in SENTENCES if each[-1] in ".”"])
def test_no_template_is_told_by_halves(italian, template):
    assert said(filled(template, "Qqq")) == filled(translate("Said", template), "Qqq")


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_refusal_is_told_with_its_remedy(italian, code):
    error = {"errorCode": code, "message": "Regola. Zwei.", "fields": ["Qqq"]}
    entry, refusal = CATALOGUE[code], problem(error, 400)
    told = said(refusal.reason)
    assert told.endswith(translate("Said", entry.remedy) if entry.remedy else "")
    start = re.split(r"\{\w+\}", translate("Said", entry.words))[0]
    assert told.startswith(start)
    assert told != refusal.reason


def test_a_reason_is_told_where_it_is_a_sentence_of_ours(italian):
    reason = "id.example cannot be reached. Check the network, the proxy and the address."
    told = "id.example non è raggiungibile. Controlla la rete, il proxy e l'indirizzo."
    assert said(f"Identity provider: {reason}") == f"Provider di identità: {told}"
    quoted = "A rule of your org says: “id.example is asked too often.”"
    assert "id.example is asked too often." in said(quoted)


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


def test_what_is_said_of_mails_about_meetings_is_told(italian):
    said_ = said(
        "No invitation was sent: this calendar server sends none. Tell Kim the time yourself."
    )
    assert said_ == (
        "Nessun invito è stato inviato: questo server di calendario non ne invia. "
        "Comunica tu l'orario a Kim."
    )
    assert [each for each in MEETING_TEMPLATES if said(each) == each] == []
    for words in (meeting_mail.MAYBE_WORDS, meeting_mail.OVER, meeting_mail.NOT_SET_UP):
        assert said(words) != words


def test_what_is_said_of_bookings_is_told(italian):
    assert said("The calendar did not answer within 8 seconds.") == (
        "Il calendario non ha risposto entro 8 secondi."
    )
    steps, pool = booking_change_steps, pool_booking
    for words in (steps.TAKEN, steps.NOT_YET, steps.LOST, pool.NO_HUB, pool.NOBODY, pool.ASKED):
        assert said(words) != words
    assert said(meeting_rules.KIND_GONE) != meeting_rules.KIND_GONE


@pytest.mark.parametrize(
    ("words", "theirs"),
    [
        ("next in turn, 0.3 behind a fair share", "il prossimo di turno, 0.3 sotto una parte equa"),
        ("owns the account", "è titolare dell'account"),
        (
            "This time is taken. It could not be moved back: No. Look into the calendar.",
            "Questo orario è occupato. Non è stato possibile riportarla indietro: No. "
            "Guardare nel calendario.",
        ),
    ],
)
def test_words_of_the_hub_about_meetings_are_said_in_italian(italian, words, theirs):
    assert said(words) == theirs
