import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.email_address import domain_of, is_address, mailbox_of, with_parents


@pytest.mark.parametrize(
    "text",
    [
        "kim@example.org",
        "k.i.m+tag@mail.example.co.uk",
        "ü@müller.example",
        "a@b.c",
        "o'k#&=/x@हिन्दी.example",
    ],
)
def test_addresses_that_invitations_reach(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kim",
        "kim@",
        "@example.org",
        "kim@example",
        "kim@@example.org",
        "kim@example..org",
        "kim@-example.org",
        ".kim@example.org",
        "k..im@example.org",
        "kim@example.org\nBcc: all@example.org",
        "Kim <kim@example.org>",
        "x" * 65 + "@example.org",
        "kim\u202e@example.org",
        "kim\x9b@example.org",
        "kim@exa\u200bmple.org",
        "kim?bcc=eve@example.org",
        "kim%3Fbcc=eve@example.org",
        "kim@example.org?bcc=eve",
        "kim@example.org&x",
        "kim@exa/mple.org",
        "kim@" + "x" * 250 + ".org",
    ],
)
def test_what_is_no_address(text):
    assert not is_address(text)


@given(st.text())
def test_any_text_has_a_domain_and_a_mailbox(text):
    domain_of(text)
    mailbox_of(text)


def test_one_mailbox_has_many_ways_to_be_written():
    assert mailbox_of("Kim+a@Example.ORG") == mailbox_of("kim+b@example.org") == "kim@example.org"
    assert mailbox_of("+x@example.org") == "+x@example.org"


def test_a_domain_is_compared_in_ascii():
    assert domain_of("kim@MÜLLER.example.") == "xn--mller-kva.example"


def test_a_domain_is_under_all_above_it():
    assert with_parents("a.b.example") == ["a.b.example", "b.example"]
    assert with_parents("localhost") == ["localhost"]
