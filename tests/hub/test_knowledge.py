import pytest

from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack
from app.domain.wire.events import FactsLearnt, Snapshot
from app.domain.wire.records import ConversationRecord, Message
from app.hub import inputs
from app.hub.effects import FindEarlier
from app.hub.knowledge import MAX_FACTS, signed_identity
from app.hub.rows import EventRow, FactRow, FormRow, VisitorRow
from tests.hub.playbook import START, Play

KEYS = {"main": "site key"}
EMAIL = {"email": "vera@example.com"}


def identify(play, conn, fields, signature=""):
    return play.ask(conn, browser.Identify(id=play.id(), fields=fields, signature=signature))


def test_a_form_is_kept_and_its_fields_are_learnt():
    play = Play()
    visitor, console, _ = play.chat()
    fields = {"Email": "vera@example.com", "password": "secret", "company": "Acme"}
    play.ask(visitor, browser.FormData(id="f", fields=fields, form="contact"))
    row = play.stored(FormRow)[0]
    assert (row.form, row.fields) == (
        "contact",
        '{"email":"vera@example.com","company":"Acme"}',
    )
    learnt = play.events(console, FactsLearnt)[-1]
    assert {f.field: f.value for f in learnt.facts}["company"] == "Acme"
    assert "secret" not in str(play.rows)


def test_the_same_fact_again_is_no_news():
    play = Play()
    visitor, console, _ = play.chat()
    for n in range(2):
        play.ask(visitor, browser.FormData(id=f"f{n}", fields=EMAIL))
    assert len(play.events(console, FactsLearnt)) == 1
    assert len(play.stored(FactRow)) == 1


def test_facts_of_one_visitor_are_bounded():
    play = Play()
    conn = play.visit()
    for n in range(6):
        fields = {f"f{n}_{k}": "x" for k in range(50)}
        play.ask(conn, browser.FormData(id=f"f{n}", fields=fields))
    assert len(play.stored(FactRow)) == MAX_FACTS


def test_events_of_the_site_are_kept():
    play = Play()
    conn = play.visit()
    play.ask(conn, browser.Track(id="t", name="signup", props={"plan": "pro"}))
    row = play.stored(EventRow)[0]
    assert (row.name, row.props) == ("signup", '{"plan":"pro"}')
    assert play.ask(conn, browser.Track(id="u", name="")).code == "bad_request"


def test_consent_is_granted_or_denied():
    play = Play()
    conn = play.visit()
    play.ask(conn, browser.Consent(id="a", choice="denied"))
    assert play.stored(VisitorRow)[-1].consent == "denied"
    assert play.ask(conn, browser.Consent(id="b", choice="maybe")).code == "bad_request"


def test_an_unsigned_identity_is_a_fact_and_reveals_nothing():
    play = Play(keys=KEYS)
    conn = play.visit()
    assert isinstance(identify(play, conn, EMAIL), Ack)
    assert play.engine.card("vera").email == "vera@example.com"
    assert play.reads == []


def test_a_signed_identity_reveals_earlier_chats():
    play = Play(keys=KEYS)
    conn = play.visit()
    signature = signed_identity("site key", "vera@example.com")
    assert isinstance(identify(play, conn, EMAIL, signature), Ack)
    identity = "main:email:vera@example.com"
    assert play.reads == [FindEarlier("vera", identity)]
    assert play.stored(VisitorRow)[-1].identity == identity
    message = Message(
        conversation="old", seq=1, author="visitor", text="last year", ts=START, client_id="x"
    )
    old = ConversationRecord(
        id="old", visitor="vera-then", status="open", opened=START - 9, messages=[message]
    )
    play.give(inputs.EarlierFound("vera", [old]))
    shown = play.events(conn, Snapshot)[-1].conversations
    assert [(c.id, c.status, c.messages[0].text) for c in shown] == [("old", "closed", "last year")]
    count = len(play.events(conn))
    play.give(inputs.EarlierFound("vera", [old]))
    play.give(inputs.EarlierFound("nobody", [old]))
    assert len(play.events(conn)) == count


def test_the_user_id_is_what_is_signed_when_it_is_given():
    play = Play(keys=KEYS)
    conn = play.visit()
    fields = {"user_id": "7", **EMAIL}
    by_mail = signed_identity("site key", "vera@example.com")
    assert identify(play, conn, fields, by_mail).code == "forbidden"
    assert isinstance(identify(play, conn, fields, signed_identity("site key", "7")), Ack)


@pytest.mark.parametrize(
    ("keys", "fields", "signature"),
    [
        (KEYS, EMAIL, "00" * 32),
        (KEYS, EMAIL, "\u00e9"),
        (KEYS, {"name": "Vera"}, signed_identity("site key", "")),
        ({}, EMAIL, signed_identity("", "vera@example.com")),
        ({"other": "site key"}, EMAIL, signed_identity("site key", "vera@example.com")),
    ],
)
def test_a_signature_that_does_not_fit_is_refused_and_nothing_is_learnt(keys, fields, signature):
    play = Play(keys=keys)
    conn = play.visit()
    assert identify(play, conn, fields, signature).code == "forbidden"
    assert play.reads == []
    assert play.stored(FactRow) == []


def test_an_earlier_chat_of_another_visit_can_be_seen_but_not_touched():
    play = Play(keys=KEYS)
    conn = play.visit()
    old = ConversationRecord(id="old", visitor="vera-then", status="open", opened=START - 9)
    play.give(inputs.EarlierFound("vera", [old]))
    read = browser.VisitorRead(id="r", conversation="old", seq=1)
    assert play.ask(conn, read).code == "forbidden"


def test_the_browsers_language_is_learnt_and_what_is_none_is_not():
    play = Play()
    for lang in ("it-IT", "it-IT", "<b>", "x" * 99, "zh-Hant-TW", "e", "it-IT\n", ""):
        play.visit("v1", lang=lang)
    assert [(f.field, f.value, f.source) for f in play.stored(FactRow)] == [
        ("language", "it-IT", "browser"),
        ("language", "zh-Hant-TW", "browser"),
    ]


def test_the_browsers_time_zone_is_learnt_and_what_is_none_is_not():
    play = Play()
    for zone in ("Europe/Zurich", "Europe/Zurich", "Mars/Olympus", "../../etc/passwd", ""):
        play.visit("v1", tz=zone)
    assert [(f.field, f.value, f.source) for f in play.stored(FactRow)] == [
        ("timezone", "Europe/Zurich", "browser")
    ]


def test_the_panel_tells_the_browsers_time_zone_in_the_middle_of_a_chat():
    play = Play()
    visitor, console, _ = play.chat()
    for zone in ("", "Nowhere/Land", "America/New_York", "America/New_York"):
        play.send(visitor, browser.Active(tz=zone))
    learnt = play.events(console, FactsLearnt)
    assert [[(f.field, f.value) for f in each.facts] for each in learnt] == [
        [("timezone", "America/New_York")]
    ]


def test_a_browser_that_changes_its_zone_all_the_time_is_not_heard_for_ever():
    play = Play()
    visitor, console, _ = play.chat()
    for n in range(400):
        play.send(visitor, browser.Active(tz=("Asia/Tokyo", "Europe/Rome")[n % 2]))
    assert 0 < len(play.events(console, FactsLearnt)) < 200
