"""Objects about objects are asked, within their narrow limits."""

from urllib.parse import quote

import pytest


@pytest.fixture
def ask(org):
    def run(soql, path="/tooling/query", user="rep"):
        return org.call("GET", f"{path}?q={quote(soql)}", user=user)

    return run


OF_LEAD = "EntityDefinition.QualifiedApiName = 'Lead'"


def test_fields_are_told_with_their_rights(ask, org):
    soql = f"SELECT QualifiedApiName, DataType, IsCreatable FROM EntityParticle WHERE {OF_LEAD}"
    rows = {row["QualifiedApiName"]: row for row in ask(soql).body["records"]}
    assert (rows["Email"]["DataType"], rows["Email"]["IsCreatable"]) == ("email", True)
    assert not rows["Email_Domain__c"]["IsCreatable"]
    org.admin.hide("rep", "Lead.Email")
    hidden = {row["QualifiedApiName"] for row in ask(soql).body["records"]}
    assert "Email" not in hidden
    defined = ask(f"SELECT QualifiedApiName FROM FieldDefinition WHERE {OF_LEAD}").body
    assert "Email" in {row["QualifiedApiName"] for row in defined["records"]}


def test_objects_and_lookups_are_told(ask):
    soql = "SELECT QualifiedApiName, Label FROM EntityDefinition WHERE QualifiedApiName IN ('Lead')"
    assert ask(soql).body["records"][0]["Label"] == "Lead"
    soql = (
        "SELECT QualifiedApiName, EntityDefinition.QualifiedApiName, RelationshipName, ReferenceTo "
        "FROM FieldDefinition WHERE EntityDefinitionId = 'Subscription__c' "
        "AND QualifiedApiName = 'Account__c'"
    )
    row = ask(soql).body["records"][0]
    assert row["ReferenceTo"] == {"referenceTo": ["Account"]}
    assert row["EntityDefinition"]["QualifiedApiName"] == "Subscription__c"


def test_picklist_values_are_told_and_a_limit_is_ignored(ask):
    soql = (
        "SELECT Value, IsActive, ValidFor FROM PicklistValueInfo "
        "WHERE EntityParticleId = 'Lead.Status' LIMIT 1"
    )
    rows = ask(soql).body["records"]
    assert [row["Value"] for row in rows if not row["IsActive"]] == ["Nurturing"]
    assert len(rows) == 5
    assert ask(soql, "/query").body["totalSize"] == 5


@pytest.mark.parametrize(
    ("soql", "code"),
    [
        (f"SELECT Label FROM FieldDefinition WHERE {OF_LEAD} OR {OF_LEAD}", "UNSUPPORTED"),
        (f"SELECT Label FROM FieldDefinition WHERE NOT ({OF_LEAD})", "UNSUPPORTED"),
        ("SELECT Label FROM EntityDefinition WHERE QualifiedApiName != 'Lead'", "UNSUPPORTED"),
        ("SELECT COUNT() FROM EntityDefinition", "UNSUPPORTED"),
        ("SELECT Label FROM FieldDefinition", "EXTERNAL_OBJECT_EXCEPTION"),
        ("SELECT Nothing FROM EntityDefinition", "INVALID_FIELD"),
        ("SELECT Id FROM Lead", "INVALID_TYPE"),
    ],
)
def test_what_they_do_not_take_is_refused(ask, soql, code):
    reply = ask(soql)
    wanted = "EXTERNAL_OBJECT_UNSUPPORTED_EXCEPTION" if code == "UNSUPPORTED" else code
    assert (reply.status, reply.body[0]["errorCode"]) == (400, wanted)


def test_the_right_to_read_them_can_be_taken(ask, org):
    org.admin.rights("rep", EntityParticle="")
    refused = ask(f"SELECT Label FROM EntityParticle WHERE {OF_LEAD}")
    assert refused.body[0]["errorCode"] == "INVALID_TYPE"
