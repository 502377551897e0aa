"""What cannot be asked is refused in words, before it is asked."""

import pytest

from app.domain.crm_shape import ChildShape, FieldShape, ObjectShape
from app.domain.expression import ALWAYS, AllOf, AnyOf, Compare, Operator
from app.domain.list_check import MAX_CONDITIONS, faults
from app.domain.list_query import ListQuery, Related

FIELDS = [
    FieldShape("Name", "Account Name", "string"),
    FieldShape("Tier__c", "Tier", "picklist", values=(("A", "A"), ("B", "B")), restricted=True),
    FieldShape("Employees", "Employees", "int"),
    FieldShape("Description", "Description", "textarea", filterable=False),
    FieldShape("Logo", "Logo", "base64"),
    FieldShape("OwnerId", "Owner", "reference", refers=("User",), relation="Owner"),
    FieldShape("WhoId", "Who", "reference", refers=("Lead", "Contact"), relation="Who"),
    FieldShape("ParentId", "Parent", "reference", refers=("Account",), relation="Parent"),
    FieldShape("Far", "Far", "reference", refers=("Elsewhere",), relation="Far"),
]
CHILDREN = (
    ChildShape("Contact", "AccountId"),
    ChildShape("Task", "WhatId"),
    ChildShape("Account", "ParentId"),
    ChildShape("Hidden", "AccountId"),
)
SHAPES = {
    "Account": ObjectShape("Account", "Account", {f.name: f for f in FIELDS}, CHILDREN),
    "User": ObjectShape("User", "User", {"Name": FieldShape("Name", "Full Name", "string")}),
    "Contact": ObjectShape(
        "Contact", "Contact", {"AccountId": FieldShape("AccountId", "Account", "reference")}
    ),
    "Task": ObjectShape(
        "Task", "Task", {"WhatId": FieldShape("WhatId", "About", "reference")}, plural="Tasks"
    ),
    "Hidden": ObjectShape("Hidden", "Hidden", {}),
}


def codes(where=ALWAYS, *related, base="Account"):
    return [fault.code for fault in faults(ListQuery(base, where, related), SHAPES)]


def leaf(field, operator=Operator.IS, value="x"):
    return Compare(field, operator, value)


@pytest.mark.parametrize(
    ("where", "code"),
    [
        (leaf("Nope__c"), "no_field"),
        (leaf("Nope.Name"), "no_parent"),
        (leaf("Far.Name"), "parent_unread"),
        (leaf("Who.Email"), "parent_of_several"),
        (leaf("Owner.Salary"), "no_field"),
        (leaf("Description"), "not_filterable"),
        (leaf("Logo"), "no_comparison"),
        (leaf("Name", Operator.MORE, 5), "no_operator"),
        (leaf("Name", Operator.IN_LIST), "no_operator"),
        (leaf("Name", Operator.IS, None), "no_value"),
        (leaf("Name", Operator.IS, "a\x00b"), "bad_value"),
        (leaf("Employees", Operator.MORE, "many"), "bad_value"),
        (leaf("Employees", Operator.MORE, 1.5), "bad_value"),
        (leaf("Tier__c", Operator.ONE_OF, ("a", "C")), "unknown_value"),
        (leaf("Parent.Parent.Parent.Parent.Parent.Parent.Name"), "no_field"),
        (AllOf((leaf("Name"), AnyOf())), "empty_group"),
        (ALWAYS, "no_conditions"),
        (AllOf((leaf("Name"),) * (MAX_CONDITIONS + 1)), "too_many"),
    ],
)
def test_a_condition_that_cannot_be_asked_is_named(where, code):
    assert codes(where) == [code]


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        ([Related("Case", "AccountId")], "no_related"),
        ([Related("Contact", "ReportsToId")], "no_related"),
        ([Related("Task", "WhatId")], "no_subquery"),
        ([Related("Account", "ParentId")], "same_object"),
        ([Related("Hidden", "AccountId")], "no_lookup"),
        ([Related("Contact", "AccountId")] * 3, "too_many_related"),
    ],
)
def test_a_related_block_that_salesforce_refuses_is_named(blocks, code):
    assert codes(ALWAYS, *blocks) == [code]


def test_what_is_sound_has_no_faults():
    where = AllOf((leaf("Owner.Name"), leaf("Who.Name"), leaf("Tier__c", Operator.IS, "b")))
    assert codes(where, Related("Contact", "AccountId")) == []
    assert codes(base="Nothing") == ["no_object"]


def test_a_hidden_field_comes_with_the_way_to_show_it():
    (fault,) = faults(ListQuery("Account", AllOf((leaf("Name"), leaf("Tier2__c")))), SHAPES)
    assert fault.at == (1,)
    assert (
        "Setup > Object Manager > Account > Fields & Relationships > Tier2__c"
        " > Set Field-Level Security" in fault.words
    )
    block = Related("Contact", "AccountId", leaf("Secret__c"))
    (fault,) = faults(ListQuery("Account", leaf("Name"), (block,)), SHAPES)
    assert (fault.block, fault.object) == (1, "Contact")
