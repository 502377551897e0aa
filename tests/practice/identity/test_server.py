"""The provider serves a whole sign-in over HTTP."""

import base64
import hashlib
import re
import socket

import httpx
import pytest

from app.core.http import new_client
from app.core.id_tokens import TokenVerifier
from app.practice.identity import PracticeIdentity

VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest())[:-1].decode()
REDIRECT = "http://127.0.0.1:50123/callback"
ASK = {
    "client_id": PracticeIdentity.client_id,
    "redirect_uri": REDIRECT,
    "response_type": "code",
    "scope": "openid profile email",
    "state": "s",
    "nonce": "n",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}


@pytest.fixture
async def provider(tmp_path):
    part = PracticeIdentity(tmp_path)
    issuer = await part.start()
    async with httpx.AsyncClient(base_url=issuer) as client:
        yield client
    await part.stop()
    await part.stop()


async def answer(client: httpx.AsyncClient, **said: str) -> httpx.Response:
    page = (await client.get("/authorize", params=ASK)).text
    transaction = re.search(r'name="transaction" value="([^"]+)"', page)[1]
    return await client.post("/authorize", data={"transaction": transaction, **said})


async def tokens(client: httpx.AsyncClient) -> dict:
    back = await answer(client, login="maria.rossi")
    form = {
        "grant_type": "authorization_code",
        "client_id": PracticeIdentity.client_id,
        "code": httpx.URL(back.headers["location"]).params["code"],
        "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER,
    }
    return (await client.post("/token", data=form)).json()


async def test_a_sign_in_yields_a_token_that_the_verifier_takes(provider):
    issuer = str(provider.base_url).rstrip("/")
    async with new_client() as client:
        verifier = TokenVerifier(issuer, PracticeIdentity.client_id, client=client)
        who = await verifier.verify((await tokens(provider))["id_token"], nonce="n", fresh=True)
    assert (who.name, who.groups) == ("Maria Rossi", ("foyer-reps",))


async def test_saying_no_goes_back_as_a_denial(provider):
    back = httpx.URL((await answer(provider, answer="no")).headers["location"])
    assert (back.params["error"], back.params["state"]) == ("access_denied", "s")


async def test_a_page_is_answered_once(provider):
    page = (await provider.get("/authorize", params=ASK)).text
    transaction = re.search(r'name="transaction" value="([^"]+)"', page)[1]
    form = {"transaction": transaction, "login": "maria.rossi"}
    assert (await provider.post("/authorize", data=form)).status_code == 303
    assert (await provider.post("/authorize", data=form)).status_code == 400


async def test_a_strange_redirect_gets_a_page_and_a_wrong_request_an_answer(provider):
    strange = await provider.get("/authorize", params={**ASK, "redirect_uri": "https://evil.test"})
    assert (strange.status_code, "location" in strange.headers) == (400, False)
    plain = await provider.get("/authorize", params={**ASK, "code_challenge_method": "plain"})
    assert httpx.URL(plain.headers["location"]).params["error"] == "invalid_request"


async def test_userinfo_wants_a_live_token(provider):
    access = (await tokens(provider))["access_token"]
    bearer = {"Authorization": f"Bearer {access}"}
    assert (await provider.get("/userinfo", headers=bearer)).json()["sub"] == "maria.rossi"
    assert (await provider.get("/userinfo")).status_code == 401
    await provider.post("/revoke", data={"token": access})
    assert (await provider.get("/userinfo", headers=bearer)).status_code == 401


async def test_a_wrong_code_is_a_protocol_error(provider):
    form = {"grant_type": "authorization_code", "client_id": "foyer-console", "code": "x"}
    refused = await provider.post("/token", data=form)
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


async def test_the_session_ends_with_an_id_token(provider):
    hint = {"id_token_hint": (await tokens(provider))["id_token"]}
    assert "Signed out" in (await provider.get("/logout", params=hint)).text
    assert (await provider.get("/logout")).status_code == 400


async def test_pages_are_not_kept_and_other_hosts_are_refused(provider):
    page = await provider.get("/")
    assert page.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert (await provider.get("/", headers={"Host": "evil.test"})).status_code == 400
    assert (await provider.get("/nowhere")).headers["Cache-Control"] == "no-store"


async def test_address_and_sign_ins_survive_a_restart(tmp_path):
    part = PracticeIdentity(tmp_path)
    issuer = await part.start()
    async with httpx.AsyncClient(base_url=issuer) as client:
        kept = (await tokens(client))["refresh_token"]
    await part.stop()
    assert await part.start() == issuer
    async with httpx.AsyncClient(base_url=issuer) as client:
        form = {"grant_type": "refresh_token", "client_id": "foyer-console", "refresh_token": kept}
        assert (await client.post("/token", data=form)).status_code == 200
    await part.stop()


async def test_a_taken_port_is_an_error_when_it_was_asked_for(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        part = PracticeIdentity(tmp_path, port=taken.getsockname()[1])
        with pytest.raises(OSError, match="address already in use"):
            await part.start()
        await part.stop()


async def test_a_port_that_was_lost_is_replaced(tmp_path):
    part = PracticeIdentity(tmp_path)
    old = await part.start()
    await part.stop()
    with socket.create_server(("127.0.0.1", httpx.URL(old).port)):
        assert await part.start() != old
        await part.stop()
