"""The same words for the same things."""

import re
from zoneinfo import ZoneInfo

import pytest

from app.domain.health import NEEDS_SIGN_IN
from app.domain.wire.records import VisitorCard
from app.ui import words
from tests.desk_records import NOW


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(-5, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (7300, "2 h"), (200_000, "2 d")],
)
def test_lengths_of_time_have_one_unit(seconds, said):
    assert words.duration(seconds) == said


def test_times_are_relative_until_a_day(qapp):
    assert words.ago(NOW - 3, NOW) == "just now"
    assert words.ago(NOW - 120, NOW) == "2 min ago"
    assert "ago" not in words.ago(NOW - 5 * words.DAY, NOW)


def test_short_times_fit_a_narrow_column(qapp):
    assert [words.short_ago(NOW - s, NOW) for s in (1, 300, 7200)] == ["now", "5 min", "2 h"]
    assert len(words.short_ago(NOW - 400 * words.DAY, NOW)) > 6  # with its year


@pytest.mark.parametrize(("seconds", "said"), [(42, "0:42"), (-1, "0:00"), (3905, "1:05:05")])
def test_running_times(seconds, said):
    assert words.timer(seconds) == said


def test_days_have_names(qapp):
    assert words.day(NOW, NOW) == "Today"
    assert words.day(NOW - words.DAY, NOW) == "Yesterday"
    assert words.day_within(NOW, NOW) == "today"
    assert words.day_within(NOW - words.DAY, NOW) == "yesterday"
    assert words.day_within(NOW - 30 * words.DAY, NOW) == words.day(NOW - 30 * words.DAY, NOW)
    assert words.weekday(NOW)[0].isalpha()


def test_the_exact_time_has_its_zone(qapp):
    assert words.exact(NOW).count(":") == 2
    assert words.exact(NOW).split()[-1].isalnum() or "+" in words.exact(NOW)


def test_a_visitor_is_called_by_what_is_known():
    assert words.person(VisitorCard(visitor="v", name="Kim", email="k@x.example")) == "Kim"
    assert words.person(VisitorCard(visitor="v", email="k@x.example")) == "k@x.example"
    assert words.person(VisitorCard(visitor="0192ab3f")) == "Visitor AB3F"


def test_where_somebody_is():
    assert words.where(VisitorCard(visitor="v", company="Acme", page="/p")) == "Acme · on /p"
    assert words.where(VisitorCard(visitor="v", place="Rome")) == "Rome"
    assert words.where(VisitorCard(visitor="v")) == ""


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.a.example/x", "a.example"), ("", ""), ("http://[::1", ""), ("nonsense", "")],
)
def test_hosts(url, host):
    assert words.host(url) == host


def test_states_presence_and_sources_have_words():
    assert words.state(NEEDS_SIGN_IN) == "sign in needed"
    assert words.state("new-state") == "new-state"
    assert [words.presence(p) for p in ("available", "away", "offline")] == [
        "Available",
        "Away",
        "Offline",
    ]
    assert (words.source("rep"), words.source("import")) == ("set by a rep", "import")


def test_the_time_of_day(qapp):
    assert ":" in words.clock_time(NOW)


def test_letters_and_transcripts_have_whole_dates(qapp):
    assert re.fullmatch(r"\d{1,2} \w+ 20\d\d", words.date(NOW))
    assert re.fullmatch(r"\d{1,2} \w+\.? 20\d\d \d\d:\d\d", words.moment(NOW))


def test_a_zone_of_an_unknown_name_is_none():
    assert words.zone_or_none("Europe/Rome") == ZoneInfo("Europe/Rome")
    assert words.zone_or_none("Nowhere/Land") is words.zone_or_none("") is None


def test_a_line_begins_with_a_capital():
    assert words.sentence("martedì 1 dicembre") == "Martedì 1 dicembre"
    assert words.sentence("") == ""
