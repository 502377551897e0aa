"""Links open only what is on the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.places import Place, place_of


@pytest.mark.parametrize(
    ("link", "place"),
    [
        ("foyer://conversation/c-1_A", Place("conversation", "c-1_A")),
        ("foyer://visitor/0192", Place("visitor", "0192")),
        ("foyer://live", Place("live")),
        ("foyer://settings/", Place("settings")),
        ("foyer://settings/salesforce.outbox", Place("settings", "salesforce.outbox")),
    ],
)
def test_places(link, place):
    assert place_of(link) == place


@pytest.mark.parametrize(
    "link",
    [
        "",
        "foyer://",
        "foyer://quit",
        "foyer://settings/a/b",
        "foyer://settings/.x",
        "foyer://conversation/",
        "foyer://conversation/../x",
        "foyer://conversation/a b",
        "foyer://conversation/a\n",
        "foyer://conversation/" + "a" * 65,
        "foyer://conversation/a?x=1",
        "FOYER://live",
        "https://live",
        " foyer://live",
    ],
)
def test_everything_else_is_no_place(link):
    assert place_of(link) is None


@given(st.text())
def test_no_text_breaks_it(link):
    place_of(link)
