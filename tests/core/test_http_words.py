"""Proxies and certificates have words of their own."""

import pytest

from app.core.http_words import NO_PROXY, proxy_words, tls_words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (NO_PROXY, "is no address"),
        ("407 Proxy Authentication Required", "a name and a password"),
        ("403 Forbidden", "refused to connect"),
    ],
)
def test_a_proxy_is_told_by_what_it_answers(said, words):
    told = proxy_words("hub.example", said)
    assert words in told
    assert "hub.example" in told


@pytest.mark.parametrize(
    ("code", "words"),
    [(None, "speaks https"), (10, "out of date"), (62, "another name"), (18, "not trusted")],
)
def test_a_certificate_is_told_by_its_fault(code, words):
    assert words in tls_words("hub.example", code)
