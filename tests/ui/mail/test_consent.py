"""The visitor's wish beside the push card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import RejectedError
from app.domain.mailing import OptOutChanged, StandingKnown
from app.domain.opt_out import Consent, Standing
from app.domain.profiles import ProfileLoaded, VisitorShown
from app.domain.wire.records import Fact
from app.ui.mail.consent import ConsentRow, ConsentViewModel
from tests.desk_records import NOW, profile
from tests.ui.mail.conftest import SARAH


@pytest.fixture
def row(sarah, theme, qtbot):
    pane, box = QWidget(), QVBoxLayout()
    made = ConsentRow(ConsentViewModel(sarah.bridge, sarah.asked, sarah.asked))
    made.pane = pane
    box.addWidget(made)
    pane.setLayout(box)
    qtbot.addWidget(pane)
    pane.show()
    return made


def words(row):
    return row.findChild(QLabel, "consent-words")


def stop(row):
    return row.findChild(QPushButton, "consent-unsubscribe")


def test_a_click_notes_it_for_all_reps_and_for_the_crm(row, sarah, qtbot):
    assert not words(row).isVisible()
    qtbot.mouseClick(stop(row), Qt.MouseButton.LeftButton)
    asked = [call for call in sarah.asked.calls if call[0] in {"unsubscribe", "set_fact"}]
    assert asked == [("unsubscribe", SARAH), ("set_fact", "v1", "email_opt_out", "yes")]


def test_how_it_stands_is_said_and_it_is_not_offered_twice(row, sarah):
    sarah.apply(OptOutChanged(SARAH, "It is being written."))
    sarah.apply(StandingKnown(SARAH, Standing(Consent.OPTED_OUT, "No mail.")))
    assert words(row).text() == "Unsubscribed from e-mail. It is being written."
    assert not stop(row).isVisible()


def test_the_visitors_own_word_counts(row, sarah):
    facts = [
        Fact(field="email", value=SARAH, source="form", at=NOW),
        Fact(field="email_opt_out", value="yes", source="form", at=NOW),
    ]
    sarah.apply(ProfileLoaded(profile(facts=facts)))
    assert "Unsubscribed" in words(row).text()


def test_without_an_address_there_is_nothing_to_say(row, sarah):
    sarah.apply(VisitorShown(None))
    assert not row.isVisible()


def test_without_a_crm_the_word_still_holds_for_all_reps(row, sarah, qtbot):
    async def refuse(_):
        raise RejectedError("Salesforce is not set up.")

    sarah.asked.unsubscribe = refuse
    with qtbot.waitSignal(sarah.bridge.failed):
        qtbot.mouseClick(stop(row), Qt.MouseButton.LeftButton)
    assert ("set_fact", "v1", "email_opt_out", "yes") in sarah.asked.calls
