"""The steps of a workflow."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QToolButton

from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice
from app.ui.workflows.steps import Offered, StepCard, StepsEditor
from tests.ui.choosing import pick

OFFERED = Offered(
    [("7011", "Spring webinar")], [("Status", "Status"), ("Rating", "Rating")], [("0051", "Anna")]
)


@pytest.fixture
def editor(theme, qtbot):
    made = StepsEditor()
    qtbot.addWidget(made)
    made.show_steps((Push(), Notify("Hi")), OFFERED)
    return made


def card(editor, number):
    return editor.findChild(StepCard, f"step-{number}")


def test_a_push_names_campaign_owner_and_transcript(editor):
    first = card(editor, 1)
    pick(first, "step-campaign", "7011")
    pick(first, "step-owner", "rep")
    first.findChild(QCheckBox, "step-transcript").click()
    assert editor.steps[0] == Push(campaign="7011", owner="rep", transcript=False)


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("campaign", AddToCampaign("")),
        ("set_field", SetField("")),
        ("task", MakeTask("")),
        ("notify", Notify("")),
        ("push", Push()),
    ],
)
def test_a_step_is_added_at_the_end(editor, qtbot, kind, step):
    with qtbot.waitSignal(editor.changed):
        pick(editor, "steps-add", kind)
    assert editor.steps[-1] == step


def test_a_task_has_subject_text_and_day(editor):
    pick(editor, "steps-add", "task")
    last = card(editor, 3)
    for name, words in (("subject", "Call {first_name}"), ("text", "Soon")):
        line = last.findChild(QLineEdit, f"step-{name}")
        line.setText(words)
        line.editingFinished.emit()
    last.findChild(QSpinBox, "step-due_days").setValue(2)
    pick(last, "step-owner", "rep")
    assert editor.steps[-1] == MakeTask("Call {first_name}", "Soon", 2, "rep")


def test_a_field_is_set_from_the_mapping(editor):
    pick(editor, "steps-add", "set_field")
    pick(card(editor, 3), "step-field", "Status")
    assert editor.steps[-1] == SetField("Status")


def test_steps_change_places_and_go(editor):
    card(editor, 2).findChild(QToolButton, "step-up").click()
    assert editor.steps == (Notify("Hi"), Push())
    card(editor, 2).findChild(QToolButton, "step-down").click()
    assert editor.steps == (Notify("Hi"), Push())
    card(editor, 1).findChild(QToolButton, "step-remove").click()
    assert editor.steps == (Push(),)


def test_what_is_wrong_stands_at_its_step(editor):
    editor.show_faults(
        {"step 2": ("Write what the alert shall say.", True), "steps": ("No.", True)}
    )
    assert card(editor, 2).findChild(Banner).words == "Write what the alert shall say."
    assert card(editor, 1).findChild(Banner).words == ""


def test_the_same_steps_are_left_as_they_are(editor):
    first = card(editor, 1)
    editor.show_steps((Push(), Notify("Hi")), OFFERED)
    assert card(editor, 1) is first


def test_an_owner_may_be_named(editor):
    first = card(editor, 1)
    assert first.findChild(Choice, "step-user") is None
    pick(first, "step-owner", "user")
    pick(first, "step-user", "0051")
    assert editor.steps[0] == Push(owner="user", user="0051")
    pick(first, "step-owner", "nobody")
    assert first.findChild(Choice, "step-user") is None
