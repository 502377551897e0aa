"""Words for every state."""

from dataclasses import replace

import pytest

from app.domain.calendar_link import CalendarLink, LinkState
from app.ui.calendar import phrases
from tests.desk_records import NOW

LINK = CalendarLink("google", "noa@example.com", LinkState.OK, calendar="Work", last_read=NOW - 120)


@pytest.mark.parametrize("state", list(LinkState))
def test_every_state_has_a_word(qapp, state):
    assert phrases.state(replace(LINK, state=state))


def test_the_facts_name_account_calendar_and_age(qapp):
    rows = {name: value for _, name, value, _ in phrases.facts(LINK, NOW)}
    assert rows == {
        "Account": "noa@example.com",
        "Calendar": "Work",
        "Last read": "2 min ago",
        "State": "in order",
    }
    assert phrases.facts(CalendarLink(), NOW) == []
    never = phrases.facts(CalendarLink("google", checking=True), NOW)
    assert [value for _, _, value, _ in never] == ["not yet", "being checked…"]


def test_trouble_says_what_happened_the_next_step_and_the_code(qapp):
    broken = replace(LINK, state=LinkState.BLOCKED, words="A.", step="B.", code="53003")
    assert phrases.trouble(broken, NOW) == "A. B. (Code: 53003)"
    assert phrases.title(broken) == "Connection to Google is broken"
    assert phrases.trouble(LINK, NOW) == ""
    paused = replace(LINK, state=LinkState.LIMITED, until=NOW + 30)
    assert phrases.trouble(paused, NOW) == "Next try in 30 s."


def test_another_account_is_named_beside_the_one_of_before(qapp):
    told = phrases.other(replace(LINK, other="kim@example.com"))
    assert "kim@example.com" in told
    assert "noa@example.com" in told
    assert phrases.other(LINK) == ""


@pytest.mark.parametrize("provider", ["graph", "google", "caldav"])
def test_each_provider_says_where_its_values_come_from(qapp, provider):
    assert phrases.help_of(provider)
    assert phrases.help_of("fax") == ""
