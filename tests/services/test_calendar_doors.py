"""Which calendar is signed in to how."""

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.services.calendar_doors import IN_BROWSER, door_named
from app.services.calendars.account import Account
from app.services.settings import Calendar


@pytest.fixture
async def account():
    made = Account(SystemClock())
    yield made
    await made.client.aclose()


@pytest.mark.parametrize("provider", IN_BROWSER)
def test_a_client_id_is_all_that_it_takes(account, provider):
    host = door_named(Calendar(provider=provider, client_id="x"), account).host
    assert host in {"localhost", "127.0.0.1"}
    with pytest.raises(RejectedError, match="client id"):
        door_named(Calendar(provider=provider, client_id=" "), account)


@pytest.mark.parametrize("provider", ["caldav", "", "fax"])
def test_others_have_no_page(account, provider):
    with pytest.raises(RejectedError, match="browser"):
        door_named(Calendar(provider=provider, client_id="x"), account)
