"""Describe answers have the keys of a recorded real org."""

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
