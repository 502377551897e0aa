"""What a meeting is."""

from dataclasses import replace

import pytest

from app.services.calendars.base import Attendee, AttendeeError, Meeting, Stored

MEETING = Meeting("b1", "noa@example.com", 0, 60, "Intro", Attendee("Kim@Example.org", "Kim"))


@pytest.mark.parametrize(
    "address",
    [
        "kim@example.org",
        "k.o+x@mail.example.co.uk",
        "o'neil@example.org",
        "kim@xn--bcher-kva.example",
    ],
)
def test_an_address_is_taken(address):
    assert Attendee(address).email == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "kim",
        "@example.org",
        "kim@",
        "kim@localhost",
        "kim@example..org",
        "kim@-example.org",
        ".kim@example.org",
        "a b@example.org",
        "kim@example.org\r\nBcc: x@example.org",
        "kim@example.org,li@example.org",
        "<kim@example.org>",
        "k" * 65 + "@example.org",
    ],
)
def test_what_nobody_can_be_invited_at_is_refused(address):
    with pytest.raises(AttendeeError, match="e-mail"):
        Attendee(address)


def test_a_key_is_of_the_booking_and_its_content():
    key = MEETING.key()
    assert key == replace(MEETING).key()
    assert len(key) == 40
    assert set(key) <= set("0123456789abcdef")  # Google takes a-v and digits
    changed = [
        MEETING.key(1),
        replace(MEETING, booking="b2").key(),
        replace(MEETING, start=1).key(),
        replace(MEETING, attendee=Attendee("li@example.org")).key(),
    ]
    assert len({key, *changed}) == 5


def test_a_stored_event_is_compared_by_time_and_address():
    stored = Stored("1", 0, 60, frozenset({"kim@example.org"}))
    assert stored.fits(MEETING)
    assert stored.invites(MEETING)
    assert not replace(stored, cancelled=True).fits(MEETING)
    assert not replace(stored, end=61).fits(MEETING)
    assert not replace(stored, attendees=frozenset()).invites(MEETING)
