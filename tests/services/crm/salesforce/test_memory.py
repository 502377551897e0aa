"""What is remembered of an org."""

import pytest

from app.domain.describe import ObjectFacts
from app.practice.org.describe import describe
from app.services.console_database import console_database
from app.services.crm.salesforce.memory import FRESH_S, OrgMemory
from app.services.crm.salesforce.reduced import reduced

HOST = "http://org"


@pytest.fixture
def memory(tmp_path):
    database = console_database(tmp_path)
    yield OrgMemory(database)
    database.close()


async def test_a_describe_is_reduced_kept_and_read_back(memory, rig):
    whole = describe(rig.org.inner.objects["Lead"], rig.org.users["rep"], "v60.0")
    facts = reduced(whole)
    memory.keep(HOST, facts, "stamp", 10.0)
    again = memory.describe(HOST, "Lead")
    assert again == facts
    assert again.labels["LastName"] == "Last Name"
    assert again.fields["Region__c"].restricted
    assert not again.fields["Name"].createable
    assert memory.stamp(HOST, "Lead") == "stamp"


def test_old_and_unknown_describes_are_stale(memory):
    memory.keep(HOST, ObjectFacts("Lead"), "", 10.0)
    assert memory.stale(HOST, ["Lead", "Task"], 11.0) == ["Task"]
    assert memory.stale(HOST, ["Lead"], 11.0 + FRESH_S) == ["Lead"]
    memory.touch(HOST, "Lead", 11.0 + FRESH_S)
    assert memory.stale(HOST, ["Lead"], 12.0 + FRESH_S) == []
    assert memory.stamp(HOST, "Task") == ""
    assert memory.describe(HOST, "Task") is None


def test_another_org_behind_the_address_forgets_what_was_described(memory):
    memory.learn(HOST, org="00D1", version="67.0")
    memory.keep(HOST, ObjectFacts("Lead"), "", 10.0)
    memory.learn(HOST, org="00D1")
    assert memory.describe(HOST, "Lead") is not None
    memory.learn(HOST, org="00D2", user="005")
    assert memory.describe(HOST, "Lead") is None
    known = memory.org(HOST)
    assert (known.org, known.user, known.version) == ("00D2", "005", "67.0")
