"""Rows of findings; the whole is in test_reconcile.py."""

from dataclasses import replace

import pytest

from app.domain.reconcile import Fault, Finding
from app.services.booking_rows import BookingRows
from app.services.console_database import console_database
from app.services.reconcile_rows import ReconcileRows

FINDING = Finding("f1", Fault.OTHER_TIME, "b1")


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield ReconcileRows(BookingRows(database))
    database.close()


def test_each_beginning_is_counted(rows):
    assert [one.times for one in rows.seen([FINDING], 1.0)] == [1]
    assert [one.times for one in rows.seen([FINDING], 2.0)] == [1]
    assert rows.seen([], 3.0) == ()
    assert [one.times for one in rows.seen([FINDING], 4.0)] == [2]


def test_a_dismissed_one_comes_back_when_it_changes(rows):
    rows.seen([FINDING], 1.0)
    rows.dismiss(FINDING, 2.0)
    assert rows.seen([FINDING], 3.0) == ()
    assert [one.id for one in rows.seen([replace(FINDING, id="f2")], 4.0)] == ["f2"]
    rows.dismiss(replace(FINDING, id="f2"), 5.0)
    rows.seen([], 6.0)
    assert [one.times for one in rows.seen([FINDING], 7.0)] == [2]
