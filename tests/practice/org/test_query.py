"""Queries are answered as Salesforce would."""

from urllib.parse import quote

import pytest


@pytest.fixture
def ask(org):
    def run(soql, user="rep"):
        return org.call("GET", f"/query?q={quote(soql)}", user=user)

    return run


def ids(reply):
    return [row["Id"] for row in reply.body["records"]]


def test_text_is_compared_in_any_case(ask):
    reply = ask("SELECT Id, Name FROM Lead WHERE Email = 'TOMAS@riveratiles.EXAMPLE'")
    assert reply.body["totalSize"] == 1
    row = reply.body["records"][0]
    assert row["Name"] == "Tomás Rivera"
    assert row["attributes"]["type"] == "Lead"


def test_relationships_are_followed_up_and_down(ask):
    up = ask("SELECT Account.Name, Owner.Name FROM Contact WHERE Account.Name = 'Halden Castings'")
    assert {r["Account"]["Name"] for r in up.body["records"]} == {"Halden Castings"}
    assert up.body["records"][0]["Owner"]["Name"] == "Ingrid Solberg"
    down = ask("SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account")
    by_name = {r["Name"]: r["Contacts"] for r in down.body["records"]}
    assert [r["LastName"] for r in by_name["Halden Castings"]["records"]] == ["Aas", "Solberg"]
    assert by_name["Lindqvist Paper"] is None


def test_members_are_found_by_the_e_mail_of_either_person(ask, org):
    campaign = next(org.records.all("Campaign"))["Id"]
    lead = next(org.records.all("Lead"))
    org.call("POST", "/sobjects/CampaignMember", {"CampaignId": campaign, "LeadId": lead["Id"]})
    email = lead["Email"]
    reply = ask(
        f"SELECT Id, LeadId FROM CampaignMember WHERE CampaignId = '{campaign}' "
        f"AND (Lead.Email = '{email}' OR Contact.Email = '{email}')"
    )
    assert [r["LeadId"] for r in reply.body["records"]] == [lead["Id"]]


def test_order_limit_in_like_and_sub_selects(ask):
    reply = ask("SELECT Id FROM Lead ORDER BY LastModifiedDate DESC, Id LIMIT 2")
    assert ids(reply) == sorted(ids(reply))
    assert ask("SELECT COUNT() FROM Account").body == {"totalSize": 14, "done": True, "records": []}
    assert ask("SELECT Id FROM Lead WHERE Company LIKE '%tiles'").body["totalSize"] == 1
    assert ask("SELECT Id FROM Lead WHERE LastName IN ('rivera', 'lind')").body["totalSize"] == 2
    inner = "SELECT AccountId FROM Contact WHERE LastName = 'Ferro'"
    assert ask(f"SELECT Id FROM Account WHERE Id IN ({inner})").body["totalSize"] == 1
    assert ask(f"SELECT Id FROM Account WHERE Id NOT IN ({inner})").body["totalSize"] == 13
    assert ask("SELECT Id FROM Lead WHERE NOT (Email = null)").body["totalSize"] == 6
    assert ask("SELECT Id FROM Account WHERE NumberOfEmployees > 1500").body["totalSize"] == 3


def test_dates_are_compared_as_instants(ask):
    recent = ask("SELECT Id FROM Account WHERE LastModifiedDate > 2027-01-10T00:00:00Z")
    assert 0 < recent.body["totalSize"] < 5
    assert ask("SELECT Id FROM Account WHERE LastModifiedDate = LAST_N_DAYS:1").status == 200


@pytest.mark.parametrize(
    ("soql", "code"),
    [
        ("SELECT Foo FROM Lead", "INVALID_FIELD"),
        ("SELECT Id FROM Foo", "INVALID_TYPE"),
        ("SELECT Id FROM Lead WHERE Description = 'x'", "INVALID_FIELD"),
        ("SELECT Id FROM Lead WHERE CreatedDate > 'x'", "INVALID_FIELD"),
        ("SELECT Id FROM Lead WHERE Foo.Name = 'x'", "INVALID_FIELD"),
        ("SELECT Id, (SELECT Id FROM Foos) FROM Lead", "INVALID_TYPE"),
    ],
)
def test_what_is_not_there_is_refused(ask, soql, code):
    reply = ask(soql)
    assert (reply.status, reply.body[0]["errorCode"]) == (400, code)


def test_who_of_a_task_is_followed_to_either_object(ask, org):
    lead = next(org.records.all("Lead"))
    org.call("POST", "/sobjects/Task", {"Subject": "Call", "WhoId": lead["Id"]})
    row = ask("SELECT Who.Name, Who.Type FROM Task").body["records"][0]
    assert (row["Who"]["Name"], row["Who"]["Type"]) == (lead["Name"], "Lead")
