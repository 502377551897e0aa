"""What a person types becomes the one login address, or is refused in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.crm_login import LoginAddressError, LoginKind, domain_of, kind_of, login_url

ACME, SANDBOX = "https://acme.my.salesforce.com", "https://acme--uat.sandbox.my.salesforce.com"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("acme", ACME),
        (" ACME ", ACME),
        ("acme.my", ACME),
        ("acme.my.salesforce.com", ACME),
        ("https://acme.my.salesforce.com/", ACME),
        ("https://acme.lightning.force.com/lightning/page/home?x=1#y", ACME),
        ("https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home", ACME),
        ("acme.my.salesforce.com.", ACME),
        ("acme--uat", SANDBOX),
        ("acme--uat.sandbox", SANDBOX),
        ("acme--uat.sandbox.my.salesforce.com", SANDBOX),
        ("https://acme--uat.sandbox.lightning.force.com/", SANDBOX),
        ("acme-dev-ed.develop.my.salesforce.com", "https://acme-dev-ed.develop.my.salesforce.com"),
        ("login.salesforce.com", "https://login.salesforce.com"),
        ("acme.my.salesforce.mil", "https://acme.my.salesforce.mil"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("localhost:80", "http://localhost:80"),
        ("http://[::1]:9", "http://[::1]:9"),
    ],
)
def test_every_usual_way_to_write_a_domain_is_understood(typed, address):
    assert login_url(LoginKind.CUSTOM, typed) == address


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type your company's domain"),
        ("noa@acme.com", "e-mail address"),
        ("http://acme.my.salesforce.com", "https only"),
        ("ftp://acme", "begins with https"),
        ("acme corp", "no spaces"),
        ("acme..my", "not complete"),
        ("acme_1", "letters, digits and hyphens"),
        ("acme.example.com", "not at Salesforce"),
        ("na139.salesforce.com", "one of Salesforce's servers"),
        ("acme.my.site.com", "site for your customers"),
        ("uat.sandbox", "named after its org"),
        ("www", "not the name of an org"),
        ("https://[acme", "no address"),
        ("acme.my.salesforce.com:99999", "no address"),
    ],
)
def test_what_cannot_be_is_told_in_plain_words(typed, words):
    with pytest.raises(LoginAddressError, match=words):
        login_url(LoginKind.CUSTOM, typed)


def test_the_two_common_pages_need_no_typing():
    assert login_url(LoginKind.PRODUCTION) == "https://login.salesforce.com"
    assert login_url(LoginKind.SANDBOX, "anything") == "https://test.salesforce.com"


@pytest.mark.parametrize(
    ("address", "kind", "shown"),
    [
        ("", LoginKind.PRODUCTION, ""),
        ("https://LOGIN.salesforce.com/", LoginKind.PRODUCTION, ""),
        ("https://test.salesforce.com", LoginKind.SANDBOX, ""),
        (ACME, LoginKind.CUSTOM, "acme.my.salesforce.com"),
        ("http://127.0.0.1:9", LoginKind.CUSTOM, "http://127.0.0.1:9"),
    ],
)
def test_a_stored_address_is_shown_as_the_choice_that_made_it(address, kind, shown):
    assert (kind_of(address), domain_of(address)) == (kind, shown)


def outcome(typed):
    try:
        return login_url(LoginKind.CUSTOM, typed)
    except LoginAddressError as error:
        return str(error)


@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_an_address_or_words(typed):
    address = outcome(typed)
    if address.endswith("."):  # words
        return
    assert address.startswith(("https://", "http://"))
    assert login_url(LoginKind.CUSTOM, address) == address
    if kind_of(address) is LoginKind.CUSTOM:
        assert login_url(LoginKind.CUSTOM, domain_of(address)) == address
