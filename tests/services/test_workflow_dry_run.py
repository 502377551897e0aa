"""What a run would do, before it does."""

import pytest

from app.domain.expression import AllOf, Compare, Operator
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField, Workflow
from app.services.outbox_store import RowState
from tests.services.workflow_rig import (
    Bench,
    make_rig,  # noqa: F401  # a fixture
    profile,
    rig,  # noqa: F401  # a fixture
)


@pytest.fixture
def bench(rig):  # noqa: F811
    yield Bench(rig)
    assert rig.outbox.store.rows("crm", tuple(RowState)) == []
    assert rig.rows("Task") == []
    assert all(lead["Rating"] in {None, "Hot"} for lead in rig.rows("Lead"))


def workflow(*steps, **more):
    return Workflow(name="w", title="W", steps=steps, **more)


async def test_for_a_new_person_a_lead_and_all_that_follows(bench):
    campaign = bench.rig.add("Campaign", Name="Web")
    shown = workflow(
        Push(campaign=campaign),
        AddToCampaign(campaign),
        SetField("Rating", "Hot"),
        SetField("Phone", "1", object="Contact"),
        MakeTask("Call {first_name}"),
        Notify("{company}!"),
    )
    run = await bench.made.try_out(shown, "v")
    words = [plan.words for plan in run.steps]
    assert run.record is None
    assert words[0] == f"A new lead is created. Added to the campaign {campaign}."
    assert words[2:4] == ["The field is set.", "The person is no Contact."]
    assert words[4].startswith('Task "Call Kim", due ')
    assert words[5] == "Example!"
    assert {row.field: row.new for row in run.steps[0].rows}["LastName"] == "Osei"


async def test_for_a_known_person_old_and_new(bench):
    lead = bench.rig.add(
        "Lead", LastName="Osei", Company="Example", Email="kim@example.org", Rating="Hot"
    )
    campaign = bench.rig.add("Campaign", Name="Web")
    bench.rig.add("CampaignMember", CampaignId=campaign, LeadId=lead)
    bench.hub.profiles["v"] = profile(phone="1")
    shown = workflow(
        Push(),
        AddToCampaign(campaign),
        SetField("Rating", "Hot"),
        SetField("Rating", "Cold", only_if_blank=True),
    )
    run = await bench.made.try_out(shown, "v")
    assert run.record.id == lead
    assert "fields change" in run.steps[0].words
    assert [plan.words for plan in run.steps[1:]] == [
        "Is in the campaign already.",
        "The field has this value already.",
        "The field holds something, which stays.",
    ]
    assert [(r.old, r.new, r.fate) for r in run.steps[3].rows] == [("Hot", "Cold", "kept")]


async def test_what_would_be_refused_is_told(bench):
    bench.hub.profiles["v"] = profile(company="")
    run = await bench.made.try_out(workflow(Push(), MakeTask("x")), "v")
    assert [plan.stopped for plan in run.steps] == [True, True]
    assert "company" in run.steps[0].words
    bench.hub.profiles["v"] = profile(email="")
    run = await bench.made.try_out(workflow(Push()), "v")
    assert "e-mail" in run.steps[0].words


async def test_a_number_field_with_words_in_it_is_told(bench):
    bench.hub.profiles["v"] = profile(employees="many")
    run = await bench.made.try_out(workflow(Push()), "v")
    assert (run.steps[0].stopped, "many" in run.steps[0].words) == (True, True)


async def test_conditions_that_do_not_hold_end_it_without_asking_the_crm(bench):
    calls = len(bench.rig.org.calls)
    rule = AllOf((Compare("company", Operator.IS, "Other"),))
    run = await bench.made.try_out(workflow(Push(), conditions=rule), "v")
    assert (run.verdict.holds, run.steps) == (False, ())
    assert run.verdict.deciding[0].seen == "Example"
    assert len(bench.rig.org.calls) == calls
