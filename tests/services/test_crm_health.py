"""How the CRM is, in one sentence."""

import pytest

from app.domain import health
from app.domain.errors import SignInNeededError, TransientError
from app.domain.push_card import FAILED, OFFLINE, SIGN_IN
from app.services.crm.base import CrmError, Retry
from app.services.crm.budget import ApiBudget
from app.services.crm_health import CrmHealth
from app.services.store import Store

NOW = 1_764_000_000.0


class FixedClock:
    def now(self):
        return NOW


@pytest.fixture
def crm():
    store, budget = Store(), ApiBudget(FixedClock())
    made = CrmHealth(store, FixedClock(), budget)
    made.store, made.budget = store, budget
    return made


def told(crm):
    known = crm.store.state.health.systems["crm"]
    return known.state, known.words


@pytest.mark.parametrize(
    ("error", "state", "preview"),
    [
        (SignInNeededError("why"), health.NEEDS_SIGN_IN, SIGN_IN),
        (CrmError("X", "why", Retry.SIGN_IN), health.NEEDS_SIGN_IN, SIGN_IN),
        (CrmError("X", "why", Retry.NO), health.FAULT, FAILED),
        (CrmError("X", "why", Retry.SOON), health.OFFLINE, OFFLINE),
        (TransientError("why"), health.OFFLINE, OFFLINE),
    ],
)
def test_a_failure_is_told_as_what_it_means(crm, error, state, preview):
    assert crm.failed(error) == preview
    assert told(crm) == (state, "why")


def test_missing_rights_stand_beside_an_answer_but_not_beside_a_fault(crm):
    crm.note("Rights are missing.")
    assert "crm" not in crm.store.state.health.systems
    crm.ok()
    assert told(crm) == (health.OK, "Rights are missing.")
    assert crm.store.state.crm.synced == NOW
    crm.tell(health.FAULT, "broken")
    crm.note("")
    assert told(crm) == (health.FAULT, "broken")


def test_a_tight_allowance_and_a_used_up_one_say_until_when(crm):
    crm.budget.read("api-usage=85/100")
    crm.ok()
    assert told(crm)[0] == health.OK
    assert "85 %" in told(crm)[1]
    crm.budget.refused()
    assert crm.failed(CrmError("REQUEST_LIMIT_EXCEEDED", "x", Retry.LATER)) == OFFLINE
    assert told(crm)[0] == health.OFFLINE
    assert "used up" in told(crm)[1]
    assert crm.store.state.health.systems["crm"].next_try == NOW + 300


def test_the_same_twice_is_told_once(crm):
    heard = []
    crm.tell(health.OK, "x")
    crm.store.listen(heard.append)
    crm.tell(health.OK, "x")
    assert heard == []
