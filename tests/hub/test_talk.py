import pytest

from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack
from app.domain.wire.events import FactsLearnt, Picked, Posted, Seen
from app.domain.wire.live import Typing
from app.hub.rows import ConversationRow
from app.hub.talk import MAX_DATA, MAX_TEXT
from tests.hub.playbook import ADA, BOB, Play

SLOT = "2027-01-12T10:00:00+00:00"


def rep_says(play, console, conversation, text="ok", **fields):
    command = rep.RepSay(id=play.id(), conversation=conversation, text=text, **fields)
    return play.ask(console, command)


def test_messages_are_numbered_without_gaps_and_reach_both_sides():
    play = Play()
    visitor, console, conversation = play.chat()
    rep_says(play, console, conversation, "hello!")
    play.say(visitor, "fine")
    for conn in (visitor, console):
        assert [e.message.seq for e in play.events(conn, Posted)][-2:] == [2, 3]
    assert play.events(visitor, Posted)[-2].message.name == "Ada"


def test_all_tabs_of_a_visitor_see_each_message():
    play = Play()
    visitor = play.visit()
    other = play.visit(client="tab2", page=False)
    play.say(visitor, "hi")
    assert [e.message.text for e in play.events(other, Posted)] == ["hi"]


@pytest.mark.parametrize("text", ["", "  \n", "x" * (MAX_TEXT + 1)])
def test_empty_and_endless_messages_are_refused(text):
    play = Play()
    visitor, console, conversation = play.chat()
    assert play.say(visitor, text).code == "bad_request"
    assert rep_says(play, console, conversation, text).code == "bad_request"


def test_hostile_text_is_kept_as_it_is():
    play = Play()
    visitor, console, _ = play.chat()
    text = "<script>alert(1)</script>\x00\u202e\U0001f600"
    play.say(visitor, text)
    assert play.events(console, Posted)[-1].message.text == text


def test_notes_never_reach_the_visitor():
    play = Play()
    visitor, console, conversation = play.chat()
    assert rep_says(play, console, conversation, "big fish", kind="note") == Ack(id="id3", seq=2)
    assert "big fish" not in str(play.heard(visitor))
    again = play.visit(client="tab2")
    assert "big fish" not in str(play.heard(again))
    assert play.events(console, Posted)[-1].message.text == "big fish"


def test_only_the_hub_writes_system_messages():
    play = Play()
    _, console, conversation = play.chat()
    assert rep_says(play, console, conversation, kind="system").code == "forbidden"


def test_data_is_bounded_and_times_are_a_list():
    play = Play()
    _, console, conversation = play.chat()
    big = {"x": "y" * MAX_DATA}
    assert rep_says(play, console, conversation, data=big).code == "bad_request"
    for data in ({}, {"slots": []}, {"slots": [1]}, {"slots": "x"}):
        answer = rep_says(play, console, conversation, "", kind="times", data=data)
        assert answer.code == "bad_request"
    endless = rep_says(play, console, conversation, "x" * 9000, kind="meeting")
    assert endless.code == "bad_request"


def test_a_rep_outside_a_conversation_can_do_nothing_in_it():
    play = Play()
    _, _, conversation = play.chat()
    bob = play.console(BOB)
    for command in (
        rep.RepSay(id="a", conversation=conversation, text="hi"),
        rep.RepRead(id="b", conversation=conversation, seq=1),
        rep.Close(id="c", conversation=conversation),
    ):
        assert play.ask(bob, command).code == "forbidden"
    play.send(bob, rep.RepTyping(conversation=conversation, on=True))
    assert not [f for f in play.frames[1] if b"typing" in f]


def test_a_closed_conversation_takes_nothing_more_and_the_next_word_opens_another():
    play = Play()
    visitor, console, conversation = play.chat()
    play.ask(console, rep.Close(id="c", conversation=conversation))
    assert rep_says(play, console, conversation).code == "gone"
    assert play.say(visitor, "one more thing") == Ack(id="id4", seq=1)
    assert play.offered(console).conversation != conversation


def test_a_visitor_cannot_touch_the_conversation_of_another():
    play = Play()
    _, _, conversation = play.chat()
    other = play.visit("mallory", client="m")
    commands = (
        browser.VisitorRead(id="a", conversation=conversation, seq=1),
        browser.Pick(id="b", conversation=conversation, seq=1, start=SLOT, email="a@b.co"),
        browser.VisitorRead(id="c", conversation="no such", seq=1),
    )
    assert [play.ask(other, command).code for command in commands] == ["forbidden"] * 3
    assert conversation not in str(play.heard(other))


def test_reading_is_told_to_both_sides_and_never_goes_back():
    play = Play()
    visitor, console, conversation = play.chat()
    play.ask(console, rep.RepRead(id="a", conversation=conversation, seq=99))
    play.ask(console, rep.RepRead(id="b", conversation=conversation, seq=-5))
    seen = Seen(conversation=conversation, who="rep", seq=1)
    assert play.events(visitor, Seen) == [seen]
    assert play.events(console, Seen) == [seen]
    rep_says(play, console, conversation)
    play.ask(visitor, browser.VisitorRead(id="c", conversation=conversation, seq=2))
    assert play.events(console, Seen)[-1].who == "visitor"
    row = play.stored(ConversationRow)[-1]
    assert (row.read_by_rep, row.read_by_visitor) == (1, 2)


def test_reading_before_anybody_answers_is_told_to_the_visitors_tabs_only():
    play = Play()
    visitor = play.visit()
    play.say(visitor, "hi")
    conversation = play.events(visitor, Posted)[0].message.conversation
    play.ask(visitor, browser.VisitorRead(id="r", conversation=conversation, seq=1))
    assert len(play.events(visitor, Seen)) == 1


def test_typing_is_shown_to_the_other_side_and_never_logged():
    play = Play()
    visitor, console, conversation = play.chat()
    rows = len(play.rows)
    play.send(visitor, browser.VisitorTyping(on=True))
    play.send(console, rep.RepTyping(conversation=conversation, on=True))
    assert play.last(console, Typing).who == "visitor"
    assert (play.last(visitor, Typing).who, play.last(visitor, Typing).name) == ("rep", "Ada")
    assert len(play.rows) == rows


def test_typing_without_a_rep_is_shown_to_nobody():
    play = Play()
    visitor = play.visit()
    play.send(visitor, browser.VisitorTyping(on=True))
    play.say(visitor, "hi")
    play.send(visitor, browser.VisitorTyping(on=False))
    play.send(visitor, browser.VisitorTyping(on=False))


def pick(play, visitor, conversation, **fields):
    given = {"seq": 2, "start": SLOT, "email": "vera@example.com", **fields}
    return play.ask(visitor, browser.Pick(id=play.id(), conversation=conversation, **given))


@pytest.mark.parametrize(
    "email",
    [
        "",
        "vera",
        "vera?bcc=eve@example.org",
        "<vera@example.com",
        "vera\u202e@example.com",
        "a,b@c.de",
    ],
)
def test_a_picked_time_wants_an_address_that_can_be_invited(email):
    play = Play()
    visitor, console, conversation = play.chat()
    rep_says(play, console, conversation, kind="times", data={"slots": [SLOT]})
    answer = pick(play, visitor, conversation, email=email)
    assert (answer.code, play.events(console, Picked)) == ("bad_request", [])


def test_a_picked_time_reaches_the_rep_and_the_address_is_learnt():
    play = Play()
    visitor, console, conversation = play.chat()
    data = {"slots": [SLOT], "duration_min": 30, "subject": "Intro"}
    rep_says(play, console, conversation, "", kind="times", data=data)
    assert isinstance(pick(play, visitor, conversation, name="Vera"), Ack)
    picked = play.events(console, Picked)[0]
    assert (picked.start, picked.email, picked.name) == (SLOT, "vera@example.com", "Vera")
    learnt = {f.field: f.source for f in play.events(console, FactsLearnt)[-1].facts}
    assert learnt == {"email": "chat", "name": "chat"}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"start": "2027-01-12T11:00:00+00:00"}, "bad_request"),
        ({"seq": 1}, "bad_request"),
        ({"seq": 0}, "bad_request"),
        ({"seq": 99}, "bad_request"),
        ({"email": "nonsense"}, "bad_request"),
        ({"email": "a@b.co" + "x" * 300}, "bad_request"),
    ],
)
def test_a_time_that_was_not_offered_cannot_be_picked(fields, code):
    play = Play()
    visitor, console, conversation = play.chat()
    rep_says(play, console, conversation, "", kind="times", data={"slots": [SLOT]})
    assert pick(play, visitor, conversation, **fields).code == code
    assert play.events(console, Picked) == []


def test_nothing_can_be_picked_after_the_end():
    play = Play()
    visitor, console, conversation = play.chat()
    rep_says(play, console, conversation, "", kind="times", data={"slots": [SLOT]})
    play.ask(console, rep.Close(id="c", conversation=conversation))
    assert pick(play, visitor, conversation).code == "gone"


def test_a_pounce_opens_a_conversation():
    play = Play()
    visitor, console = play.visit(), play.console(ADA)
    answer = play.ask(console, rep.Start(id="s", visitor="vera", text="May I help?"))
    assert answer == Ack(id="s", seq=1)
    assert play.events(visitor, Posted)[0].message.text == "May I help?"
    assert play.ask(console, rep.Start(id="t", visitor="vera", text="Hello?")).seq == 2


def test_a_visitor_who_chats_with_another_cannot_be_pounced_on():
    play = Play()
    play.chat()
    bob = play.console(BOB)
    answer = play.ask(bob, rep.Start(id="s", visitor="vera", text="me too"))
    assert (answer.code, answer.message) == ("conflict", "This visitor is chatting with Ada.")
    assert play.ask(bob, rep.Start(id="t", visitor="gone", text="hi")).code == "not_found"


def test_a_visitor_who_leaves_types_no_more():
    play = Play()
    visitor = play.visit()
    play.send(visitor, browser.VisitorTyping(on=True))
    play.leave(visitor)
    assert not play.engine._world.visitors["vera"].typing
