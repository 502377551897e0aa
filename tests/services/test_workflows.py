"""Runs of workflows against the practice org: once, whatever happens."""

import asyncio

import msgspec
import pytest

from app.domain.desk import Account, SignedIn, Thread
from app.domain.errors import TransientError
from app.domain.expression import AllOf, Compare, Operator
from app.domain.meetings import CalendarsLoaded
from app.domain.operand import Kind
from app.domain.ready_workflows import READY
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import RepCalendar
from app.domain.wire.shared import Document
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField, Workflow
from app.services.crm import verdicts
from app.services.crm.wish import body_of
from app.services.crm_wishes import wish_for
from app.services.outbox_store import Draft, RowState
from app.services.workflow_results import RunResult, run_result
from app.services.workflows import Workflows, sample_job
from tests.services.workflow_rig import (
    job,
    make_rig,  # noqa: F401  # a fixture
    profile,
    rig,  # noqa: F401  # a fixture
    until,
    working,
)

SOME_STEPS = (
    Push(),
    SetField("Rating", "Hot"),
    MakeTask("Call {first_name}", due_days=1),
    Notify("{company} left"),
)


@pytest.fixture
async def bench(rig):  # noqa: F811
    async with working(rig) as made:
        yield made


async def test_a_session_that_ends_makes_a_lead_and_the_next_one_updates_it(bench):
    bench.know()
    state, words, result = await bench.run("first")
    [lead] = bench.rig.rows("Lead")
    assert (state, lead["LastName"], lead["Company"]) == ("done", "Osei", "Example")
    assert "Created the lead Kim Osei." in words
    assert result["steps"][0]["record"] == {
        "object": "Lead",
        "id": lead["Id"],
        "url": bench.rig.crm.record_url(lead["Id"]),
        "created": True,
    }
    bench.hub.profiles["v"] = profile(phone="+44 1")
    state, words, _ = await bench.run("second")
    [lead] = bench.rig.rows("Lead")
    assert (state, lead["Phone"]) == ("done", "+44 1")
    assert "Updated the lead Kim Osei: 1 field." in words


async def test_a_contact_is_updated_and_added_to_the_campaign(bench):
    contact = bench.rig.add("Contact", LastName="Osei", Email="kim@example.org")
    campaign = bench.rig.add("Campaign", Name="Web")
    bench.know(Push(campaign=campaign), AddToCampaign(campaign))
    bench.hub.profiles["v"] = profile(phone="1")
    state, words, _ = await bench.run()
    [member] = bench.rig.rows("CampaignMember")
    assert (state, member["ContactId"]) == ("done", contact)
    assert bench.rig.org.records.get("Contact", contact)["Phone"] == "1"
    assert bench.rig.rows("Lead") == []
    assert "In the campaign." in words


async def test_a_lead_is_added_to_a_campaign_by_a_step_of_its_own(bench):
    campaign = bench.rig.add("Campaign", Name="Web")
    bench.know(Push(), AddToCampaign(campaign))
    await bench.run()
    [lead], [member] = bench.rig.rows("Lead"), bench.rig.rows("CampaignMember")
    assert member["LeadId"] == lead["Id"]


async def test_a_run_waits_while_the_days_calls_are_short(bench):
    bench.know()
    bench.rig.crm.connection.budget.count(90, 100)
    with pytest.raises(TransientError, match="workflows wait"):
        await bench.run("first")
    assert bench.rig.rows("Lead") == []
    bench.rig.crm.connection.budget.count(10, 100)
    state, _, _ = await bench.run("first")
    assert (state, len(bench.rig.rows("Lead"))) == ("done", 1)


async def test_a_job_that_is_given_twice_is_done_once(bench):
    bench.know(*SOME_STEPS)
    await bench.run()
    again = await bench.run()
    [lead], [task] = bench.rig.rows("Lead"), bench.rig.rows("Task")
    assert (lead["Rating"], task["WhoId"], again[0]) == ("Hot", lead["Id"], "done")
    assert task["Subject"].startswith("Call Kim [")
    assert task["ActivityDate"] == "2027-01-16"


async def test_another_console_that_gets_the_same_job_finds_what_was_done(bench, make_rig):  # noqa: F811
    bench.know(*SOME_STEPS)
    await bench.run()
    await bench.stop()
    folder = bench.rig.folder / "other"
    folder.mkdir()
    other = type(bench.rig)(bench.rig.org, bench.rig.address, folder)
    make_rig.made.append(other)
    first, bench.rig = bench.rig, other
    bench.made = bench.workflows()
    bench.start()
    state, _, _ = await bench.run()
    assert (state, len(first.rows("Lead")), len(first.rows("Task"))) == ("done", 1, 1)


@pytest.mark.parametrize("step", range(3))
async def test_killed_between_two_steps_it_goes_on_where_it_stands(bench, step):
    bench.know(*SOME_STEPS)
    first = asyncio.get_running_loop().create_task(bench.made.execute(job()))
    await until(lambda: len(bench.rig.outbox.store.rows("crm", tuple(RowState))) > step)
    first.cancel()
    await bench.stop()
    bench.rig.sign_in()  # a new outbox and client on the same database
    bench.made = bench.workflows()
    bench.start()
    state, _, _ = await bench.run()
    assert state == "done"
    assert (len(bench.rig.rows("Lead")), len(bench.rig.rows("Task"))) == (1, 1)


@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable"])
async def test_a_lost_answer_does_not_write_twice(bench, fault, monkeypatch):
    monkeypatch.setattr(verdicts, "CUT_SETTLES_S", 0.2)  # nothing here goes on after a cut
    bench.know(*SOME_STEPS)
    bench.rig.org.faults.add(fault, writes=True)
    state, _, _ = await bench.run()
    assert state == "done"
    assert (len(bench.rig.rows("Lead")), len(bench.rig.rows("Task"))) == (1, 1)


async def test_conditions_decide_and_the_history_says_why(bench):
    few = Compare("pages", Operator.AT_LEAST, 3)
    bench.know(conditions=AllOf((Compare("email", Operator.FILLED), few)))
    state, words, result = await bench.run()
    assert (state, bench.rig.rows("Lead")) == ("skipped", [])
    assert 'Pages in the session is at least "3"? no, it is "0"' in words
    assert [(r["holds"], r["decided"]) for r in result["reasons"]] == [(True, False), (False, True)]


async def test_a_workflow_that_was_dropped_or_switched_off_is_skipped(bench):
    assert (await bench.run())[:2] == ("skipped", "The workflow was taken away.")
    bench.know(enabled=False)
    assert (await bench.run())[:2] == ("skipped", "The workflow was switched off.")


async def test_a_newer_version_is_asked_for(bench):
    bench.know(Push(), version=2)
    newest = bench.hub.documents
    bench.know(Notify("old"))
    bench.hub.documents = newest
    state, _, result = await bench.run(version=2)
    assert (state, result["version"], len(bench.rig.rows("Lead"))) == ("done", 2, 1)


async def test_a_workflow_of_a_later_foyer_fails_in_words(bench):
    bench.know()
    body = {**bench.hub.documents[0].body, "steps": [{"do": "launch"}]}
    document = bench.hub.documents[0]
    bench.know(version=3)
    bad = Document(kind="workflow", name="w", version=4, body=body)
    bench.store.apply(DocumentsLoaded((bad,)))
    state, words, _ = await bench.run(version=document.version)
    assert state == "failed"
    assert "Update Foyer" in words


async def test_a_refused_push_tells_why_and_bars_what_is_about_the_person(bench):
    bench.know(*SOME_STEPS)
    bench.hub.profiles["v"] = profile(company="")
    state, words, result = await bench.run()
    assert state == "failed"
    assert "company" in words
    assert [s["state"] for s in result["steps"]] == ["refused", "skipped", "skipped", "done"]
    assert bench.alerts == ["left"]


async def test_an_unknown_visitor_fails_in_words(bench):
    bench.know()
    state, words, _ = await bench.run(visitor="nobody")
    assert (state, "not known" in words) == ("failed", True)


async def test_the_conversation_is_logged_once_it_is_over(bench):
    bench.know()
    bench.hub.profiles["v"] = profile(said=[("visitor", "hello"), ("rep", "hi")], rep_name="Ann")
    await bench.run("a", trigger="chat_ended", conversation="c")
    await bench.run("b", trigger="session_ended", conversation="c")
    [task] = bench.rig.rows("Task")
    assert task["Description"] == "Kim: hello\nAnn: hi"


async def test_a_new_lead_is_given_to_the_rep_of_the_conversation(bench):
    user = bench.rig.org.users["admin"]
    bench.know(Push(owner="rep"), MakeTask("Call", owner="rep"))
    bench.hub.profiles["v"] = profile(said=[("visitor", "hello")], rep_name=user.name.upper())
    state, _, result = await bench.run()
    [lead], [task] = bench.rig.rows("Lead"), bench.rig.rows("Task")
    assert (state, lead["OwnerId"], task["OwnerId"]) == ("done", user.id, user.id)
    assert [s["step"] for s in result["steps"]][1] == "Set the owner"
    bench.rig.add("Lead", LastName="X", Company="X", Email="x@example.org")
    bench.hub.profiles["v"] = profile(email="x@example.org", rep_name="Ann", said=[("rep", "x")])
    await bench.run("other")
    [known] = bench.rig.rows("Lead", Email="x@example.org")
    assert known["OwnerId"] == user.id  # its own, as nothing was created


@pytest.mark.parametrize("told", [True, False])
async def test_the_rep_is_known_by_the_address_of_the_calendar(bench, told):
    user = bench.rig.org.users["daniel"]
    calendar = RepCalendar(rep="ann", name="Ann", email=user.email.upper())
    if told:
        bench.store.apply(CalendarsLoaded((calendar,)))
    else:
        bench.hub.calendars = [RepCalendar(rep="bo"), calendar]
    bench.know(Push(owner="rep"))
    namesake = bench.rig.org.users["admin"].name
    bench.hub.profiles["v"] = profile(said=[("rep", "x")], rep="ann", rep_name=namesake)
    await bench.run()
    assert bench.rig.rows("Lead")[0]["OwnerId"] == user.id


async def test_rows_that_cannot_go_out_leave_the_job_to_others(bench):
    bench.know()
    bench.store.apply(SignedIn(Account("ann", "Ann Agent", "ann@example.org")))
    bench.made = bench.workflows(give_back_s=0.3)
    await bench.rig.org.stop()
    with pytest.raises(TransientError, match="waits in the outbox of Ann Agent and goes out"):
        await bench.run()
    await bench.rig.org.start()
    bench.rig.outbox.hurry("crm")
    bench.made = bench.workflows()
    state, _, _ = await bench.run()
    assert (state, len(bench.rig.rows("Lead"))) == ("done", 1)


async def test_the_history_shows_how_far_a_run_is_that_goes_on_here(bench):
    bench.know()
    bench.hub.jobs = [job("j1", state="given"), job("j0", state="done", result={"version": 3})]
    await bench.rig.org.stop()
    going = asyncio.get_running_loop().create_task(bench.made.execute(job()))
    await until(lambda: bench.rig.outbox.store.waiting("crm"))
    runs = await bench.made.history("w")
    assert [r.job.id for r in runs] == ["j1", "j0"]
    assert runs[0].result.steps[0].state == "waiting"
    assert runs[1].result == RunResult(version=3)
    going.cancel()
    assert run_result({"steps": 5}) == RunResult()
    assert isinstance(bench.made, Workflows)


async def test_a_try_says_what_would_be_written_and_writes_nothing(bench):
    shown = Workflow(name="w", title="W", steps=SOME_STEPS)
    run = await bench.made.try_out(shown, "v")
    assert run.verdict.holds
    assert run.steps[0].words == "A new lead is created."
    assert (bench.rig.rows("Lead"), bench.rig.outbox.store.waiting("crm")) == ([], 0)
    assert sample_job(shown, profile(), 5.0).trigger == "identified"


async def test_after_a_move_to_another_org_nothing_is_written_until_somebody_looked(bench):
    await bench.rig.crm.whoami()
    bench.know(Push(campaign="701000000000001AAA"), org="00D000000000009AAA")
    state, words, _ = await bench.run()
    assert (state, bench.rig.rows("Lead")) == ("failed", [])
    assert "another Salesforce org" in words


async def test_a_chat_that_the_rep_pushed_before_is_logged_once(bench):
    bench.know()
    seen = profile(said=[("visitor", "hello"), ("rep", "hi")], rep_name="Ann")
    bench.hub.profiles["v"] = seen
    [talk] = seen.conversations
    thread = Thread("c", seen.card, "open", messages=tuple(talk.messages), opened=1.0)
    click = wish_for(seen, {"c": thread}, "", transcript=True)
    bench.rig.outbox.put(Draft("crm.push", click.key, click.address, body_of(click)))
    await until(lambda: bench.rig.outbox.store.get(click.key).state is RowState.DONE)
    state, words, _ = await bench.run(trigger="chat_ended", conversation="c")
    assert (state, len(bench.rig.rows("Task"))) == ("done", 1)
    assert "The conversation is logged." in words


async def test_what_a_workflow_may_name_is_known_as_far_as_it_can_be_asked(bench):
    known = await bench.made.known()
    assert bench.rig.org.users["rep"].id in known.users
    assert {"Phone", "LastName"} <= known.targets
    assert (known.fields["employees"].kind, known.campaigns) == (Kind.NUMBER, None)
    await bench.rig.org.stop()
    assert (await bench.made.known()).users is None
    await bench.rig.org.start()


async def test_a_list_of_companies_decides(bench):
    bench.know(conditions=Compare("company", Operator.IN_LIST, "targets"))
    assert (await bench.run("a"))[0] == "skipped"
    bench.hub.profiles["v"] = msgspec.structs.replace(profile(), lists=["targets"])
    assert (await bench.run("b"))[0] == "done"


@pytest.mark.parametrize(
    ("ready", "trigger", "more"),
    [
        (READY[0], "meeting", {"data": {"state": "confirmed", "start": "2027-01-15T09:00:00Z"}}),
        (READY[1], "chat_ended", {"conversation": "c"}),
        (READY[2], "session_ended", {}),
    ],
    ids=lambda given: given.name if isinstance(given, Workflow) else "",
)
async def test_each_ready_workflow_makes_the_lead_and_a_later_one_updates_it(
    bench, ready, trigger, more
):
    given = {"conditions": ready.conditions, "trigger": ready.trigger}
    bench.know(*ready.steps, **given)
    bench.hub.profiles["v"] = profile(said=[("visitor", "hello"), ("rep", "hi")], rep_name="Ann")
    assert (await bench.run("first", trigger=trigger, **more))[0] == "done"
    bench.hub.profiles["v"] = profile(said=[("rep", "hi")], rep_name="Ann", phone="1")
    assert (await bench.run("second", trigger=trigger, **more))[0] == "done"
    [lead] = bench.rig.rows("Lead")
    assert (lead["LastName"], lead["Phone"]) == ("Osei", "1")


async def test_a_chat_without_a_rep_and_a_cancelled_meeting_make_no_lead(bench):
    for ready, more in (
        (READY[0], {"trigger": "meeting", "data": {"state": "cancelled"}}),
        (READY[1], {"trigger": "chat_ended", "conversation": "c"}),
    ):
        bench.know(*ready.steps, conditions=ready.conditions, trigger=ready.trigger)
        bench.hub.profiles["v"] = profile(said=[("visitor", "hello")])
        assert (await bench.run(ready.name, **more))[0] == "skipped"
    assert bench.rig.rows("Lead") == []
