"""Cities of time zones."""

import pytest

from app.domain.zone_cities import city_of


@pytest.mark.parametrize(
    ("zone", "language", "name"),
    [
        ("Europe/Rome", "", "Rome"),
        ("Europe/Rome", "it-CH", "Roma"),
        ("Europe/Rome", "de", "Rome"),
        ("America/Argentina/Buenos_Aires", "it", "Buenos Aires"),
        ("Asia/Calcutta", "en", "Kolkata"),
        ("Europe/Kiev", "it", "Kiev"),
        ("UTC", "it", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_city(zone, language, name):
    assert city_of(zone, language) == name
