from PySide6.QtWidgets import QPushButton

from app.domain.target_list import TargetList
from app.ui.lists.editor import ListEditor
from app.ui.lists.editor_model import Edited
from app.ui.lists.related_box import RelatedBox
from app.ui.widgets.banners import Banner
from tests.ui.choosing import pick
from tests.ui.lists.conftest import TIER


def made(model, qtbot, target=TIER):
    editor = ListEditor(model)
    qtbot.addWidget(editor)
    model.edit(target, frozenset(), Edited())
    editor.show()
    return editor


def said(editor):
    return editor.findChild(Banner, "list-banner").words


def test_what_is_missing_is_asked_for_in_turn(model, theme, qtbot):
    editor = made(model, qtbot, TargetList())
    assert said(editor) == "Give the list a title."
    editor._take_title("Tier 1")
    assert said(editor) == "Add at least one condition."
    editor._group._add()
    assert said(editor) == "Choose a field in every condition."
    assert not editor.findChild(QPushButton, "list-save").isEnabled()


def test_object_domain_interval_and_related_are_chosen(model, theme, qtbot):
    editor = made(model, qtbot)
    pick(editor, "list-minutes", "60")
    pick(editor, "list-domain", "Name")
    assert (model.draft.refresh_min, model.draft.domain_fields) == (60, ("Name",))
    pick(editor, "list-add-related", "Contact.AccountId")
    assert [b.object for b in model.draft.query.related] == ["Opportunity", "Contact"]
    assert len([b for b in editor.findChildren(RelatedBox) if b.isVisible()]) == 2
    pick(editor, "list-base", "Lead")
    assert model.draft.query.base == "Lead"
    assert [b for b in editor.findChildren(RelatedBox) if b.isVisible()] == []


def test_a_third_related_object_is_refused_in_words(model, theme, qtbot):
    editor = made(model, qtbot)
    for choice in ("Contact.AccountId", "Contact.AccountId"):
        pick(editor, "list-add-related", choice)
    assert said(editor) == "At most two related objects. Make two lists."


def test_back_leaves(model, theme, qtbot):
    editor = made(model, qtbot)
    with qtbot.waitSignal(editor.left):
        editor.findChild(QPushButton, "list-back").click()
