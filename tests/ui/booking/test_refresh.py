"""What is read while somebody looks."""

import pytest
from PySide6.QtCore import QObject, QTimer

from app.domain.booker import LOADING, FreeTimesChanged
from app.ui.booking.free_week import AT_ONCE_MS, LATER_MS
from app.ui.booking.refresh import EVERY_MS, LATE_MS, Refresher
from tests.ui.booking.conftest import times


@pytest.fixture
def refresher(model):
    model.times.rest()
    parent = QObject()
    made = Refresher(model.times, parent)
    yield made
    made.stop()
    parent.deleteLater()


def running(refresher):
    return sorted(t.interval() for t in refresher.findChildren(QTimer) if t.isActive())


def test_it_reads_at_once_and_every_minute_while_somebody_looks(refresher, bookings, desk):
    refresher.start()
    assert (len(bookings.asked), running(refresher)) == (1, [LATE_MS, EVERY_MS])
    desk.apply(FreeTimesChanged(times()))
    assert running(refresher) == [EVERY_MS]
    refresher.stop()
    assert running(refresher) == []


def test_a_reading_that_goes_on_is_given_up(refresher, desk, model):
    refresher.start()
    desk.apply(FreeTimesChanged(times(LOADING)))
    (late,) = [t for t in refresher.findChildren(QTimer) if t.interval() == LATE_MS]
    late.timeout.emit()
    assert model.times.free.reason == "The calendar did not answer."


def test_the_sooner_of_two_wishes_counts(refresher, model):
    model.times.stale.emit(AT_ONCE_MS)
    assert running(refresher) == []
    refresher.start()
    model.times.stale.emit(LATER_MS)
    model.times.stale.emit(AT_ONCE_MS)
    model.times.stale.emit(LATER_MS)
    assert AT_ONCE_MS in running(refresher)
