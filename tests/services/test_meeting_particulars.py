"""What a mail says beside the meeting: from the hub's record, the kind, and the visitor's facts."""

from types import SimpleNamespace

import msgspec
import pytest

from app.domain.booker import BookingChanged, BookingView, CalendarChosen
from app.domain.desk import Account, SignedIn
from app.domain.meeting_kinds import Kind
from app.domain.meeting_letters import INVITED, REMINDER
from app.domain.meetings import MeetingsLoaded
from app.domain.profiles import ProfileLoaded
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import Answered, MeetingRecord
from app.domain.wire.records import Fact, Profile, VisitorCard
from app.domain.wire.shared import Document
from app.services.meeting_mail import Particulars
from app.services.meeting_particulars import KnownParticulars
from app.services.store import Store
from tests.services.meeting_mail_rig import START, meeting

RECORD = MeetingRecord(
    id="m1",
    booking="b1",
    type="demo",
    host_name="Noa",
    visitor="v1",
    conversation="c1",
    zone="Asia/Tokyo",
    lang="it",
    join_url="https://teams.example/1",
    manage="https://hub.example/m/1",
    answers=[Answered("Phone", "x"), Answered("Number", "+39 06 1234567")],
)
KIND = Kind(confirmation="See you", reminder=" ", remind_min=[60, 1440])


@pytest.fixture
def store():
    made = Store()
    made.apply(SignedIn(Account("noa", "Noa Rep", "noa@example.com")))
    made.apply(CalendarChosen(True, zone="Europe/Rome"))
    return made


class Rows:
    """Bookings of this console; the record is stored as JSON."""

    def __init__(self, record=""):
        self._row = SimpleNamespace(record=record)

    def get(self, booking):
        return self._row if booking == "b1" else None


def learn(store, **facts):
    card = VisitorCard("v1", email="Kim@example.org")
    known = [Fact(name, value, "browser", 1.0) for name, value in facts.items()]
    store.apply(ProfileLoaded(Profile(card, known)))


def keep(store, kind=KIND, **more):
    body = msgspec.to_builtins(kind)
    store.apply(DocumentsLoaded((Document("meeting_type", "demo", 1, body),)))
    store.apply(MeetingsLoaded((msgspec.structs.replace(RECORD, **more),), 1.0))


async def test_the_record_and_the_kind_say_most(store):
    learn(store, timezone="Europe/Paris", language="fr", company="Acme")
    keep(store)
    assert await KnownParticulars(store, Rows())(meeting()) == Particulars(
        host="Noa",
        host_zone="Europe/Rome",
        guest_zone="Asia/Tokyo",
        language="it",
        place="https://teams.example/1",
        manage="https://hub.example/m/1",
        texts={INVITED: "See you"},
        remind_min=(60, 1440),
        conversation="c1",
        type="Meeting",
        company="Acme",
    )


async def test_without_a_record_the_visitors_facts_are_found_by_the_address(store):
    learn(store, timezone="Europe/Paris", language="fr")
    view = BookingView(
        "b1", "c2", START, START + 60, "", "", "booked", join_url="https://x.example/"
    )
    store.apply(BookingChanged(view))
    found = await KnownParticulars(store, Rows())(meeting())
    assert (found.guest_zone, found.language, found.host) == ("Europe/Paris", "fr", "Noa Rep")
    assert (found.place, found.conversation, found.texts) == ("https://x.example/", "c2", {})


async def test_what_the_hub_was_not_told_yet_is_in_the_bookings_row(store):
    rows = Rows(msgspec.json.encode(RECORD).decode())
    found = await KnownParticulars(store, rows)(meeting())
    assert (found.manage, found.guest_zone, found.texts) == (RECORD.manage, "Asia/Tokyo", {})
    assert await KnownParticulars(store, rows)(meeting(booking="b2")) == Particulars(
        host="Noa Rep", host_zone="Europe/Rome"
    )


async def test_nothing_known_is_nothing_said():
    assert await KnownParticulars(Store(), Rows())(meeting()) == Particulars()


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (Kind(location="link", where="https://own.example/"), "https://own.example/"),
        (Kind(location="place", where="Room 1"), "Room 1"),
        (Kind(location="phone"), "+39 06 1234567"),
        (Kind(location="phone", where="Dial 112"), "Dial 112"),
    ],
)
async def test_where_it_is_comes_from_the_kind(store, kind, place):
    keep(store, kind)
    assert (await KnownParticulars(store, Rows())(meeting())).place == place


async def test_a_number_that_is_none_is_left_out(store):
    learn(store, phone="call https://evil.example")
    keep(store, Kind(location="phone", reminder="Soon"), answers=[], zone="", lang="")
    found = await KnownParticulars(store, Rows())(meeting())
    assert (found.place, found.texts) == ("", {REMINDER: "Soon"})


@pytest.mark.parametrize(
    ("told", "link"),
    [
        ("https://hub.example/meeting/m1#s", "https://hub.example/meeting/m1#s"),
        ("/meeting/m1#s", "https://chat.example/meeting/m1#s"),
    ],
)
async def test_the_link_is_that_of_the_request_where_the_news_have_none(store, told, link):
    rows = Rows(msgspec.json.encode(msgspec.structs.replace(RECORD, manage=told)).decode())
    keep(store, manage="")
    known = KnownParticulars(store, rows, "https://chat.example/")
    assert (await known(meeting())).manage == link
