"""The right pane."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.domain.desk import ConversationOpened
from app.domain.profiles import ProfileFailed, ProfileLoaded, VisitorShown
from app.ui.visitor.correction import Correction
from app.ui.visitor.pane import VisitorPane
from app.ui.visitor.view_model import VisitorViewModel
from app.ui.widgets.skeleton import Skeleton
from tests.desk_records import card, profile


@pytest.fixture
def pane(desk, theme, qtbot):
    push = QLabel("the push card")
    made = VisitorPane(VisitorViewModel(desk.fill().bridge, desk.asked, desk.clock), push)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    return made


def said(pane):
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_it_shows_identity_details_sources_and_trail(pane):
    for words in ("Sarah Chen", "Acme", "from form, 2 min ago", "newsletter", "/pricing Pricing"):
        assert words in said(pane)


def test_the_push_card_has_its_place(pane):
    assert "the push card" in said(pane)


def test_sections_without_content_are_hidden(pane):
    assert "PAGE TRAIL" in said(pane)
    assert "ROUTING" not in said(pane)


def test_a_visitor_without_a_profile_yet_is_loading(pane, desk):
    desk.apply(VisitorShown("v2"))
    assert "Tomás Rivera" in said(pane)
    assert pane.findChild(Skeleton).isVisible()
    assert "DETAILS" not in said(pane)
    desk.apply(ProfileLoaded(profile("v2", card=card("v2", name="Tomás Rivera"))))
    assert not pane.findChild(Skeleton).isVisible()


def test_a_failure_offers_to_try_again(pane, desk, qtbot):
    desk.apply(VisitorShown("v2"), ProfileFailed("v2", "The hub does not answer."))
    assert "The hub does not answer." in said(pane)
    again = next(b for b in pane.findChildren(QPushButton) if b.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert desk.asked.calls[-1] == ("show", "v2")


def test_nobody_is_an_empty_pane(pane, desk):
    desk.apply(ConversationOpened(None), VisitorShown(None))
    assert said(pane) == ["No visitor", "Open a conversation or pick a visitor."]


def test_a_field_can_be_corrected(pane, desk, qtbot):
    assert pane.findChild(Correction).isHidden()
    qtbot.mouseClick(pane.findChild(QToolButton, "visitor-edit"), Qt.MouseButton.LeftButton)
    pane.findChild(Correction).saved.emit("company", "Acme Robotics")
    assert desk.asked.calls[-1] == ("set_fact", "v1", "company", "Acme Robotics")


def test_ages_stand_still_while_nobody_looks(pane):
    pane.hide()
    assert not pane._ages.isActive()
