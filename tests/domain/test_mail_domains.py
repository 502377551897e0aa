"""Domains of addresses and websites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mail_domains import (
    DISPOSABLE,
    FREE,
    company_domain,
    domain_of_email,
    domain_of_website,
)


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("Kim@Example.ORG", "example.org"),
        (" kim@mail.example.co.uk ", "mail.example.co.uk"),
        ("kim@münchen.de", "xn--mnchen-3ya.de"),
        ('"a@b"@example.org', "example.org"),
        ("kim", ""),
        ("@example.org", ""),
        ("kim@localhost", ""),
        ("kim@exa mple.org", ""),
        ("kim@-x.org", ""),
    ],
)
def test_domain_of_an_address(email, domain):
    assert domain_of_email(email) == domain


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.Example.org/path?q=1", "example.org"),
        ("example.org", "example.org"),
        ("http://user@example.org:8080", "example.org"),
        ("www.example.org.", "example.org"),
        ("our page", ""),
        ("", ""),
    ],
)
def test_host_of_a_website(website, domain):
    assert domain_of_website(website) == domain


def test_a_free_or_disposable_address_names_no_company():
    assert company_domain("kim@gmail.com") == company_domain("kim@mailinator.com") == ""
    assert company_domain("kim@example.org") == "example.org"


def test_the_lists_hold_domains_and_do_not_overlap():
    assert not FREE & DISPOSABLE
    assert {domain_of_website(each) for each in FREE | DISPOSABLE} == FREE | DISPOSABLE


@given(st.text())
def test_no_text_breaks_it(text):
    for read in (domain_of_email, company_domain, domain_of_website):
        found = read(text)
        assert found == "" or "." in found
