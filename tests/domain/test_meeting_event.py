"""What an event says of its meeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meeting_event import (
    MeetingState,
    bare,
    changes,
    location_of,
    same_instant,
    stamp,
    subject_of,
)

START = 1_800_003_600
WANTED = {"start": START, "end": START + 1800, "Location": "Google Meet https://meet.google.com/a"}
EVENT = {
    "Subject": "Demo [abc]",
    "StartDateTime": "2027-01-15T09:00:00.000+0000",
    "EndDateTime": "2027-01-15T09:30:00.000+0000",
    "Location": "Google Meet https://meet.google.com/a",
    "Description": "Bring the slides",
    "WhoId": "00Q1",
}


@given(st.text(), st.sampled_from(MeetingState))
def test_a_subject_fits_keeps_its_mark_and_is_found_again_bare(subject, state):
    made = subject_of(subject, state, "a" * 20)
    assert len(made) <= 255
    assert made.endswith(f" [{'a' * 20}]")
    assert subject_of(bare(made), state, "") == subject_of(made, state, "")


@pytest.mark.parametrize(
    ("url", "phone", "location"),
    [
        ("https://teams.microsoft.com/l/1", "", "Microsoft Teams https://teams.microsoft.com/l/1"),
        ("https://emea.zoom.us/j/1", "", "Zoom https://emea.zoom.us/j/1"),
        ("https://notzoom.us/j/1", "", "https://notzoom.us/j/1"),
        ("", "+44 20", "Phone +44 20"),
        ("", " ", ""),
    ],
)
def test_the_channel_is_named(url, phone, location):
    assert location_of(url, phone) == location


@pytest.mark.parametrize(
    ("place", "phone", "location"),
    [
        ("https://acme.zoom.us/j/1", "", "Zoom https://acme.zoom.us/j/1"),
        ("Phone", "+44 20", "Phone +44 20"),
        ("Phone", "", "Phone"),
        ("+44 20 7946 0000", "", "Phone +44 20 7946 0000"),
        ("12 High Street\nYork", "+44 20", "12 High Street York"),
        ("x" * 300, "", "x" * 255),
    ],
)
def test_the_place_of_the_calendar_says_the_channel_too(place, phone, location):
    assert location_of("", phone, place) == location
    assert location_of("https://meet.google.com/a", phone, place).startswith("Google Meet ")


def test_an_event_that_says_it_all_is_left_alone():
    assert changes(EVENT, WANTED, MeetingState.BOOKED, START) == {}


def test_a_moved_meeting_moves_and_gets_the_person_it_lacked():
    moved = {**WANTED, "start": START + 3600, "end": START + 5400, "WhoId": "00Q2"}
    assert changes({**EVENT, "WhoId": None}, moved, MeetingState.MOVED, START) == {
        "StartDateTime": "2027-01-15T10:00:00Z",
        "EndDateTime": "2027-01-15T10:30:00Z",
        "WhoId": "00Q2",
    }


@pytest.mark.parametrize(
    ("state", "word"), [(MeetingState.CANCELLED, "Cancelled"), (MeetingState.NO_SHOW, "No-show")]
)
def test_what_did_not_take_place_says_so_once_and_keeps_peoples_words(state, word):
    found = changes(EVENT, WANTED, state, START)
    assert found == {
        "Subject": f"{word}: Demo [abc]",
        "Description": f"Bring the slides\n{word} 2027-01-15T09:00:00Z",
    }
    assert changes({**EVENT, **found}, WANTED, state, START + 60) == {}


def test_that_it_was_attended_is_noted_once():
    event = {**EVENT, "Subject": "No-show: Demo [abc]"}
    found = changes(event, WANTED, MeetingState.HELD, START)
    noted = "Bring the slides\nAttended 2027-01-15T09:00:00Z"
    assert found == {"Subject": "Demo [abc]", "Description": noted}
    assert changes({**EVENT, **found}, WANTED, MeetingState.HELD, START + 60) == {}


def test_a_meeting_that_is_on_again_loses_the_word():
    event = {**EVENT, "Subject": "Cancelled: Demo [abc]"}
    assert changes(event, WANTED, MeetingState.MOVED, START) == {"Subject": "Demo [abc]"}


def test_a_full_description_is_left_alone():
    event = {**EVENT, "Description": "x" * 32_000}
    assert "Description" not in changes(event, WANTED, MeetingState.CANCELLED, START)


def test_instants_are_compared_not_their_spelling():
    assert same_instant("2027-01-15T10:00:00.000+0100", START)
    assert not same_instant(None, START)
    assert stamp(START) == "2027-01-15T09:00:00Z"
    assert MeetingState.CANCELLED.off
    assert not MeetingState.HELD.off
