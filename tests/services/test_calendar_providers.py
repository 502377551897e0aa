"""Which calendar providers there are."""

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.services.calendar_providers import account_name, calendar_named
from app.services.calendars.account import Account

GIVEN = {"url": "https://dav.example.org/", "username": "noa", "password": "x"}


async def test_a_provider_is_found_by_its_name_and_its_account_has_one():
    calendar = calendar_named("caldav", GIVEN | {"rep_tz": "Europe/Rome"}, Account(SystemClock()))
    assert calendar.account == account_name("caldav", GIVEN)
    await calendar.close()


async def test_an_unknown_provider_is_told_with_the_known_ones():
    account = Account(SystemClock())
    with pytest.raises(RejectedError, match="caldav"):
        calendar_named("fax", {}, account)
    await account.client.aclose()


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd"])
async def test_a_zone_that_nobody_knows_is_told_and_never_taken_as_another(zone):
    account = Account(SystemClock())
    with pytest.raises(RejectedError, match=zone):
        calendar_named("caldav", GIVEN | {"rep_tz": zone}, account)
    await account.client.aclose()


@pytest.mark.parametrize("provider", ["graph", "google"])
async def test_a_cloud_has_its_usual_addresses(provider):
    given = {"rep": "noa@example.com"}
    calendar = calendar_named(provider, given, Account(SystemClock()))
    assert calendar.account == account_name(provider, given)
    assert "https://" in calendar.account
    await calendar.close()
