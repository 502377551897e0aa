"""Which hosts a company allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.allowed_hosts import allows, not_allowed

LABEL = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)
HOST = st.lists(LABEL, min_size=1, max_size=4).map(".".join)


@pytest.mark.parametrize(
    ("hosts", "address", "fine"),
    [
        ("", "https://anything.example", True),
        ("acme.my.salesforce.com", "https://acme.my.salesforce.com/services", True),
        ("acme.my.salesforce.com", "https://ACME.my.salesforce.com.:443", True),
        ("acme.my.salesforce.com", "https://acme.my.salesforce.com.evil.example", False),
        ("acme.my.salesforce.com", "https://evil.example/?acme.my.salesforce.com", False),
        ("acme.my.salesforce.com", "https://acme.my.salesforce.com@evil.example/", False),
        ("*.acme.example, login.salesforce.com", "https://login.salesforce.com", True),
        ("*.acme.example", "https://crm.acme.example", True),
        ("*.acme.example", "https://acme.example", False),
        ("*.acme.example", "https://evilacme.example", False),
        ("acme.example", "https://[::1", False),
        ("acme.example", "no address", False),
    ],
)
def test_only_what_is_named_is_allowed(hosts, address, fine):
    assert allows(hosts, address) is fine


@given(HOST, HOST)
def test_a_host_is_allowed_by_its_own_name_alone(one, other):
    assert allows(one, f"https://{one}/x")
    assert allows(one, f"https://{other}/x") is (one == other)
    assert allows(f"*.{one}", f"https://{other}.{one}")
    assert not allows(f"*.{one}", f"https://{one}")


def test_the_refusal_names_the_host_and_who_can_help():
    words = not_allowed("https://evil.example:443/services")
    assert "evil.example as Salesforce" in words
    assert "ask your IT" in words
