"""The push card's words."""

import pytest

from app.domain.push_card import FieldRow, Preview, PushView, Record
from app.ui.push import phrases

LEAD = Record("Lead", "00Q1", "Kim Osei", "http://org/00Q1")
NOW = 1000.0


def ready(**more):
    return Preview("kim@example.org", "ready", **more)


@pytest.mark.parametrize(
    ("preview", "words"),
    [
        (Preview("k"), "Looking in Salesforce…"),
        (Preview("k", "offline"), "Not looked up yet"),
        (ready(), "New lead: nobody has this e-mail"),
        (ready(record=LEAD), "Matched by e-mail"),
        (ready(record=LEAD, others=(LEAD,)), "Matched by e-mail (newest of 2)"),
    ],
)
def test_the_match_line_says_how_the_record_was_found(preview, words):
    assert phrases.match(preview) == words


def test_rows_show_old_and_new_with_source_and_age():
    rows = (
        FieldRow("Phone", "phone", None, "+44", "change", "chat", NOW - 120),
        FieldRow("LeadSource", "lead_source", "Web", "Website chat", "create_only"),
        FieldRow("City", "city", "Rome", "Oslo", "fill_if_blank"),
        FieldRow("Title", "title", "CEO", "CEO", "equal"),
        FieldRow("UTM_Source__c", "utm", None, "ad", "change"),
    )
    shown = phrases.rows(ready(rows=rows), NOW)
    assert shown == [
        ("arrow-right", "Phone", "— → +44", "from chat, 2 min ago"),
        ("lock", "Lead source", "Web", "kept, set only when created; visitor: Website chat"),
        ("lock", "City", "Rome", "kept, filled only where blank; visitor: Oslo"),
        ("arrow-right", "UTM_Source__c", "— → ad", ""),
    ]
    assert phrases.same(ready(rows=rows)) == "1 field is the same"
    assert phrases.same(ready(rows=rows * 2)) == "2 fields are the same"
    assert phrases.same(ready()) == ""


def test_fields_without_rights_name_who_can_mend_it():
    assert "Set Field-Level Security" in phrases.hidden(ready(hidden=("Phone",)))
    assert phrases.hidden(ready()) == ""


@pytest.mark.parametrize(
    ("preview", "email", "words", "tone"),
    [
        (None, "", "No e-mail yet", ""),
        (None, "k", "", ""),
        (Preview("k", "offline"), "k", "goes out later", "warn"),
        (Preview("k", "sign_in"), "k", "Sign in to Salesforce", "warn"),
        (Preview("k", "failed", "no number"), "k", "no number", "bad"),
        (ready(lacks=("last name", "company")), "k", "last name and company", "warn"),
        (ready(), "k", "", "warn"),
    ],
)
def test_what_stands_in_the_way_is_said(preview, email, words, tone):
    said, shown = phrases.notice(preview, email)
    assert words in said
    assert shown == tone


@pytest.mark.parametrize(
    ("push", "words"),
    [
        (PushView("k", "done", record=LEAD, created=True), "Lead created"),
        (PushView("k", "done", record=LEAD, changed=2), "Lead updated"),
        (PushView("k", "done", record=LEAD), "Lead was up to date"),
        (PushView("k", "partial"), "Not everything was taken"),
        (PushView("k", "refused"), "Push refused"),
        (PushView("k", "pending"), "Waiting to go out"),
        (PushView("k", "reconnect"), "Waiting for you to sign in to Salesforce"),
    ],
)
def test_a_result_is_one_line(push, words):
    assert phrases.result(push) == words
    assert phrases.part("task") == "Task"


def test_a_record_is_called_by_its_kind():
    assert [phrases.kind(name) for name in ("Lead", "Contact", "Case")] == [
        "Lead",
        "Contact",
        "Case",
    ]
