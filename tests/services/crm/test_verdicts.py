"""What a failed call means for its row."""

import pytest

from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.base import CrmError, Retry
from app.services.crm.progress import CUT_SETTLES_S, SETTLES_S, SIGN_IN
from app.services.crm.verdicts import over_at, trips_for, verdict_of
from app.services.outbox import Next
from app.services.outbox_store import Draft, OutboxStore, Outcome, RowState


@pytest.mark.parametrize(
    ("error", "result", "code", "everyone"),
    [
        (CrmError("X", "why", Retry.NO), Next.REFUSED, "X", False),
        (CrmError("X", "why", Retry.LOOK), Next.REFUSED, "X", False),
        (CrmError("X", "why", Retry.SOON), Next.LATER, "X", False),
        (CrmError("UNREACHABLE", "why", Retry.SOON), Next.LATER, "UNREACHABLE", True),
        (CrmError("X", "why", Retry.LATER), Next.LATER, "X", True),
        (CrmError("X", "why", Retry.SIGN_IN), Next.LATER, SIGN_IN, True),
        (SignInNeededError("why"), Next.LATER, SIGN_IN, True),
        (TransientError("why"), Next.LATER, "NO_SESSION", True),
    ],
)
def test_errors_decide_between_a_person_and_patience(error, result, code, everyone):
    verdict = verdict_of(error)
    assert (verdict.next, verdict.code, verdict.everyone) == (result, code, everyone)
    assert verdict.reason == "why"


@pytest.mark.parametrize(
    ("code", "uncertain", "wait_s"),
    [
        ("X", False, -100.0),
        ("X", True, CUT_SETTLES_S),
        ("HTTP_504", True, SETTLES_S),
        ("SLOW", True, None),
    ],
)
def test_a_write_without_an_answer_may_go_on_for_a_while(code, uncertain, wait_s):
    verdict = verdict_of(CrmError(code, "why", Retry.SOON, uncertain=uncertain))
    assert over_at(verdict, 100.0) == (None if wait_s is None else 100.0 + wait_s)


async def test_each_try_has_more_patience_and_asks_for_less(rig):
    store = OutboxStore(rig.database)
    store.add(Draft("crm.push", "k", "s", {}), 0.0)
    waits = []
    for attempts in (0, 1, 9):
        store.settle("k", Outcome(RowState.NEW, {}, "", "", attempts=attempts), 0.0)
        trips = trips_for(store.get("k"), 3)
        waits.append((trips.within_s, trips.plain, trips.count))
    assert waits == [(10.0, False, 3), (20.0, True, 3), (60.0, True, 3)]
