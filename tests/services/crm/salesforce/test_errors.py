"""Every code in plain words with a remedy and a rule for trying again."""

import pytest

from app.practice.org.errors import duplicates
from app.services.crm.base import Retry
from app.services.crm.salesforce.catalogue import CATALOGUE, FOLLOWS_ANOTHER
from app.services.crm.salesforce.errors import first_problem, hidden_field, problem


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_words_without_the_code(code):
    found = problem({"errorCode": code, "message": "m", "fields": ["LastName"]}, 400)
    assert found.words
    assert code not in found.reason
    assert "{" not in found.reason


# The whole catalogue: code, HTTP status, what it says, when to try again, whether it may be done.
NO, LOOK, SOON, LATER, SIGN_IN = Retry.NO, Retry.LOOK, Retry.SOON, Retry.LATER, Retry.SIGN_IN
ROWS = [
    ("INVALID_SESSION_ID", 401, "session ended", SIGN_IN, False),
    ("API_DISABLED_FOR_ORG", 403, "API Enabled", NO, False),
    ("API_CURRENTLY_DISABLED", 503, "not answering", SOON, True),
    ("SERVER_UNAVAILABLE", 503, "not answering", SOON, True),
    ("ORG_IN_MAINTENANCE", 400, "maintenance", LATER, False),
    ("INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE", 400, "no changes", LATER, False),
    ("REQUEST_LIMIT_EXCEEDED", 403, "for the day", LATER, False),
    ("REQUEST_RUNNING_TOO_LONG", 400, "too long", SOON, True),
    ("QUERY_TIMEOUT", 500, "too long", SOON, True),
    ("UNABLE_TO_LOCK_ROW", 400, "Another change", SOON, False),
    ("REQUIRED_FIELD_MISSING", 400, "requires Title", NO, False),
    ("STRING_TOO_LONG", 400, "Title is too long", NO, False),
    ("INVALID_EMAIL_ADDRESS", 400, "e-mail address", NO, False),
    ("NUMBER_OUTSIDE_VALID_RANGE", 400, "number in Title", NO, False),
    ("JSON_PARSER_ERROR", 400, "wrong kind of value", NO, False),
    ("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", 400, "Title does not allow", NO, False),
    ("FIELD_CUSTOM_VALIDATION_EXCEPTION", 400, "“the org's text”", NO, False),
    ("FIELD_FILTER_VALIDATION_EXCEPTION", 400, "“the org's text”", NO, False),
    ("FIELD_INTEGRITY_EXCEPTION", 400, "contradicts", NO, False),
    ("CANNOT_EXECUTE_FLOW_TRIGGER", 400, "automation", NO, False),
    ("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", 400, "“the org's text”", NO, False),
    ("APEX_ERROR", 400, "automation", NO, False),
    ("INVALID_FIELD", 400, "Field-Level Security", LOOK, False),
    ("INVALID_FIELD_FOR_INSERT_UPDATE", 400, "may not write Title", NO, False),
    ("FIELD_NOT_UPDATABLE", 400, "only when a record is made", NO, False),
    ("INVALID_TYPE", 400, "Read", NO, False),
    ("INVALID_CROSS_REFERENCE_KEY", 400, "another org", NO, False),
    ("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", 400, "Edit on Campaign", NO, False),
    ("INSUFFICIENT_ACCESS_OR_READONLY", 403, "may not change", NO, False),
    ("INSUFFICIENT_ACCESS", 403, "may not", NO, False),
    ("MALFORMED_ID", 400, "right kind", NO, False),
    ("INVALID_ID_FIELD", 400, "right kind", NO, False),
    ("INACTIVE_OWNER_OR_USER", 400, "no active user", NO, False),
    ("ENTITY_IS_DELETED", 404, "deleted or merged", LOOK, False),
    ("NOT_FOUND", 404, "not there any more", LOOK, False),
    ("ENTITY_IS_LOCKED", 400, "approval", NO, False),
    ("CANNOT_UPDATE_CONVERTED_LEAD", 400, "converted", LOOK, False),
    ("DUPLICATES_DETECTED", 400, "knows this person", LOOK, False),
    # With an own key of ours it may be our own write: looking again tells.
    ("DUPLICATE_VALUE", 400, "there already", LOOK, False),
    ("DUPLICATE_EXTERNAL_ID", 300, "Several records", NO, False),
    ("HTTP_300", 300, "Several records", NO, False),
    ("MALFORMED_QUERY", 400, "Report this", NO, False),
    ("MALFORMED_SEARCH", 400, "Report this", NO, False),
    ("PROCESSING_HALTED", 400, "a step before it", NO, False),
    ("ALL_OR_NONE_OPERATION_ROLLED_BACK", 400, "taken back", NO, False),
    ("STORAGE_LIMIT_EXCEEDED", 400, "storage is full", NO, False),
    ("TXN_SECURITY_METERING_ERROR", 403, "company's rules", NO, False),
    ("TXN_SECURITY_NO_ACCESS", 403, "company's rules", NO, False),
    ("LOGIN_DURING_RESTRICTED_TIME", 403, "hour", NO, False),
    ("LOGIN_DURING_RESTRICTED_DOMAIN", 403, "VPN", NO, False),
    ("UNSUPPORTED_API_VERSION", 410, "too old", NO, False),
    ("HTTP_410", 410, "Update Foyer", NO, False),
    ("PRECONDITION_FAILED", 412, "meanwhile", LOOK, False),
    ("HTTP_414", 414, "too much at once", NO, False),
    ("HTTP_431", 431, "too much at once", NO, False),
    ("UNKNOWN_EXCEPTION", 500, "number", SOON, True),
    ("INTERNAL_ERROR", 500, "“the org's text”", SOON, True),
    ("SOMETHING_NEW", 400, "“the org's text”", NO, False),
]


@pytest.mark.parametrize(("code", "status", "words", "retry", "uncertain"), ROWS)
def test_each_code_says_what_it_means_and_when_to_try_again(code, status, words, retry, uncertain):
    error = {"errorCode": code, "message": "the org's text", "fields": ["Title"]}
    found = problem(error, status)
    assert words in found.reason
    assert (found.code, found.retry, found.uncertain) == (code, retry, uncertain)
    assert found.remedy or code in FOLLOWS_ANOTHER


def test_the_table_above_has_the_whole_catalogue():
    assert set(CATALOGUE) - {row[0] for row in ROWS} == {"NO_RIGHT_TO_CREATE"}


def test_a_missing_right_to_create_is_told_from_a_failed_automation():
    code = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
    barred = {"errorCode": code, "message": "entity type cannot be inserted: Lead"}
    assert "right Create" in problem(barred, 400).reason
    apex = {"errorCode": code, "message": "LeadTrigger: execution of BeforeInsert"}
    assert "an automation" in problem(apex, 400).reason


def test_a_linked_record_is_named_with_field_id_and_kind_from_what_was_sent():
    refused = {"errorCode": "INVALID_CROSS_REFERENCE_KEY", "message": "invalid cross reference id"}
    owner = {"OwnerId": "005Fy00000AbCdEIAX", "LastName": "Osei"}
    found = problem(refused, 400, {"OwnerId": "Lead Owner"}, owner)
    assert found.words == (
        "The owner 005Fy00000AbCdEIAX (Lead Owner) is not in this org, or you may not see it."
    )


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


@pytest.mark.parametrize(
    "result", [None, [], {"matchResults": [None]}, {"matchResults": [{"matchRecords": [None]}]}]
)
def test_odd_results_of_the_duplicate_rule_name_nobody(result):
    error = {"errorCode": "DUPLICATES_DETECTED", "message": "m", "duplicateResut": result}
    assert problem(error, 400).candidates == ()
