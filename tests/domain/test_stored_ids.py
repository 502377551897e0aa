"""Ids of another org in workflows are named."""

from app.domain.org_choices import CampaignChoice, OrgChoices, OrgUser
from app.domain.stored_ids import campaigns_of, foreign_ids
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, Trigger, Workflow

CHAT, OLD = "701Fy0000000001AAA", "701Fy0000000002AAA"
NOA, GONE = "005Fy0000000001AAA", "005Fy0000000002AAA"
ORG = OrgChoices("00DA", (CampaignChoice(CHAT, "Chat"),), (), (OrgUser(NOA, "Noa"),))


def workflow(*steps):
    return Workflow(name="w", title="After a chat", trigger=Trigger.CHAT_ENDED, steps=steps)


def test_a_workflow_whose_ids_are_in_the_org_is_good():
    good = workflow(
        Push(owner="user", user=NOA, campaign=CHAT[:15]),
        AddToCampaign(campaign=CHAT),
        MakeTask(subject="Call", owner="record", user=GONE),
        Notify(words="hello"),
    )
    assert foreign_ids([good], ORG) == []
    assert campaigns_of([good]) == [CHAT[:15], CHAT]


def test_each_id_of_another_org_is_named_with_its_workflow():
    bad = workflow(AddToCampaign(campaign=OLD), MakeTask(subject="Call", owner="user", user=GONE))
    assert foreign_ids([bad], ORG) == [
        f"After a chat: the campaign {OLD} is not in this org.",
        f"After a chat: the user {GONE} is not in this org, or not active.",
    ]
    assert foreign_ids([bad], OrgChoices("00DA")) == []
