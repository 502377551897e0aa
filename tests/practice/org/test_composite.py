"""Many calls in one, with the failures of each kept apart."""

import pytest

from tests.practice.org.conftest import BASE

KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


def part(method, path, name, body=None, **more):
    return {"method": method, "url": BASE + path, "referenceId": name, "body": body, **more}


def composite(org, *parts, **more):
    reply = org.call("POST", "/composite", {"compositeRequest": list(parts), **more})
    assert reply.status == 200
    return {r["referenceId"]: r for r in reply.body["compositeResponse"]}


def test_parts_refer_to_earlier_ones_in_body_and_address(org):
    campaign = next(org.records.all("Campaign"))["Id"]
    member = {"CampaignId": campaign, "LeadId": "@{person.id}"}
    done = composite(
        org,
        part("POST", "/sobjects/Lead", "person", KIM),
        part("POST", "/sobjects/CampaignMember", "member", member),
        part("GET", "/query?q=SELECT+Id+FROM+Lead+WHERE+Id='@{person.id}'", "closing"),
        part("GET", "/sobjects/Lead/@{closing.records[0].Id}", "read"),
    )
    assert [r["httpStatusCode"] for r in done.values()] == [201, 201, 200, 200]
    assert done["read"]["body"]["LastName"] == "Osei"


def test_a_failed_part_stops_only_what_depends_on_it(org):
    task = {"Subject": "x", "WhoId": "@{person.id}"}
    done = composite(
        org,
        part("POST", "/sobjects/Lead", "person", {"LastName": "Osei"}),
        part("POST", "/sobjects/Task", "task", task),
        part("GET", "/query?q=SELECT+Id+FROM+Lead", "closing"),
    )
    assert done["person"]["body"][0]["errorCode"] == "REQUIRED_FIELD_MISSING"
    assert done["task"]["body"][0]["errorCode"] == "PROCESSING_HALTED"
    assert done["closing"]["httpStatusCode"] == 200


def test_all_or_none_undoes_everything(org):
    before = len(list(org.records.all("Lead")))
    done = composite(
        org,
        part("POST", "/sobjects/Lead", "good", KIM),
        part("POST", "/sobjects/Lead", "bad", {}),
        allOrNone=True,
    )
    assert [r["httpStatusCode"] for r in done.values()] == [400, 400]
    assert done["good"]["body"][0]["errorCode"] == "PROCESSING_HALTED"
    assert len(list(org.records.all("Lead"))) == before


def test_a_part_carries_its_own_headers(org):
    made = org.call("POST", "/sobjects/Lead", KIM).body["id"]
    org.time.now += 60
    old = {"If-Unmodified-Since": "Thu, 01 Jan 2026 00:00:00 GMT"}
    done = composite(
        org, part("PATCH", f"/sobjects/Lead/{made}", "person", {"Phone": "1"}, httpHeaders=old)
    )
    assert done["person"]["httpStatusCode"] == 412


def test_unchanged_describes_have_an_empty_body(org):
    stamp = org.call("GET", "/sobjects/Lead/describe").headers["Last-Modified"]
    headers = {"If-Modified-Since": stamp}
    done = composite(org, part("GET", "/sobjects/Lead/describe", "lead", httpHeaders=headers))
    assert (done["lead"]["httpStatusCode"], done["lead"]["body"]) == (304, None)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [part("GET", "/sobjects", f"r{n}") for n in range(26)],
        [part("GET", "/query?q=SELECT+Id+FROM+Lead", f"q{n}") for n in range(6)],
        [part("GET", "/sobjects", "same"), part("GET", "/sobjects", "same")],
        [part("GET", "/sobjects", "no-dash")],
        [part("GET", "/sobjects", "a", httpHeaders={"Authorization": "x"})],
    ],
)
def test_limits_and_rules_of_the_request_are_kept(org, parts):
    reply = org.call("POST", "/composite", {"compositeRequest": parts})
    assert reply.status == 400


def test_batch_parts_are_independent(org):
    requests = [
        {"method": "POST", "url": "v60.0/sobjects/Lead", "richInput": KIM},
        {"method": "GET", "url": "v60.0/sobjects/Nope"},
    ]
    reply = org.call("POST", "/composite/batch", {"batchRequests": requests})
    assert [r["statusCode"] for r in reply.body["results"]] == [201, 404]
    assert reply.body["hasErrors"]


def test_collections_answer_row_by_row(org):
    rows = [{"attributes": {"type": "Lead"}, **KIM}, {"attributes": {"type": "Lead"}}]
    reply = org.call("POST", "/composite/sobjects", {"records": rows})
    assert [r["success"] for r in reply.body] == [True, False]
    assert reply.body[1]["errors"][0]["statusCode"] == "REQUIRED_FIELD_MISSING"
    change = [{"attributes": {"type": "Lead"}, "id": reply.body[0]["id"], "Phone": "1"}]
    assert org.call("PATCH", "/composite/sobjects", {"records": change}).body[0]["success"]
    none = org.call("POST", "/composite/sobjects", {"records": rows, "allOrNone": True})
    assert not any(r["success"] for r in none.body)
    assert org.call("POST", "/composite/sobjects", {"records": rows * 101}).status == 400


def test_other_composite_resources_are_not_there(org):
    assert org.call("POST", "/composite/graph", {}).status == 404
