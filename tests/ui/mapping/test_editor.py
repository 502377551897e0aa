"""The editor of one line."""

import pytest
from PySide6.QtWidgets import QLineEdit

from app.ui.mapping.editor import LineEditor
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice


@pytest.fixture
def editor(loaded, theme, qtbot):
    made = LineEditor(loaded)
    qtbot.addWidget(made)
    made.edit([line.target for line in loaded.page.fields].index("Title"))
    return made


def test_it_shows_nothing_until_a_line_is_chosen(editor):
    assert not editor.isHidden()
    editor.edit(None)
    assert editor.isHidden()
    editor.edit(99)
    assert editor.isHidden()


def test_a_line_without_a_source_always_writes_its_default(editor, loaded):
    source = editor.findChild(Choice, "mapping-source")
    source.picked.emit("")
    assert loaded.page.fields[editor.number].constant
    assert "Give a default" in editor.findChild(Banner).words
    default = editor.findChild(QLineEdit, "mapping-default")
    default.setText("Buyer")
    default.editingFinished.emit()
    assert loaded.page.fields[editor.number].default == "Buyer"
    assert not editor.findChild(Banner).words


def test_a_field_that_another_line_writes_is_not_offered(editor):
    box = editor.findChild(Choice, "mapping-target")
    offered = {box.itemData(n) for n in range(box.count())}
    assert "Title" in offered
    assert "Phone" not in offered


def test_what_is_typed_as_default_stays_while_the_page_is_judged(editor, loaded, qtbot):
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    default = editor.findChild(QLineEdit, "mapping-default")
    default.setFocus()
    qtbot.keyClicks(default, "Buy")
    loaded.set_options(campaign="7011")
    assert (default.hasFocus(), default.text()) == (True, "Buy")
