"""The plain resources."""

import pytest

from app.practice.org.rest import Call

KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


def test_a_record_is_created_read_and_changed(org):
    made = org.call("POST", "/sobjects/Lead", KIM)
    assert (made.status, made.body["success"], made.body["errors"]) == (201, True, [])
    record = made.body["id"]
    assert made.headers["Location"].endswith(record)
    assert org.call("PATCH", f"/sobjects/Lead/{record}", {"Phone": "1"}).status == 204
    read = org.call("GET", f"/sobjects/Lead/{record}?fields=Phone,Company")
    assert {k: read.body[k] for k in ("Phone", "Company")} == {"Phone": "1", "Company": "Example"}
    assert "LastName" not in read.body


def test_records_are_found_by_a_look_up_field(org):
    org.call("POST", "/sobjects/Lead", KIM)
    assert org.call("GET", "/sobjects/Lead/Email/kim%40example.org").body["LastName"] == "Osei"
    assert org.call("GET", "/sobjects/Lead/Email/no%40example.org").status == 404
    assert org.call("GET", "/sobjects/Lead/Phone/1").status == 404
    header = {"sforce-duplicate-rule-header": "allowSave=true"}
    org.call("POST", "/sobjects/Lead", KIM, header)
    several = org.call("GET", "/sobjects/Lead/Email/kim%40example.org")
    assert (several.status, len(several.body)) == (300, 2)


def test_an_upsert_creates_then_changes(org):
    path = "/sobjects/Lead/Foyer_Key__c/k1"
    assert org.call("PATCH", f"{path}?updateOnly=true", KIM).status == 404
    made = org.call("PATCH", path, KIM)
    assert (made.status, made.body["created"]) == (201, True)
    again = org.call("PATCH", path, {**KIM, "Phone": "1"})
    assert (again.status, again.body["id"]) == (200, made.body["id"])
    inside = org.call("PATCH", path, {**KIM, "Foyer_Key__c": "k1"})
    assert inside.body[0]["errorCode"] == "INVALID_FIELD"


def test_describe_answers_unchanged_to_its_own_stamp(org):
    first = org.call("GET", "/sobjects/Lead/describe")
    stamp = {"if-modified-since": first.headers["Last-Modified"]}
    assert org.call("GET", "/sobjects/Lead/describe", None, stamp).status == 304
    names = {o["name"] for o in org.call("GET", "/sobjects").body["sobjects"]}
    assert {"Lead", "Contact", "CampaignMember"} <= names


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/sobjects/Foo", 404),
        ("GET", "/nothing", 404),
        ("GET", "/sobjects/Lead/00Q000000000000", 404),
        ("PATCH", "/sobjects/Lead/xx", 404),
        ("POST", "/sobjects/Lead", 400),
    ],
)
def test_what_is_not_there_is_refused(org, method, path, status):
    assert org.call(method, path).status == status


def test_old_and_unknown_versions_are_told_apart(rest):
    assert rest.answer(Call("GET", "/services/data/v25.0/sobjects")).status == 410
    assert rest.answer(Call("GET", "/services/data/v99.0/sobjects")).status == 404
