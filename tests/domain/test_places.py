"""Links open only what is on the list."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.places import NOWHERE, Place, link_to, place_of, wanted_by


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
        "foyer://conversation/a#x",
        "foyer://conversation/a;x",
        "foyer://conversation/a/",
        "foyer://conversation//a",
        "foyer://conversation/%61",
        "foyer://conversation/a%00",
        "foyer://conversation/a\x00",
        "foyer://conversation/a\u202e",
        "foyer://conversation/\u0430",
        "foyer://conversation/\uff11",
        "foyer://conversation/\u0661",
        "foyer://conversation/a.b",
        "foyer://conversation:80/a",
        "foyer://me@conversation/a",
        "foyer://me:word@visitor/a",
        "foyer://conversation.evil.test/a",
        "foyer://CONVERSATION/a",
        "foyer://visitor/a --hidden",
        "foyer://visitor/a foyer://live",
        "foyer://settings/Salesforce",
        "foyer://settings/../live",
        "foyer://settings/a?b",
        "foyer://settings/\u0131",
        "foyer://settings/" + "a" * 42,
        "foyer://live//",
        "foyer://live?x",
        "foyer:///live",
        "foyer:/live",
        "foyer:live",
        "foyer:\\\\live",
        "FOYER://live",
        "https://live",
        " foyer://live",
        "foyer://live ",
    ],
)
def test_everything_else_is_no_place(link):
    assert place_of(link) is None


@given(st.text())
def test_no_text_breaks_it(link):
    place_of(link)


KINDS = ("conversation", "visitor", "settings", "live", "conversations", "meetings", "quit")


@given(st.sampled_from(KINDS), st.text(max_size=80) | st.text("abcXYZ09_-./%?#:@\n", max_size=80))
def test_whatever_a_link_names_is_plain_and_led_to_by_the_plain_link(kind, rest):
    for link in (f"foyer://{kind}/{rest}", f"foyer://{kind}{rest}"):
        if place := place_of(link):
            assert place.kind in KINDS[:-1]
            assert re.fullmatch(r"[A-Za-z0-9_.-]{0,64}", place.id, re.ASCII)
            assert link.removesuffix("/") == link_to(place)


def test_no_link_wants_nothing_and_a_strange_one_leads_nowhere():
    assert wanted_by("") is None
    assert wanted_by("foyer://quit") is NOWHERE
    assert wanted_by("foyer://live") == Place("live")


@pytest.mark.parametrize(
    "link",
    ["foyer://live", "foyer://conversation/c1", "foyer://settings/updates", "foyer://settings"],
)
def test_a_place_has_a_link_that_leads_to_it(link):
    assert link_to(place_of(link)) == link


@pytest.mark.parametrize("place", [NOWHERE, Place("conversation", "../x"), Place("quit")])
def test_what_no_link_can_name_has_none(place):
    assert link_to(place) == ""
