"""Rows come, go and move one by one."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.ui.conversations.model import ROW, RowModel
from app.ui.conversations.view_model import Row
from tests.desk_records import NOW
from tests.ui.scene import FixedClock


def row(row_id, last=""):
    return Row(row_id, "v", row_id, row_id, "", last, NOW, 0, "open", typing=False)


def shown(model):
    return [model.data(model.index(n), ROW) for n in range(model.rowCount())]


rows = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["", "x"])), unique_by=lambda r: r[0]
)


@given(rows, rows)
def test_it_becomes_any_list_from_any_list_without_a_reset(before, after):
    model = RowModel(FixedClock())
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for wanted in (before, after):
        wanted_rows = [row(*parts) for parts in wanted]
        model.show(wanted_rows)
        assert shown(model) == wanted_rows
    assert resets == []


def test_what_is_selected_stays_selected_when_rows_move(qapp):
    model = RowModel(FixedClock())
    model.show([row("a"), row("b"), row("c")])
    kept = QPersistentModelIndex(model.index(2))
    model.show([row("c", "new"), row("x"), row("a")])
    assert (kept.row(), kept.data(ROW).last) == (0, "new")


def test_rows_have_words_for_screen_readers(qapp):
    model = RowModel(FixedClock())
    model.show([row("a", "hello")])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "a, hello, just now"
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None


def test_only_a_change_is_told(qapp):
    model, told = RowModel(FixedClock()), []
    model.refresh_times()  # of nothing
    model.show([row("a"), row("b")])
    model.dataChanged.connect(lambda first, last, roles: told.append((first.row(), last.row())))
    model.show([row("a"), row("b", "new")])
    model.refresh_times()
    assert told == [(1, 1), (0, 1)]
