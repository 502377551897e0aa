"""One click on the same knowledge is one push."""

from app.domain.desk import Thread
from app.domain.wire.records import Fact, Message, Profile, VisitorCard
from app.services.crm_wishes import wish_for, words_of

CARD = VisitorCard(visitor="v", name="Kim Osei", email="kim@example.org", company="Example")
PROFILE = Profile(card=CARD)


def message(seq, text, author="visitor", **more):
    return Message(
        conversation="c", seq=seq, author=author, text=text, ts=1.0, client_id=str(seq), **more
    )


def thread(*messages, name="c", opened=1.0, visitor=CARD):
    return Thread(id=name, visitor=visitor, status="open", messages=messages, opened=opened)


def wish(*messages, profile=PROFILE, campaign="", transcript=True):
    talk = thread(*messages)
    return wish_for(profile, {"c": talk}, campaign, transcript=transcript)


def test_pressing_twice_is_one_push_and_news_make_another():
    first = wish(message(1, "hello"))
    assert wish(message(1, "hello")) == first
    learnt = Profile(card=CARD, facts=[Fact(field="phone", value="1", source="chat", at=1.0)])
    others = (
        wish(message(1, "hello"), message(2, "more")),
        wish(message(1, "hello"), campaign="701"),
        wish(message(1, "hello"), transcript=False),
        wish(message(1, "hello"), profile=learnt),
    )
    assert len({first.key, *(other.key for other in others)}) == 5


def test_the_transcript_names_who_spoke_and_leaves_notes_out():
    talk = thread(
        message(1, "hello\nthere"),
        message(2, "Hi!", "rep", name="Noa"),
        message(3, "internal", "rep", kind="note"),
        message(4, "Welcome", "bot"),
    )
    assert words_of(talk, {"first_name": "Kim"}) == "Kim: hello there\nNoa: Hi!\nAssistant: Welcome"


def test_the_newest_conversation_of_the_visitor_is_taken():
    other = VisitorCard(visitor="w")
    threads = {
        "old": thread(message(1, "old"), name="old"),
        "new": thread(message(1, "new"), name="new", opened=2.0),
        "else": thread(message(1, "else"), name="else", opened=3.0, visitor=other),
    }
    assert wish_for(PROFILE, threads, "", transcript=True).transcript == "Kim: new"
    assert wish_for(PROFILE, {}, "", transcript=True).transcript == ""
