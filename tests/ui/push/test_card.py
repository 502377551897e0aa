"""The push card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QToolButton

from app.domain.profiles import VisitorShown
from app.domain.push_card import (
    Campaign,
    CampaignsLoaded,
    PartView,
    Preview,
    PreviewChanged,
    PushChanged,
    PushView,
    Record,
)
from app.ui.push.card import PushCard
from tests.ui.push.conftest import LEAD, ROWS


class Recording:
    """Writes down pushes and the rest."""

    def __init__(self):
        self.calls = []

    def push(self, visitor, campaign, *, transcript):
        async def done():
            self.calls.append((visitor, campaign, transcript))

        return done()

    async def refresh(self):
        self.calls.append("refresh")


@pytest.fixture
def pushes(view_model, monkeypatch):
    made = Recording()
    monkeypatch.setattr(view_model, "_pushes", made)
    return made


@pytest.fixture
def push_card(view_model, theme, qtbot, pushes):
    made = PushCard(view_model)
    qtbot.addWidget(made)
    made.setFixedWidth(288)
    made.show()
    yield made
    made.hide()


def take(shoot, widget, name):
    """A picture of the card as tall as it wants to be."""
    widget.setFixedHeight(widget.layout().heightForWidth(288))
    shoot(widget, name)


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_it_shows_match_changes_and_what_is_kept(push_card, shoot):
    words = said(push_card)
    for expected in (
        "Lead",
        "Sarah Chen",
        "Matched by e-mail (newest of 2)",
        "— → +44 20 7946 0100",
        "from chat, just now",
        "1 field is the same",
    ):
        assert expected in words
    take(shoot, push_card, "push-card-ready")


def test_push_takes_campaign_and_transcript(push_card, sarah, pushes, qtbot):
    sarah.apply(CampaignsLoaded((Campaign("701", "Spring webinar"),)))
    push_card.findChild(QComboBox, "push-campaign").setCurrentIndex(1)
    push_card.findChild(QCheckBox, "push-transcript").setChecked(False)
    sarah.apply(CampaignsLoaded((Campaign("702", "New"), Campaign("701", "Spring webinar"))))
    qtbot.mouseClick(push_card.findChild(QPushButton, "push-button"), Qt.MouseButton.LeftButton)
    push_card.push()
    assert pushes.calls == [("v1", "701", False)] * 2


def test_the_result_shows_ticks_and_stays_with_the_visitor(push_card, sarah, shoot):
    parts = tuple(PartView(name, "done") for name in ("person", "campaign", "task"))
    sarah.apply(
        CampaignsLoaded((Campaign("701", "Spring webinar"),)),
        PushChanged("v1", PushView("k", "done", parts, LEAD, changed=1, at=5.0, can_undo=True)),
    )
    assert "Lead updated" in said(push_card)
    take(shoot, push_card, "push-card-done")
    sarah.apply(VisitorShown("v2"))
    assert "Lead updated" not in said(push_card)


def test_a_refusal_is_in_plain_words_with_the_code_small(push_card, sarah, shoot, theme):
    twin = Record("Lead", "00Q2", "S. Chen", "")
    refused = PushView(
        "k", "refused", (PartView("person", "refused"), PartView("task", "pending")),
        code="DUPLICATES_DETECTED", reason="Salesforce knows this person already. Choose one of "
        "the records, or create a new one anyway.", candidates=(twin,), at=5.0,
    )  # fmt: skip
    sarah.apply(PushChanged("v1", refused))
    assert "DUPLICATES_DETECTED" in said(push_card)
    theme.choose("dark")
    take(shoot, push_card, "push-card-refused-dark")


def test_offline_it_says_that_a_push_goes_out_later_and_tries_now(
    push_card, sarah, pushes, qtbot, shoot
):
    sarah.apply(
        PreviewChanged("v1", Preview("sarah@acme.example", "offline", rows=ROWS[:1])),
        PushChanged("v1", PushView("k", "pending", (PartView("person", "pending"),), at=5.0)),
    )
    assert "Waiting to go out" in said(push_card)
    take(shoot, push_card, "push-card-offline")
    again = next(b for b in push_card.findChildren(QPushButton) if b.text() == "Try now")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert pushes.calls == ["refresh"]


def test_without_an_e_mail_the_button_rests(push_card, sarah):
    sarah.apply(VisitorShown("v2"))
    assert not push_card.findChild(QPushButton, "push-button").isEnabled()
    assert any("No e-mail yet" in words for words in said(push_card))
    push_card.push()
    sarah.apply(VisitorShown(None))
    assert push_card.isHidden()


@pytest.mark.parametrize(("url", "opened"), [(LEAD.url, 1), ("file:///etc/passwd", 0)])
def test_the_record_opens_in_the_browser_only(push_card, sarah, qtbot, monkeypatch, url, opened):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", seen.append)
    record = Record("Lead", "00Q1", "Sarah", url)
    sarah.apply(PreviewChanged("v1", Preview("sarah@acme.example", "ready", record=record)))
    qtbot.mouseClick(push_card.findChild(QToolButton, "push-open"), Qt.MouseButton.LeftButton)
    assert len(seen) == opened


def test_every_control_has_a_name(push_card):
    for kind in (QPushButton, QToolButton, QComboBox):
        for control in push_card.findChildren(kind):
            assert control.accessibleName() or control.text() or control.isHidden()
