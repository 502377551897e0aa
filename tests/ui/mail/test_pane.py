"""The compose panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from app.domain.mailing import MailChanged, MailSetUp, MailView, StandingKnown
from app.domain.opt_out import Consent, Standing
from app.ui.mail.pane import MailPane
from app.ui.theme import DARK
from tests.desk_records import NOW
from tests.ui.mail.conftest import SARAH


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = MailPane(view_model)
    qtbot.addWidget(made, before_close_func=MailPane.flush)
    made.resize(420, 720)
    made.show()
    return made


def named(pane, name, kind=QPushButton):
    return pane.findChild(kind, name)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def said(pane):
    return " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_a_follow_up_is_written_and_sent(pane, sarah, qtbot):
    pane.open("follow_up")
    assert "Follow-up e-mail" in said(pane)
    assert "From Lena Fischer <lena@shop.example>" in said(pane)
    box = pane.findChild(QPlainTextEdit)
    box.setPlainText("See you on Monday")
    click(qtbot, named(pane, "mail-send"))
    [letter] = [call[1] for call in sarah.asked.calls if call[0] == "send"]
    assert letter.text == "See you on Monday"
    assert not box.isVisible()
    sarah.apply(MailChanged(MailView("mail:id1", SARAH, "Hello", "waiting", "c1", at=NOW)))
    assert "Waiting" in said(pane)
    click(qtbot, named(pane, "mail-again"))
    assert box.isVisible()


def test_what_stands_in_the_way_is_said(pane, sarah, qtbot, shoot, theme):
    pane.open("transcript")
    sarah.apply(StandingKnown(SARAH, Standing(Consent.OPTED_OUT)))
    assert "Unsubscribed from e-mail" in said(pane)
    assert not named(pane, "mail-send").isEnabled()
    sarah.apply(StandingKnown(SARAH, Standing(Consent.FREE)))
    pane.findChild(QPlainTextEdit).setPlainText("Dear {last_name}")
    pane.flush()
    assert "Fill in {last_name}" in said(pane)
    sarah.apply(MailSetUp(""))
    with qtbot.waitSignal(pane.settings_wanted):
        click(qtbot, next(b for b in pane.findChildren(QPushButton) if b.text() == "Open settings"))
    failed = MailView("k", SARAH, "Our conversation", "unsure", "c1", reason="Look into Sent.")
    sarah.apply(MailSetUp("Lena <lena@shop.example>"), MailChanged(failed))
    shoot(pane, "mail-light")
    theme.choose(DARK)
    shoot(pane, "mail-dark")


def test_closing_keeps_what_is_written_and_discarding_does_not(pane, sarah, qtbot):
    pane.open("follow_up")
    pane.findChild(QPlainTextEdit).setPlainText("half")
    with qtbot.waitSignal(pane.turned) as turned:
        click(qtbot, named(pane, "mail-close", QToolButton))
    assert turned.args == [False]
    assert "half" in sarah.drafts.kept["mail:c1"]
    pane.open("follow_up")
    click(qtbot, named(pane, "mail-drop"))
    assert sarah.drafts.kept["mail:c1"] == ""


def test_a_person_is_unsubscribed_and_a_row_acts(pane, sarah, qtbot):
    pane.open("follow_up")
    click(qtbot, named(pane, "mail-unsubscribe"))
    assert ("unsubscribe", SARAH) in sarah.asked.calls
    sarah.apply(MailChanged(MailView("k", SARAH, "S", "refused", "c1", at=NOW)))
    click(qtbot, named(pane, "mail-retry"))
    assert ("retry", "k") in sarah.asked.calls
