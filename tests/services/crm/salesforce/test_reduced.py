"""Describe answers keep the facts that the rules need."""

from app.domain.describe import PickValue, required_fields
from app.practice.org.describe import describe
from app.services.crm.salesforce.reduced import reduced


async def test_the_practice_orgs_lead_requires_last_name_and_company(rig):
    org = rig.org.inner
    facts = reduced(describe(org.objects["Lead"], rig.org.users["rep"], "v60.0"))
    assert set(required_fields(facts)) == {"LastName", "Company"}
    assert facts.fields["Description"].length == 32000
    assert "Web" in facts.fields["LeadSource"].values
    assert facts.fields["Region__c"].restricted
    assert facts.record_types[0].master or len(facts.record_types) > 1


def test_every_key_of_a_field_is_read_and_missing_ones_are_harmless():
    whole = {
        "name": "Lead",
        "fields": [
            {
                "name": "Office__c",
                "label": "Office",
                "type": "picklist",
                "dependentPicklist": True,
                "controllerName": "Region__c",
                "nillable": False,
                "calculated": True,
                "autoNumber": True,
                "compoundFieldName": "Name",
                "precision": 18,
                "scale": 2,
                "digits": 9,
                "referenceTo": ["User"],
                "picklistValues": [
                    {"value": "R", "label": "Rome", "active": False, "validFor": "gAAA"}
                ],
            },
            {"name": "Bare"},
        ],
        "recordTypeInfos": [{"recordTypeId": "012", "name": "Web", "available": False}],
    }
    facts = reduced(whole)
    office, bare = facts.fields["Office__c"], facts.fields["Bare"]
    assert office.picks == (PickValue("R", "Rome", active=False, valid_for="gAAA"),)
    assert (office.controller, office.compound, office.refers) == ("Region__c", "Name", ("User",))
    assert (office.precision, office.scale, office.digits) == (18, 2, 9)
    assert all((office.calculated, office.auto_number, office.required))
    assert (bare.label, bare.type, bare.required) == ("Bare", "string", False)
    assert not facts.record_types[0].available


def test_a_describe_without_fields_has_none():
    assert reduced({"name": "Lead", "fields": None}).fields == {}
