"""Meetings of the rep, made ready by their kind."""

import msgspec
import pytest

from app.domain.desk import Account, HistoryLoaded, SignedIn
from app.domain.errors import RejectedError
from app.domain.meeting_chat_words import ITALIAN
from app.domain.profiles import ProfileLoaded
from app.domain.slots import MeetingType
from app.domain.wire.meetings import Answered, MeetingRecord
from app.domain.wire.records import ConversationRecord, Fact, Profile, VisitorCard
from app.domain.wire.shared import Document, DocumentSet
from app.services.booking_provider import Provider
from app.services.calendars.base import Attendee
from app.services.hub_meetings import Hub, HubMeetings
from app.services.own_meetings import SUBJECT, OwnMeetings, Wish
from app.services.store import Store
from tests.services.fake_hub import FakeHub

KIM = Attendee("kim@example.org", "Kim")
PROVIDER = Provider(None, None, None, makes_links=True)
KIND = {"title": "Demo", "duration_min": 45, "location": "phone", "where": "+39 011 5550"}


class Clock:
    def now(self):
        return 7.0


@pytest.fixture
def store():
    made = Store()
    made.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
    made.apply(DocumentSet(document=Document("meeting_type", "demo", body=KIND, version=1)))
    return made


@pytest.fixture
def own(store):
    hub = HubMeetings(Hub(FakeHub(), "https://hub.example.com"), store, Clock())
    return OwnMeetings(store, hub, SUBJECT, MeetingType())


async def test_a_kind_gives_length_subject_place_and_text(own):
    answers = (Answered("Seats?", "40"),)
    ready = await own.ready(PROVIDER, Wish(KIM, 3600, "demo", answers=answers))
    meeting = ready.meeting
    assert (meeting.end - meeting.start, meeting.online) == (2700, False)
    assert (meeting.subject, meeting.place) == ("Demo: Kim and Noa", "+39 011 5550")
    said, address = meeting.notes.split("\n\n")
    assert said == "+39 011 5550\nSeats?: 40"
    assert address.endswith(f"/meeting/{meeting.booking}#{ready.about.secret}")
    record = msgspec.json.decode(ready.about.record, type=MeetingRecord)
    assert (record.id, record.type, record.by) == (meeting.booking, "demo", "noa")


async def test_how_to_change_it_is_told_in_the_visitors_language(own, store):
    store.apply(HistoryLoaded(ConversationRecord("c1", "v1", "open", 1.0)))
    facts = [Fact("language", "it-IT", "browser", 1.0)]
    store.apply(ProfileLoaded(Profile(VisitorCard("v1"), facts)))
    ready = await own.ready(PROVIDER, Wish(KIM, 3600, conversation="c1"))
    assert ready.meeting.notes.startswith(f"{ITALIAN.manage} https://hub.example.com/meeting/")
    record = MeetingRecord("m1", "k1", email=KIM.email, end=60, lang="it", manage="/meeting/m1#s")
    theirs = own.asked(PROVIDER, record)
    assert theirs.meeting.notes == f"{ITALIAN.manage} https://hub.example.com/meeting/m1#s"


async def test_without_a_kind_it_is_as_the_settings_say(own):
    ready = await own.ready(PROVIDER, Wish(KIM, 3600, duration_min=15))
    assert (ready.meeting.subject, ready.meeting.online) == ("Meeting with Kim", True)
    assert (ready.meeting.end, ready.meeting.place) == (4500, "")


async def test_nobody_books_unknown_kinds_or_before_signing_in(own, store):
    with pytest.raises(RejectedError, match="no longer there"):
        await own.ready(PROVIDER, Wish(KIM, 3600, "gone"))
    with pytest.raises(RejectedError, match="Sign in"):
        await OwnMeetings(Store(), None, SUBJECT, MeetingType()).ready(PROVIDER, Wish(KIM, 3600))
