"""A workflow's task is written once."""

import pytest

from app.core.clock import SystemClock
from app.domain.crm_text import key_mark
from app.services.crm.task_sender import KIND, TaskSender
from app.services.outbox_store import Draft, RowState
from tests.services.eventually import eventually


@pytest.fixture
def write(rig):
    rig.outbox.register(KIND, TaskSender(rig.crm, rig.crm.chores, SystemClock()))

    async def send(key="t1", email="kim@example.org", **more):
        body = {"email": email, "subject": "Call Kim", "due": "2027-01-15", **more}
        rig.outbox.put(Draft(KIND, key, email, body))
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get(key)

    return send


@pytest.fixture
def lead(rig):
    return rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")


async def test_the_person_gets_the_task(rig, write, lead):
    entry = await write(text="Likes tea")
    [task] = rig.rows("Task")
    assert entry.state is RowState.DONE
    assert (task["WhoId"], task["ActivityDate"], task["Status"]) == (
        lead,
        "2027-01-15",
        "Not Started",
    )
    assert task["Subject"] == f"Call Kim [{key_mark('t1')}]"
    assert task["Description"] == "Likes tea"
    assert entry.progress["task"] == task["Id"]


@pytest.mark.usefixtures("settles_soon")
@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "fail_after", "unavailable", "lock"])
async def test_whatever_is_cut_there_is_one_task(rig, write, lead, fault):
    rig.org.faults.add(fault, writes=True)
    assert (await write()).state is RowState.DONE
    assert len(rig.rows("Task")) == 1


@pytest.mark.parametrize("fault", ["cut_late", "gateway"])
async def test_what_is_done_after_it_was_given_up_is_not_done_again(rig, write, lead, fault):
    rig.org.faults.add(fault, writes=True, seconds=1.5)
    assert (await write()).state is RowState.DONE
    await eventually(lambda: not rig.org.late)
    assert len(rig.rows("Task")) == 1


async def test_a_task_that_another_console_wrote_is_found_by_its_mark(rig, write, lead):
    made = rig.add("Task", Subject=f"Call [{key_mark('t1')}]", WhoId=lead)
    entry = await write()
    assert (entry.progress["task"], len(rig.rows("Task"))) == (made, 1)


async def test_the_owner_is_who_was_asked_for(rig, write, lead):
    admin, rep = rig.org.users["admin"], rig.org.users["rep"]
    await write("t1", owner="record")
    await write("t2", owner="user", user=rep.id)
    await write("t3", owner="rep", rep_name=admin.name)
    await write("t4", owner="rep", rep_name="Nobody Known")
    await write("t5")
    owners = {t["Subject"].split("[")[1][:-1]: t["OwnerId"] for t in rig.rows("Task")}
    record = rig.org.records.get("Lead", lead)["OwnerId"]
    assert [owners[key_mark(f"t{n}")] for n in range(1, 6)] == [
        record,
        rep.id,
        admin.id,
        record,
        rep.id,
    ]


async def test_nobody_with_the_address_is_told(rig, write):
    entry = await write()
    assert (entry.state, entry.code, rig.rows("Task")) == (RowState.REFUSED, "NOBODY", [])


async def test_a_refusal_is_kept_with_its_reason(rig, write, lead):
    entry = await write(owner="user", user="005000000000009AAA")
    assert entry.state is RowState.REFUSED
    assert entry.reason


async def test_a_long_subject_still_carries_its_mark(rig, write, lead):
    await write(subject="x" * 400)
    [task] = rig.rows("Task")
    assert len(task["Subject"]) == 255
    assert task["Subject"].endswith(f"[{key_mark('t1')}]")
