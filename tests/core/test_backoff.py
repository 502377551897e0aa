"""Retry delays."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.backoff import full_jitter


@given(attempt=st.integers(0, 10_000), luck=st.floats(0, 1))
def test_a_delay_is_never_negative_and_never_above_the_cap(attempt, luck):
    assert 0 <= full_jitter(attempt, cap_s=30.0, rand=lambda: luck) <= 30.0


def test_the_window_doubles_with_each_attempt():
    longest = [full_jitter(n, base_s=0.5, cap_s=30.0, rand=lambda: 1.0) for n in range(8)]
    assert longest == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
