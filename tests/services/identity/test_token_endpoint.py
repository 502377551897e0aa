"""Tokens are asked for as the provider wants it, and refusals are told apart."""

import base64

import httpx
import pytest

from app.core.http import new_client
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.identity.base import SignInFailedError
from app.services.identity.token_endpoint import Credentials, TokenEndpoint

URL = "https://idp.example.test/token"


class Endpoint:
    """Answers every request alike and keeps the last."""

    def __init__(self, status: int, **answer: object) -> None:
        self.status, self.answer = status, answer
        self.last: httpx.Request | None = None

    async def renew(self, secret: str = "", methods: list[str] | None = None):
        def answer(request: httpx.Request) -> httpx.Response:
            self.last = request
            return httpx.Response(self.status, json=self.answer)

        async with new_client(httpx.MockTransport(answer)) as client:
            endpoint = TokenEndpoint(client, Credentials("de sk", secret))
            return await endpoint.renew(URL, "r-1", methods)


async def test_tokens_are_read():
    tokens = await Endpoint(200, access_token="a", refresh_token="r-2", id_token=7).renew()
    assert (tokens.access_token, tokens.refresh_token, tokens.id_token) == ("a", "r-2", "")


async def test_names_are_encoded_before_they_are_joined():
    endpoint = Endpoint(200, access_token="a")
    await endpoint.renew("p:w")
    header = endpoint.last.headers["Authorization"].removeprefix("Basic ")
    assert base64.b64decode(header) == b"de+sk:p%3Aw"
    assert b"client_id" not in endpoint.last.content


@pytest.mark.parametrize(
    ("status", "answer", "error"),
    [
        (400, {"error": "invalid_grant"}, SignInNeededError),
        (401, {"error": "invalid_grant"}, SignInNeededError),
        (500, {"error": "invalid_grant"}, TransientError),
        (400, {"error": "invalid_client"}, RejectedError),
        (429, {}, TransientError),
        (302, {}, TransientError),
        (200, {"error": "x", "access_token": "a"}, RejectedError),
        (200, {"access_token": 7}, TransientError),
        (200, {"access_token": ""}, TransientError),
    ],
)
async def test_refusals_are_told_apart(status, answer, error):
    with pytest.raises(error):
        await Endpoint(status, **answer).renew()


def test_a_secret_that_cannot_be_proven_is_said():
    with pytest.raises(SignInFailedError):
        Credentials("desk", "s").method(["private_key_jwt"])
    assert Credentials("desk").method(["private_key_jwt"]) == "none"
    assert Credentials("desk", "s").method(None) == "client_secret_basic"
