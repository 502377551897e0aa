"""Signing in to the org through the browser and the token endpoints."""

from urllib.parse import parse_qs, urlsplit

import pytest

from app.domain.crm_app import PRACTICE_CLIENT, callback_url
from app.practice.org.oauth import challenge_of

VERIFIER = "v" * 50
ASK = {
    "response_type": "code",
    "client_id": PRACTICE_CLIENT,
    "redirect_uri": callback_url(17171),
    "state": "s1",
    "code_challenge": challenge_of(VERIFIER),
    "code_challenge_method": "S256",
}
AUTHORIZE, TOKEN = "/services/oauth2/authorize", "/services/oauth2/token"


async def test_a_user_agrees_and_the_code_gives_tokens(served):
    asked = await served.client.get(AUTHORIZE, params=ASK)
    assert "Maria Rossi" in asked.text
    agreed = await served.client.post(AUTHORIZE, data={**ASK, "user": "rep"})
    answer = parse_qs(urlsplit(agreed.headers["Location"]).query)
    assert answer["state"] == ["s1"]
    form = {
        "grant_type": "authorization_code",
        "code": answer["code"][0],
        "client_id": PRACTICE_CLIENT,
        "redirect_uri": ASK["redirect_uri"],
        "code_verifier": VERIFIER,
    }
    tokens = (await served.client.post(TOKEN, data=form)).json()
    assert tokens["instance_url"] == served.address
    assert served.part.org_id in tokens["id"]
    again = await served.client.post(TOKEN, data=form)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


async def test_declining_comes_back_with_an_error(served):
    answer = await served.client.post(AUTHORIZE, data={**ASK, "user": ""})
    assert "error=access_denied" in answer.headers["Location"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"client_id": "x"},
        {"redirect_uri": "http://127.0.0.1:17171/callback"},
        {"code_challenge": ""},
    ],
)
async def test_a_wrong_client_stays_on_the_orgs_page(served, wrong):
    answer = await served.client.get(AUTHORIZE, params={**ASK, **wrong})
    assert (answer.status_code, "Location" in answer.headers) == (400, False)


async def test_an_app_that_is_not_installed_never_comes_back(served):
    served.part.faults.add("not_installed")
    answer = await served.client.get(AUTHORIZE, params=ASK)
    assert "must be installed" in answer.text


async def test_tokens_are_refreshed_described_and_revoked(served):
    grant = served.part.grant()
    form = {
        "grant_type": "refresh_token",
        "refresh_token": grant.refresh_token,
        "client_id": PRACTICE_CLIENT,
    }
    fresh = (await served.client.post(TOKEN, data=form)).json()
    bearer = {"Authorization": f"Bearer {fresh['access_token']}"}
    who = (await served.client.get("/services/oauth2/userinfo", headers=bearer)).json()
    assert who["organization_id"] == served.part.org_id
    revoke = {"token": fresh["refresh_token"]}
    assert (await served.client.post("/services/oauth2/revoke", data=revoke)).status_code == 200
    assert (await served.client.post("/services/oauth2/revoke", data=revoke)).status_code == 400
    after = await served.client.get("/services/oauth2/userinfo", headers=bearer)
    assert after.status_code == 403
    wrong = await served.client.post(TOKEN, data={"grant_type": "password"})
    assert wrong.json()["error"] == "unsupported_grant_type"


async def refreshed(served):
    grant = served.part.grant()
    form = {"grant_type": "refresh_token", "client_id": grant.client_id}
    form["refresh_token"] = grant.refresh_token
    return (await served.client.post("/services/oauth2/token", data=form)).json()


async def test_old_tokens_and_foreign_networks_are_refused(served):
    served.part.admin.switch("refresh_expired", on=True)
    assert (await refreshed(served))["error_description"] == "expired access/refresh token"
    served.part.admin.switch("refresh_expired", on=False)
    served.part.admin.switch("ip_restricted", on=True)
    assert (await refreshed(served))["error_description"] == "ip restricted"
    call = await served.client.get("/services/data/v60.0/sobjects")
    assert call.json()[0]["errorCode"] == "LOGIN_DURING_RESTRICTED_DOMAIN"
    served.part.admin.switch("ip_restricted", on=False)
    assert "access_token" in await refreshed(served)


async def test_the_app_stays_uninstalled_while_the_switch_is_on(served):
    served.part.admin.switch("not_installed", on=True)
    for _ in range(2):
        asked = await served.client.get(AUTHORIZE, params=ASK)
        assert asked.status_code == 400
        assert "app must be installed into org" in asked.text
