"""Zones by every name that calendars use."""

from zoneinfo import available_timezones

import pytest
from tzlocal.windows_tz import win_tz

from app.services.calendars.zone_names import zone_named


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Europe/Rome", "Europe/Rome"),
        ('"W. Europe Standard Time"', "Europe/Berlin"),
        ("Mexico Standard Time", "America/Mexico_City"),
        ("Kamchatka Standard Time", "Asia/Kamchatka"),
        ("/freeassociation.sourceforge.net/Europe/Rome", "Europe/Rome"),
        ("tzone://Microsoft/Utc", "Etc/UTC"),
    ],
)
def test_a_zone_is_found_by_the_names_that_programs_write(name, key):
    assert zone_named(name).key == key


def test_every_windows_name_is_a_zone():
    assert {zone_named(name).key for name in win_tz} <= available_timezones()


@pytest.mark.parametrize("name", ["Customized Time Zone", "", "tzone://Microsoft/Custom"])
def test_what_nobody_knows_is_none(name):
    assert zone_named(name) is None
