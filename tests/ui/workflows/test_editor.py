"""The editor of one workflow."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSpinBox

from app.domain.expression import AllOf, Compare, Operator
from app.domain.workflow import Push, Workflow
from app.ui.widgets.banners import Banner
from app.ui.widgets.tab_order import move_focus
from app.ui.workflows.conditions import Group
from app.ui.workflows.editor import WorkflowEditor
from tests.ui.choosing import pick

DRAFT = Workflow(name="w", title="Mine", steps=(Push(),))


@pytest.fixture
def editor(view_model, theme, qtbot):
    made = WorkflowEditor(view_model)
    qtbot.addWidget(made)
    view_model.begin(DRAFT)
    return made


def test_it_is_hidden_until_there_is_a_draft(view_model, theme, qtbot):
    made = WorkflowEditor(view_model)
    qtbot.addWidget(made)
    assert made.isHidden()


def test_every_part_goes_into_the_draft(editor, view_model):
    title = editor.findChild(QLineEdit, "workflow-title")
    title.setText("Ours")
    title.editingFinished.emit()
    pick(editor, "workflow-trigger", "session_ended")
    pick(editor, "workflow-timing", "after_chat")
    editor.findChild(QSpinBox, "workflow-delay").setValue(5)
    editor.findChild(QCheckBox, "workflow-enabled").click()
    draft = view_model.draft
    assert (draft.title, draft.trigger, draft.after_chat) == ("Ours", "session_ended", True)
    assert (draft.delay_s, draft.enabled) == (300.0, True)


def test_a_changed_field_has_to_be_named(editor, view_model):
    pick(editor, "workflow-trigger", "field_changed")
    assert "Choose the visitor field" in editor.findChild(Banner).words
    pick(editor, "workflow-field", "phone")
    assert (view_model.draft.field, view_model.faults) == ("phone", ())


def test_conditions_are_changed_where_they_stand(editor, view_model):
    group = editor.findChild(Group)
    group.findChild(QPushButton, "conditions-add").click()
    assert view_model.draft.conditions == AllOf((Compare("email", Operator.FILLED),))
    assert editor.findChild(Group) is group
    view_model.begin(DRAFT)
    assert editor.findChildren(Group)[-1].expression == AllOf()


def test_the_tab_key_goes_from_the_name_to_the_switch_beside_it(editor):
    editor.show()
    editor.activateWindow()
    assert move_focus(editor, editor.findChild(QLineEdit, "workflow-title"), forward=True)
    assert editor.focusWidget().objectName() == "workflow-enabled"
