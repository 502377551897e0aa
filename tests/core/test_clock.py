"""The machine's clock."""

from datetime import UTC, datetime

from app.core.clock import SystemClock


def test_now_is_in_unix_seconds():
    before = datetime.now(UTC).timestamp()
    now = SystemClock().now()
    assert abs(now - before) < 60
