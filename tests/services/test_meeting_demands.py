"""Rows of demands; whole demands are in test_demand_work.py."""

import pytest

from app.domain.wire.events import Picked
from app.services.booking_rows import BookingRows
from app.services.console_database import console_database
from app.services.meeting_demands import KEPT_S, DemandRows, demand_of
from tests.services.meetings_rig import asked, asked_to_move

PICK = Picked(conversation="c1", seq=3, start="2027-05-04T10:00:00Z", email="k@example.org")


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield DemandRows(BookingRows(database))
    database.close()


def test_a_demand_is_stored_once_and_gives_its_event_back(rows):
    demands = [demand_of(event) for event in (asked(), asked_to_move(), PICK)]
    for demand in (*demands, *demands):
        assert rows.put(demand, 1.0)
    opened = rows.open(2.0)
    assert opened == demands
    assert (opened[0].asked, opened[2].pick) == (asked(), PICK)
    assert [one.about for one in opened] == ["m1", "m1", "c1"]


def test_what_is_done_is_remembered_for_a_while(rows):
    demand = demand_of(asked())
    rows.put(demand, 1.0)
    rows.finish(demand.id, 2.0)
    assert not rows.put(demand, 3.0)
    assert (rows.open(3.0), rows.is_open(demand.id)) == ([], False)
    rows.put(other := demand_of(asked_to_move()), 3.0)
    rows.finish(other.id, 3.0 + KEPT_S)
    assert rows.put(demand, 4.0 + KEPT_S)


def test_what_waits_is_not_due(rows):
    rows.put(demand := demand_of(PICK), 1.0)
    rows.postpone(demand.id, 9.0)
    assert rows.open(8.0) == []
    rows.put(demand_of(asked()), 1.0)
    assert rows.bookings() == {"k1"}
    rows.finish(demand_of(asked()).id, 2.0)
    assert rows.bookings() == set()
    assert [one.attempts for one in rows.open(9.0)] == [1]


def test_what_waits_for_a_clock_set_back_since_is_due(rows):
    rows.put(demand := demand_of(PICK), 90_000.0)
    rows.postpone(demand.id, 90_300.0)
    assert rows.open(90_001.0) == []
    assert len(rows.open(3_600.0)) == 1
