"""Events in the practice org."""

from app.domain.describe import FieldFacts, ObjectFacts, PickValue
from app.domain.meeting_event import MeetingState
from app.services.crm.base import Trips
from app.services.crm.records import Around, NewEvent
from app.services.crm.salesforce.events import _body

EVENT = NewEvent("m1", "Demo", 1_800_003_600, 1_800_005_400, location="Phone 1")


async def test_an_event_is_made_and_found_by_its_mark(rig):
    made, refusal = await rig.crm.events.make(EVENT, Trips())
    assert refusal is None
    [event] = await rig.crm.events.known("m1", Trips())
    assert (event.object, event.id, event.values["Location"]) == ("Event", made, "Phone 1")
    assert await rig.crm.events.known("m2", Trips()) == []


async def test_a_refusal_is_told(rig):
    _, refusal = await rig.crm.events.make(NewEvent("m1", "D", 2.0, 1.0), Trips())
    assert refusal.code == "FIELD_INTEGRITY_EXCEPTION"


async def test_a_host_who_may_not_own_it_leaves_it_to_the_rep(rig):
    event = NewEvent("m1", "Demo", 1_800_003_600, 1_800_005_400, owner="005000000000000AAA")
    made, refusal = await rig.crm.events.make(event, Trips())
    assert (refusal, bool(made)) == (None, True)


async def test_who_and_what_is_around_is_read_in_one_trip(rig):
    account = rig.add("Account", Name="Example")
    contact = rig.add("Contact", LastName="O", AccountId=account)
    rep = rig.org.users["rep"]
    trips = Trips()
    assert await rig.crm.events.around(rep.email, contact, trips) == Around(rep.id, account)
    assert trips.count == 1
    assert await rig.crm.events.around("nobody@x.example", "00Q1", trips) == Around()
    assert await rig.crm.events.around("", "", trips) == Around()
    assert trips.count == 2


async def test_a_hidden_field_is_left_out(rig):
    rig.org.admin.hide("rep", "Event.Location")
    made, refusal = await rig.crm.events.make(EVENT, Trips())
    assert refusal is None
    assert rig.org.records.get("Event", made)["Location"] is None
    assert "Location" not in (await rig.crm.events.known("m1", Trips()))[0].values


def test_type_and_own_key_are_written_where_the_org_has_them():
    text, key = FieldFacts("X", "string"), FieldFacts("Key", "string", unique_key=True)
    kind = FieldFacts("Type", "picklist", picks=(PickValue("Meeting", "Meeting"),))
    names = ("Subject", "StartDateTime", "EndDateTime", "Location")
    fields = {**dict.fromkeys(names, text), "Type": kind, "Foyer_Key__c": key}
    body = _body(EVENT, ObjectFacts("Event", fields=fields))
    assert (body["Type"], body["Foyer_Key__c"], body["Subject"]) == ("Meeting", "m1", "Demo")
    off = NewEvent("m1", "Demo", 1.0, 2.0, state=MeetingState.CANCELLED)
    assert _body(off, ObjectFacts("Event"))["Subject"] == "Cancelled: Demo [m1]"
