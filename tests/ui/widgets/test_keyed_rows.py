"""Rows come, go and move one by one."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.ui.widgets.keyed_rows import ROW, KeyedRows


@dataclass(frozen=True)
class Row:
    id: str
    words: str = ""


def made():
    return KeyedRows(lambda row: row.words)


def shown(model):
    return [model.data(model.index(n)) for n in range(model.rowCount())]


rows = st.lists(
    st.builds(Row, st.sampled_from("abcdefgh"), st.sampled_from(["", "x"])),
    unique_by=lambda row: row.id,
)


@given(rows, rows)
def test_it_becomes_any_list_from_any_list_without_a_reset(before, after):
    model, resets = made(), []
    model.modelReset.connect(lambda: resets.append(1))
    for wanted in (before, after):
        model.show(wanted)
        assert shown(model) == wanted
    assert resets == []


def test_what_is_selected_stays_selected_when_rows_move(qapp):
    model = made()
    model.show([Row("a"), Row("b"), Row("c")])
    kept = QPersistentModelIndex(model.index(2))
    model.show([Row("c", "new"), Row("x"), Row("a")])
    assert (kept.row(), kept.data(ROW).words) == (0, "new")


def test_rows_have_words_for_screen_readers(qapp):
    model = made()
    model.show([Row("a", "hello")])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "hello"
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert (model.place_of("a"), model.place_of("z"), model.rowCount(model.index(0))) == (0, -1, 0)


def test_only_a_change_is_told(qapp):
    model, told = made(), []
    model.refresh_times()  # of nothing
    model.show([Row("a"), Row("b")])
    model.dataChanged.connect(lambda first, last, roles: told.append((first.row(), last.row())))
    model.show([Row("a"), Row("b", "new")])
    model.refresh_times()
    assert told == [(1, 1), (0, 1)]
