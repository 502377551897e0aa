"""The machine's clock."""

from datetime import UTC, datetime

from app.core.clock import SystemClock, is_due


def test_now_is_in_unix_seconds():
    before = datetime.now(UTC).timestamp()
    now = SystemClock().now()
    assert abs(now - before) < 60


def test_an_instant_is_due_once_it_has_come_or_when_it_cannot_be_meant():
    assert [is_due(at, 100.0, 30.0) for at in (99.0, 100.0)] == [True, True]
    assert [is_due(at, 100.0, 30.0) for at in (100.1, 130.0)] == [False, False]
    assert is_due(130.1, 100.0, 30.0)  # set by a clock that was set back since
