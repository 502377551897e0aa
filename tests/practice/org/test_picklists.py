"""ui-api: picklists as one record type leaves them."""

import pytest

MASTER = "012000000000000AAA"


@pytest.fixture
def values(org):
    def read(record_type, field="", user="rep"):
        tail = f"/{field}" if field else ""
        return org.call(
            "GET", f"/ui-api/object-info/Lead/picklist-values/{record_type}{tail}", user=user
        )

    return read


def named(body):
    return [value["value"] for value in body["values"]]


def type_of(org, name):
    return next(org.records.where("RecordType", "DeveloperName", name))["Id"]


def test_the_master_type_has_every_active_value(values):
    body = values(MASTER).body["picklistFieldValues"]
    assert named(body["Status"])[0] == "Open - Not Contacted"
    assert "Nurturing" not in named(body["Status"])
    assert body["Status"]["defaultValue"]["value"] == "Open - Not Contacted"
    assert {"LeadSource", "Industry", "Interests__c", "Territory__c"} <= body.keys()


def test_a_record_type_leaves_some_values_out(values, org):
    partner = values(type_of(org, "Partner"), "LeadSource").body
    assert named(partner) == ["Partner Referral", "Other"]
    assert "Web" in named(values(type_of(org, "Inbound"), "LeadSource").body)


def test_dependent_values_name_the_places_of_the_controlling_ones(values):
    body = values(MASTER, "Territory__c").body
    assert body["controllerValues"] == {"AMER": 0, "EMEA": 1, "APAC": 2}
    by_value = {value["value"]: value["validFor"] for value in body["values"]}
    assert (by_value["Nordics"], by_value["Global accounts"]) == ([1], [0, 1, 2])


def test_what_is_hidden_or_unknown_is_not_found(values, org):
    assert values("012000000000001AAA").status == 404
    assert values(MASTER, "Company").status == 404
    org.admin.hide("rep", "Lead.Rating")
    assert values(MASTER, "Rating").status == 404
    assert "Rating" not in values(MASTER).body["picklistFieldValues"]
