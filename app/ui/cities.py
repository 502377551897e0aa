"""What to call the city that a time zone is named after, in the language of the window."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from app.domain.zone_cities import city_of


def city(zone: ZoneInfo) -> str:
    """Return the city that a zone is named after: "New York"."""
    return city_named(zone.key)


def city_named(zone: str) -> str:
    """Return the city of a zone's name; it need not be known here."""
    return city_of(zone, QLocale().name())
