"""Rows of what is known."""

from PySide6.QtWidgets import QLabel

from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import ElidedLabel


def values(rows):
    return [v.text() for v in rows.findChildren(ElidedLabel) if not v.isHidden() and v.text()]


def test_rows_are_reused_and_the_rest_is_hidden(qtbot):
    rows = KeyValues("Details")
    qtbot.addWidget(rows)
    rows.show_rows([("building", "Company", "Acme", "form"), ("mail", "E-mail", "a@b.c", "")])
    first = rows.findChildren(ElidedLabel)
    rows.show_rows([("building", "Company", "Initech", "chat")])
    assert values(rows) == ["Initech", "chat"]
    assert rows.findChildren(ElidedLabel) == first


def test_a_row_is_read_aloud_whole(qtbot):
    rows = KeyValues("Details")
    qtbot.addWidget(rows)
    rows.show_rows([("building", "Company", "Acme", "from form, 2 min ago")])
    assert rows.findChild(ElidedLabel).accessibleName() == "Company: Acme, from form, 2 min ago"
    assert rows.findChildren(QLabel)
