"""Settings of a sign-in are read, or refused by name."""

import pytest

from app.services.settings import Identity, SettingsError
from app.services.sign_in_options import sign_in_options


def test_ports_are_read_in_order():
    assert sign_in_options(Identity(ports=" 9, 8 ,,7")).ports == (9, 8, 7)
    assert sign_in_options(Identity()).ports == ()


@pytest.mark.parametrize(
    "settings",
    [
        Identity(ports="0"),
        Identity(client_id="de\udcffsk"),
        Identity(extra="a=\udcff"),
        Identity(ports="65536"),
        Identity(ports="1.5"),
        Identity(ports="²"),
        Identity(redirect_host="evil.test"),
        Identity(timeout=0),
        Identity(timeout=float("nan")),
        Identity(timeout=1e9),
    ],
)
def test_what_cannot_be_is_refused(settings):
    with pytest.raises(SettingsError):
        sign_in_options(settings)
