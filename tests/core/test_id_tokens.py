"""A token is believed only when everything about it is right."""

import base64
import hmac
import json
import time

import httpx
import jwt
import pytest

from app.core.http import new_client
from app.core.id_tokens import KeysUnavailableError, TokenRefusedError, TokenVerifier
from tests.hostile_provider import hostile_provider
from tests.token_maker import forge, jwk, public_pem, sign, sign_bytes

ISSUER = "https://idp.example.test"
NAMES = ["RS256", "PS256", "ES256", "ES384", "ES512", "EdDSA"]


def claims(**changes) -> dict:
    now = time.time()
    full = {"iss": ISSUER, "aud": "foyer", "sub": "u1", "iat": now, "exp": now + 300, **changes}
    return {name: value for name, value in full.items() if value is not None}


def provider(*keys: dict, document: dict | None = None) -> httpx.MockTransport:
    described = {
        "issuer": ISSUER,
        "authorization_endpoint": f"{ISSUER}/a",
        "token_endpoint": f"{ISSUER}/t",
        "jwks_uri": f"{ISSUER}/keys",
        **(document or {}),
    }

    def answer(request: httpx.Request) -> httpx.Response:
        is_keys = request.url.path == "/keys"
        return httpx.Response(200, json={"keys": list(keys)} if is_keys else described)

    return httpx.MockTransport(answer)


async def verify(token: str, transport=None, *, client_id: str = "", **how):
    async with new_client(transport or provider(jwk())) as client:
        verifier = TokenVerifier(ISSUER, "foyer", client_id=client_id, client=client)
        return await verifier.verify(token, **how)


async def refusal(token: str, transport=None, **how) -> str:
    with pytest.raises(TokenRefusedError) as caught:
        await verify(token, transport, **how)
    reason = str(caught.value)
    assert 8 <= len(reason) <= 600
    assert len(token) < 2 or token not in reason
    return reason


async def test_a_good_token_tells_who_it_is():
    token = sign(claims(email="ada@example.test", name="Ada", groups=["sales"]))
    who = await verify(token)
    assert (who.iss, who.sub, who.email, who.name) == (ISSUER, "u1", "ada@example.test", "Ada")
    assert who.groups == ("sales",)


async def test_half_a_character_in_a_name_is_none():
    who = await verify(sign(claims(name="Ada \ud83d")))
    assert who.name == "Ada ?"


@pytest.mark.parametrize("name", NAMES)
async def test_asymmetric_signatures_are_taken(name):
    assert (await verify(sign(claims(), name), provider(jwk(name)))).sub == "u1"


async def test_no_signature_is_no_token():
    await refusal(forge({"alg": "none", "kid": "k1"}, claims()))
    await refusal(forge({"alg": "NONE"}, claims()))
    await refusal(forge({"alg": ""}, claims()))
    await refusal(forge({"alg": ["RS256"]}, claims()))


async def test_the_public_key_is_no_shared_secret():
    unsigned = forge({"alg": "HS256", "kid": "k1"}, claims()).rstrip(".")
    signature = hmac.digest(public_pem(), unsigned.encode(), "sha256")
    encoded = base64.urlsafe_b64encode(signature).decode().rstrip("=")
    await refusal(f"{unsigned}.{encoded}")


async def test_another_key_with_the_right_id_is_found_out():
    assert "forged" in await refusal(sign(claims(), number=1))


async def test_a_key_from_the_token_itself_is_not_used():
    await refusal(sign(claims(), number=1, jwk=jwk(number=1), jku="https://evil.test/keys"))


async def test_an_unknown_key_is_said_to_be_unknown():
    assert "does not list" in await refusal(sign(claims(), kid="other"))


async def test_what_must_be_understood_and_is_not_is_refused():
    await refusal(sign(claims(), crit=["exp"], exp=1))


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "..", "é.é.é", "\ud800", "a" * 1_000_001])
async def test_garbage_is_refused(token):
    await refusal(token)


async def test_a_header_nested_without_end_is_refused():
    deep = b"[" * 100_000
    await refusal(forge({}, b"").replace("e30", jwt.utils.base64url_encode(deep).decode(), 1))


@pytest.mark.parametrize("payload", [b"[]", b"7", b"{", b"\xff", b"[" * 100_000])
async def test_a_signed_payload_that_is_no_claims_is_refused(payload):
    await refusal(sign_bytes(payload))


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://evil.test"},
        {"iss": ISSUER + "/"},
        {"iss": None},
        {"aud": "other"},
        {"aud": []},
        {"aud": None},
        {"aud": ["other", "third"]},
        {"aud": "foyer other"},
        {"azp": "other"},
        {"azp": ""},
        {"azp": ["foyer"]},
        {"aud": ["foyer", "other"]},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"exp": None},
        {"exp": True},
        {"exp": "9999999999"},
        {"exp": 1e300},
        {"exp": float("nan")},
        {"exp": float("inf")},
        {"exp": -1},
        {"iat": None},
        {"iat": "now"},
        {"nbf": "soon"},
    ],
    ids=str,
)
async def test_a_wrong_claim_is_refused(changes):
    body = sign_bytes(json.dumps(claims(**changes)).encode())
    await refusal(body)


async def test_the_asking_party_must_be_the_client_when_it_is_named():
    assert await verify(sign(claims(azp="foyer")))
    assert await verify(sign(claims(azp="desk")), client_id="desk")
    await refusal(sign(claims(azp="foyer")), client_id="desk")
    assert await verify(sign(claims(aud=["foyer", "other"], azp="foyer")))


@pytest.mark.parametrize("off_s", [-30, 30])
async def test_half_a_minute_of_clock_difference_passes(off_s):
    now = time.time() + off_s
    assert await verify(sign(claims(iat=now, nbf=now, exp=now + 300)), fresh=True)
    assert await verify(sign(claims(iat=now - 300, exp=now)) if off_s < 0 else sign(claims()))


@pytest.mark.parametrize("off_s", [-600, 600])
@pytest.mark.parametrize("lasts_s", [300, 3600])
async def test_ten_minutes_of_clock_difference_name_the_clock(off_s, lasts_s):
    now = time.time() + off_s
    reason = await refusal(sign(claims(iat=now, exp=now + lasts_s)), fresh=True)
    assert "clock" in reason


async def test_a_token_of_an_hour_ago_is_fine_where_it_need_not_be_fresh():
    now = time.time()
    assert await verify(sign(claims(iat=now - 3000, exp=now + 600)))


async def test_an_expired_token_and_one_from_the_future_are_told_apart():
    now = time.time()
    expired = await refusal(sign(claims(iat=now - 4000, exp=now - 400)))
    future = await refusal(sign(claims(iat=now + 4000, exp=now + 8000)))
    assert "expired" in expired
    assert "future" in future


async def test_the_nonce_must_be_the_one_that_was_sent():
    assert await verify(sign(claims(nonce="n-1")), nonce="n-1")
    for other in ("n-2", "", None, 7, "ñ"):
        await refusal(sign(claims(nonce=other)), nonce="n-1")


async def test_keys_that_cannot_be_had_are_no_fault_of_the_token():
    def down(request: httpx.Request) -> httpx.Response:
        return httpx.Response(503, text="<html>")

    with pytest.raises(KeysUnavailableError):
        await verify(sign(claims()), httpx.MockTransport(down))


@pytest.mark.parametrize("keys", [None, {}, "x"])
async def test_a_key_list_that_is_none_is_unusable(keys):
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/keys":
            return httpx.Response(200, json={"keys": keys})
        return provider().handler(request)

    with pytest.raises(KeysUnavailableError):
        await verify(sign(claims()), httpx.MockTransport(answer))


async def test_another_issuer_in_the_description_is_refused():
    await refusal(sign(claims()), provider(jwk(), document={"issuer": "https://evil.test"}))


async def test_without_a_client_a_verifier_opens_one_for_each_fetch():
    async with hostile_provider() as idp:
        idp.nonce = "n"
        verifier = TokenVerifier(idp.issuer, "desk")
        for _ in range(2):
            assert (await verifier.verify(idp.id_token({}), nonce="n")).sub == "ada"
        assert len(idp.at("/keys")) == 1
    with pytest.raises(KeysUnavailableError):
        await TokenVerifier("http://127.0.0.1:1", "foyer").verify(sign(claims()))
