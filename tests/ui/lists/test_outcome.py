from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from app.ui.lists.editor_model import Edited
from app.ui.lists.outcome import Outcome
from tests.ui.lists.conftest import TIER


def test_the_query_can_be_read_copied_and_tried(model, theme, qtbot):
    outcome = Outcome(model)
    qtbot.addWidget(outcome)
    model.changed.connect(outcome.show_outcome)
    model.edit(TIER, frozenset(), Edited())
    outcome.show()
    soql = outcome.findChild(QPlainTextEdit)
    assert not soql.isVisible()
    outcome.findChild(QPushButton, "list-soql-toggle").setChecked(True)
    assert soql.isVisible()
    outcome.findChild(QPushButton, "list-soql-copy").click()
    assert QGuiApplication.clipboard().text() == model.soql == soql.toPlainText()
    outcome.findChild(QPushButton, "list-test").click()
    words = [label.text() for label in outcome.findChildren(QLabel) if label.isVisible()]
    assert any("records match; these are the first 2:" in each for each in words)
    assert "haldencastings.example" in words
    assert "no company domain" in words
