"""Only the right answer is read; every page is safe to show."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.identity.broker import redirects
from app.services.identity.callback import (
    PATH,
    Awaited,
    NotOursError,
    registered,
    response,
    shown,
    thanks,
)

AWAITED = Awaited(4711, "right")


def head(target="/callback?code=c&state=right", method="GET", *, host="127.0.0.1:4711"):
    return f"{method} {target} HTTP/1.1\r\nHost: {host}\r\nAccept: */*".encode()


def status(raw: bytes) -> int:
    with pytest.raises(NotOursError) as caught:
        AWAITED.read(raw)
    return caught.value.status


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_the_right_answer_is_read(name):
    assert AWAITED.read(head(host=f"{name}:4711")) == {"code": "c", "state": "right"}


def test_a_sender_that_is_empty_is_kept_to_be_compared():
    assert AWAITED.read(head("/callback?code=c&state=right&iss=&hint="))["iss"] == ""


def test_an_error_is_an_answer_too():
    assert AWAITED.read(head("/callback?error=access_denied&state=right"))["error"]


@pytest.mark.parametrize(
    "host", ["evil.test", "evil.test:4711", "127.0.0.1", "127.0.0.1:1", "127.0.0.2:4711", ""]
)
def test_another_host_is_refused(host):
    assert status(head(host=host)) == 400


def test_no_host_or_two_are_refused():
    assert status(b"GET /callback?code=c&state=right HTTP/1.0") == 400
    assert status(head() + b"\r\nHost: 127.0.0.1:4711") == 400


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT", "get", "TRACE"])
def test_another_method_is_refused(method):
    assert status(head(method=method)) == 405


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", 404),
        ("/callback/", 404),
        ("//callback?code=c&state=right", 404),
        ("/Callback?code=c&state=right", 404),
        ("/callback", 400),
        ("/callback?code=c", 400),
        ("/callback?code=c&state=", 400),
        ("/callback?code=c&state=wrong", 400),
        ("/callback?code=c&state=right&state=right", 400),
        ("/callback?code=c&code=d&state=right", 400),
        ("/callback?state=right", 400),
        ("/callback?code=&state=right", 400),
        ("/callback?" + "&".join(f"a{n}=1" for n in range(60)), 400),
        ("http://127.0.0.1:4711/callback?code=c&state=right", 400),
    ],
)
def test_another_target_is_refused(target, expected):
    assert status(head(target)) == expected


@given(st.binary(max_size=400))
def test_no_bytes_break_it(raw):
    assert 400 <= status(raw) < 500


@given(st.text(max_size=100))
def test_what_a_provider_says_is_shown_as_text(said):
    page = thanks({"error": "x", "error_description": said}).decode()
    assert page.count("<") == thanks({"error": "x", "error_description": ""}).decode().count("<")


def test_codes_and_states_are_not_shown():
    answer = {"error": "x", "state": "s3cr3t", "code": "c0d3", "error_description": "s3cr3t c0d3"}
    assert "s3cr3t" not in thanks(answer).decode()
    assert "c0d3" not in thanks(answer).decode()
    assert len(shown("x" * 5000, {})) == 300


@pytest.mark.parametrize("before", range(280, 300))
def test_no_part_of_a_state_is_shown_where_the_words_are_cut(before):
    said = "-" * before + "s3cr3t-of-this-sign-in"
    assert "s3cr" not in shown(said, {"state": "s3cr3t-of-this-sign-in"})


def test_pages_are_not_kept_and_load_nothing():
    page = thanks({"code": "c", "state": "s"}).decode()
    assert "Cache-Control: no-store" in page
    assert "default-src 'none'" in page
    assert "http:" not in page
    assert "https:" not in page
    assert response(405, "t", "w", body=False).endswith(b"\r\n\r\n")
    assert b"Allow: GET" in response(405, "t", "w")


def row_of(provider: str) -> str:
    readme = Path(__file__).parents[3] / "README.md"
    return next(each for each in readme.read_text().splitlines() if each.startswith(provider))


@pytest.mark.parametrize(
    ("row", "host", "ports"),
    [
        ("| Microsoft Entra ID |", "localhost", ()),
        ("| Okta |", "127.0.0.1", (8976, 8977, 8978)),
        ("| Keycloak and any other |", "127.0.0.1", ()),
    ],
)
def test_the_readme_names_the_redirect_addresses_that_are_sent(row, host, ports):
    told = row_of(row)
    for port in ports or (45_678,):
        sent = registered(f"http://{host}:{port}{PATH}", any_port=not ports)
        assert f"`{sent}`" in told
    if ports:
        assert f'`ports = "{",".join(map(str, ports))}"`' in told
    elif host != "127.0.0.1":
        assert f'`redirect_host = "{host}"`' in told


def test_the_readme_names_the_redirect_addresses_of_the_broker():
    for address in redirects("CLIENT-ID"):
        assert f"`{address}`" in row_of("| Microsoft Entra ID |")
