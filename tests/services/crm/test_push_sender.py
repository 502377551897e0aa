"""One push, against the practice org over real sockets."""

import asyncio
from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.push import PushState
from app.practice.org.writes import Writes
from app.services.crm.base import Trips
from app.services.crm.progress import progress_of, state_of
from app.services.crm.push_sender import PushSender
from app.services.crm.wish import wish_of
from app.services.outbox_store import RowState
from tests.services.crm.conftest import KIM
from tests.services.eventually import eventually

TALK = "Kim: hello\nRep: hello"


def parts(entry):
    return {name: part.state for name, part in progress_of(entry.progress).parts.items()}


@pytest.fixture
def campaign(rig):
    return rig.add("Campaign", Name="Website chat")


async def test_a_new_lead_takes_two_trips_with_all_its_parts(rig, campaign):
    entry = await rig.push(campaign=campaign, transcript=TALK)
    progress = progress_of(entry.progress)
    assert (state_of(entry), progress.trips) == (PushState.DONE, 2)
    assert parts(entry) == {"person": "done", "campaign": "done", "task": "done"}
    assert (progress.record.object, progress.record.created) == ("Lead", True)
    [lead], [member], [task] = rig.rows("Lead"), rig.rows("CampaignMember"), rig.rows("Task")
    assert (lead["Email"], lead["OwnerId"]) == ("kim@example.org", rig.org.users["rep"].id)
    assert (member["LeadId"], task["WhoId"]) == (lead["Id"], lead["Id"])
    assert (task["Status"], task["Description"]) == ("Completed", TALK)
    assert len([call for call in rig.org.calls if call.endswith("/composite")]) == 2


async def test_a_prefetched_look_up_makes_it_one_trip(rig):
    before = [await rig.crm.look_up(wish_of(KIM), Trips())]
    rig.outbox.register("crm.push", PushSender(rig.crm, SystemClock(), lambda _wish: before.pop()))
    entry = await rig.push()
    assert progress_of(entry.progress).trips == 1
    assert len(rig.org.calls) == 2


async def test_an_existing_lead_is_filled_where_it_is_blank(rig):
    lead = rig.add("Lead", LastName="O", Company="Theirs", Email="KIM@example.org")
    entry = await rig.push(fields={"last_name": "Osei", "company": "Mine", "phone": "1"})
    assert state_of(entry) is PushState.DONE, entry
    row = rig.org.records.get("Lead", lead)
    assert (row["LastName"], row["Company"], row["Phone"]) == ("O", "Theirs", "1")
    progress = progress_of(entry.progress)
    assert [(c.field, c.old, c.new) for c in progress.changes] == [("Phone", None, "1")]
    assert not progress.record.created


async def test_nothing_to_change_is_one_trip_and_no_write(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    before = dict(rig.org.records.get("Lead", lead))
    entry = await rig.push()
    assert progress_of(entry.progress).trips == 2  # the first name was blank
    again = await rig.push(key="k2")
    assert (state_of(again), progress_of(again.progress).trips) == (PushState.DONE, 1)
    assert before["LastName"] == rig.org.records.get("Lead", lead)["LastName"]


async def test_a_contact_is_chosen_before_a_newer_lead_and_losers_are_named(rig):
    contact = rig.add("Contact", LastName="O", Email="kim@example.org")
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    progress = progress_of((await rig.push(fields={"city": "Rome"})).progress)
    assert progress.record.id == contact
    assert [o.id for o in progress.others] == [lead]
    assert rig.org.records.get("Contact", contact)["MailingCity"] == "Rome"


async def test_a_converted_lead_leads_to_its_contact(rig, campaign):
    contact = rig.add("Contact", LastName="O", Email="other@example.org")
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.records.change("Lead", lead, {"IsConverted": True, "ConvertedContactId": contact})
    entry = await rig.push(fields={"phone": "1"}, campaign=campaign, transcript=TALK)
    progress = progress_of(entry.progress)
    assert (state_of(entry), progress.record.id, progress.trips) == (PushState.DONE, contact, 3)
    assert rig.org.records.get("Contact", contact)["Phone"] == "1"
    assert [m["ContactId"] for m in rig.rows("CampaignMember")] == [contact]
    assert len(rig.rows("Lead")) == 1


async def test_a_person_with_too_little_is_refused_in_words(rig):
    entry = await rig.push(fields={"first_name": "Kim"})
    assert state_of(entry) is PushState.REFUSED
    assert "a last name and a company" in entry.reason
    assert rig.rows("Lead") == []
    no_mail = await rig.push(key="k2", email=" ")
    assert (state_of(no_mail), progress_of(no_mail.progress).trips) == (PushState.REFUSED, 0)


async def test_a_refused_campaign_leaves_the_person_and_the_task(rig):
    entry = await rig.push(campaign="701000000000000", transcript=TALK)
    assert state_of(entry) is PushState.PARTIAL
    assert parts(entry) == {"person": "done", "campaign": "refused", "task": "done"}
    assert "701000000000000" in entry.reason


async def test_a_rule_of_the_org_is_quoted(rig):
    rig.org.faults.add("rule")
    entry = await rig.push(transcript=TALK)
    assert (state_of(entry), entry.code) == (PushState.REFUSED, "FIELD_CUSTOM_VALIDATION_EXCEPTION")
    assert "A phone number is needed" in entry.reason
    assert parts(entry) == {"person": "refused", "task": "pending"}


@pytest.mark.usefixtures("settles_soon")
@pytest.mark.parametrize(
    "fault", ["cut_after", "cut_before", "lock", "unavailable", "busy", "expired"]
)
@pytest.mark.parametrize("writes", [False, True])
async def test_every_fault_ends_with_each_record_once(rig, campaign, fault, writes):
    rig.org.faults.add(fault, writes=writes)
    entry = await rig.push(campaign=campaign, transcript=TALK)
    assert state_of(entry) is PushState.DONE
    assert progress_of(entry.progress).record.created
    counts = [len(rig.rows(name)) for name in ("Lead", "CampaignMember", "Task")]
    assert counts == [1, 1, 1]


@pytest.mark.parametrize("fault", ["cut_late", "gateway"])
async def test_what_is_done_after_it_was_given_up_is_not_done_again(rig, campaign, fault):
    rig.org.faults.add(fault, writes=True, seconds=1.5)
    entry = await rig.push(campaign=campaign, transcript=TALK)
    assert state_of(entry) is PushState.DONE
    await eventually(lambda: not rig.org.late)
    counts = [len(rig.rows(name)) for name in ("Lead", "CampaignMember", "Task")]
    assert counts == [1, 1, 1]


async def test_a_lock_that_stays_is_left_for_later(rig):
    rig.org.faults.add("lock", times=999)
    entry = await rig.push(within_s=1)
    assert (state_of(entry), entry.code) == (PushState.PENDING, "UNABLE_TO_LOCK_ROW")
    rig.org.faults.clear()
    rig.outbox.hurry("crm")
    await rig.outbox.drain("crm", 20)
    assert state_of(rig.outbox.store.get("k1")) is PushState.DONE


async def test_used_up_calls_stop_the_lane_and_go_on_later(rig):
    rig.org.faults.add("limit")
    entry = await rig.push()
    assert (state_of(entry), entry.code) == (PushState.PENDING, "REQUEST_LIMIT_EXCEEDED")
    assert len(rig.org.calls) == 1
    rig.outbox.hurry("crm")
    await rig.outbox.drain("crm", 10)
    assert state_of(rig.outbox.store.get("k1")) is PushState.DONE


async def test_a_colleagues_newer_value_is_not_overwritten_between_look_and_write(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.records.change("Lead", lead, {"LastModifiedDate": "2026-01-01T00:00:00.000+0000"})
    write, colleague = rig.crm.write, []

    async def colleague_first(plan, trips):
        if not colleague:
            colleague.append(1)
            newer = {"Phone": "theirs", "LastModifiedDate": "2026-01-02T00:00:00.000+0000"}
            rig.org.records.change("Lead", lead, newer)
        return await write(plan, trips)

    rig.crm.write = colleague_first
    entry = await rig.push(fields={"phone": "mine", "city": "Rome"})
    row = rig.org.records.get("Lead", lead)
    assert (row["Phone"], row["City"]) == ("theirs", "Rome")
    assert [c.field for c in progress_of(entry.progress).changes] == ["City"]


async def test_a_twin_by_name_is_refused_with_its_record(rig):
    twin = rig.add("Lead", FirstName="Kim", LastName="Osei", Company="Example", Email="k@other.org")
    entry = await rig.push()
    assert (state_of(entry), entry.code) == (PushState.REFUSED, "DUPLICATES_DETECTED")
    progress = progress_of(entry.progress)
    assert [(c.object, c.id) for c in progress.candidates] == [("Lead", twin)]
    assert progress.changes == []
    rig.outbox.retry("k1", {**entry.body, "create_anyway": True}, {})
    await rig.outbox.drain("crm", 10)
    assert state_of(rig.outbox.store.get("k1")) is PushState.DONE
    assert len(rig.rows("Lead")) == 2


async def test_the_rep_may_choose_the_record(rig):
    chosen = rig.add("Lead", FirstName="Kim", LastName="Osei", Company="Y", Email="k@other.org")
    entry = await rig.push(record=chosen, fields={"phone": "1"}, transcript=TALK)
    assert state_of(entry) is PushState.DONE
    assert rig.org.records.get("Lead", chosen)["Phone"] == "1"
    assert [t["WhoId"] for t in rig.rows("Task")] == [chosen]


@pytest.mark.parametrize("key_fields", [True, False])
async def test_two_reps_at_once_make_one_person(make_rig, rig, key_fields):
    rule = "off" if key_fields else "alert"
    both = await make_rig.make(seeded=False, key_fields=key_fields, duplicate_rule=rule)
    other = type(both)(both.org, both.address, both.folder / "org")
    campaign = both.add("Campaign", Name="Chat")
    first, second = await asyncio.gather(
        both.push(campaign=campaign, transcript=TALK),
        other.push(key="k2", campaign=campaign, transcript=TALK),
    )
    assert {state_of(first), state_of(second)} == {PushState.DONE}
    counts = [len(both.rows(name)) for name in ("Lead", "CampaignMember", "Task")]
    assert counts == [1, 1, 2]
    await other.close()


async def test_a_hidden_field_is_left_out_and_named(make_rig, rig):
    rep = rig.org.users["rep"]
    rig.org.users["rep"] = replace(
        rep, hidden=frozenset({"Lead.Phone", "Contact.Phone"}), read_only=frozenset({"Lead.Title"})
    )
    entry = await rig.push(fields={"last_name": "O", "company": "E", "phone": "1", "title": "T"})
    assert state_of(entry) is PushState.DONE
    progress = progress_of(entry.progress)
    assert progress.left_out == ["Phone", "Title"]
    assert progress.trips == 3  # the first look-up met the hidden field
    again = await rig.push(key="k2", email="b@b.org", fields={"last_name": "B", "company": "B"})
    assert progress_of(again.progress).trips == 2


async def test_another_org_is_never_written_to(rig):
    entry = await rig.push(within_s=0)
    rig.outbox.store.bind("k1", "00D000000000000", "https://old.my.salesforce.com")
    await rig.outbox.drain("crm", 10)
    entry = rig.outbox.store.get("k1")
    assert (state_of(entry), entry.code) == (PushState.REFUSED, "WRONG_ORG")
    assert rig.rows("Lead") == []


async def test_a_sign_in_that_ended_asks_for_a_person_and_goes_on_after(rig):
    rig.org.sessions.revoke(rig.grant.refresh_token)
    entry = await rig.push()
    assert state_of(entry) is PushState.RECONNECT
    rig.sign_in()
    rig.outbox.hurry("crm")
    await rig.outbox.drain("crm", 10)
    assert state_of(rig.outbox.store.get("k1")) is PushState.DONE


async def test_offline_rows_go_out_later_once_by_the_newest_values(rig, campaign):
    await rig.org.stop()
    entry = await rig.push(
        within_s=1,
        campaign=campaign,
        transcript=TALK,
        fields={"last_name": "Osei", "company": "Example", "phone": "old click"},
    )
    assert (state_of(entry), entry.state) == (PushState.PENDING, RowState.NEW)
    await rig.org.start()
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Phone="newer")
    rig.outbox.hurry("crm")
    await rig.outbox.drain("crm", 10)
    [lead] = rig.rows("Lead")
    assert lead["Phone"] == "newer"
    assert len(rig.rows("Task")) == 1


async def test_hostile_values_arrive_as_they_are(rig):
    name = 'O\'Brien \\ "x" @{person.id} <b> \u2028 \x00 ✓'
    entry = await rig.push(
        email="o'brien+%_\\@example.org", fields={"last_name": name, "company": "E"}
    )
    assert entry.code == "INVALID_EMAIL_ADDRESS"
    entry = await rig.push(
        key="k2",
        email="o'brien+%_@example.org",
        fields={"last_name": name, "company": "E"},
        transcript="it's \\ 100% @{task.id}",
    )
    assert state_of(entry) is PushState.DONE
    assert rig.rows("Lead")[0]["LastName"] == 'O\'Brien \\ "x" @ {person.id} <b> ✓'
    again = await rig.push(key="k3", email="O'BRIEN+%_@example.org")
    assert state_of(again) is PushState.DONE
    assert len(rig.rows("Lead")) == 1


def trigger(monkeypatch, rig, **changes):
    """Let an automation of the org change every new lead at once; return the leads' ids."""
    create, made = Writes.create, []

    def creating(self, name, values, *more):
        record = create(self, name, values, *more)
        if name == "Lead":
            made.append(record)
            rig.org.records.change(name, record, changes)
        return record

    monkeypatch.setattr(Writes, "create", creating)
    return made


async def test_a_new_lead_whose_e_mail_is_changed_at_once_is_found_by_its_id(
    rig, campaign, monkeypatch
):
    made = trigger(monkeypatch, rig, Email="kim@changed.example")
    entry = await rig.push(campaign=campaign, transcript=TALK)
    assert state_of(entry) is PushState.DONE, entry
    assert [made, progress_of(entry.progress).record.created] == [[entry_record(entry)], True]
    assert [len(rig.rows(name)) for name in ("Lead", "CampaignMember", "Task")] == [1, 1, 1]


async def test_a_new_lead_that_is_not_shown_is_never_made_again(rig, monkeypatch):
    made = trigger(monkeypatch, rig, IsDeleted=True)
    entry = await rig.push()
    assert (state_of(entry), entry.code) == (PushState.REFUSED, "NOT_SHOWN")
    assert entry_record(entry) in entry.reason
    rig.org.records.change("Lead", made[0], {"IsDeleted": False})
    rig.outbox.retry("k1", entry.body, progress_of(entry.progress).asked_again().stored())
    await rig.outbox.drain("crm", 10)
    entry = rig.outbox.store.get("k1")
    assert (state_of(entry), made) == (PushState.DONE, [entry_record(entry)])


async def test_what_looking_again_does_not_mend_is_refused(rig):
    rig.add("Lead", FirstName="Kim", LastName="Osei", Company="Example", Email="k@other.org")
    write, writes = rig.crm.write, []

    async def without_candidates(plan, trips):
        writes.append(plan)
        return replace(await write(plan, trips), candidates=())

    rig.crm.write = without_candidates
    entry = await rig.push()
    assert (state_of(entry), entry.code) == (PushState.REFUSED, "DUPLICATES_DETECTED")
    assert len(writes) == 2


async def test_a_person_deleted_before_the_write_takes_no_blame_for_its_parts(rig, campaign):
    lead = rig.add("Lead", FirstName="Kim", LastName="O", Company="X", Email="kim@example.org")
    write = rig.crm.write

    async def deleted_first(plan, trips):
        rig.org.records.change("Lead", lead, {"IsDeleted": True})
        return await write(plan, trips)

    rig.crm.write = deleted_first
    entry = await rig.push(campaign=campaign, transcript=TALK)
    assert state_of(entry) is PushState.DONE, entry
    assert entry_record(entry) != lead
    assert [task["WhoId"] for task in rig.rows("Task")] == [entry_record(entry)]


def entry_record(entry):
    return progress_of(entry.progress).record.id


async def test_a_task_that_an_automation_renames_is_written_once(rig, campaign, monkeypatch):
    create = Writes.create

    def renaming(self, name, values, *more):
        record = create(self, name, values, *more)
        if name == "Task":
            rig.org.records.change(name, record, {"Subject": "Renamed"})
        return record

    monkeypatch.setattr(Writes, "create", renaming)
    entry = await rig.push(campaign=campaign, transcript=TALK)
    assert state_of(entry) is PushState.DONE, entry
    assert [len(rig.rows(name)) for name in ("Lead", "CampaignMember", "Task")] == [1, 1, 1]


async def test_a_value_that_the_org_takes_back_is_not_written_for_ever(rig, monkeypatch):
    made = trigger(monkeypatch, rig, Phone=None)
    entry = await rig.push(fields={**KIM["fields"], "phone": "1"})
    assert (state_of(entry), len(made)) == (PushState.DONE, 1)
    assert progress_of(entry.progress).trips == 2
