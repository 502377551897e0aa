import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.page_policy import allows, allows_inline

PAGE, HUB = "https://www.shop.example/x", "https://chat.example/messenger.js"


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("", True),
        ("img-src 'none'", True),
        ("default-src 'self'", False),
        ("default-src 'none'; script-src https://chat.example", True),
        ("script-src chat.example", True),
        ("script-src *.example", True),
        ("script-src *.chat.example", False),
        ("script-src https:", True),
        ("script-src *", True),
        ("script-src http://chat.example", True),  # https is let in where http is
        ("script-src wss://chat.example", False),
        ("script-src https://chat.example:443", True),
        ("script-src https://chat.example:8443", False),
        ("script-src https://chat.example:*", True),
        ("script-src https://chat.example:x", False),
        ("script-src https://chat.example/messenger.js", True),
        ("script-src https://chat.example/other/", False),
        ("script-src https://chat.example/", True),
        ("script-src 'none'", False),
        ("script-src 'strict-dynamic' https:", False),
        ("script-src 'nonce-abc'", True),
        ("script-src 'strict-dynamic' 'nonce-abc'", True),
        ("script-src-elem 'none'; script-src *", False),
        ("SCRIPT-SRC 'none'; script-src *", False),  # the first one counts
    ],
)
def test_a_script_is_let_in_or_kept_out(policy, allowed):
    assert allows(policy, "script-src", HUB, PAGE, "abc") is allowed


@pytest.mark.parametrize(
    ("policy", "kind", "url", "allowed"),
    [
        ("connect-src 'self'", "connect-src", "wss://www.shop.example/ws", True),
        ("connect-src 'self'", "connect-src", "wss://chat.example/ws", False),
        ("connect-src wss://chat.example", "connect-src", "wss://chat.example/ws", True),
        ("connect-src https://chat.example", "connect-src", "wss://chat.example/ws", True),
        ("default-src 'none'", "connect-src", "wss://chat.example/ws", False),
        ("child-src chat.example", "frame-src", "https://chat.example/panel", True),
        ("frame-src 'none'; child-src *", "frame-src", "https://chat.example/panel", False),
        ("frame-src 'self'", "frame-src", "https://www.shop.example:8443/panel", False),
    ],
)
def test_connections_and_frames(policy, kind, url, allowed):
    assert allows(policy, kind, url, PAGE) is allowed


@pytest.mark.parametrize(
    ("policy", "nonce", "allowed"),
    [
        ("", "", True),
        ("script-src 'self'", "", False),
        ("script-src 'unsafe-inline'", "", True),
        ("script-src 'unsafe-inline' 'nonce-x'", "", False),
        ("script-src 'unsafe-inline' 'nonce-x'", "x", True),
        ("default-src 'unsafe-inline'", "", True),
    ],
)
def test_a_script_in_the_page_itself(policy, nonce, allowed):
    assert allows_inline(policy, nonce) is allowed


@given(st.text(), st.text())
def test_no_policy_is_a_crash(policy, nonce):
    allows(f"script-src {policy}", "script-src", HUB, PAGE, nonce)
    allows_inline(policy, nonce)
