"""One click on the same knowledge is one push."""

from app.domain.desk import Thread
from app.domain.shared import DocumentsLoaded, Shared, reduce_shared
from app.domain.visitor_fields import BY_NAME
from app.domain.wire.records import Fact, Message, PageView, Profile, SessionRecord, VisitorCard
from app.domain.wire.shared import Document
from app.services.crm_wishes import WishSettings, settings_of, wish_for, words_of

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


def test_activities_have_campaigns_and_turning_pages_makes_no_other_push():
    settings = WishSettings(activities={"chat": "701chat", "form": "701form"})
    filled = Profile(card=CARD, facts=[Fact(field="x", value="1", source="form", at=1.0)])
    talk = {"c": thread(message(1, "hello"))}
    assert wish_for(PROFILE, talk, "", transcript=True, settings=settings).campaign == "701chat"
    assert wish_for(filled, {}, "", transcript=True, settings=settings).campaign == "701form"
    assert wish_for(PROFILE, {}, "", transcript=True, settings=settings).campaign == ""
    assert wish_for(PROFILE, talk, "701", transcript=True, settings=settings).campaign == "701"
    visit = SessionRecord(id="s", started=1.0, last_activity=1.0, landing="https://a.example")
    first = wish_for(Profile(card=CARD, sessions=[visit]), {}, "", transcript=False)
    pages = [PageView(id="p", url="https://a.example/b", path="/b")]
    longer = SessionRecord(
        **{f: getattr(visit, f) for f in visit.__struct_fields__} | {"pages": pages}
    )
    later = wish_for(Profile(card=CARD, sessions=[longer]), {}, "", transcript=False)
    assert first.key == later.key
    assert later.fields["last_page"] == "https://a.example/b"


def test_what_a_rep_corrected_is_marked():
    corrected = Profile(card=CARD, facts=[Fact(field="title", value="CEO", source="rep", at=1.0)])
    assert wish_for(corrected, {}, "", transcript=False).manual == ("title",)


def test_settings_come_from_the_shared_documents():
    documents = (
        Document(
            kind="crm", name="activities", version=1, body={"activity_campaigns": {"chat": "701"}}
        ),
        Document(
            kind="visitor_fields",
            name="custom",
            version=1,
            body={"fields": [{"name": "size", "label": "Size"}]},
        ),
    )
    settings = settings_of(reduce_shared(Shared(), DocumentsLoaded(documents)))
    assert settings.activities == {"chat": "701"}
    assert "size" in settings.fields
    bad = Document(kind="visitor_fields", name="custom", version=1, body={"fields": 1})
    assert settings_of(reduce_shared(Shared(), DocumentsLoaded((bad,)))).fields == BY_NAME


def test_the_same_words_about_the_same_person_have_one_mark_whatever_else_is_pushed():
    first = wish(message(1, "hello"), campaign="701")
    same = wish(message(1, "hello"), message(2, "x", author="system", kind="system"))
    assert (first.key != same.key, first.task_key == same.task_key) == (True, True)
    other = Profile(card=CARD, facts=[Fact(field="email", value="k@o.example", source="rep", at=2)])
    others = (
        wish(message(1, "hello"), message(2, "more")),
        wish(message(1, "hello"), profile=other),
    )
    assert len({first.task_key, *(each.task_key for each in others)}) == 3
    silent = wish(message(1, "hello"), transcript=False)
    assert (silent.talk, silent.task_key) == ("", silent.key)
