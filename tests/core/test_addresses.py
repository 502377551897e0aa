"""This machine is told from every other."""

import pytest

from app.core.addresses import is_loopback, without_login


def test_loopback_is_this_machine_alone():
    assert is_loopback("127.8.9.1")
    assert is_loopback("localhost")
    assert is_loopback("::1")
    assert not is_loopback("0.0.0.0")
    assert not is_loopback("localhost.example")
    assert not is_loopback(None)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://me:secret@dav.example:99999/a@b/", "https://dav.example:99999/a@b/"),
        ("https://me:se@cret@dav.example/", "https://dav.example/"),
        ("https://dav.example/calendars/me@example.org/", None),
        ("", None),
    ],
)
def test_an_address_is_shown_without_its_name_and_password(address, shown):
    assert without_login(address) == (address if shown is None else shown)
