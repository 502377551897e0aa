"""How a row is painted."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from app.ui.conversations.delegate import HEIGHT, RowDelegate
from app.ui.conversations.model import RowModel
from app.ui.theme import DARK
from tests.ui.conversations.test_model import row
from tests.ui.scene import FixedClock


def painted(qtbot, rows):
    view, model, delegate = QListView(), RowModel(FixedClock()), RowDelegate(FixedClock())
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.resize(300, 200)
    model.show(rows)
    view.setCurrentIndex(model.index(0))
    return view.grab().toImage()


def test_rows_are_painted_in_every_theme(theme, qtbot):
    light = painted(qtbot, [row("Ana"), row("Ben")])
    theme.choose(DARK)
    assert painted(qtbot, [row("Ana"), row("Ben")]) != light


def test_unread_typing_and_long_words_are_painted(theme, qtbot):
    plain = row("Ana", "word " * 40)
    pictures = [
        painted(qtbot, [shown])
        for shown in (plain, replace(plain, unread=12), replace(plain, typing=True))
    ]
    assert pictures[0] != pictures[1] != pictures[2]


def test_all_rows_are_equally_high(qapp):
    delegate, option = RowDelegate(FixedClock()), QStyleOptionViewItem()
    assert delegate.sizeHint(option, RowModel(FixedClock()).index(0)) == QSize(0, HEIGHT)
