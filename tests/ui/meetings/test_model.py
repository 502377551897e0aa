"""Rows come and go one by one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.ui.meetings.model import RowModel
from app.ui.meetings.rows import Row
from app.ui.widgets.keyed_rows import ROW
from tests.ui.meetings.conftest import TODAY

HEAD = Row("day x", "Today")
A, B, C = (Row(name, name, TODAY) for name in "abc")


@pytest.fixture
def shown(qapp):
    made = RowModel()
    made.resets, made.inserted = [], []
    made.modelReset.connect(lambda: made.resets.append(1))
    made.rowsInserted.connect(lambda _, low, high: made.inserted.append((low, high)))
    return made


def ids(model):
    return [model.index(n).data(ROW).id for n in range(model.rowCount())]


def test_it_becomes_what_is_shown_without_a_reset(shown):
    for rows in ([HEAD, A, C], [HEAD, A, B, C], [HEAD, C, A], [C], []):
        shown.show(rows)
        assert ids(shown) == [row.id for row in rows]
    assert shown.resets == []


def test_one_more_row_is_one_insert(shown):
    shown.show([HEAD, A, C])
    shown.inserted.clear()
    shown.show([HEAD, A, B, C])
    assert shown.inserted == [(2, 2)]


def test_a_changed_row_is_told(shown, qtbot):
    shown.show([HEAD, A])
    with qtbot.waitSignal(shown.dataChanged):
        shown.show([HEAD, replace(A, chip="Cancelled")])
    assert "Cancelled" in shown.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_headings_cannot_be_chosen(shown):
    shown.show([HEAD, A])
    assert not shown.flags(shown.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert shown.flags(shown.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert (shown.place_of("a"), shown.place_of("z")) == (1, -1)
    assert shown.index(0).data(Qt.ItemDataRole.DecorationRole) is None
