"""Holidays of countries and their parts, from the library."""

import subprocess
import sys

import pytest

from app.domain.errors import RejectedError
from app.services.holiday_calendar import HolidayCalendar


async def test_holidays_of_a_country_and_of_a_part_of_it_in_the_windows_language():
    english = await HolidayCalendar().holidays("IT", "", range(2027, 2028))
    known = {each.date: each.name for each in english}
    assert known["2027-06-02"] == "Republic Day"
    italian = await HolidayCalendar("it").holidays("IT", "MI", range(2027, 2029))
    dates = {each.date: each.name for each in italian}
    assert dates["2027-12-07"] == "Sant'Ambrogio"
    assert "2028-12-25" in dates
    assert "2027-12-07" not in known


async def test_a_language_that_a_country_lacks_gives_its_own_names():
    found = await HolidayCalendar("xx").holidays("DE", "BY", range(2027, 2028))
    assert "Neujahr" in [each.name for each in found]


async def test_countries_and_their_parts_are_told_with_names():
    countries = {each.code: each for each in await HolidayCalendar().countries()}
    assert {"IT", "US", "DE"} <= countries.keys()
    assert ("BY", "Bayern (BY)") in await HolidayCalendar().regions("DE")


@pytest.mark.parametrize(("country", "region"), [("XX", ""), ("IT", "Mars")])
async def test_a_place_that_nobody_knows_is_refused(country, region):
    with pytest.raises(RejectedError, match="another region"):
        await HolidayCalendar().holidays(country, region, range(2027, 2028))


def test_the_library_is_not_loaded_before_somebody_asks():
    code = "import sys, app.services.my_hours; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
