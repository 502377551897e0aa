"""Describe answers have the keys of a recorded real org."""

import base64
from dataclasses import replace

from app.practice.org.describe import describe, summary

# Keys of a field in the recording of a real Lead describe (API 59).
RECORDED = (
    "aggregatable aiPredictionField autoNumber byteLength calculated calculatedFormula "
    "cascadeDelete caseSensitive compoundFieldName controllerName createable custom "
    "defaultValue defaultValueFormula defaultedOnCreate dependentPicklist "
    "deprecatedAndHidden digits displayLocationInDecimal encrypted externalId "
    "extraTypeInfo filterable filteredLookupInfo formulaTreatNullNumberAsZero groupable "
    "highScaleNumber htmlFormatted idLookup inlineHelpText label length mask maskType name "
    "nameField namePointing nillable permissionable picklistValues polymorphicForeignKey "
    "precision queryByDistance referenceTargetField referenceTo relationshipName "
    "relationshipOrder restrictedDelete restrictedPicklist scale searchPrefilterable "
    "soapType sortable type unique updateable writeRequiresMasterRead "
)
FIELD_KEYS = set(RECORDED.split())


def fields(org, name, user=None):
    shown = describe(org.inner.objects[name], user or org.users["rep"], "v60.0")
    return {f["name"]: f for f in shown["fields"]}


def test_a_field_has_every_key_of_a_real_one(org):
    for name in ("Lead", "Contact", "Task"):
        for field in fields(org, name).values():
            assert set(field) == FIELD_KEYS


def test_required_on_create_is_worked_out_as_for_a_real_org(org):
    def required(name):
        return {
            n
            for n, f in fields(org, name).items()
            if f["createable"] and not f["nillable"] and not f["defaultedOnCreate"]
        }

    assert required("Lead") == {"LastName", "Company"}
    assert required("Contact") == {"LastName"}
    assert required("Account") == {"Name"}


def test_e_mail_is_a_look_up_but_no_external_id(org):
    email = fields(org, "Lead")["Email"]
    assert (email["idLookup"], email["externalId"], email["byteLength"]) == (True, False, 240)
    owner = fields(org, "Lead")["OwnerId"]
    assert (owner["relationshipName"], owner["length"]) == ("Owner", 18)
    assert fields(org, "Lead")["Status"]["picklistValues"][0]["defaultValue"]


def test_rights_show_on_object_and_field(org):
    rep = replace(
        org.users["rep"], hidden=frozenset({"Lead.Phone"}), read_only=frozenset({"Lead.Title"})
    )
    shown = fields(org, "Lead", rep)
    assert "Phone" not in shown
    assert (shown["Title"]["createable"], shown["Title"]["updateable"]) == (False, False)
    assert not summary(org.inner.objects["Contact"], rep, "v60.0")["createable"]


def test_formulas_numbers_and_lookups_say_what_they_are(org):
    lead = fields(org, "Lead")
    assert (lead["Email_Domain__c"]["calculated"], lead["Email_Domain__c"]["createable"]) == (
        True,
        False,
    )
    assert lead["Lead_No__c"]["autoNumber"]
    assert lead["Interests__c"]["type"] == "multipicklist"
    assert lead["Partner_Account__c"]["relationshipName"] == "Partner_Account__r"
    assert lead["City"]["compoundFieldName"] == "Address"
    closed = {v["value"] for v in lead["Status"]["picklistValues"] if not v["active"]}
    assert closed == {"Nurturing"}


def test_a_dependent_value_says_in_bits_where_it_holds(org):
    lead = fields(org, "Lead")
    assert lead["Territory__c"]["controllerName"] == "Region__c"
    bits = {v["value"]: v["validFor"] for v in lead["Territory__c"]["picklistValues"]}
    regions = [v["value"] for v in lead["Region__c"]["picklistValues"]]

    def holds(value):
        first = base64.b64decode(bits[value])[0]
        return {region for place, region in enumerate(regions) if first & (0x80 >> place)}

    assert holds("Nordics") == {"EMEA"}
    assert holds("Global accounts") == {"AMER", "EMEA", "APAC"}


def test_record_types_come_with_the_master_last(org):
    body = org.call("GET", "/sobjects/Lead/describe").body
    infos = body["recordTypeInfos"]
    assert [info["name"] for info in infos] == ["Inbound", "Partner", "Master"]
    assert [info["defaultRecordTypeMapping"] for info in infos] == [True, False, False]
    assert [info["master"] for info in infos] == [False, False, True]


def test_children_are_listed_as_far_as_the_user_sees_them(org):
    def children():
        body = org.call("GET", "/sobjects/Account/describe").body
        return {c["relationshipName"]: c["childSObject"] for c in body["childRelationships"]}

    assert children()["Subscriptions__r"] == "Subscription__c"
    org.admin.rights("rep", Subscription__c="")
    assert "Subscriptions__r" not in children()


def test_a_custom_object_says_so(org):
    body = org.call("GET", "/sobjects/Subscription__c/describe").body
    assert (body["custom"], body["keyPrefix"]) == (True, "a00")
    assert "ToIds" not in fields(org, "EmailMessage")
