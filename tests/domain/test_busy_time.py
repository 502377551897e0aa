"""What blocks time."""

import pytest

from app.domain.busy_time import Blocking, Busy, busy_spans, without


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
