"""The day's calls are counted, and run out."""

import pytest

from app.practice.org.errors import OrgError
from app.practice.org.usage import Usage


def test_the_day_has_so_many_calls_and_no_more():
    usage = Usage(lambda: 0.0, most=2)
    for number in (usage.begin(), usage.begin()):
        usage.check(number)
    assert usage.header == {"Sforce-Limit-Info": "api-usage=2/2"}
    assert usage.limits()["DailyApiRequests"] == {"Max": 2, "Remaining": 0}
    with pytest.raises(OrgError, match="TotalRequests"):
        usage.check(usage.begin())


def test_long_calls_stop_the_others_until_they_end():
    time = [0.0]
    usage = Usage(lambda: time[0], most_long=1)
    long = usage.begin()
    time[0] = 25.0
    with pytest.raises(OrgError, match="ConcurrentRequests"):
        usage.check(usage.begin())
    usage.check(long)  # a long call does not stop itself
    usage.end(long)
    usage.check(usage.begin())
