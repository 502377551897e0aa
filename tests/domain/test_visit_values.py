"""What conditions may name of a visitor."""

from app.domain.operand import Kind
from app.domain.visit_values import (
    OF_TRIGGER,
    OF_VISIT,
    case_values,
    condition_fields,
    in_list_of,
    trigger_values,
    visit_values,
)
from app.domain.visitor_fields import BY_NAME, VisitorField
from app.domain.wire.records import (
    ConversationRecord,
    Fact,
    Message,
    PageView,
    Profile,
    SessionRecord,
    VisitorCard,
)
from app.domain.wire.shared import Job


def said(seq, author, kind="text"):
    return Message(
        conversation="c", seq=seq, author=author, text="x", ts=1.0, client_id=str(seq), kind=kind
    )


def test_the_newest_session_and_all_conversations_count():
    session = SessionRecord(
        id="s2",
        started=2.0,
        last_activity=3.0,
        landing="/pricing",
        utm={"source": "ads"},
        pages=[PageView(id="1", url="u", path="/"), PageView(id="2", url="u", path="/x")],
    )
    old = SessionRecord(id="s1", started=1.0, last_activity=1.0)
    messages = [said(1, "visitor"), said(2, "rep"), said(3, "rep", "note"), said(4, "bot")]
    talk = ConversationRecord(
        id="c", visitor="v", status="closed", opened=2.0, rep_name="Ann", messages=messages
    )
    card = VisitorCard(visitor="v", place="Leeds", page="/x")
    seen = visit_values(Profile(card=card, sessions=[session, old], conversations=[talk]))
    assert seen.keys() == {field.name for field in OF_VISIT} - {"name"}
    wanted = {
        "place": "Leeds",
        "pages": 2,
        "visitor_messages": 1,
        "rep_messages": 1,
        "rep": "Ann",
    }
    assert {name: seen[name] for name in wanted} == wanted


def test_a_visitor_of_whom_nothing_is_known_has_every_value():
    seen = visit_values(Profile(card=VisitorCard(visitor="v")))
    assert seen.keys() == {field.name for field in OF_VISIT} - {"name"}


def test_a_trigger_tells_what_happened():
    data = {"state": "booked", "start": "2027-01-01T09:00:00Z", "booking": "b"}
    job = Job(
        id="j", workflow="w", version=1, trigger="meeting", visitor="v", created=1.0, data=data
    )
    assert trigger_values(job) == {
        "meeting_state": "booked",
        "meeting_start": "2027-01-01T09:00:00Z",
    }
    assert set(trigger_values(job)) <= {field.name for field in OF_TRIGGER}


def test_every_value_is_a_field_and_own_fields_keep_their_kind():
    own = VisitorField("seats", "Seats", "number", custom=True)
    fields = condition_fields({**BY_NAME, "seats": own})
    assert fields["seats"].kind is Kind.NUMBER
    assert (fields["email"].kind, fields["first_seen"].kind) == (Kind.TEXT, Kind.TIME)
    job = Job(id="j", workflow="w", version=1, trigger="meeting", visitor="v", created=1.0)
    facts = [Fact(field="name", value="Kim Osei", source="form", at=1.0)]
    profile = Profile(card=VisitorCard(visitor="v"), facts=facts, first_seen=5.0)
    values = case_values(profile, job)
    assert values.keys() <= fields.keys()
    assert (values["name"], values["last_name"]) == ("Kim Osei", "Osei")


def test_lists_that_hold_the_company_are_known_by_name():
    profile = Profile(card=VisitorCard(visitor="v"), lists=["key-accounts", "north"])
    assert visit_values(profile)["list"] == "key-accounts\nnorth"
    holds = in_list_of(profile)
    assert (holds("Key-Accounts", "Acme"), holds("south", "Acme")) == (True, False)
