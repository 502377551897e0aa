"""Refusals have the shape of Salesforce's."""

from app.practice.org import errors


def test_a_refusal_of_a_write_names_its_fields():
    error = errors.refusal("STRING_TOO_LONG", "too long", ["LastName"])
    assert error.errors == [
        {"message": "too long", "errorCode": "STRING_TOO_LONG", "fields": ["LastName"]}
    ]


def test_other_refusals_have_no_fields():
    made = (errors.no_session(), errors.not_found(), errors.malformed_query("?"))
    assert [e.status for e in made] == [401, 404, 400]
    assert all("fields" not in e.errors[0] for e in made)
    assert errors.no_such_object("Foo").errors[0]["errorCode"] == "INVALID_TYPE"
    assert errors.no_such_column("Foo", "Lead").errors[0]["errorCode"] == "INVALID_FIELD"


def test_the_duplicate_rule_is_spelled_as_salesforce_spells_it():
    body = errors.duplicates("Lead", [("Lead", "00Q1"), ("Contact", "0031")], allow_save=True)
    result = body.errors[0]["duplicateResut"]
    assert [m["entityType"] for m in result["matchResults"]] == ["Lead", "Contact"]
    assert result["matchResults"][0]["matchRecords"][0]["record"]["Id"] == "00Q1"
