"""The page of the meeting types."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QSpinBox

from app.domain.desk import Account, SignedIn
from app.ui.kinds.pane import KindsPane
from app.ui.kinds.view_model import KindsViewModel
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice
from tests.ui.kinds.conftest import HUB, Service


def press(pane, name):
    pane.findChild(QPushButton, name).click()


def rows(pane):
    shown = pane.findChild(QListWidget)
    return [shown.item(place).text() for place in range(shown.count())]


def texts(pane):
    return " ".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def test_types_are_listed_and_the_chosen_one_is_shown(pane, view_model):
    assert rows(pane)[1].startswith("Product demo\n60 min")
    assert rows(pane)[1].endswith("hidden")
    pane.findChild(QListWidget).setCurrentRow(1)
    assert view_model.name == "demo"
    assert pane.findChild(QSpinBox, "kind-duration_min").value() == 60


def test_the_first_type_is_opened_also_when_the_hub_tells_of_it_later(desk, theme, qtbot):
    late = Service(desk)
    model = KindsViewModel(desk.bridge, late, late, HUB)
    pane = KindsPane(model, str)
    qtbot.addWidget(pane)
    pane.show()
    assert model.draft is None
    late.kind("intro", title="Intro call")
    assert model.name == "intro"
    pane.hide()


def test_free_times_and_reasons_are_previewed_and_the_address_is_copied(pane, view_model, copied):
    view_model.choose("intro")
    assert "Next free by these rules" in texts(pane)
    assert "2 more in seven days" in texts(pane)
    assert "another meeting: 1" in texts(pane)
    press(pane, "kinds-copy")
    assert copied == ["https://hub.example/meet/intro"]
    pane.findChild(QSpinBox, "kind-duration_min").setValue(3)
    assert "Mend what is marked" in texts(pane)


def test_a_new_type_is_made_and_removed(pane, service):
    press(pane, "kinds-new")
    press(pane, "kinds-save")
    assert len(rows(pane)) == 3
    assert "Saved" in pane.findChild(Banner, "kinds-notice").words
    press(pane, "kinds-drop")
    assert len(rows(pane)) == 2


def test_a_rep_looks_and_changes_nothing(pane, view_model, desk):
    view_model.choose("intro")
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    assert "an admin can change them" in pane.findChild(Banner, "kinds-notice").words
    assert not pane.findChild(QSpinBox, "kind-duration_min").isEnabled()
    assert not pane.findChild(QPushButton, "kinds-new").isEnabled()
    assert not pane.findChild(QPushButton, "kinds-drop").isVisible()


def test_another_admins_change_is_named(pane, view_model, service):
    view_model.choose("intro")
    view_model.edit(title="Mine")
    service.kind("intro", title="Theirs")
    assert "Eve changed this meanwhile" in pane.findChild(Banner, "kinds-notice").words


def test_every_control_has_a_name(pane, view_model):
    view_model.choose("intro")
    kinds = (QLineEdit, QSpinBox, Choice, QPlainTextEdit)
    boxes = [each for kind in kinds for each in pane.findChildren(kind)]
    nameless = [
        each.objectName()
        for each in boxes
        if not (each.accessibleName() or each.parent().accessibleName())
    ]
    assert nameless == []


@pytest.mark.parametrize("dark", [False, True])
def test_pictures(pane, view_model, theme, shoot, dark):
    if dark:
        theme.choose(DARK)
    view_model.choose("intro")
    view_model.edit(host="team", location="place")
    assert not shoot(pane, f"kinds-{'dark' if dark else 'light'}").isNull()


def test_a_page_that_is_shown_opens_the_first_meeting_type(pane, view_model):
    assert view_model.name == view_model.kinds[0][0]
    pane.hide()
    pane.show()
    assert view_model.name == view_model.kinds[0][0]
