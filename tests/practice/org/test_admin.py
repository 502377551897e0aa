"""An admin changes what a user sees and may do, and every answer follows."""

from urllib.parse import quote

import pytest

from app.practice.org.admin import UnknownSettingError

KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


def code(reply):
    return reply.body[0]["errorCode"]


def query(org, soql, user="rep"):
    return org.call("GET", f"/query?q={quote(soql)}", user=user)


def described(org, name, user="rep", stamp=None):
    headers = {"if-modified-since": stamp} if stamp else {}
    return org.call("GET", f"/sobjects/{name}/describe", headers=headers, user=user)


def field_of(org, name, column):
    return next((f for f in described(org, name).body["fields"] if f["name"] == column), None)


def test_a_hidden_field_is_gone_from_describe_queries_and_writes(org):
    org.admin.hide("rep", "Lead.Phone")
    assert field_of(org, "Lead", "Phone") is None
    assert code(query(org, "SELECT Phone FROM Lead")) == "INVALID_FIELD"
    assert code(query(org, "SELECT Id FROM Lead WHERE Phone = '1'")) == "INVALID_FIELD"
    assert code(org.call("POST", "/sobjects/Lead", {**KIM, "Phone": "1"})) == "INVALID_FIELD"
    org.admin.show("rep", "Lead.Phone")
    assert org.call("POST", "/sobjects/Lead", {**KIM, "Phone": "1"}).status == 201


def test_a_protected_field_is_read_and_not_written(org):
    org.admin.protect("rep", "Lead.Title")
    title = field_of(org, "Lead", "Title")
    assert (title["createable"], title["updateable"]) == (False, False)
    refused = org.call("POST", "/sobjects/Lead", {**KIM, "Title": "CEO"})
    assert code(refused) == "INVALID_FIELD_FOR_INSERT_UPDATE"
    org.admin.unprotect("rep", "Lead.Title")
    assert org.call("POST", "/sobjects/Lead", {**KIM, "Title": "CEO"}).status == 201


def test_rights_on_an_object_show_in_describe_and_in_answers(org):
    org.admin.rights("rep", Lead="R", Opportunity="")
    body = described(org, "Lead").body
    assert (body["queryable"], body["createable"], body["updateable"]) == (True, False, False)
    assert code(org.call("POST", "/sobjects/Lead", KIM)) == "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
    assert code(query(org, "SELECT Id FROM Opportunity")) == "INVALID_TYPE"
    assert described(org, "Opportunity").status == 404


def test_opt_out_fields_are_hidden_until_an_admin_grants_them(org):
    for name in ("Lead", "Contact"):
        assert field_of(org, name, "HasOptedOutOfEmail") is None
    org.admin.show("rep", "Lead.HasOptedOutOfEmail")
    assert field_of(org, "Lead", "HasOptedOutOfEmail")["type"] == "boolean"


def test_a_describe_is_not_sent_again_until_a_right_changes(org):
    stamp = described(org, "Lead").headers["Last-Modified"]
    assert described(org, "Lead", stamp=stamp).status == 304
    org.time.now += 5
    org.admin.hide("rep", "Lead.Phone")
    assert described(org, "Lead", stamp=stamp).status == 200
    assert described(org, "Contact", stamp=stamp).status == 304
    assert described(org, "Lead", user="daniel", stamp=stamp).status == 304


def test_the_list_of_objects_follows_the_rights_too(org):
    first = org.call("GET", "/sobjects")
    stamp = first.headers["Last-Modified"]
    asked = {"if-modified-since": stamp}
    assert org.call("GET", "/sobjects", headers=asked).status == 304
    org.time.now += 5
    org.admin.rights("rep", Opportunity="")
    again = org.call("GET", "/sobjects", headers=asked)
    names = {each["name"] for each in first.body["sobjects"]}
    assert names - {each["name"] for each in again.body["sobjects"]} == {"Opportunity"}


def permissions(org, user="rep"):
    names = ("ApiEnabled", "ActivitiesAccess", "EditTask", "EditEvent")
    names += ("AllowViewEditConvertedLeads",)
    columns = ", ".join(f"Permissions{name}" for name in names)
    row = query(org, f"SELECT {columns} FROM UserPermissionAccess", user).body["records"][0]
    return {name for name in names if row[f"Permissions{name}"]}


def test_everybody_can_ask_for_their_own_permissions(org):
    assert permissions(org) == {"ApiEnabled", "ActivitiesAccess", "EditTask", "EditEvent"}
    org.admin.forbid("rep", "EditTask")
    org.admin.allow("rep", "AllowViewEditConvertedLeads")
    assert permissions(org) == {
        "ApiEnabled",
        "ActivitiesAccess",
        "EditEvent",
        "AllowViewEditConvertedLeads",
    }
    assert "EditTask" in permissions(org, "integration")


def test_permissions_to_edit_activities_show_on_their_objects(org):
    org.admin.forbid("rep", "EditTask")
    assert not described(org, "Task").body["createable"]
    assert described(org, "Event").body["createable"]
    assert code(org.call("POST", "/sobjects/Task", {"Subject": "x"})) == (
        "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
    )
    org.admin.forbid("rep", "ActivitiesAccess")
    assert described(org, "Event").status == 404


def test_the_marketing_box_is_on_the_user_and_needed_for_members(org):
    me = org.users["rep"].id
    ask = f"SELECT UserPermissionsMarketingUser, IsActive FROM User WHERE Id = '{me}'"
    row = query(org, ask).body["records"][0]
    assert (row["UserPermissionsMarketingUser"], row["IsActive"]) == (True, True)
    org.admin.forbid("rep", "MarketingUser")
    assert not query(org, ask).body["records"][0]["UserPermissionsMarketingUser"]
    assert not described(org, "Campaign").body["updateable"]
    campaign, lead = next(org.records.all("Campaign")), next(org.records.all("Lead"))
    member = {"CampaignId": campaign["Id"], "LeadId": lead["Id"]}
    refused = org.call("POST", "/sobjects/CampaignMember", member)
    assert code(refused) == "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"


def test_converted_leads_are_changed_only_with_the_permission(org):
    lead = org.call("POST", "/sobjects/Lead", KIM).body["id"]
    org.records.change("Lead", lead, {"IsConverted": True})
    refused = org.call("PATCH", f"/sobjects/Lead/{lead}", {"Phone": "1"})
    assert code(refused) == "CANNOT_UPDATE_CONVERTED_LEAD"
    org.admin.allow("rep", "AllowViewEditConvertedLeads")
    assert org.call("PATCH", f"/sobjects/Lead/{lead}", {"Phone": "1"}).status == 204


@pytest.mark.parametrize(
    "change",
    [
        lambda admin: admin.hide("nobody", "Lead.Phone"),
        lambda admin: admin.hide("rep", "Lead.Nothing"),
        lambda admin: admin.rights("rep", Lead="X"),
        lambda admin: admin.allow("rep", "Fly"),
        lambda admin: admin.switch("gravity", on=False),
        lambda admin: admin.duplicate_rule("maybe"),
    ],
)
def test_what_is_not_there_cannot_be_set(org, change):
    with pytest.raises(UnknownSettingError):
        change(org.admin)


async def test_rights_are_read_and_changed_over_http(served):
    told = (await served.client.get("/admin")).json()
    assert "Lead.HasOptedOutOfEmail" in told["rep"]["hidden"]
    wanted = {"user": "rep", "hide": ["Lead.Phone"], "rights": {"Contact": "R"}, "allow": []}
    answer = await served.client.post("/admin", json=wanted)
    assert "Lead.Phone" in answer.json()["rep"]["hidden"]
    assert answer.json()["rep"]["rights"]["Contact"] == "R"
    assert (await served.client.post("/admin", json={"user": "x", "hide": []})).status_code == 400
    assert (await served.client.post("/admin", content=b"{")).status_code == 400


async def test_the_org_is_changed_over_http_too(served):
    lead = next(served.part.records.all("Lead"))["Id"]
    wanted = {"switch": {"storage_full": True}, "duplicate_rule": "block", "lock": lead}
    assert (await served.client.post("/admin", json=wanted)).status_code == 200
    assert served.part.rules.mode == "block"
    assert served.part.inner.conduct.locked == {lead}
    more = {"switch": {"storage_full": False}, "unlock": lead, "freeze": lead, "convert": lead}
    await served.client.post("/admin", json=more)
    assert not any(served.part.admin.switches().values())
    assert served.part.records.get("Lead", lead)["IsConverted"]
    assert (await served.client.post("/admin", json={"convert": "00Q"})).status_code == 400


async def test_a_user_without_the_api_or_switched_off_is_turned_away(served):
    served.part.admin.forbid("rep", "ApiEnabled")
    refused = await served.client.get("/services/data/v60.0/sobjects")
    assert (refused.status_code, refused.json()[0]["errorCode"]) == (403, "API_DISABLED_FOR_ORG")
    served.part.admin.allow("rep", "ApiEnabled")
    grant = served.part.grant()
    served.part.admin.active("rep", on=False)
    refused = await served.client.get("/services/data/v60.0/sobjects")
    assert refused.status_code == 401
    form = {"grant_type": "refresh_token", "client_id": grant.client_id}
    form["refresh_token"] = grant.refresh_token
    token = await served.client.post("/services/oauth2/token", data=form)
    assert token.json() == {"error": "invalid_grant", "error_description": "inactive user"}
