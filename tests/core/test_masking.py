"""The second net: what looks like a secret or like personal data."""

import re

import pytest

from app.core.masking import is_id, masked, tag
from app.core.ulid import ulid


@pytest.mark.parametrize(
    "line",
    [
        "access_token=SECRET-1",
        '{"refresh_token": "SECRET-1"}',
        "GET /callback?code=SECRET-1&state=SECRET-2",
        "Authorization: Bearer SECRET-1",
        "Authorization: Basic SECRET-1",
        "sent Bearer SECRET-12345",
        "client_secret: SECRET-1",
        "password='SECRET-1'",
        "Set-Cookie: SECRET-1; Path=/",
        "https://files.example/a/report.pdf?X-Signature=SECRET-1",
        "https://hub.example/meet/m1/SECRET-1",
        "https://kim:SECRET-1@hub.example",
        "x-api_key=SECRET-1",
    ],
)
def test_a_secret_is_masked_wherever_it_stands(line):
    assert "SECRET" not in masked(line)


def test_a_bare_json_web_token_and_a_key_are_masked():
    assert "eyJ" not in masked("got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln back")
    assert masked("key mF3kQ9zX7pLw2Rt8VbN4cY6h!") == "key ***!"
    assert masked("key 0123456789abcdef0123456789abcdef") == "key ***"


@pytest.mark.parametrize(
    "personal",
    [
        "kim.osei@example.com",
        "+44 20 7946 0100",
        "(020) 7946-0100",
        "203.0.113.7",
        "2001:db8::8a2e:370:7334",
    ],
)
def test_what_leads_to_a_person_becomes_a_tag_that_stays_the_same(personal):
    line = masked(f"asked by {personal} today")
    assert re.fullmatch(r"asked by <[0-9a-f]{6}> today", line)
    assert tag(personal) in line


def test_ordinary_words_ids_and_versions_stay():
    for line in (
        "session of Kim ended after 60 min; the code review is next",
        "Qt 6.11.3 on 127.0.0.1 at 2026-11-29",
        "https://hub.example is well",
        f"Job {ulid(1.0)}",
        "app/services/calendars/google_session2",
    ):
        assert masked(line) == line


def test_an_id_is_one_of_ours():
    assert is_id(ulid(1.0))
    assert not is_id("kim.osei@example.com")
    assert not is_id(ulid(1.0).lower())


def test_half_a_character_has_a_tag_too():
    assert re.fullmatch("<[0-9a-f]{6}>", tag("kim\udcff"))
