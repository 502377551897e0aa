"""After another org was connected, every stored id is validated against it."""

import pytest

from app.domain.errors import RejectedError
from app.domain.mapping_check import Issue, Severity
from app.domain.shared import DocumentsLoaded, Shared, reduce_shared
from app.domain.wire.shared import Document
from app.domain.workflow import AddToCampaign, Trigger, Workflow, to_body
from app.services.crm_validation import StoredIds
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


class Pages:
    def __init__(self):
        self.wrong = ()

    async def revalidate(self):
        return self.wrong


def shared(*campaigns):
    documents = [
        Document(kind="workflow", name=f"w{n}", version=1, body=to_body(workflow(f"w{n}", each)))
        for n, each in enumerate(campaigns)
    ]
    broken = Document(kind="workflow", name="broken", version=1, body={"odd": 1})
    return reduce_shared(Shared(), DocumentsLoaded((*documents, broken)))


def workflow(name, campaign):
    steps = (AddToCampaign(campaign=campaign),)
    return Workflow(name=name, title=name, trigger=Trigger.CHAT_ENDED, steps=steps)


async def test_ids_that_are_in_the_org_are_good(rig):  # noqa: F811  # the fixture
    campaign = rig.add("Campaign", Name="Chat", IsActive=True)
    await StoredIds(rig.crm, Pages(), lambda: shared(campaign)).revalidate()


async def test_without_workflows_only_the_mapping_pages_are_asked(rig):  # noqa: F811  # the fixture
    calls = len(rig.org.calls)
    await StoredIds(rig.crm, Pages(), Shared).revalidate()
    assert len(rig.org.calls) == calls


async def test_what_is_not_in_the_org_is_named_and_no_more_than_can_be_read(rig):  # noqa: F811  # the fixture
    pages = Pages()
    pages.wrong = (Issue(Severity.ERROR, "X", "The owner 005 is not in this org."),)
    old = [f"701Fy000000{n:04}AAA" for n in range(6)]
    with pytest.raises(RejectedError) as refused:
        await StoredIds(rig.crm, pages, lambda: shared(*old)).revalidate()
    said = str(refused.value)
    assert said.startswith("The owner 005 is not in this org. w0: the campaign 701Fy0000000000AAA")
    assert "And 3 more." in said
    assert "Choose them anew" in said
