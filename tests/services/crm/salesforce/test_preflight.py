"""The check of the rights against the practice org, whose admin takes rights away."""

import json

import httpx
import pytest

from app.domain.preflight import MappedField, RowState, lost
from app.services.crm.base import Retry, Trips
from app.services.crm.salesforce.connection import Connection
from app.services.crm.salesforce.errors import SalesforceError
from app.services.crm.salesforce.preflight import parts
from tests.services.crm.salesforce.test_api import against  # noqa: F401  # fixture

MAPPED = [
    MappedField("Lead", "Phone", creates=True, updates=True),
    MappedField("Contact", "Phone", updates=True),
]


async def check(rig, trips=None):
    rows = await rig.crm.connection.preflight(MAPPED, trips or Trips())
    return {row.id: row for row in rows}


async def test_the_least_rights_are_enough_and_cost_one_round_trip(rig):
    await rig.crm.connection.about(Trips())
    trips = Trips()
    rows = await check(rig, trips)
    wrong = [r.id for r in rows.values() if r.state in {RowState.WARN, RowState.FAIL}]
    assert set(wrong) <= {"emails", "metadata"}  # where the practice org does not have them
    assert {
        rows[n].state for n in ("leads", "contacts", "api", "activities", "marketing_user")
    } == {RowState.OK}
    assert trips.count == 1


def test_no_more_is_asked_than_a_composite_takes():
    asked = parts("005Fy00000AbCdEIAX")
    queries = [part for part in asked if "/query" in part.path]
    assert (len(asked) <= 25, len(queries) <= 5) == (True, True)
    assert len({part.name for part in asked}) == len(asked)


@pytest.mark.parametrize(
    ("change", "row", "right"),
    [
        (lambda admin: admin.rights("rep", Lead="RE"), "leads", "Leads: Create"),
        (lambda admin: admin.rights("rep", Contact=""), "contacts", "Contacts: Read"),
        (lambda admin: admin.hide("rep", "Lead.Phone"), "lead_fields", "Lead.Phone: Read"),
        (lambda admin: admin.protect("rep", "Contact.Phone"), "contact_fields", "Contact.Phone"),
        (lambda admin: admin.hide("rep", "Opportunity.Amount"), "opportunity_dashboard", "Amount"),
        (lambda admin: admin.forbid("rep", "EditEvent"), "edit_events", "Edit Events"),
        (lambda admin: admin.forbid("rep", "ActivitiesAccess"), "activities", "Access Activities"),
        (lambda admin: admin.forbid("rep", "MarketingUser"), "campaigns", "Campaigns: Edit"),
    ],
)
async def test_a_right_that_the_admin_takes_away_is_named_and_found_lost(rig, change, row, right):
    before = await check(rig)
    change(rig.org.admin)
    after = await check(rig)
    assert after[row].state in {RowState.WARN, RowState.FAIL}
    assert any(right in missing for missing in after[row].missing)
    assert any(right in each for each in lost(before.values(), after.values()))


async def test_converted_leads_are_to_stay_as_they_are(rig):
    rig.org.admin.allow("rep", "AllowViewEditConvertedLeads")
    assert (await check(rig))["converted_leads"].state is RowState.WARN


async def test_a_user_without_the_api_gets_a_row_that_says_so(rig):
    rig.org.admin.forbid("rep", "ApiEnabled")
    rows = await check(rig)
    assert rows["api"].state is RowState.FAIL
    assert {row.state for name, row in rows.items() if name != "api"} == {RowState.UNKNOWN}


async def test_a_failure_of_the_whole_call_is_raised(rig):
    rig.org.faults.add("unavailable", times=9)
    with pytest.raises(SalesforceError) as caught:
        await check(rig)
    assert caught.value.retry is Retry.SOON


async def test_a_field_that_the_org_does_not_have_is_unknown_and_the_rest_is_known(against):  # noqa: F811  # the fixture
    def handler(request):
        if request.url.path.endswith("userinfo"):
            return httpx.Response(200, json={"user_id": "005A", "organization_id": "00DA"})
        asked = json.loads(request.content)["compositeRequest"]
        return httpx.Response(200, json={"compositeResponse": [answer(part) for part in asked]})

    def answer(part):
        status, body = 200, {"records": [{"PermissionsApiEnabled": True}]}
        if "ActivitiesAccess" in part["url"] or "Owner.Name" in part["url"]:
            status, body = 400, [{"errorCode": "INVALID_FIELD", "message": "No such column"}]
        elif part["url"].endswith("describe"):
            status, body = 500, None
        return {"referenceId": part["referenceId"], "httpStatusCode": status, "body": body}

    found = await Connection(against(handler)).preflight([], Trips())
    rows = {row.id: row for row in found}
    assert rows["activities"].state is RowState.UNKNOWN
    assert rows["api"].state is RowState.OK
    assert rows["leads"].state is RowState.UNKNOWN
