"""The repair list."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.booker import CalendarChosen
from app.domain.reconcile import Fault, ReconcileChanged, Reconciled
from app.ui.meetings.finding_card import FindingCard
from app.ui.meetings.repair_pane import RepairPane
from app.ui.widgets.banners import Banner
from tests.ui.meetings.conftest import FINDINGS, NOW, finding


@pytest.fixture
def repair(repairs, theme, qtbot):
    made = RepairPane(repairs)
    qtbot.addWidget(made, before_close_func=lambda pane: pane.hide())
    made.resize(900, 700)
    made.show()
    return made


def words(pane):
    return [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]


def test_findings_stand_under_their_cause(repair):
    cards = [c.finding.id for c in repair.findChildren(FindingCard)]
    assert set(cards) == {each.id for each in FINDINGS}
    told = words(repair)
    assert told.index("Nobody is invited") < told.index("The times differ")
    assert "Last looked: 12 min ago" in told
    assert repair.count == len(FINDINGS)


def test_one_that_is_mended_goes_and_the_others_keep_their_cards(repair, desk, qtbot):
    before = {c.finding.id: c for c in repair.findChildren(FindingCard)}
    with qtbot.waitSignal(repair.counted) as counted:
        desk.apply(ReconcileChanged(Reconciled((*FINDINGS[1:], finding("new")), NOW)))
    after = {c.finding.id: c for c in repair.findChildren(FindingCard) if c.isVisible()}
    assert counted.args == [len(FINDINGS)]
    assert set(after) == {"alone", "strange", "gone", "twice", "new"}
    assert all(after[key] is before[key] for key in after if key != "new")
    desk.apply(ReconcileChanged(Reconciled(FINDINGS[:1], NOW)))
    assert "Nobody is invited" not in words(repair)


def test_patterns_are_pointed_out(repair, desk):
    def told():
        return " ".join(b.words for b in repair.findChildren(Banner) if b.isVisible())

    assert "One of these came back after it was put right." in told()
    again = [finding(key, Fault.NO_ATTENDEE, times=2) for key in ("a", "b")]
    desk.apply(ReconcileChanged(Reconciled(tuple(again), NOW)))
    assert "2 of these came back after they were put right." in told()


def test_nothing_to_mend_says_when_it_was_looked_at(repair, desk, mender):
    desk.apply(ReconcileChanged(Reconciled((), NOW)))
    assert "Nothing to mend" in words(repair)
    assert "Last looked: just now" in words(repair)
    repair.findChild(QPushButton, "repair-look").click()
    assert mender.calls == [("look",)]


def test_a_calendar_that_cannot_be_read_keeps_what_was_known(repair, desk):
    desk.apply(ReconcileChanged(Reconciled(FINDINGS, NOW - 720, "It did not answer.")))
    told = " ".join(b.words for b in repair.findChildren(Banner) if b.isVisible())
    assert "It did not answer." in told
    assert repair.count == len(FINDINGS)


def test_without_a_calendar_it_says_what_to_do(repair, desk):
    desk.apply(CalendarChosen(False), ReconcileChanged(Reconciled()))
    assert "No calendar is connected" in words(repair)
    assert not repair.findChild(QPushButton, "repair-look").isEnabled()


def test_without_a_calendar_the_next_step_is_one_press_away(repair, desk, qtbot):
    desk.apply(CalendarChosen(False), ReconcileChanged(Reconciled()))
    with qtbot.waitSignal(repair.settings_wanted):
        press = next(b for b in repair.findChildren(QPushButton) if b.text() == "Open the settings")
        press.click()
