"""A try, and the runs."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.profiles import VisitorShown
from app.domain.workflow import Push, Workflow
from app.ui.workflows.outcome import History, Trial
from tests.ui.workflows.conftest import run


@pytest.fixture
def chosen(view_model):
    view_model.begin(Workflow(name="w", title="Mine", steps=(Push(),)))
    return view_model


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def test_a_try_lists_conditions_steps_and_fields(chosen, theme, qtbot):
    made = Trial(chosen)
    qtbot.addWidget(made)
    button = made.findChild(QPushButton, "workflow-try")
    assert button.text() == "Try with Sarah Chen"
    button.click()
    words = said(made)
    assert "The conditions hold. This would be done:" in words
    assert "Push to Salesforce: A new lead is created." in words
    assert "Phone: — → +44 20" in words


def test_without_a_visitor_there_is_nobody_to_try_with(chosen, desk, theme, qtbot):
    made = Trial(chosen)
    qtbot.addWidget(made)
    desk.apply(VisitorShown(None))
    assert not made.findChild(QPushButton, "workflow-try").isEnabled()
    assert "Open a visitor first, in Live View." in said(made)


def test_runs_say_how_they_ended_and_why(chosen, service, theme, qtbot):
    made = History(chosen)
    qtbot.addWidget(made)
    assert "It has not run yet." in said(made)
    service.jobs = [run("w", "done", "Created the lead.", rep="Agent"), run("w", "waiting")]
    made.findChild(QPushButton, "workflow-runs-refresh").click()
    words = said(made)
    assert "Created the lead. (Agent)" in words
    assert "Waits for a console or agent" in words
    assert "5 min ago" in words
