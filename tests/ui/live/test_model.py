"""A stream as assistive tools read it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.domain.live_streams import BROWSING
from app.services.live_board import LiveBoard
from app.ui.live.model import StreamModel
from tests.services.link.live_rows import live_row
from tests.services.test_live_board import batch


def stream(*names):
    board = LiveBoard()
    board.apply(batch([live_row(name, since=float(n)) for n, name in enumerate(names)]))
    return board, StreamModel(board, BROWSING, lambda row, since: f"card of {row.visitor}")


def test_rows_are_read_newest_first(qapp):
    _, model = stream("old", "new")
    index = model.index(0, 0)
    assert model.rowCount() == 2
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "card of new"
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert (model.visitor(index), model.visitor(QModelIndex())) == ("new", None)
    assert model.rowCount(index) == 0


def test_an_index_of_a_card_that_left_says_nothing(qapp):
    board, model = stream("a")
    index = model.index(0, 0)
    board.apply(batch(gone=["a"]))
    assert (model.data(index), model.visitor(index), model.index_of("a").isValid()) == (
        None,
        None,
        False,
    )


def test_the_current_card_keeps_being_that_visitors(qapp):
    board, model = stream("a", "b")
    kept = QPersistentModelIndex(model.index_of("a"))
    board.apply(batch([live_row("c", since=9.0)]))
    model.reorder(model.index(kept.row(), 0), "a")
    assert (kept.row(), model.visitor(kept)) == (2, "a")
