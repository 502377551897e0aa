"""The booking service from the settings."""

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.services.booking_setup import booking_service, meeting_type, rep_zone
from app.services.console_database import console_database
from app.services.settings import Calendar
from app.services.store import Store


@pytest.fixture
def build(tmp_path):
    database = console_database(tmp_path)

    def make(**given):
        store = Store()
        booking_service(Calendar(**given), database, None, store, SystemClock())
        return store.state.booker

    yield make
    database.close()


def test_without_a_provider_nothing_is_ready(build):
    assert not build().ready


def test_a_calendar_in_the_settings_is_ready(build):
    assert build(provider="caldav", url="https://dav.example.org/", username="noa").ready


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"provider": "fax"}, "provider 'fax'"),
        ({"provider": "caldav", "timezone": "Mars"}, "timezone"),
        ({"provider": "caldav", "hours": "always"}, "hours"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(build, given, words):
    with pytest.raises(RejectedError, match=words):
        build(**given)


def test_the_rules_of_a_meeting_come_from_the_settings():
    meeting = meeting_type(Calendar(notice=30, buffer=10))
    assert (meeting.min_notice_min, meeting.buffer_before_min, meeting.buffer_after_min) == (
        30,
        10,
        10,
    )
    assert rep_zone(Calendar(timezone="W. Europe Standard Time")).key == "Europe/Berlin"
    assert rep_zone(Calendar()).key
