"""Questions before booking."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QToolButton


def boxes(pane, kind, name):
    return next(each for each in pane.findChildren(kind) if each.accessibleName() == name)


def test_questions_are_added_changed_and_removed(pane, view_model, qtbot):
    view_model.choose("intro")
    pane.findChild(QPushButton, "kind-add-question").click()
    assert "words" in view_model.faults["questions"]
    qtbot.keyClicks(boxes(pane, QLineEdit, "Question 1"), "Team size")
    qtbot.keyClicks(boxes(pane, QLineEdit, "Choices of question 1"), "1-10, more")
    boxes(pane, QCheckBox, "Question 1 must be answered").click()
    question = view_model.draft.questions[0]
    assert (question.label, question.required) == ("Team size", True)
    assert question.choices == ["1-10", "more"]
    boxes(pane, QToolButton, "Remove question 1").click()
    assert view_model.draft.questions == []


def test_there_are_only_so_many(pane, view_model):
    view_model.choose("intro")
    add = pane.findChild(QPushButton, "kind-add-question")
    for _ in range(12):
        add.click()
    assert len(view_model.draft.questions) == 10
    assert not add.isEnabled()
