"""The connection's slice of the state."""

from app.domain.api_budget import Budget, Usage
from app.domain.crm_connection import (
    Attempt,
    AttemptChanged,
    BudgetChanged,
    CheckChanged,
    Checked,
    Connected,
    ConnectedChanged,
    CrmConnection,
    Synced,
    compared,
    reduce_crm,
)
from app.domain.preflight import Row, RowState

WHO = Connected("005A", "00DA", since=1.0)


def after(*events):
    crm = CrmConnection()
    for event in events:
        crm = reduce_crm(crm, event)
    return crm


def test_a_sign_in_waits_fails_and_goes():
    waiting = after(AttemptChanged(Attempt("https://x")))
    assert waiting.attempt.opened
    failed = reduce_crm(waiting, AttemptChanged(None, "You declined."))
    assert (failed.attempt, failed.trouble) == (None, "You declined.")
    connected = reduce_crm(failed, ConnectedChanged(WHO, "00DB"))
    assert (connected.who, connected.moved_from) == (WHO, "00DB")
    assert reduce_crm(connected, ConnectedChanged(None)).who is None


def test_a_check_runs_and_ends():
    begun = CheckChanged(Checked(), running=True)
    assert after(begun).checking
    done = after(begun, CheckChanged(Checked(at=2.0)))
    assert (done.checking, done.checked.at) == (False, 2.0)


def test_counts_and_the_last_exchange_are_kept_and_other_events_change_nothing():
    budget = Budget(Usage(1, 2))
    crm = after(BudgetChanged(budget), Synced(5.0), Synced(3.0), "other")
    assert (crm.budget, crm.synced) == (budget, 5.0)


def test_a_lost_right_stays_named_until_it_is_there_again():
    row = Row("leads", "Leads", RowState.FAIL, "", missing=("Leads: Create", "Leads: Edit"))
    had = Row("leads", "Leads", RowState.FAIL, "", had=("Leads: Edit",), missing=row.missing[:1])
    before = Checked((had,), 1.0, ("Leads: Create", "Tasks: Read"))
    assert compared(before, [row], 2.0) == Checked((row,), 2.0, row.missing)
