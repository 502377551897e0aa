"""The callback addresses that an org's administrator registers."""

from app.domain.crm_app import CALLBACK_PORTS, callback_url


def test_callbacks_name_localhost_and_a_fixed_port():
    addresses = [callback_url(port) for port in CALLBACK_PORTS]
    assert len(set(addresses)) == len(addresses) >= 3
    assert all(a.startswith("http://localhost:") for a in addresses)
