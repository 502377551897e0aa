"""Words for each finding."""

from zoneinfo import ZoneInfo

import pytest

from app.domain.reconcile import REMEDIES, Fault
from app.ui.meetings import repair_phrases as phrases
from tests.ui.meetings.conftest import NOW, finding

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize("fault", list(Fault))
def test_every_finding_has_words_for_both_sides_and_each_remedy(fault, qapp):
    found = finding(fault=fault)
    assert phrases.group(fault)
    assert phrases.in_calendar(found, ROME)
    assert phrases.in_foyer(found, ROME)
    assert all(phrases.remedy(one, found) and phrases.under_way(one) for one in found.remedies)
    assert len(found.remedies) == len(REMEDIES[fault]) + 1


def test_both_times_stand_side_by_side(qapp):
    found = finding()
    assert phrases.in_calendar(found, ROME) == "Wed 5 May, 11:20 \u2013 11:50"
    assert phrases.in_foyer(found, ROME) == "Wed 5 May, 10:20 \u2013 10:50 · Kim Osei"
    assert phrases.in_foyer(finding(booking=""), ROME) == "No booking"


def test_a_pattern_is_pointed_out(qapp):
    assert phrases.pattern(finding()) == ""
    assert "put right 2 times before" in phrases.pattern(finding(times=3))


def test_when_it_was_looked_at(qapp):
    assert phrases.looked(0.0, NOW) == "Not looked at yet"
    assert phrases.looked(NOW - 720, NOW) == "Last looked: 12 min ago"
    assert phrases.title(finding(name="", subject="")) == "Meeting · kim@example.org"


def test_how_often_it_was_put_right_is_said_in_the_right_number():
    said = [phrases.pattern(finding(times=times)) for times in (1, 2, 3)]
    assert said[0] == ""
    assert "put right once before" in said[1]
    assert "put right 2 times before" in said[2]
