"""Which domain stands for a company."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.company_domain import company_domains, domain_of, email_domain, with_parents


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.Example.com:8443/en/?a=b#c", "example.com"),
        ("example.com", "example.com"),
        ("HTTP://user:pw@shop.example.co.uk./", "shop.example.co.uk"),
        ("//www.example.org", "example.org"),
        ("https://münchen.example", "xn--mnchen-3ya.example"),
        ("www.gmail.com", ""),
        ("yahoo.co.uk", ""),
        ("localhost", ""),
        ("http://10.0.0.1/", ""),
        ("n/a", ""),
        ("-", ""),
        ("", ""),
        ("a..b.com", ""),
        ("x" * 64 + ".com", ""),
    ],
)
def test_the_domain_of_a_website(website, domain):
    assert domain_of(website) == domain


def test_a_field_may_hold_several_domains():
    text = "https://example.com; www.example.org,  EXAMPLE.com | gmail.com"
    assert company_domains(text) == ("example.com", "example.org")


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("kim@Example.com", "example.com"),
        ("kim@gmail.com", ""),
        ("kim@hotmail.de", ""),
        ("kim", ""),
        ("@example.com", ""),
        ("kim@example.com/x", ""),
    ],
)
def test_the_domain_of_an_address(email, domain):
    assert email_domain(email) == domain


def test_a_part_of_a_domain_stands_for_the_whole():
    assert list(with_parents("a.b.example.com")) == [
        "a.b.example.com",
        "b.example.com",
        "example.com",
    ]


@given(st.text(max_size=300))
def test_whatever_a_field_holds_its_domains_are_clean(text):
    for domain in company_domains(text):
        assert domain == domain_of(domain) == domain.casefold()
        assert "." in domain
        assert not set(domain) & set(" /:@,;")
