"""Ids of the CRM that workflows name: which of them an org does not have (J7)."""

from collections.abc import Iterable, Iterator

from app.domain.org_choices import OrgChoices
from app.domain.workflow import AddToCampaign, MakeTask, Push, Step, Workflow


def campaigns_of(workflows: Iterable[Workflow]) -> list[str]:
    """Return the ids of the campaigns that workflows name, each once."""
    found = (getattr(step, "campaign", "") for each in workflows for step in each.steps)
    return list(dict.fromkeys(record for record in found if record))


def foreign_ids(workflows: Iterable[Workflow], choices: OrgChoices) -> list[str]:
    """Return a sentence for each id that is not in the org; what could not be read is not told."""
    return [
        f"{workflow.title}: {words}"
        for workflow in workflows
        for step in workflow.steps
        for words in _of_step(step, choices)
    ]


def _of_step(step: Step, choices: OrgChoices) -> Iterator[str]:
    campaign = step.campaign if isinstance(step, Push | AddToCampaign) else ""
    if campaign and choices.campaigns is not None and choices.campaign(campaign) is None:
        yield f"the campaign {campaign} is not in this org."
    user = step.user if isinstance(step, Push | MakeTask) and step.owner == "user" else ""
    if user and choices.users is not None and choices.user(user) is None:
        yield f"the user {user} is not in this org, or not active."
