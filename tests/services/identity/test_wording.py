"""A provider's words reach the rep only when they are plain."""

import pytest

from app.services.identity.wording import BY_CODE, plain, refusal


def test_every_known_refusal_says_something_else():
    sentences = {refusal(code, "") for code in BY_CODE if code != "unauthorised_client"}
    assert len(sentences) >= len(BY_CODE) - 4


def test_what_is_not_known_is_said_in_general():
    assert refusal("x" * 99, None) == refusal(["list"], 7) == refusal(None, "")


def test_plain_words_are_added():
    said = "AADSTS9876543: the moon is wrong. Trace ID: 1234 Correlation ID: 5678"
    assert refusal("x", said).endswith("It said: “the moon is wrong.”")


def test_what_is_recognised_is_told_in_our_words_alone():
    said = "AADSTS50011: The redirect URI 'http://x' specified in the request does not match."
    words = refusal("invalid_request", said, redirect="http://localhost/callback")
    assert words.endswith("register it for Foyer: http://localhost/callback.")
    assert "AADSTS" not in words


@pytest.mark.parametrize(
    "said",
    [
        "java.lang.NullPointerException at Foo",
        "ValueError: no",
        "<b>bold</b>",
        "see https://evil.test",
        "token eyJhbGciOi.x.y",
        "code " + "a1b2" * 8,
        "your s3cret was wrong",
        '{"json": 1}',
        7,
        None,
    ],
)
def test_the_insides_of_programs_and_secrets_are_not(said):
    assert plain(said, ["s3cret", ""]) == ""


def test_words_are_cut_and_cleaned():
    assert plain("a\x00b\n\tc") == "a b c"
    assert len(plain("word " * 900)) <= 240
