"""Public holidays by country and subdivision, from the library `holidays`.

It is large and slow to load, so it is loaded on a thread, when somebody first asks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from app.core.tasks import WorkFailedError, in_thread
from app.domain.errors import RejectedError, TransientError

WITHIN_S = 20.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday."""

    date: str  # ISO 8601
    name: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country whose holidays are known, with its subdivisions as (code, name)."""

    code: str
    regions: tuple[tuple[str, str], ...] = ()


class HolidayCalendar:
    """Asks the library, away from the loop.

    Args:
        language: of the names, as in "it"; where there is none the country's own is used.

    """

    def __init__(self, language: str = "en") -> None:
        self._language = language

    async def countries(self) -> list[Country]:
        """Return the countries there are, by code; raise TransientError."""
        return await _away(_countries)

    async def regions(self, country: str) -> tuple[tuple[str, str], ...]:
        """Return a country's subdivisions with their names; raise TransientError."""
        return await _away(lambda: _regions(country))

    async def holidays(self, country: str, region: str, years: range) -> list[Holiday]:
        """Return the public holidays of some years, by date.

        Raise RejectedError when nobody knows the country or subdivision, and
        TransientError when it took too long.
        """
        return await _away(lambda: _holidays(country, region, years, self._language))


async def _away(work: Callable[[], T]) -> T:
    try:
        return await in_thread(work, within_s=WITHIN_S, name="Work out holidays")
    except TimeoutError as error:
        raise TransientError("Working out the holidays takes too long. Try again.") from error
    except WorkFailedError as error:
        raise RejectedError("No holidays are known there. Choose another region.") from error


def _countries() -> list[Country]:
    import holidays  # noqa: PLC0415 slow to load

    known = holidays.list_supported_countries(include_aliases=False)
    return [Country(code, tuple((each, each) for each in known[code])) for code in sorted(known)]


def _regions(country: str) -> tuple[tuple[str, str], ...]:
    import holidays  # noqa: PLC0415 slow to load

    made = holidays.country_holidays(country)
    names = made.get_subdivision_aliases()
    return tuple((code, _title(code, names.get(code) or [])) for code in made.subdivisions)


def _holidays(country: str, region: str, years: range, language: str) -> list[Holiday]:
    import holidays  # noqa: PLC0415 slow to load

    plain = holidays.country_holidays(country, subdiv=region or None)
    known = [each for each in plain.supported_languages if each.startswith(language)]
    named = known[0] if known else plain.default_language  # with None the system's would count
    made = holidays.country_holidays(country, subdiv=region or None, years=years, language=named)
    return [Holiday(day.isoformat(), name) for day, name in sorted(made.items())]


def _title(code: str, names: list[str]) -> str:
    return f"{names[0]} ({code})" if names else code
