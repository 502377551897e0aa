"""Streams and their order."""

import pytest

from app.domain.live_streams import (
    BROWSING,
    CHATTING,
    HOTTEST,
    KEEN,
    NEWEST,
    WAITING,
    heat,
    key_of,
    search_text,
    stream_of,
)
from tests.services.link.live_rows import live_row


@pytest.mark.parametrize(
    ("changes", "stream"),
    [
        ({"status": "waiting"}, WAITING),
        ({"status": "offered", "page": "/pricing"}, WAITING),
        ({"status": "chatting", "pages": 9}, CHATTING),
        ({"page": "/pricing"}, KEEN),
        ({"page": "/Contact-us"}, KEEN),
        ({"pages": 5}, KEEN),
        ({"page": "/blog", "pages": 4}, BROWSING),
        ({"status": "something new"}, BROWSING),
    ],
)
def test_a_visitor_stands_in_the_hottest_stream_that_fits(changes, stream):
    assert stream_of(live_row("v", **changes)) == stream


def test_newest_first_is_by_arrival():
    rows = [live_row("old", since=1.0, pages=30), live_row("new", since=2.0)]
    assert min(rows, key=lambda row: key_of(row, NEWEST)).visitor == "new"


def test_hottest_first_weighs_pages_and_what_is_known():
    rows = [
        live_row("cold", since=9.0),
        live_row("warm", since=1.0, page="/pricing"),
        live_row("hot", since=1.0, page="/pricing", name="Kim", company="Acme"),
    ]
    ordered = sorted(rows, key=lambda row: key_of(row, HOTTEST))
    assert [row.visitor for row in ordered] == ["hot", "warm", "cold"]
    assert heat(rows[0]) == 1


def test_the_filter_looks_at_everything_a_card_says():
    text = search_text(live_row("v", name="KIM", company="Acme", place="Berlin", source="google"))
    assert all(word in text for word in ("kim", "acme", "berlin", "home", "google"))
