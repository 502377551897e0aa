"""The page of all workflows."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
)

from app.domain.desk import Account, SignedIn
from app.domain.expression import AllOf, AnyOf, Compare, Operator
from app.domain.workflow import MakeTask, Push, Workflow
from app.ui.theme import DARK, LIGHT, tokens
from app.ui.widgets.banners import Banner
from app.ui.workflows.pane import State, WorkflowsPane
from tests.ui.workflows.conftest import run


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = WorkflowsPane(view_model)
    qtbot.addWidget(made)
    made.resize(1060, 1200)
    made.show()
    yield made
    made.hide()


def rows(pane):
    model = pane.findChild(QListView).model()
    return [(model.index(n).data(), model.index(n).data(State)) for n in range(model.rowCount())]


def choose(pane, title):
    titles = [each for each, _ in rows(pane)]
    view = pane.findChild(QListView)
    view.setCurrentIndex(view.model().index(titles.index(title)))


def press(pane, name):
    pane.findChild(QPushButton, name).click()


def test_a_ready_made_workflow_is_switched_on(pane, service):
    title = "Lead when a visitor speaks to a rep"
    assert (title, "ready") in rows(pane)
    choose(pane, title)
    pane.findChild(QCheckBox, "workflow-enabled").click()
    press(pane, "workflow-save")
    assert (title, "on") in rows(pane)
    assert "Saved" in pane.findChild(Banner, "workflow-notice").words
    assert service.asked[0][1]["steps"][0]["do"] == "push"


def test_a_new_workflow_begins_with_a_push(pane, view_model):
    press(pane, "workflow-new")
    assert view_model.draft.steps == (Push(),)
    press(pane, "workflow-save")
    assert ("New workflow", "off") in rows(pane)
    press(pane, "workflow-drop")
    assert "New workflow" not in [title for title, _ in rows(pane)]


def test_a_rep_looks_and_changes_nothing(pane, desk):
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    choose(pane, "Lead when a visitor books a meeting")
    assert "an admin can change them" in pane.findChild(Banner, "workflow-notice").words
    assert not pane.findChild(QCheckBox, "workflow-enabled").isEnabled()
    assert not pane.findChild(QPushButton, "workflow-new").isEnabled()


def test_the_list_reads_its_rows_aloud(pane):
    model = pane.findChild(QListView).model()
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", ready")


@pytest.fixture
def full(pane, view_model, service):
    """A workflow with everything: conditions, steps, runs, and a try."""
    either = (
        Compare("employees", Operator.AT_LEAST, "50"),
        Compare("email", Operator.IN_LIST, "tier1"),
    )
    draft = Workflow(
        name="w",
        title="Big companies",
        enabled=True,
        trigger="chat_ended",
        conditions=AllOf((Compare("email", Operator.FILLED), AnyOf(either))),
        after_chat=True,
        steps=(Push(owner="rep"), MakeTask("Call {first_name}", due_days=1)),
    )
    view_model.begin(draft)
    view_model.save()
    service.values["employees"] = "80"
    service.jobs = [
        run("w", "done", "Created the lead Sarah Chen.", rep="Agent"),
        run("w", "failed", "Push to Salesforce: Company is missing."),
    ]
    view_model.ask_runs()
    view_model.try_out()
    return pane


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_it_paints(full, theme, shoot, qtbot, name):
    theme.choose(name)
    qtbot.wait(20)
    assert shoot(full, f"workflows-{name}").width() == 1060


def test_the_focused_row_has_a_ring(pane):
    choose(pane, "Lead when a visitor speaks to a rep")
    view = pane.findChild(QListView)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 44)
    chosen, focused = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
    plain, ringed = (QImage(300, 44, QImage.Format.Format_RGB32) for _ in range(2))
    for image, state in ((plain, chosen), (ringed, chosen | focused)):
        image.fill(0)
        option.state = state
        painter = QPainter(image)
        view.itemDelegate().paint(painter, option, view.currentIndex())
        painter.end()
    assert ringed.pixelColor(150, 1) == QColor(tokens().focus)
    assert plain.pixelColor(150, 1) != ringed.pixelColor(150, 1)


def test_before_one_is_chosen_the_next_step_is_said(pane):
    hint = pane.findChild(QLabel, "workflow-hint")
    assert hint.isVisible()
    choose(pane, "Lead when a visitor speaks to a rep")
    assert not hint.isVisible()
