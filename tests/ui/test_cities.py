"""Cities of time zones."""

from zoneinfo import ZoneInfo

import pytest

from app.ui.cities import city


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Rome", "Rome"),
        ("America/New_York", "New York"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("Asia/Calcutta", "Kolkata"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_city(zone, name, qapp):
    assert city(ZoneInfo(zone)) == name


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Rome", "Roma"),
        ("Europe/London", "Londra"),
        ("America/New_York", "New York"),
        ("Asia/Tokyo", "Tokyo"),
    ],
)
def test_an_italian_calls_cities_as_italians_do(zone, name, italian):
    assert city(ZoneInfo(zone)) == name
