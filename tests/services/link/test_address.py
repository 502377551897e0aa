"""The hub's web address becomes its websocket's."""

import ssl

import pytest

from app.domain.errors import RejectedError
from app.services.link.address import may_move, tls, websocket_address


@pytest.mark.parametrize(
    ("hub", "address"),
    [
        ("http://127.0.0.1:8080", "ws://127.0.0.1:8080/v1/console"),
        ("https://hub.example/", "wss://hub.example/v1/console"),
        ("https://example.com/foyer/", "wss://example.com/foyer/v1/console"),
    ],
)
def test_the_scheme_and_path_follow_the_setting(hub, address):
    assert websocket_address(hub) == address


@pytest.mark.parametrize("hub", ["", "hub.example", "ftp://hub.example", "https://"])
def test_what_is_no_web_address_is_refused_in_words(hub):
    with pytest.raises(RejectedError, match="Correct"):
        websocket_address(hub)


@pytest.mark.parametrize(
    ("current", "other", "allowed"),
    [
        ("wss://a", "wss://b", True),
        ("ws://a", "wss://b", True),
        ("wss://a", "ws://b", False),
        ("ws://a", "http://b", False),
        ("ws://a", "ws://", False),
    ],
)
def test_a_hub_may_not_send_us_to_a_weaker_place(current, other, allowed):
    assert may_move(current, other) is allowed


def test_only_an_encrypted_address_gets_a_verifying_context():
    assert tls("ws://a") is None
    assert tls("wss://a").verify_mode is ssl.CERT_REQUIRED
