"""What an event says."""

import pytest

from app.domain.meeting_details import MAX_NOTES, Details, People, details_of
from app.domain.meeting_kinds import Kind
from app.domain.wire.meetings import Answered

PEOPLE = People("Kim", "Noa", "Acme")


@pytest.mark.parametrize(
    ("kind", "links", "online", "place"),
    [
        (Kind(), True, True, ""),
        (Kind(), False, False, ""),
        (Kind(location="phone"), True, False, "Phone"),
        (Kind(location="phone", where="+39 1 "), True, False, "+39 1"),
        (Kind(location="link", where="https://z.us/1"), True, False, "https://z.us/1"),
        (Kind(location="place", where="Via Roma 1\nTorino"), True, False, "Via Roma 1 Torino"),
    ],
)
def test_where_it_takes_place(kind, links, online, place):
    found = details_of(kind, PEOPLE, makes_links=links)
    assert (found.online, found.place, found.notes) == (online, place, place)


def test_the_subject_and_the_answers_are_in_it():
    kind = Kind(title="Demo", subject="{type} for {company}", text="Bring questions.")
    answers = [Answered("How many\nseats?", " 40 \x07"), Answered("Why?", "x" * 900)]
    found = details_of(kind, PEOPLE, makes_links=True, answers=answers)
    assert found.subject == "Demo for Acme"
    lines = found.notes.split("\n")
    assert lines[:2] == ["Bring questions.", "How many seats?: 40 "]
    assert len(lines[2]) == len("Why?: ") + 500


def test_whatever_visitors_write_the_text_has_an_end():
    answers = [Answered("q", "y" * 500)] * 20
    found = details_of(Kind(), PEOPLE, makes_links=True, answers=answers)
    assert isinstance(found, Details)
    assert len(found.notes) == MAX_NOTES
