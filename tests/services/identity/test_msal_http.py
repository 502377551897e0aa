"""The HTTP that MSAL is given."""

import asyncio

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError, TransientError
from app.services.identity.msal_http import MsalHttp


@pytest.fixture
def http(login):
    made = MsalHttp(f"{login.url}/acme", SystemClock())
    yield made
    made.close()


async def test_a_provider_on_this_machine_is_told_https_and_asked_as_it_was_set(login, http):
    secure = login.url.replace("http:", "https:")
    assert http.authority == f"{secure}/acme"
    address = f"{secure}/acme/v2.0/.well-known/openid-configuration"
    answer = await asyncio.to_thread(http.get, address)
    assert answer.status_code == 200
    assert f'"{secure}/acme/oauth2/v2.0/token"' in answer.text
    assert http.outward(f"{secure}/x") == f"{login.url}/x"


async def test_what_is_no_answer_is_trouble_of_the_network(login, http):
    address = f"{login.url}/acme/oauth2/v2.0/token"
    login.answers.extend(["html", (503, {})])
    for _ in range(2):
        with pytest.raises(TransientError):
            await asyncio.to_thread(http.post, address, data={"grant_type": "x"})
    await login.stop()
    with pytest.raises(TransientError, match="reached"):
        await asyncio.to_thread(http.get, address)


async def test_a_refusal_is_handed_on(login, http):
    login.answers.append((400, {"error": "invalid_grant"}))
    address = f"{login.url}/acme/oauth2/v2.0/token"
    answer = await asyncio.to_thread(http.post, address, data={"grant_type": "x"})
    assert (answer.status_code, answer.headers["content-type"][:16]) == (400, "application/json")
    with pytest.raises(TransientError, match="400"):
        answer.raise_for_status()


def test_no_password_or_token_goes_to_another_machine_in_the_clear():
    with pytest.raises(RejectedError):
        MsalHttp("http://login.example/acme", SystemClock())
    http = MsalHttp("https://login.example/acme", SystemClock())
    with pytest.raises(RejectedError):
        http.get("http://elsewhere.example/")
    http.close()
