"""The editor of one meeting type."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox

from app.ui.widgets.choice import Choice
from tests.ui.choosing import pick


def typed(qtbot, pane, name, text):
    box = pane.findChild(QLineEdit, name)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, text)


def fault(pane, field):
    return pane.findChild(QLabel, f"kind-{field}-fault").text()


def test_every_field_reaches_the_draft(pane, view_model, qtbot):
    view_model.choose("demo")
    typed(qtbot, pane, "kind-title", "Demo")
    pane.findChild(QSpinBox, "kind-before_min").setValue(5)
    pane.findChild(QSpinBox, "kind-window_days").setValue(14)
    pick(pane, "kind-step_min", "15")
    pick(pane, "kind-grid", "interval")
    pick(pane, "kind-host", "owner")
    pick(pane, "kind-team", "sales")
    pick(pane, "kind-location", "link")
    typed(qtbot, pane, "kind-where", "https://room.example/1")
    pane.findChild(QCheckBox, "kind-tentative_blocks").click()
    pane.findChild(QPlainTextEdit, "kind-confirmation").setPlainText("See you, {name}.")
    typed(qtbot, pane, "kind-remind_min", "1440, 60")
    draft = view_model.draft
    assert (draft.title, draft.before_min, draft.window_days) == ("Demo", 5, 14)
    assert (draft.step_min, draft.grid) == (15, "interval")
    assert (draft.host, draft.team, draft.location) == ("owner", "sales", "link")
    assert (draft.where, draft.tentative_blocks) == ("https://room.example/1", False)
    assert (draft.confirmation, draft.remind_min) == ("See you, {name}.", [1440, 60])
    assert view_model.can_save


def test_what_is_wrong_stands_below_its_field(pane, view_model, qtbot):
    view_model.choose("demo")
    pick(pane, "kind-host", "team")
    typed(qtbot, pane, "kind-remind_min", "soon")
    assert fault(pane, "team") == "Choose the team that hosts it."
    assert "14 days" in fault(pane, "remind_min")
    assert fault(pane, "title") == ""
    assert pane.findChild(QLineEdit, "kind-remind_min").text() == "soon"


def test_what_says_nothing_is_hidden(pane, view_model):
    view_model.choose("demo")
    assert not pane.findChild(QLineEdit, "kind-where").isVisible()
    assert not pane.findChild(Choice, "kind-team").isVisible()
    view_model.edit(location="place", linkable=True)
    assert pane.findChild(QLineEdit, "kind-where").isVisible()
    assert pane.findChild(Choice, "kind-rep").isVisible()
