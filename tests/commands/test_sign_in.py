"""``foyer sign-in`` keeps its contract, run as a process."""

import asyncio
import base64
import hashlib
import socket
import stat
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import jwt
import pytest
from aiohttp import web

from tests.doors import Desk, check_words, desk, ended, interrupt
from tests.hostile_provider import cuts, drips, floods, hangs, hostile_provider, says
from tests.token_maker import forge, jwk, sign


@pytest.fixture
async def provider():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
def here(provider, tmp_path):
    return desk(tmp_path, provider.issuer)


async def failure(here: Desk, state: str = "failed", **env: str) -> str:
    """Run a sign-in that does not succeed; return the reason."""
    ended = await here.run("sign-in", **env)
    assert (ended.said["state"], ended.said["account"], ended.code) == (state, None, 1), ended
    return check_words(ended)


def asked(here: Desk) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(here.urls[-1]).query, keep_blank_values=True))


async def test_a_sign_in_prints_who_it_is_and_nothing_else(here, provider):
    ended = await here.run("sign-in")
    assert ended.said == {
        "state": "signed_in",
        "account": {
            "iss": provider.issuer,
            "sub": "ada",
            "email": "ada@example.test",
            "name": "Ada Lovelace",
        },
        "reason": None,
    }
    assert (ended.code, ended.log.count("a browser that talks")) == (0, 1)


async def test_the_request_is_code_with_pkce_state_and_nonce(here, provider):
    await here.run("sign-in")
    query = asked(here)
    assert query["response_type"] == "code"
    assert query["client_id"] == "desk"
    assert query["code_challenge_method"] == "S256"
    assert query["scope"] == "openid profile email"
    assert min(len(query["state"]), len(query["nonce"])) >= 32
    form = provider.at("/token")[0].form
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).decode().rstrip("=") == query["code_challenge"]
    assert form["redirect_uri"] == query["redirect_uri"]
    assert query["redirect_uri"].startswith("http://127.0.0.1:")
    assert query["redirect_uri"].endswith("/callback")


async def test_every_sign_in_has_its_own_secrets(here):
    await here.run("sign-in")
    first = asked(here)
    await here.run("sign-in")
    assert all(first[name] != asked(here)[name] for name in ("state", "nonce", "code_challenge"))


async def test_scopes_are_as_set_and_nothing_is_added_but_openid(here):
    await here.run("sign-in", FOYER_IDENTITY_SCOPES="  email  offline_access ")
    assert asked(here)["scope"] == "openid email offline_access"


async def test_more_parameters_come_along_and_change_none_of_ours(here, provider):
    provider.document["authorization_endpoint"] = f"{provider.issuer}/authorize?p=policy&state=x"
    extra = "access_type=offline&prompt=consent&empty=&state=y&code_challenge_method=plain"
    ended = await here.run("sign-in", FOYER_IDENTITY_EXTRA=extra)
    query = parse_qs(urlsplit(here.urls[0]).query, keep_blank_values=True)
    assert (query["access_type"], query["empty"], query["p"]) == (["offline"], [""], ["policy"])
    assert query["code_challenge_method"] == ["S256"]
    assert len(query["state"]) == 1
    assert ended.said["state"] == "signed_in"


async def test_localhost_is_used_when_the_provider_wants_it(here):
    ended = await here.run("sign-in", FOYER_IDENTITY_REDIRECT_HOST="localhost")
    assert asked(here)["redirect_uri"].startswith("http://localhost:")
    assert ended.said["state"] == "signed_in"


async def test_fixed_ports_are_tried_in_order_and_no_other(here):
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        numbers = [one.getsockname()[1] for one in (taken, free)]
        free.close()
        ended = await here.run("sign-in", FOYER_IDENTITY_PORTS=f" {numbers[0]}, {numbers[1]},")
        assert urlsplit(asked(here)["redirect_uri"]).port == numbers[1]
        assert ended.said["state"] == "signed_in"
        again = await here.run("sign-in", FOYER_IDENTITY_PORTS=str(numbers[1]))
        assert again.said["state"] == "signed_in"


async def test_taken_ports_end_it_before_a_browser_opens(here):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        reason = await failure(here, FOYER_IDENTITY_PORTS=f"{port},{port}")
    assert port in reason
    assert here.urls == []


@pytest.mark.parametrize(
    "settings",
    [
        {"PORTS": "eight"},
        {"PORTS": "0"},
        {"PORTS": "70000"},
        {"PORTS": "-1"},
        {"REDIRECT_HOST": "evil.test"},
        {"REDIRECT_HOST": "0.0.0.0"},
        {"TIMEOUT": "soon"},
        {"TIMEOUT": "-1"},
        {"TIMEOUT": "nan"},
        {"TIMEOUT": "inf"},
        {"ISSUER": ""},
        {"ISSUER": "http://idp.example.test"},
        {"ISSUER": "nonsense"},
        {"CLIENT_ID": ""},
    ],
    ids=str,
)
async def test_a_wrong_setting_is_named_before_a_browser_opens(here, settings):
    env = {f"FOYER_IDENTITY_{name}": value for name, value in settings.items()}
    await failure(here, **env)
    assert here.urls == []


FAULTS = {
    "html": says(200, "<html>", "text/html"),
    "list": says(200, "[]"),
    "missing": says(404, "{}"),
    "down": says(503, "down", "text/plain"),
    "moved": says(302, "", "text/plain", Location="/elsewhere"),
    "cut": cuts(),
    "flood": floods(),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_bad_description_ends_it_before_a_browser_opens(here, provider, fault):
    provider.answers["/.well-known/openid-configuration"] = FAULTS[fault]
    await failure(here)
    assert here.urls == []


@pytest.mark.parametrize("fault", [drips(" "), hangs()], ids=["drips", "hangs"])
async def test_a_description_without_end_is_given_up(here, provider, fault):
    provider.answers["/.well-known/openid-configuration"] = fault
    await failure(here, "timed_out", FOYER_IDENTITY_TIMEOUT="2")
    assert here.urls == []


@pytest.mark.parametrize(
    "change",
    [
        {"issuer": "https://evil.test"},
        {"token_endpoint": None},
        {"token_endpoint": "http://evil.test/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": "http://evil.test/keys"},
        {"revocation_endpoint": "http://evil.test/r"},
        {"code_challenge_methods_supported": ["plain"]},
    ],
    ids=str,
)
async def test_a_description_that_is_not_right_ends_it_before_a_browser_opens(
    here, provider, change
):
    provider.document |= change
    await failure(here)
    assert here.urls == []


async def test_the_secret_goes_as_the_provider_wants_it(here, provider):
    secret = {"FOYER_IDENTITY_CLIENT_SECRET": "s3cr:t/%"}
    await here.run("sign-in", **secret)
    given = provider.at("/token")[-1]
    pair = base64.b64decode(given.headers["Authorization"].removeprefix("Basic ")).decode()
    assert (pair, "client_secret" in given.form) == ("desk:s3cr%3At%2F%25", False)
    provider.document["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
    await here.run("sign-in", **secret)
    given = provider.at("/token")[-1]
    assert (given.form["client_secret"], "Authorization" in given.headers) == ("s3cr:t/%", False)
    provider.document["token_endpoint_auth_methods_supported"] = ["none"]
    await here.run("sign-in", **secret)
    given = provider.at("/token")[-1]
    assert "client_secret" not in given.form
    assert "Authorization" not in given.headers
    provider.document["token_endpoint_auth_methods_supported"] = ["private_key_jwt"]
    before = len(here.urls)
    await failure(here, **secret)
    assert len(here.urls) == before


async def test_without_a_secret_the_client_names_itself_whatever_the_list_says(here, provider):
    provider.document["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
    ended = await here.run("sign-in")
    assert ended.said["state"] == "signed_in"
    assert provider.at("/token")[0].form["client_id"] == "desk"


async def test_denied_in_the_browser_is_cancelled_and_other_errors_are_failed(here, provider):
    provider.callback = {"code": None, "error": "access_denied"}
    denied = await failure(here, "cancelled")
    provider.callback = {"code": None, "error": "server_error"}
    server = await failure(here)
    provider.callback = {
        "code": None,
        "error": "interaction_required",
        "error_description": "AADSTS50105: you are <b>not</b> assigned to a role",
    }
    policy = await failure(here)
    assert len({denied, server, policy}) == 3
    assert "<b>" not in here.page
    assert "&lt;b&gt;not" in here.page


async def test_the_sender_of_the_answer_is_compared_and_required_when_announced(here, provider):
    provider.callback = {"iss": "https://evil.test"}
    mixed = await failure(here)
    provider.callback = {"iss": ""}
    assert await failure(here) == mixed
    provider.document["authorization_response_iss_parameter_supported"] = True
    provider.callback = {}
    missing = await failure(here)
    assert mixed != missing
    assert provider.at("/token") == []
    provider.callback = {"iss": provider.issuer}
    assert (await here.run("sign-in")).said["state"] == "signed_in"


BAD_CLAIMS = {
    "iss": {"iss": "https://evil.test"},
    "no iss": {"iss": None},
    "no aud": {"aud": None},
    "aud": {"aud": "other"},
    "azp": {"azp": "other"},
    "nonce": {"nonce": "other"},
    "no nonce": {"nonce": None},
    "no exp": {"exp": None},
    "no iat": {"iat": None},
    "no sub": {"sub": None},
}


async def test_every_wrong_claim_is_refused_with_its_own_words(here, provider):
    reasons = {}
    for name, change in BAD_CLAIMS.items():
        provider.claims = change
        reasons[name] = await failure(here)
    assert len(set(reasons.values())) == len(BAD_CLAIMS)
    assert here.everything() == b""


@pytest.mark.parametrize(
    "make",
    [
        lambda claims: forge({"alg": "none"}, claims),
        lambda claims: jwt.encode(claims, "k" * 64, algorithm="HS256", headers={"kid": "k1"}),
        lambda claims: sign(claims, number=1),
        lambda claims: sign(claims, kid="unknown"),
        lambda claims: "not.a.token",
        lambda claims: "",
    ],
    ids=["none", "HS256", "other key", "unknown key", "garbage", "missing"],
)
async def test_a_token_that_is_not_signed_right_is_refused(here, provider, make):
    provider.make_token = make
    await failure(here)


@pytest.mark.parametrize(("off_s", "lasts_s"), [(600, 3600), (-600, 3600), (-600, 300)])
async def test_a_clock_ten_minutes_off_is_named(here, provider, off_s, lasts_s):
    provider.clock_off_s, provider.lasts_s = off_s, lasts_s
    assert "clock" in await failure(here)


@pytest.mark.parametrize("off_s", [30, -30])
async def test_a_clock_half_a_minute_off_passes(here, provider, off_s):
    provider.clock_off_s = off_s
    assert (await here.run("sign-in")).said["state"] == "signed_in"


@pytest.mark.parametrize("name", ["PS256", "ES256", "EdDSA"])
async def test_other_asymmetric_signatures_are_taken(here, provider, name):
    async def keys(request):
        return web.json_response({"keys": [jwk(name)]})

    provider.answers["/keys"] = keys
    provider.make_token = lambda claims: sign(claims, name)
    assert (await here.run("sign-in")).said["state"] == "signed_in"


async def test_what_the_token_leaves_out_comes_from_userinfo_of_the_same_person(here, provider):
    provider.claims = {"email": None, "name": None}
    assert (await here.run("sign-in")).said["account"]["email"] == "u@example.test"
    provider.answers["/userinfo"] = says(200, '{"sub": "eve", "email": "eve@example.test"}')
    assert (await here.run("sign-in")).said["account"]["email"] == ""
    provider.answers["/userinfo"] = says(500, "<html>", "text/html")
    assert (await here.run("sign-in")).said["state"] == "signed_in"


TOKEN_FAULTS = {
    "html": says(200, "<html>", "text/html"),
    "down": says(500, "{}"),
    "moved": says(307, "", "text/plain", Location="http://127.0.0.1:1/steal"),
    "cut": cuts(),
    "flood": floods(),
    "refused": says(400, '{"error": "invalid_grant"}'),
    "client": says(401, '{"error": "invalid_client"}'),
    "empty": says(200, "{}"),
}


async def test_every_wrong_answer_for_the_code_has_its_own_words(here, provider):
    reasons = set()
    for fault in TOKEN_FAULTS.values():
        provider.answers["/token"] = fault
        reasons.add(await failure(here))
    assert len(reasons) == len(TOKEN_FAULTS)
    assert len(provider.at("/token")) == len(TOKEN_FAULTS)


async def test_a_code_answer_that_drips_in_is_given_up(here, provider):
    provider.answers["/token"] = drips("{")
    await failure(here, "timed_out", FOYER_IDENTITY_TIMEOUT="4")


async def test_what_a_provider_echoes_is_in_no_reason_and_no_log(here, provider):
    async def echo(request):
        form = await request.post()
        text = f"bad {form['code']} {form['code_verifier']} java.lang.NullPointerException"
        return web.json_response({"error": "x", "error_description": text}, status=400)

    provider.answers["/token"] = echo
    ended = await here.run("sign-in", PYTHONASYNCIODEBUG="1", FOYER_LOG="debug")
    check_words(ended, provider.code, provider.at("/token")[0].form["code_verifier"])


async def test_nothing_secret_is_in_any_log_nor_in_clear_on_disk(here, provider):
    debug = {"PYTHONASYNCIODEBUG": "1", "PYTHONDEVMODE": "1", "FOYER_LOG": "debug"}
    ran = [
        await here.run("sign-in", **debug),
        await here.run("sign-in", "--silent", **debug),
        await here.run("sign-out", **debug),
    ]
    query, forms = asked(here), [one.form for one in provider.at("/token")]
    secrets = [query["state"], query["nonce"], provider.code, forms[0]["code_verifier"]]
    secrets += ["access-0", "refresh-1", "refresh-2", "eyJ"]
    for ended_ in ran:
        assert [one for one in secrets if one in ended_.log] == []
    assert here.everything() == b""


async def test_nobody_who_answers_in_time_is_timed_out(here):
    async with here.start("sign-in", TEST_BROWSER_STAYS="1", FOYER_IDENTITY_TIMEOUT="3") as process:
        ended_ = await ended(process)
    assert ended_.said["state"] == "timed_out"
    check_words(ended_)


async def test_ctrl_c_cancels_while_the_browser_is_open(here):
    async with here.start("sign-in", TEST_BROWSER_STAYS="1") as process:
        await here.browser_sent()
        ended_ = await interrupt(process)
    assert (ended_.said["state"], ended_.code) == ("cancelled", 1)
    check_words(ended_)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/token", "/keys"])
async def test_ctrl_c_cancels_whatever_hangs(here, provider, path):
    provider.answers[path] = hangs()
    async with here.start("sign-in") as process:
        async with asyncio.timeout(20):
            while not provider.at(path):  # noqa: ASYNC110  # another process asks
                await asyncio.sleep(0.02)
        assert (await interrupt(process)).said["state"] == "cancelled"


async def test_no_browser_has_its_own_reason(here):
    reason = await failure(here, BROWSER="/nowhere/browser", PATH="/nowhere")
    assert "browser" in reason


def visit(url: str, method: str = "GET", host: str | None = None) -> tuple[int, str, dict]:
    request = urllib.request.Request(url, method=method, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


async def test_junk_on_the_loopback_uses_nothing_up(here, provider):
    async with here.start("sign-in", TEST_BROWSER_STAYS="1") as process:
        await here.browser_sent()
        query = asked(here)
        back, state = query["redirect_uri"], query["state"]
        provider.nonce = query["nonce"]
        right = f"{back}?code={provider.code}&state={state}"
        port = urlsplit(back).port
        wrong = [
            (back, "GET", None),
            (f"{back}?code=x", "GET", None),
            (f"{back}?code=x&state=wrong", "GET", None),
            (f"{back}?error=access_denied&state=wrong", "GET", None),
            (f"{back}?error=access_denied", "GET", None),
            (f"{back}?state={state}", "GET", None),
            (f"{right}&state={state}", "GET", None),
            (f"{right}&code=other", "GET", None),
            (right.replace("/callback", "/elsewhere"), "GET", None),
            (right, "HEAD", None),
            (right, "OPTIONS", None),
            (right, "POST", None),
            (right, "PUT", None),
            (right, "GET", "evil.test"),
            (right, "GET", f"evil.test:{port}"),
            (right, "GET", "127.0.0.1"),
            (right, "GET", f"127.0.0.1:{port + 1}"),
        ]
        for url, method, host in wrong:
            status, page, headers = await asyncio.to_thread(visit, url, method, host)
            assert 400 <= status < 500, (url, method, host)
            assert state not in page
            assert headers["Cache-Control"] == "no-store"
        for junk in (b"\x16\x03\x01\r\n\r\n", b"GET\r\n\r\n", b"x" * 100_000, b""):
            await asyncio.to_thread(send, port, junk)
        assert provider.at("/token") == []
        status, page, headers = await asyncio.to_thread(visit, right)
        assert status == 200
        assert (await ended(process)).said["state"] == "signed_in"
    assert provider.code not in page
    assert state not in page
    assert headers["Cache-Control"] == "no-store"
    assert "http" not in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def send(port: int, junk: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(junk)


async def test_a_connection_that_says_nothing_holds_nobody_up(here):
    async with here.start("sign-in", TEST_BROWSER_STAYS="1") as process:
        await here.browser_sent()
        port = urlsplit(asked(here)["redirect_uri"]).port
        silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(50)]
        try:
            assert (await interrupt(process)).said["state"] == "cancelled"
        finally:
            for one in silent:
                one.close()


async def test_the_loopback_listens_on_loopback_only(here):
    async with here.start("sign-in", TEST_BROWSER_STAYS="1"):
        await here.browser_sent()
        port = urlsplit(asked(here)["redirect_uri"]).port
        lines = await asyncio.to_thread(Path("/proc/net/tcp").read_text)
    listening = [
        line.split()[1] for line in lines.splitlines() if f":{port:04X} 00000000:0000 0A" in line
    ]
    assert listening == [f"0100007F:{port:04X}"]


async def test_what_is_kept_is_for_its_owner_and_useless_without_the_keychain(here, provider):
    await here.run("sign-in")
    data = here.folder / "data"
    for path in [data, *data.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert b"refresh-" not in here.everything()
    assert b"ada" not in here.everything()
    (here.folder / "keychain.json").unlink()
    ended_ = await here.run("sign-in", "--silent")
    assert ended_.said["state"] == "failed"
    assert provider.offered == []
    check_words(ended_)


@pytest.mark.parametrize("mood", ["locked", "broken", "forgetful"])
async def test_without_a_keychain_tokens_live_in_memory_and_the_app_says_so(here, mood):
    ended_ = await here.run("sign-in", TEST_KEYCHAIN_MOOD=mood)
    assert (ended_.said["state"], ended_.code) == ("signed_in", 0)
    assert "keychain" in check_words(ended_)
    assert here.everything() == b""


async def test_a_keychain_that_hangs_holds_nobody_up_the_second_time_either(here):
    await here.run("sign-in")
    slow = {"TEST_KEYCHAIN_MOOD": "hangs", "FOYER_IDENTITY_TIMEOUT": "6"}
    ended_ = await here.run("sign-in", **slow)
    assert ended_.said["state"] == "signed_in"
    assert "keychain" in check_words(ended_)
    assert here.everything() == b""


async def test_a_keychain_that_hangs_holds_nobody_up(here):
    ended_ = await here.run("sign-in", TEST_KEYCHAIN_MOOD="hangs", FOYER_IDENTITY_TIMEOUT="5")
    assert ended_.said["state"] == "signed_in"
    assert "keychain" in check_words(ended_)
