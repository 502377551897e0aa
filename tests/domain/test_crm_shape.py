"""Describe answers become shapes."""

from app.domain.crm_shape import shape_of

DESCRIBE = {
    "name": "Account",
    "label": "Account",
    "labelPlural": "Accounts",
    "fields": [
        {
            "name": "Tier__c",
            "label": "Tier",
            "type": "picklist",
            "filterable": True,
            "restrictedPicklist": True,
            "picklistValues": [{"value": "1", "label": "One", "active": False}, {"value": None}],
        },
        {
            "name": "OwnerId",
            "type": "reference",
            "referenceTo": ["User"],
            "relationshipName": "Owner",
        },
        {"label": "without a name"},
    ],
    "childRelationships": [
        {"childSObject": "Contact", "field": "AccountId", "relationshipName": "Contacts"},
        {"childSObject": "", "field": "X"},
    ],
}


def test_fields_parents_and_related_objects_are_found():
    shape = shape_of(DESCRIBE)
    assert shape.fields["Tier__c"].values == (("1", "One"),)
    assert shape.fields["OwnerId"].label == "OwnerId"
    assert shape.parent("Owner").refers == ("User",)
    assert shape.parent("") is None
    assert shape.child("Contact", "AccountId").relation == "Contacts"
    assert shape.child("Contact", "ReportsToId") is None
    assert len(shape.children) == 1


def test_an_answer_that_is_none_has_nothing():
    shape = shape_of({"name": "X", "fields": None, "childRelationships": "?"})
    assert (shape.label, dict(shape.fields), shape.children) == ("X", {}, ())
