"""What blocks time."""

import pytest

from app.domain.busy_time import Blocking, Busy, busy_spans, with_bookings, without


@pytest.mark.parametrize(
    ("status", "blocks"),
    [
        ("busy", True),
        ("oof", True),
        ("unknown", True),
        ("free", False),
        ("cancelled", False),
        ("tentative", True),
        ("workingElsewhere", False),
    ],
)
def test_by_default_all_but_free_cancelled_and_elsewhere_block(status, blocks):
    assert Blocking().blocks(Busy(0, 1, status)) is blocks


def test_tentative_and_elsewhere_are_a_choice():
    choice = Blocking(tentative=False, elsewhere=True)
    assert not choice.blocks(Busy(0, 1, "tentative"))
    assert choice.blocks(Busy(0, 1, "workingElsewhere"))


def test_zero_length_blocks_nothing_even_with_buffers():
    assert busy_spans([Busy(5, 5, booking=True, before_s=60, after_s=60)], Blocking()) == []


def test_only_a_booking_has_buffers():
    items = [Busy(100, 200, booking=True, before_s=10, after_s=20), Busy(100, 200, before_s=10)]
    assert busy_spans(items, Blocking()) == [(90, 220), (100, 200)]


@pytest.mark.parametrize(
    ("items", "left"),
    [
        ([Busy(2, 4)], []),
        ([Busy(2, 4), Busy(2, 4)], [Busy(2, 4)]),
        ([Busy(0, 10), Busy(2, 4)], [Busy(0, 10)]),
        ([Busy(0, 10), Busy(20, 30)], [Busy(0, 2), Busy(4, 10), Busy(20, 30)]),
        ([Busy(2, 9)], [Busy(4, 9)]),
        ([Busy(3, 9)], [Busy(3, 9)]),
    ],
)
def test_a_meetings_own_time_is_taken_out_once(items, left):
    assert without(items, (2, 4)) == left
    assert without(items, None) == items


def booking(start=2, end=4, **fields):
    return Busy(start, end, booking=True, after_s=1, **fields)


@pytest.mark.parametrize(
    ("items", "marked"),
    [
        ([Busy(2, 4)], [booking()]),
        ([Busy(0, 10)], [Busy(0, 2), Busy(4, 10), booking()]),
        ([Busy(2, 4, "tentative"), Busy(2, 4)], [Busy(2, 4), booking(status="tentative")]),
        ([Busy(3, 9)], [Busy(3, 9)]),  # the calendar holds it no more
        ([Busy(2, 4, "free")], [Busy(2, 4, "free")]),
        ([], []),
    ],
)
def test_a_booking_is_known_by_its_time(items, marked):
    assert with_bookings(items, [booking()]) == marked


def test_two_bookings_of_one_time_take_two_items():
    assert with_bookings([Busy(2, 4)], [booking(), booking()]) == [booking()]
    assert with_bookings([Busy(2, 4), Busy(2, 4)], [booking(), booking()]) == [booking()] * 2


def test_a_booking_that_moves_is_taken_out_whole():
    assert without(with_bookings([Busy(0, 10)], [booking()]), (2, 4)) == [Busy(0, 2), Busy(4, 10)]
