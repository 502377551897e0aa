"""Findings and what is done about them."""

from app.domain.errors import RejectedError
from app.domain.reconcile import ReconcileChanged, Reconciled, Remedy
from tests.ui.meetings.conftest import FINDINGS, NOW, finding


def test_it_shows_what_was_found(repairs):
    assert repairs.findings == FINDINGS
    assert (repairs.at, repairs.ready, repairs.zone.key) == (NOW - 720, True, "Europe/Rome")


def test_it_looks_when_asked(repairs, mender):
    repairs.look()
    assert mender.calls == [("look",)]
    assert not repairs.looking


def test_one_look_at_a_time(repairs, mender):
    repairs.looking = True
    repairs.look()
    assert mender.calls == []


def test_a_remedy_is_asked_for_once(repairs, mender):
    repairs.settle("time", Remedy.TAKE_TIME)
    repairs.busy["gone"] = Remedy.BOOK_AGAIN
    repairs.settle("gone", Remedy.BOOK_AGAIN)
    assert mender.calls == [("time", Remedy.TAKE_TIME)]


def test_a_refusal_is_kept_while_its_finding_is_there(repairs, mender, desk):
    mender.fault = RejectedError("The calendar has not done it.")
    repairs.settle("time", Remedy.TAKE_TIME)
    assert repairs.failures == {"time": "The calendar has not done it."}
    assert repairs.busy == {}
    desk.apply(ReconcileChanged(Reconciled((finding("other"),), NOW)))
    assert repairs.failures == {}
