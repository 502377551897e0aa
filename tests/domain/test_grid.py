"""The starts that a meeting may have."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.grid import allowed, clock_grid, interval_grid
from app.domain.open_time import ALWAYS
from app.domain.zones import DAY, Stretch

edges = st.lists(st.integers(0, 40), unique=True, max_size=8).map(sorted)


@given(edges, st.integers(0, 40), st.integers(0, 40))
def test_what_is_allowed_is_what_no_span_closes(points, low, high):
    closed = list(zip(points[::2], points[1::2], strict=False))
    spans = allowed(low, high, closed)
    left = [s for a, b in spans for s in range(a, b + 1)]
    assert sorted(set(left)) == [
        s for s in range(low, high + 1) if not any(a < s < b for a, b in closed)
    ]


def test_a_clock_grid_changes_with_the_offset():
    starts = []
    pieces = (Stretch(0, 3600, 0), Stretch(3600, 7200, 1800))
    clock_grid(60, pieces)(starts, 0, 0, 7199)
    assert starts == [0, 5400]


def test_an_interval_grid_counts_from_the_opening():
    starts = []
    interval_grid(7, ())(starts, 60, 500, 1400)
    assert starts == [900, 1320]


def test_an_interval_grid_without_an_opening_counts_from_each_midnight():
    starts = []
    pieces = (Stretch(-DAY, 2 * DAY, 3600), Stretch(2 * DAY, 4 * DAY, 7200))
    interval_grid(1000, pieces)(starts, ALWAYS, DAY - 7200, 3 * DAY - 7200)
    first, second, third = DAY - 3600, 2 * DAY - 3600, 3 * DAY - 7200  # a day of 23 hours
    assert starts == [first, first + 60_000, second, second + 60_000, third]
