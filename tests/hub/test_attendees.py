import msgspec
import pytest

from app.domain.wire import console as rep
from app.domain.wire import meet as wire
from app.domain.wire.events import Joined, Offered, Posted
from app.domain.wire.meetings import Answered, LinkReport, MeetingRecord
from app.domain.wire.visitor import FormData, Identify, Say, Track
from app.hub import pools
from app.hub.attendees import AGAIN_S
from app.hub.board import SAID
from app.hub.inputs import MeetAsked
from app.hub.meeting_rows import MeetingRow
from app.hub.rows import FactRow
from app.hub.wishes import BY_MAIL
from tests.hub.meeting_rig import DAY, NINE, Meet, busy
from tests.hub.playbook import ADA, ADMIN, BOB
from tests.hub.test_meetings import restarted

TEN = NINE + 3600
OPEN = {"linkable": True}


class Site(Meet):
    """A hub whose type "intro" may be chosen by visitors."""

    def __init__(self, *staff, kind=None, **engine):
        super().__init__(*staff, kind=OPEN | (kind or {}), **engine)

    def http(self, request, visitor=""):
        """Return the answer to a request over HTTP."""
        conn = 10_000
        self.frames.pop(conn, None)
        self.give(MeetAsked(conn, request, visitor))
        return msgspec.json.decode(self.frames[conn][0], type=wire.MeetAnswer)

    def shown(self, visitor="", **fields):
        given = {"type": "intro", "low": NINE, "high": NINE + 8 * 3600}
        return self.http(wire.AskMeetTimes(**(given | fields)), visitor).times

    def book(self, visitor="", **fields):
        given = {"id": "b1", "type": "intro", "start": NINE, "email": "kim@example.org"}
        return self.http(wire.BookMeet(**(given | {"name": "Kim"} | fields)), visitor)

    def alter(self, meet, what, **fields):
        request = wire.ChangeMeet(id="c1", meeting=meet.id, secret=meet.secret, what=what, **fields)
        return self.http(request)


def test_times_are_answered_with_their_age():
    play = Site(ADA, BOB)
    play.now += 30
    found = play.shown()
    assert (found.starts[0], found.age_s, found.stale, found.refreshing) == (NINE, 30, False, False)
    assert (found.type.name, found.type.title, found.type.host) == ("intro", "Intro", "")
    assert [each.name for each in found.types] == ["intro"]


def test_old_times_are_marked_and_fresh_ones_asked_for():
    play = Site(ADA)
    play.now += 61
    assert play.shown().refreshing
    play.leave(play.consoles["ada"])
    play.now += 3600
    found = play.shown()
    assert (found.stale, found.refreshing, found.starts[0]) == (True, False, NINE)


def test_where_nobodys_calendar_can_be_read_there_is_no_age():
    play = Site(ADA)
    play.told(ADA, link=LinkReport(state="blocked"))
    found = play.shown()
    assert (found.starts, found.age_s, found.next) == ([], None, None)


def test_an_empty_range_names_the_next_free_start():
    play = Site(ADA)
    play.told(ADA, busy=[busy(NINE, minutes=480)])
    found = play.shown()
    assert (found.starts, found.next) == ([], NINE + DAY)


def test_other_ranges_of_the_same_times_cost_nothing(monkeypatch):
    play, asked = Site(ADA, BOB), []
    reckon = pools.pool_times
    monkeypatch.setattr(pools, "pool_times", lambda q: asked.append(q) or reckon(q))
    for minute in range(50):
        play.shown(low=NINE + minute * 60, high=NINE + 2 * DAY - minute)
    assert play.shown(low=NINE + 400 * DAY, high=NINE + 401 * DAY).starts == []
    assert play.shown(low=NINE + 1, high=NINE + 1801).starts == [NINE + 1800]
    assert len(asked) == 1


def test_only_linkable_kinds_are_there_for_visitors_and_the_first_is_the_usual():
    play = Site(ADA)
    play.put("meeting_type", "hidden", {"title": "Hidden", "host": "team", "team": "sales"})
    assert play.shown(type="").type.name == "intro"
    for name in ("hidden", "none"):
        assert play.http(wire.AskMeetTimes(type=name)).code == "not_found"
        assert play.book(type=name).code == "not_found"


def test_a_range_without_numbers_is_two_weeks_from_now():
    found = Site(ADA).shown(low=0, high=0)
    assert (found.starts[0], len(found.starts)) == (NINE - 3 * DAY, 160)


def test_the_rep_of_the_chat_hosts_where_the_type_says_so():
    play = Site(ADA, kind={"host": "me", "rep": "eve"})
    play.send(play.eve, rep.SetPresence(id="p", status="offline"))
    visitor = play.visit()
    play.say(visitor, "hello?")
    offer = play.offered(play.consoles["ada"])
    play.ask(play.consoles["ada"], rep.Accept(id="a", offer=offer.offer))
    conversation = offer.conversation
    assert play.shown("vera", conversation=conversation).type.host == "Ada"
    assert play.shown("paul", conversation=conversation).type.host == "Eve"
    assert play.shown().type.host == "Eve"
    assert play.book("vera", conversation=conversation).meet.host == "Ada"
    assert play.record("b1").conversation == conversation
    play.keep(ADA, play.record("b1"))
    assert play.events(visitor, Posted)[-1].message.text == SAID["booked"]
    assert play.book("paul", id="b2", start=TEN, conversation=conversation).code == "taken"


def test_the_owner_that_a_console_noted_comes_first():
    play = Site(ADA, BOB, kind={"host": "owner"})
    visitor = play.visit()
    play.ask(visitor, rep_form("owner", "bob@example.com"))
    play.ask(visitor, Identify(id="who", fields={"owner": "bob", "Owner": "bob@example.com"}))
    play.ask(visitor, Track(id="did", name="owner", props={"owner": "bob"}))
    play.ask(visitor, Say(id="said", text="owner: bob"))
    assert play.book("vera").meet.host == "Ada"
    play.ask(play.eve, rep.SetFact(id="f", visitor="vera", field="owner", value="Bob@example.com"))
    assert play.book("vera", id="b2", start=TEN).meet.host == "Bob"


def rep_form(field, value):
    return FormData(id="form", fields={field: value})


def test_a_booking_holds_a_time_and_hands_out_a_secret():
    play = Site(ADA)
    meet = play.book(zone="Europe/Rome", lang="it").meet
    assert (meet.id, meet.state, meet.host, meet.start) == ("b1", "asked", "Ada", NINE)
    assert (meet.subject, len(meet.secret), meet.invited) == ("Intro: Kim and Ada", 32, False)
    record = play.record("b1")
    assert (record.by, record.zone, record.lang) == ("visitor", "Europe/Rome", "it")
    assert play.asked(ADA) == [("book", "b1", NINE)]
    play.keep(ADA, record, join_url="https://meet.example/1")
    found = play.http(wire.AskMeet(meeting="b1", secret=meet.secret)).meet
    assert (found.state, found.join_url, found.invited) == (
        "booked",
        "https://meet.example/1",
        True,
    )


def test_the_same_booking_is_answered_alike_to_its_browser_only():
    play = Site(ADA)
    first = play.book("vera").meet
    assert play.book("vera").meet == first
    assert play.book("paul").code == "bad_request"
    assert play.book("vera", email="eve@example.org").code == "bad_request"
    assert play.book("vera", start=TEN).code == "bad_request"
    play.now += AGAIN_S + 1
    assert play.book("vera").code == "bad_request"
    assert len({row.id for row in play.stored(MeetingRow)}) == 1


def test_a_name_has_nothing_that_does_not_show_or_turns_the_text_around():
    play = Site(ADA)
    meet = play.book(name="\u202eKim\x00\x1b \u200b\nSmith").meet
    assert (meet.name, meet.subject) == ("Kim Smith", "Intro: Kim Smith and Ada")


def test_a_visitor_cannot_take_up_a_reps_meeting_by_its_id():
    play = Site(ADA)
    play.planned(id="m0")
    assert play.book(id="m0").code == "bad_request"


def test_what_is_taken_is_refused_as_taken():
    play = Site(ADA)
    play.book()
    assert play.book(id="b2").code == "taken"
    assert play.book(id="b3", start=NINE + 60).code == "taken"
    assert play.book(id="b4", email="nobody", start=TEN).code == "bad_request"


def test_questions_are_answered_and_nothing_else_is_kept():
    questions = [{"label": "Company", "required": True}, {"label": "Topic"}]
    play = Site(ADA, kind={"questions": questions})
    assert play.book().code == "bad_request"
    answers = [Answered(label="Company", value=" Acme "), Answered(label="Other", value="x")]
    play.book(answers=answers, phone=" 555 1234 ")
    assert [(a.label, a.value) for a in play.record("b1").answers] == [
        ("Company", "Acme"),
        ("Phone", "555 1234"),
    ]


def test_a_known_visitor_becomes_known_by_name():
    play = Site(ADA)
    play.visit()
    play.book("vera", lang="it")
    facts = {(row.field, row.value) for row in play.stored(FactRow)}
    assert {("email", "kim@example.org"), ("name", "Kim"), ("language", "it")} <= facts
    play.book("vera", id="b2", start=TEN, lang="<script>")
    assert [r.value for r in play.stored(FactRow) if r.field == "language"] == ["it"]


def test_a_meeting_is_moved_and_cancelled_by_its_secret():
    play = Site(ADA)
    meet = play.book().meet
    assert play.alter(meet, "move", start=TEN).code == "unbooked"  # and not that it is taken
    play.keep(ADA, play.record("b1"))
    moved = play.alter(meet, "move", start=TEN).meet
    assert (moved.state, moved.wanted_start) == ("moving", TEN)
    assert play.alter(meet, "move", start=TEN).meet == moved
    play.keep(ADA, play.record("b1"), start=TEN, end=TEN + 1800)
    assert play.alter(meet, "move", start=NINE + 60).code == "taken"
    assert play.alter(meet, "cancel", words="ill").meet.state == "cancelling"
    play.keep(ADA, play.record("b1"), "cancelled")
    assert play.alter(meet, "cancel").meet.words == SAID["cancelled"]


@pytest.mark.parametrize(("meeting", "secret"), [("b1", "x"), ("b1", ""), ("none", "x")])
def test_without_the_secret_nothing_is_told(meeting, secret):
    play = Site(ADA)
    play.book()
    wrong = wire.Meet(meeting, secret, "asked", wire.TypeShown("", "", 1, ""), "", 0, 0)
    refused = [
        play.alter(wrong, "cancel"),
        play.http(wire.AskMeet(meeting=meeting, secret=secret)),
        play.http(wire.AskMeetTimes(meeting=meeting, secret=secret)),
    ]
    assert [answer.code for answer in refused[:2]] == ["not_found"] * 2
    assert refused[2].code == "not_found"
    assert play.record("b1").state == "asked"


def test_times_to_move_to_are_the_hosts_and_then_the_teams():
    play = Site(ADA, BOB)
    meet = play.book().meet
    play.keep(ADA, play.record("b1"))
    play.told(ADA, busy=[busy(NINE)])
    found = play.shown(meeting="b1", secret=meet.secret)
    assert (found.starts[0], found.type.host) == (NINE, "Ada")
    play.told(ADA, busy=[busy(NINE, minutes=480)])
    found = play.shown(meeting="b1", secret=meet.secret)
    assert (found.starts[0], found.type.host) == (NINE, "")


def test_a_meeting_that_a_console_made_is_opened_by_the_consoles_secret():
    play = Site(ADA)
    own = MeetingRecord(id="own", booking="own")
    play.keep(ADA, own, secret="s3cret", start=NINE, end=NINE + 1800, words="private")
    found = play.http(wire.AskMeet(meeting="own", secret="s3cret")).meet
    assert (found.state, found.secret, found.words) == ("booked", "s3cret", SAID["booked"])


def test_reps_words_stay_with_reps():
    play = Site(ADA)
    meet = play.book().meet
    play.keep(ADA, play.record("b1"), "failed", words="AADSTS50076")
    found = play.http(wire.AskMeet(meeting="b1", secret=meet.secret)).meet
    assert (found.state, found.words) == ("failed", SAID["failed"])


def wish(play, visitor="", **fields):
    given = {"id": "w1", "type": "intro", "email": "kim@example.org", "text": "Tuesday afternoon"}
    return play.http(wire.WishTimes(**(given | {"name": "Kim"} | fields)), visitor)


def test_a_wish_opens_a_chat_once():
    play = Site(ADA)
    visitor = play.visit()
    assert wish(play, "vera").meet.state == "pending"
    wish(play, "vera")
    (posted,) = play.events(visitor, Posted)
    assert posted.message.text == "Intro: Tuesday afternoon\nKim kim@example.org"
    assert play.offered(play.consoles["ada"]).text.startswith("Intro: Tuesday")


async def test_a_wish_is_known_to_the_hub_that_comes_after(tmp_path):
    play = Site(ADA)
    play.visit()
    wish(play, "vera")
    again = await restarted(play, tmp_path)
    world = again.engine._world
    request = wire.WishTimes(id="w1", type="intro", email="kim@example.org", text="Tuesday")
    again.give(MeetAsked(10_000, request, "vera"))
    assert len(world.visitors["vera"].conversations[0].messages) == 1


def test_who_leaves_a_wish_is_known_by_it():
    play = Site(ADA)
    play.visit()
    wish(play, "vera", lang="it")
    facts = {(row.field, row.value) for row in play.stored(FactRow)}
    assert {("email", "kim@example.org"), ("name", "Kim"), ("language", "it")} <= facts


def test_a_wish_from_a_page_without_a_chat_is_a_chat_that_somebody_takes():
    play = Site(ADA, BOB)
    play.leave(play.consoles["ada"])
    wish(play, zone="Asia/Tokyo")
    wish(play)
    offer = play.offered(play.consoles["bob"])
    assert offer.text == "Intro: Tuesday afternoon\nKim kim@example.org"
    assert (offer.visitor.name, offer.visitor.email) == ("Kim", "kim@example.org")
    assert len(play.engine._world.conversations) == 1
    play.ask(play.consoles["bob"], rep.Accept(id=play.id(), offer=offer.offer))
    (joined,) = play.events(play.consoles["bob"], Joined)
    assert [(m.author, m.kind) for m in joined.conversation.messages] == [
        ("bot", "system"),
        ("visitor", "text"),
    ]
    assert joined.conversation.messages[0].text == BY_MAIL
    assert wish(play, text="  ").code == "bad_request"


def test_a_wish_from_a_reps_own_page_is_that_reps():
    play = Site(ADA, BOB, kind={"host": "me", "rep": "ada"})
    play.leave(play.consoles["ada"])
    wish(play)
    (conversation,) = play.engine._world.conversations.values()
    assert (conversation.rep, conversation.status) == ("ada", "open")
    assert play.events(play.consoles["bob"], Offered) == []


async def test_a_wish_that_nobody_took_waits_for_the_hub_that_comes_after(tmp_path):
    play = Site(ADA)
    for rep_id in ("ada", "eve"):
        play.leave(play.consoles[rep_id])
    wish(play)
    again = await restarted(play, tmp_path)  # with the admin's console
    assert again.offered(again.eve).text.startswith("Intro: Tuesday")


def test_an_invitation_is_promised_where_one_is_sent():
    play = Site(ADA)
    meet = play.book().meet
    for invited in (True, False):
        play.keep(ADA, play.record("b1"), invited=invited)
        found = play.http(wire.AskMeet(meeting="b1", secret=meet.secret)).meet
        assert (found.state, found.invited) == ("booked", invited)


async def test_a_visitors_meeting_outlives_the_hub(tmp_path):
    play = Site(ADA)
    meet = play.book().meet
    again = await restarted(play, tmp_path, [ADA])
    again.engine._world.key = play.engine._world.key
    answer = Site.http(again, wire.AskMeet(meeting="b1", secret=meet.secret))
    assert answer.meet == meet
    assert again.asked(ADA) == [("book", "b1", NINE)]
    assert ADMIN.id == "eve"
