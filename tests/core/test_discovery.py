"""A provider's description is believed only when it is who and what it should be."""

import httpx
import pytest

from app.core.discovery import DiscoveryError, check_issuer, discover, is_secure
from app.core.http import new_client

ISSUER = "https://idp.example.test/tenant"
GOOD = {
    "issuer": ISSUER,
    "authorization_endpoint": "https://idp.example.test/authorize",
    "token_endpoint": "https://idp.example.test/token",
    "jwks_uri": "https://idp.example.test/jwks",
}


async def discovered(document, *, issuer=ISSUER, status=200):
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.url.path.endswith("/.well-known/openid-configuration")
        if isinstance(document, str):
            return httpx.Response(status, text=document)
        return httpx.Response(status, json=document)

    async with new_client(httpx.MockTransport(answer)) as client:
        return await discover(client, issuer)


async def refusal(document, **how) -> DiscoveryError:
    with pytest.raises(DiscoveryError) as caught:
        await discovered(document, **how)
    assert 8 <= len(str(caught.value)) <= 600
    return caught.value


async def test_a_good_description_is_taken_also_without_challenge_methods():
    provider = await discovered(GOOD)
    assert provider.address("token_endpoint") == "https://idp.example.test/token"
    assert provider.words("code_challenge_methods_supported") is None


async def test_the_issuer_must_be_the_configured_one_to_the_last_slash():
    assert "slash" in str(await refusal({**GOOD, "issuer": ISSUER + "/"}))


@pytest.mark.parametrize("issuer", [None, "", 0])
async def test_a_description_of_nobody_is_told_from_one_of_somebody_else(issuer):
    assert "does not say which" in str(await refusal({**GOOD, "issuer": issuer}))


@pytest.mark.parametrize("value", [True, 7, ["http://x.test"], {"a": 1}])
async def test_an_endpoint_that_is_no_address_is_just_not_there(value):
    provider = await discovered({**GOOD, "revocation_endpoint": value, "odd_endpoint": value})
    assert provider.address("revocation_endpoint") == ""


@pytest.mark.parametrize("document", ["<html>", "[]", "null", '"x"'])
async def test_what_is_no_description_is_refused(document):
    await refusal(document)


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
@pytest.mark.parametrize("value", [None, "", 7, ["https://x.test"]])
async def test_a_missing_address_is_named(name, value):
    await refusal({**GOOD, name: value})


@pytest.mark.parametrize("name", [*GOOD, "revocation_endpoint", "userinfo_endpoint"])
async def test_every_address_must_be_secure(name):
    if name != "issuer":
        assert "https" in str(await refusal({**GOOD, name: "http://idp.example.test/x"}))


async def test_an_endpoint_that_is_null_is_just_not_there():
    assert (await discovered({**GOOD, "revocation_endpoint": None})).address(
        "revocation_endpoint"
    ) == ""


@pytest.mark.parametrize(
    ("status", "temporary"), [(404, False), (500, True), (503, True), (302, False)]
)
async def test_another_status_is_refused(status, temporary):
    assert (await refusal(GOOD, status=status)).temporary is temporary


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "idp.example.test",
        "http://idp.example.test",
        "http://localhost.evil.test",
        "http://127.0.0.1.evil.test",
        "http://127.0.0.1@evil.test",
        "https://user:pw@idp.example.test",
        "https://idp.example.test?x=1",
        "https://idp.example.test#x",
        "https://",
        "https://[::1",
        "https://idp.example.test:99999",
        "ftp://idp.example.test",
        "https://idp.example.test/a b",
        "https://idp.example.test/\x00",
    ],
)
async def test_such_an_issuer_is_refused_before_it_is_asked(issuer):
    with pytest.raises(DiscoveryError):
        check_issuer(issuer)
    asked = []
    async with new_client(httpx.MockTransport(asked.append)) as client:
        with pytest.raises(DiscoveryError):
            await discover(client, issuer)
    assert asked == []


def test_a_password_in_an_issuer_is_not_repeated():
    with pytest.raises(DiscoveryError, match=r"“https://idp\.example\.test/a”") as caught:
        check_issuer("https://me:s3cr@t@idp.example.test/a")
    assert "s3cr" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["https://x.test", "http://127.0.0.1:8", "http://localhost/", "http://[::1]:9/x"]
)
def test_https_and_loopback_are_secure(url):
    assert is_secure(url)
