"""Rows of the check: proof and remedy for each right, and what was lost since the last time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mapping import Maps
from app.domain.preflight import (
    ASKED_OBJECTS,
    DASHBOARD,
    FieldSeen,
    MappedField,
    ObjectSeen,
    RowState,
    Seen,
    gravest,
    lost,
    mapped_fields,
    preflight,
)

OK, WARN, FAIL, UNKNOWN = RowState.OK, RowState.WARN, RowState.FAIL, RowState.UNKNOWN
FIELDS = {"Lead": ("LastName", "Phone"), "Contact": ("LastName", "Phone"), **DASHBOARD}
MAPPED = [MappedField(o, "Phone", creates=o == "Lead", updates=True) for o in ("Lead", "Contact")]
ON = {"ApiEnabled": True, "ActivitiesAccess": True, "EditTask": True, "EditEvent": True}


def seen(**more):
    objects = {
        name: ObjectSeen(
            createable=name not in {"Contact", "Campaign", "Opportunity"},
            updateable=name != "Opportunity",
            fields={field: FieldSeen() for field in FIELDS.get(name, ("Id",))},
        )
        for name in ASKED_OBJECTS
    }
    base = {
        "api": True,
        "objects": objects | more.pop("objects", {}),
        "permissions": {**ON, "AllowViewEditConvertedLeads": False} | more.pop("permissions", {}),
        "user": {"UserPermissionsMarketingUser": True, "IsActive": True} | more.pop("user", {}),
        "owner_name": True,
        "mapped": MAPPED,
    }
    return Seen(**(base | more))


def rows(**more):
    return {row.id: row for row in preflight(seen(**more))}


def test_the_least_rights_are_enough_and_creating_contacts_is_none_of_them():
    found = rows()
    assert {row.state for name, row in found.items() if name != "connector"} == {OK}
    assert gravest(found.values()) is UNKNOWN
    assert all(not row.remedy for row in found.values())


@pytest.mark.parametrize(
    ("more", "row", "state", "remedy"),
    [
        ({"objects": {"Lead": ObjectSeen(createable=False)}}, "leads", FAIL, "Leads: Create."),
        ({"objects": {"Contact": None}}, "contacts", FAIL, "Contacts: Read, Edit."),
        ({"objects": {"Campaign": ObjectSeen(updateable=False)}}, "campaigns", WARN, "Campaigns"),
        ({"objects": {"CampaignMember": None}}, "members", WARN, "members follow it"),
        ({"objects": {"EmailMessage": None}}, "emails", WARN, "Enhanced Email"),
        ({"objects": {"FieldDefinition": None}}, "metadata", WARN, "View Setup"),
        ({"permissions": {"ActivitiesAccess": False}}, "activities", FAIL, "Access Activities: on"),
        ({"permissions": {"EditEvent": False}}, "edit_events", WARN, "Edit Events: on"),
        (
            {"permissions": {"AllowViewEditConvertedLeads": True}},
            "converted_leads",
            WARN,
            "View and Edit Converted Leads: off",
        ),
        ({"user": {"UserPermissionsMarketingUser": False}}, "marketing_user", WARN, "Users"),
        ({"owner_name": False}, "account_dashboard", WARN, "Owner.Name"),
        ({"api": False}, "api", FAIL, "API Enabled: on"),
    ],
)
def test_what_is_missing_names_the_place_in_setup(more, row, state, remedy):
    found = rows(**more)[row]
    assert found.state is state
    assert remedy in found.remedy
    assert "Setup >" in found.remedy


def test_a_mapped_field_that_is_hidden_or_read_only_is_named():
    read_only = ObjectSeen(fields={"LastName": FieldSeen(), "Phone": FieldSeen(updateable=False)})
    hidden = ObjectSeen(fields={"LastName": FieldSeen()})
    found = rows(objects={"Lead": hidden, "Contact": read_only})
    assert found["lead_fields"].missing == ("Lead.Phone: Read",)
    assert found["contact_fields"].missing == ("Contact.Phone: Edit",)
    assert "Contact > Fields & Relationships > Phone" in found["contact_fields"].remedy


def test_what_could_not_be_read_is_unknown_and_never_missing():
    found = preflight(Seen())
    assert {row.state for row in found} == {UNKNOWN}
    assert [right for row in found for right in row.missing] == []


@pytest.mark.parametrize(
    ("single", "active", "state", "proof"),
    [
        (True, True, OK, "SSO-enabled"),
        (None, True, OK, "does not tell"),
        (False, True, WARN, "not SSO-enabled"),
        (True, False, WARN, "not active"),
    ],
)
def test_the_user_of_a_marketing_connector_is_checked_when_its_fields_are_seen(
    single, active, state, proof
):
    fields = {name: FieldSeen() for name in ("LastName", "Phone", "pi__score__c")}
    permissions = {} if single is None else {"IsSsoEnabled": single}
    found = rows(
        objects={"Lead": ObjectSeen(fields=fields)},
        permissions=permissions,
        user={"IsActive": active},
    )["connector"]
    assert found.state is state
    assert proof in found.proof
    assert "Pardot" in found.proof


def test_rights_lost_since_the_last_check_are_named_and_new_gaps_are_not():
    before, after = (
        preflight(seen()),
        preflight(
            seen(
                objects={"Lead": ObjectSeen(createable=False, fields={"Phone": FieldSeen()})},
                permissions={"EditTask": False},
            )
        ),
    )
    assert lost(before, after) == ("Leads: Create", "Edit Tasks")
    assert lost(after, after) == ()
    more = preflight(seen(mapped=[*MAPPED, MappedField("Lead", "New__c", creates=True)]))
    assert lost(before, more) == ()
    assert lost(before, preflight(Seen())) == ()


@given(st.dictionaries(st.sampled_from(ASKED_OBJECTS), st.none() | st.builds(ObjectSeen)))
def test_whatever_was_seen_each_row_is_there_once_with_words(objects):
    found = preflight(Seen(objects=objects))
    assert len({row.id for row in found}) == len(found)
    assert all(row.proof.endswith((".", "✓", "✗")) for row in found)
    assert all(bool(row.remedy) == (row.state in {WARN, FAIL}) for row in found)


def test_contacts_are_never_asked_to_be_created():
    mapped = mapped_fields(Maps())
    assert {each.object for each in mapped} == {"Lead", "Contact"}
    assert not any(each.creates for each in mapped if each.object == "Contact")
    assert any(each.creates and each.updates for each in mapped)
