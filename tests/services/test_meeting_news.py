"""What others did about the rep's meetings."""

import pytest
from msgspec.structs import replace

from app.domain.desk import Account, SignedIn
from app.domain.wire.events import PresenceSet
from app.domain.wire.meetings import MeetingAsked, MeetingRecord, MeetingSet
from app.services.meeting_news import MeetingNews, NewsWords
from app.services.store import Store

START = 1_800_000_000
ASKED = MeetingRecord(
    id="m1", booking="k1", host="lena", by="visitor", name="Kim {host}", subject="Demo",
    reason="next in turn", start=START, end=START + 1800, state="asked", version=1,
)  # fmt: skip
BOOKED = replace(ASKED, state="booked", version=2)
MOVING = replace(BOOKED, state="moving", wanted_start=START + 3600, version=3)


class Shows:
    def __init__(self):
        self.told, self.acts = [], {}

    def warn(self, key, title, body, button, act):
        self.told.append((title, body))
        self.acts[key] = act

    def settle(self, key):
        del self.acts[key]


class Rig:
    def __init__(self):
        self.store, self.shows, self.acted = Store(), Shows(), []
        self.store.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))
        words = NewsWords(when=lambda record: f"at {record.start - START}")
        self.news = MeetingNews(self.store, self.shows, words, self.acted.append)

    def asks(self, what, record):
        self.store.apply(MeetingSet(meeting=record))
        self.news.happened(MeetingAsked(what=what, meeting=record))

    def becomes(self, record, **fields):
        self.store.apply(MeetingSet(meeting=replace(record, **fields)))


@pytest.fixture
def rig():
    return Rig()


def test_a_meeting_of_a_visitor_is_told_once_it_is_in_the_calendar_with_why_me(rig):
    rig.asks("book", ASKED)
    assert rig.shows.told == []
    for _ in range(2):
        rig.becomes(BOOKED)
    assert rig.shows.told == [("New meeting with Kim {host}", "Demo\nat 0\nnext in turn")]
    rig.shows.acts["news-m1"]()
    assert rig.acted == ["m1"]


def test_what_was_booked_before_or_by_oneself_is_no_news(rig):
    rig.becomes(BOOKED)
    rig.news.happened(MeetingAsked(what="book", meeting=ASKED))
    rig.asks("book", replace(ASKED, id="m2", by="lena"))
    rig.becomes(BOOKED, id="m2", by="lena")
    rig.news.happened(PresenceSet(status="away", reason="", by="rep"))
    assert rig.shows.told == []


@pytest.mark.parametrize("fields", [{"state": "failed"}, {"host": "bo"}])
def test_what_came_to_nothing_or_went_elsewhere_is_no_news(rig, fields):
    rig.asks("book", ASKED)
    rig.becomes(BOOKED, **fields)
    rig.becomes(BOOKED, version=3)
    assert rig.shows.told == []


def test_a_move_is_told_with_its_new_time(rig):
    rig.asks("move", MOVING)
    rig.becomes(MOVING, state="booked", start=START + 3600, wanted_start=0)
    assert rig.shows.told == [("The meeting with Kim {host} has a new time", "Demo\nat 3600")]


def test_a_move_that_did_not_come_about_is_not_told(rig):
    rig.asks("move", MOVING)
    rig.becomes(MOVING, state="booked", wanted_start=0, version=4)
    rig.becomes(MOVING, state="booked", start=START + 3600, wanted_start=0, version=5)
    assert rig.shows.told == []


def test_a_cancellation_is_told_and_one_that_failed_is_not(rig):
    off = replace(BOOKED, state="cancelling", version=3)
    rig.asks("cancel", off)
    rig.becomes(off, state="booked", version=4)
    assert rig.shows.told == []
    rig.asks("cancel", replace(off, version=5))
    rig.becomes(off, state="cancelled", version=6)
    assert [title for title, _ in rig.shows.told] == ["The meeting with Kim {host} is cancelled"]


def test_who_loses_a_meeting_to_a_colleague_is_told_to_whom(rig):
    taken_back = replace(BOOKED, state="cancelling", version=4)
    rig.becomes(BOOKED, host="bo", host_name="Bo", name="Kim", version=4)
    rig.news.happened(MeetingAsked(what="cancel", meeting=taken_back))
    assert [title for title, _ in rig.shows.told] == ["The meeting with Kim goes to Bo"]


def test_it_ends_with_the_session(rig):
    rig.asks("book", ASKED)
    rig.news.stop()
    rig.becomes(BOOKED)
    assert rig.shows.told == []
