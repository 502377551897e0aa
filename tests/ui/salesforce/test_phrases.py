"""The words of the connection's page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from app.domain.api_budget import Budget, Usage
from app.domain.crm_connection import Checked, CrmConnection
from app.domain.shared import Shared, reduce_shared
from app.domain.wire.shared import Document, DocumentSet
from app.ui.salesforce import phrases
from tests.desk_records import NOW
from tests.ui.salesforce.conftest import API, CHECKED, WHO


def test_the_head_names_the_org(qapp):
    assert phrases.title(None) == "Not connected"
    assert phrases.title(WHO) == "Connected to Tidemark"
    assert phrases.title(replace(WHO, sandbox=True)) == "Connected to Tidemark (sandbox)"


def test_facts_name_user_org_address_exchange_and_calls(qapp):
    crm = CrmConnection(who=WHO, synced=NOW - 120, budget=Budget(Usage(1840, 15_000, NOW)))
    shown = {name: (value, note) for _, name, value, note in phrases.facts(crm, 2, NOW)}
    assert shown["User"] == ("Lena Fischer", "lena.fischer@shop.example")
    assert shown["Org"] == ("Tidemark", "00DFy0000000001")
    assert shown["Last exchange"] == ("2 min ago", "2 waiting in the outbox")
    used, most = (QLocale().toString(n) for n in (1840, 15_000))
    assert shown["Calls"][0] == f"{used} of {most} (12 %)"
    assert phrases.facts(CrmConnection(), 0, NOW) == []
    bare = phrases.facts(CrmConnection(), 1, NOW)
    assert [row[1:] for row in bare] == [("Last exchange", "not yet", "1 waiting in the outbox")]


def test_an_integration_user_is_told_and_the_reps_own_is_not(qapp):
    assert phrases.somebody_else(WHO, "LENA@shop.example") == ""
    assert phrases.somebody_else(None, "lena@shop.example") == ""
    told = phrases.somebody_else(WHO, "noa@shop.example")
    assert "lena.fischer@shop.example" in told
    assert "noa@shop.example" in told


def test_calls_that_wait_say_until_when(qapp):
    tight = CrmConnection(budget=Budget(Usage(90, 100, NOW)))
    assert phrases.held_back(CrmConnection(), NOW) == ""
    assert "nearly used up" in phrases.held_back(tight, NOW)
    spent = CrmConnection(budget=tight.budget.refused(NOW))
    assert "Everything waits" in phrases.held_back(spent, NOW)


def test_another_org_names_what_has_to_be_validated(qapp):
    document = Document(kind="workflow", name="w", version=1)
    shared = reduce_shared(Shared(), DocumentSet(document=document))
    assert phrases.moved("", shared) == ""
    assert "validated again: 1 workflow." in phrases.moved("00DOLD", shared)
    assert "waiting pushes" in phrases.moved("00DOLD", Shared())


@pytest.mark.parametrize(
    ("checked", "running", "words"),
    [
        (Checked(), False, "Not checked yet"),
        (Checked(), True, "Reading your rights"),
        (Checked((API,), NOW), False, "Every right is there"),
        (Checked(CHECKED.rows[:2], NOW), False, "1 point"),
        (CHECKED, False, "2 points to look at. Checked 1 min ago."),
    ],
)
def test_a_check_is_summed_up(qapp, checked, running, words):
    assert phrases.summary(checked, NOW, running=running).startswith(words)


def test_lost_rights_are_named(qapp):
    assert phrases.lost(CHECKED) == "Lost since the last check: Leads: Create."
    assert phrases.lost(Checked()) == ""
