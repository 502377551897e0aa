"""A week of free times in the booker."""

from datetime import UTC, datetime

import pytest

from app.domain.booker import FRESH, CalendarChosen, ClosedStart, FreeTimes, FreeTimesChanged
from app.ui.booking.view_model import BookingViewModel

NOW = datetime(2027, 5, 4, 8, 20, tzinfo=UTC).timestamp()  # a Tuesday, 10:20 in Rome
MONDAY = int(datetime(2027, 5, 2, 22, tzinfo=UTC).timestamp())  # midnight in Rome
NINE = MONDAY + 2 * 86_400 + 9 * 3600  # Wednesday, 09:00 in Rome


def times(status=FRESH, starts=(NINE, NINE + 1800, NINE + 86_400), closed=None, **more):
    shut = (ClosedStart(NINE + 3600, ("busy",)),) if closed is None else closed
    more.setdefault("read_at", NOW - 120)
    more.setdefault("duration_min", 30)
    return FreeTimes(
        low=MONDAY,
        high=MONDAY + 7 * 86_400,
        zone="Europe/Rome",
        starts=tuple(starts),
        closed=shut,
        status=status,
        **more,
    )


@pytest.fixture
def model(desk):
    desk.fill()
    desk.clock.time = NOW
    desk.apply(CalendarChosen(True, False, "Europe/Rome"))
    return BookingViewModel(desk.bridge, desk.asked, desk.clock)


@pytest.fixture
def week(model, desk):
    desk.apply(FreeTimesChanged(times()))
    return model
