"""Zones by every name that calendars use."""

from datetime import datetime, timedelta
from zoneinfo import available_timezones

import pytest
from tzlocal.windows_tz import win_tz

from app.domain.ics import parse
from app.services.calendars.zone_names import zone_named, zones_of
from tests.domain.test_vtimezone import OUTLOOK


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


def test_a_calendars_own_definition_is_asked_where_the_name_says_nothing():
    zones = zones_of(parse(OUTLOOK), 2027)
    assert zones("Customized Time Zone").utcoffset(datetime(2027, 7, 1)) == timedelta(hours=2)
    assert zones("Customized Time Zone").utcoffset(datetime(2027, 1, 1)) == timedelta(hours=1)
    assert zones("Asia/Tokyo").key == "Asia/Tokyo"
    assert zones("nobody's") is None
