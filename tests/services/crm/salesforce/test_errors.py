"""Every code in plain words with a remedy and a rule for trying again."""

import pytest

from app.practice.org.errors import duplicates
from app.services.crm.base import Retry
from app.services.crm.salesforce.errors import CATALOGUE, first_problem, hidden_field, problem


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_words_without_the_code(code):
    found = problem({"errorCode": code, "message": "m", "fields": ["LastName"]}, 400)
    assert found.words
    assert code not in found.reason
    assert "{" not in found.reason


@pytest.mark.parametrize(
    ("code", "status", "retry", "uncertain"),
    [
        ("UNABLE_TO_LOCK_ROW", 400, Retry.SOON, False),
        ("REQUEST_LIMIT_EXCEEDED", 403, Retry.LATER, False),
        ("ORG_IN_MAINTENANCE", 400, Retry.LATER, False),
        ("SERVER_UNAVAILABLE", 503, Retry.SOON, True),
        ("UNKNOWN_EXCEPTION", 500, Retry.SOON, True),
        ("REQUIRED_FIELD_MISSING", 400, Retry.NO, False),
        ("INVALID_SESSION_ID", 401, Retry.SIGN_IN, False),
        ("CANNOT_UPDATE_CONVERTED_LEAD", 400, Retry.LOOK, False),
        ("TXN_SECURITY_NO_ACCESS", 403, Retry.NO, False),
        ("SOMETHING_NEW", 400, Retry.NO, False),
    ],
)
def test_codes_decide_whether_to_try_again(code, status, retry, uncertain):
    found = problem({"errorCode": code, "message": "x"}, status)
    assert (found.retry, found.uncertain) == (retry, uncertain)


def test_two_limits_are_told_apart_by_their_text():
    busy = {"errorCode": "REQUEST_LIMIT_EXCEEDED", "message": "ConcurrentPerOrgLongTxn exceeded"}
    assert problem(busy, 403).retry is Retry.SOON


def test_fields_are_named_as_the_rep_knows_them():
    missing = {"errorCode": "REQUIRED_FIELD_MISSING", "fields": ["LastName", "My_Field__c"]}
    assert problem(missing, 400).words == "Salesforce requires Last Name and My Field."
    assert "Surname" in problem(missing, 400, {"LastName": "Surname"}).words
    without = {
        "errorCode": "REQUIRED_FIELD_MISSING",
        "message": "Required fields are missing: [Company]",
    }
    assert problem(without, 400).words == "Salesforce requires Company."


def test_the_orgs_own_text_is_quoted():
    rule = {"errorCode": "FIELD_CUSTOM_VALIDATION_EXCEPTION", "message": "Phone {needed}."}
    assert "“Phone {needed}”" in problem(rule, 400).words


def test_a_limit_is_told_without_the_whole_value():
    long = {
        "errorCode": "STRING_TOO_LONG",
        "message": f"Title: data value too large: {'x' * 300} (max length=128)",
        "fields": ["Title"],
    }
    assert problem(long, 400).words == "Title is too long: it allows 128 characters."


def test_a_page_instead_of_json_is_an_outage():
    found = first_problem(None, 503)
    assert (found.code, found.retry, found.uncertain) == ("HTTP_503", Retry.SOON, True)
    assert first_problem(None, 412).code == "PRECONDITION_FAILED"


def test_only_the_cause_is_shown():
    body = [{"errorCode": "PROCESSING_HALTED"}, {"errorCode": "STRING_TOO_LONG", "message": "m"}]
    assert first_problem(body, 400).code == "STRING_TOO_LONG"
    assert first_problem({"errorCode": "X", "message": "m"}, 400).code == "X"


@pytest.mark.parametrize("spelling", ["duplicateResut", "duplicateResult"])
def test_both_spellings_of_the_duplicate_rule_are_read(spelling):
    error = duplicates("Lead", [("Lead", "00Q1"), ("Contact", "0031")], allow_save=True).errors[0]
    error[spelling] = error.pop("duplicateResut")
    assert problem(error, 400).candidates == (("Lead", "00Q1"), ("Contact", "0031"))


def test_the_hidden_field_is_read_from_the_message():
    assert hidden_field("No such column 'Phone' on entity 'Lead'. If you") == "Phone"
    assert hidden_field("No such column 'Foo__c' on sobject of type Lead") == "Foo__c"
    assert hidden_field("something else") is None
