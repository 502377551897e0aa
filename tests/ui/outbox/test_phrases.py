"""The outbox's words."""

import pytest

from app.domain.outbox_items import Changed, Detail
from app.ui.outbox import phrases
from tests.desk_records import NOW
from tests.ui.outbox.conftest import DETAIL, ITEMS, item

BY_KEY = {each.key: each for each in ITEMS}


@pytest.mark.parametrize(
    ("key", "state", "remedy"),
    [
        ("waiting", "Waiting", "Try now"),
        ("sending", "Being sent", "Try now"),
        ("checking", "Sent, being checked", "Try now"),
        ("limit", "Waits for the daily limit", "Try now"),
        ("signin", "Waits for your sign-in", "Sign in to Salesforce"),
        ("long", "Refused", "Open the mapping"),
        ("rule", "Refused", "Retry"),
        ("twin", "Refused", ""),
        ("org", "For another org", "Send to this org"),
        ("meeting", "Done", ""),
        ("gone", "Discarded", "Put back"),
    ],
)
def test_each_item_says_how_it_stands_and_what_mends_it(qapp, key, state, remedy):
    assert phrases.state(BY_KEY[key]) == state
    assert phrases.remedy(BY_KEY[key]) == remedy


def test_since_when_how_often_and_when_next(qapp):
    assert phrases.when(BY_KEY["waiting"], NOW) == (
        "Since 1 min ago · tried 3 times · next try in 40 s"
    )
    assert phrases.when(item("a", 2, "done", tries=1), NOW) == "Since 2 min ago · tried once"


def test_a_change_is_shown_from_old_to_new(qapp):
    assert phrases.change(Changed("Phone", None, "1"))[1:3] == ("Phone", "— → 1")


def test_what_support_gets_holds_codes_and_no_words_of_visitors(qapp):
    told = phrases.for_support(BY_KEY["long"], DETAIL)
    for expected in (
        "STRING_TOO_LONG",
        "Org: 00D1 https://org.example",
        "Lead 00Q1",
        "Phone, Title",
    ):
        assert expected in told
    for private in ("7946", "Rivera", "Owner"):
        assert private not in told
    assert "Org" not in phrases.for_support(BY_KEY["long"], Detail("other"))
