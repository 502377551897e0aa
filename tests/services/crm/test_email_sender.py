"""A sent mail becomes one activity, whatever happens on the way."""

import pytest

from app.core.clock import SystemClock
from app.services.crm.email_sender import KIND, EmailSender
from app.services.outbox_store import Draft, RowState
from tests.services.eventually import eventually

BODY = {
    "mail": "mail:1",
    "mark": "a" * 20,
    "message_id": "<1.foyer@example.com>",
    "subject": "Hello",
    "text": "Dear Kim",
    "to": "kim@example.org",
    "sender": "maria@tidemark.example",
    "sender_name": "Maria",
    "at": 1_800_000_000.0,
}


@pytest.fixture
def log(rig):
    rig.outbox.register(KIND, EmailSender(rig.crm, SystemClock()))

    async def send(**more):
        rig.outbox.put(Draft(KIND, "email:mail:1", "kim@example.org", BODY, **more))
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get("email:mail:1")

    return send


async def test_the_mail_is_an_activity_of_the_contact_before_the_lead(rig, log):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    contact = rig.add("Contact", LastName="O", Email="kim@example.org")
    entry = await log()
    [message], [task] = rig.rows("EmailMessage"), rig.rows("Task")
    assert (entry.state, task["WhoId"]) == (RowState.DONE, contact)
    assert entry.progress["url"].endswith(message["Id"])


@pytest.mark.usefixtures("settles_soon")
@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "fail_after", "unavailable", "lock"])
@pytest.mark.parametrize("right", ["RCE", "R"])
async def test_whatever_is_cut_there_is_one_activity(rig, log, fault, right):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.admin.rights("rep", EmailMessage=right)
    rig.org.faults.add(fault, writes=True)
    assert (await log()).state is RowState.DONE
    assert len(rig.rows("Task")) == 1
    assert len(rig.rows("EmailMessage")) == (right == "RCE")


@pytest.mark.parametrize("fault", ["cut_late", "gateway"])
async def test_what_is_done_after_it_was_given_up_is_not_done_again(rig, log, fault):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.faults.add(fault, writes=True, seconds=1.5)
    assert (await log()).state is RowState.DONE
    await eventually(lambda: not rig.org.late)
    assert len(rig.rows("EmailMessage")) == 1


async def test_nobody_with_the_address_waits_for_a_person(rig, log):
    entry = await log()
    assert (entry.state, entry.code) == (RowState.REFUSED, "NOBODY")
    assert "Push the visitor" in entry.reason


async def test_another_org_is_never_written_to(rig, log):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    entry = await log(org="00DXXXXXXXXXXXXXXX")
    assert (entry.state, entry.code, rig.rows("Task")) == (RowState.REFUSED, "WRONG_ORG", [])


async def test_a_refusal_is_kept_with_its_reason(rig, log):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.admin.rights("rep", EmailMessage="R")
    rig.org.admin.forbid("rep", "EditTask")
    entry = await log()
    assert entry.state is RowState.REFUSED
    assert entry.reason
