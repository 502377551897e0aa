"""What a card says."""

import pytest

from app.ui.live.phrases import activity, beneath, headline, page, spoken, visit
from tests.services.link.live_rows import live_row


@pytest.mark.parametrize(
    ("known", "title", "below"),
    [
        ({"name": "Kim Osei", "company": "Acme", "place": "Berlin"}, "Kim Osei", "Acme · Berlin"),
        ({"company": "Acme", "place": "Berlin"}, "Acme", "Berlin"),
        ({"place": "Berlin"}, "Berlin", "not known yet"),
        ({}, "Visitor BEEF", "not known yet"),
        ({"name": "Kim"}, "Kim", ""),
        ({"name": "two\nlines"}, "two lines", ""),
    ],
)
def test_the_best_known_name_comes_first_and_nothing_is_said_twice(qapp, known, title, below):
    row = live_row("v-beef", **known)
    assert (headline(row), beneath(row)) == (title, below)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"status": "waiting"}, "waiting 0:42"),
        ({"status": "offered", "rep": "lena"}, "offered to you"),
        ({"status": "offered", "rep": "tom"}, "offered to a colleague"),
        ({"status": "chatting", "rep": "lena"}, "chatting with you"),
        ({"status": "chatting", "rep": "tom"}, "chatting with a colleague"),
        ({"status": "chatting", "typing": True}, "typing…"),
        ({"status": "of a newer hub"}, ""),
    ],
)
def test_what_goes_on_is_said_from_this_reps_view(qapp, changes, said):
    assert activity(live_row("v", **changes), "lena", 142.0, 100.0) == said


def test_pages_and_source(qapp):
    assert visit(live_row("v", pages=1, source="google")) == "1 page · google"
    assert visit(live_row("v", pages=3, source="")) == "3 pages"
    assert page(live_row("v", page="/pricing", title="")) == "/pricing"


def test_a_card_is_read_aloud_whole(qapp):
    row = live_row("v", name="Kim", company="Acme", status="waiting", title="Pricing", page="/p")
    assert spoken(row, "lena", 160.0, 100.0) == (
        "Kim, waiting 1:00, Acme, on Pricing · /p, 1 min on this page, 1 page · direct"
    )
