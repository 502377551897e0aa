"""Conversations tell how old they are when they are read aloud."""

from PySide6.QtCore import Qt

from app.ui.conversations.model import RowModel
from app.ui.conversations.view_model import Row
from tests.desk_records import NOW
from tests.ui.scene import FixedClock


def row(row_id, last=""):
    return Row(row_id, "v", row_id, row_id, "", last, NOW, 0, "open", typing=False)


def test_rows_have_words_for_screen_readers_with_their_age_now(qapp):
    clock = FixedClock()
    model = RowModel(clock)
    model.show([row("a", "hello")])
    read = [model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)]
    clock.time += 300
    read.append(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert read == ["a, hello, just now", "a, hello, 5 min ago"]
