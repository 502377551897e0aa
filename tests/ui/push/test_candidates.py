"""Whom else the visitor could be."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.domain.account_match import Account, AccountMatch, Deal, Reason
from app.domain.push_card import AccountsFound, Preview, Record
from app.ui.push.candidates import AccountLine, OtherRecords
from app.ui.push.card import PushCard
from app.ui.theme import DARK
from tests.ui.push.conftest import LEAD

DEALS = (Deal("Pilot", "Proposal", 12000.0, "2026-12-31"), Deal("Renewal"))
ACME = AccountMatch(
    Account("0011", "Acme & Sons Ltd", "acme.example", "Anna Rossi", deals=DEALS),
    100,
    (Reason.DOMAIN, Reason.NAME),
)
ALIKE = AccountMatch(Account("0012", "Acme Holding"), 15, (Reason.NAME_LIKE,))


@pytest.fixture
def line(theme, qtbot):
    made = AccountLine()
    qtbot.addWidget(made)
    return made


def said(widget, name):
    return widget.findChild(QLabel, name).text()


def menu_of(button):
    return [action.text() for action in button.menu().actions()]


def test_the_best_account_is_shown_with_its_reason_and_what_is_open(line):
    line.show_matches((ACME, ALIKE))
    assert said(line, "push-account") == "Acme & Sons Ltd"
    assert said(line, "push-account-why") == "Anna Rossi · 2 open opportunities · same domain"
    tip = line.findChild(QLabel, "push-account-why").toolTip()
    for part in ("same domain: 60", "same name: 40", "Pilot · Proposal · 2026-12-31"):
        assert part in tip


def test_candidates_alone_are_not_taken(line):
    line.show_matches((ALIKE,))
    assert said(line, "push-account") == "1 account with a similar name"
    assert not line.findChild(QToolButton, "push-accounts").isHidden()


def test_another_account_may_be_chosen(line, qtbot):
    line.show_matches((ACME, ALIKE))
    more = line.findChild(QToolButton, "push-accounts")
    assert menu_of(more) == [
        "Acme && Sons Ltd  (same domain, same name: 100)",
        "Acme Holding  (similar name: 15)",
    ]
    with qtbot.waitSignal(line.chosen) as chosen:
        more.menu().actions()[1].trigger()
    assert chosen.args == ["0012"]


def test_without_accounts_the_line_is_hidden(line):
    line.show_matches((ACME,))
    line.show_matches(())
    assert line.isHidden()


def test_the_losers_of_the_match_are_listed_and_can_be_chosen(theme, qtbot):
    made = OtherRecords()
    qtbot.addWidget(made)
    other = Record("Contact", "0031", "Sarah Chen", "")
    made.show_preview(Preview("s@acme.example", "ready", record=LEAD, others=(other,)))
    more = made.findChild(QPushButton, "push-others")
    assert more.text() == "1 more record with this e-mail"
    with qtbot.waitSignal(made.chosen) as chosen:
        more.menu().actions()[0].trigger()
    assert chosen.args == ["0031"]
    made.show_preview(None)
    assert made.isHidden()


def test_choices_go_to_the_services_that_keep_them(sarah, view_model):
    view_model.choose_record("0031")
    view_model.choose_account("0012")
    assert sarah.asked.calls == [("choose", "v1", "0031"), ("set_fact", "v1", "account", "0012")]


@pytest.mark.parametrize("name", ["light", DARK])
def test_it_stands_in_the_card(sarah, view_model, theme, qtbot, shoot, name):
    theme.choose(name)
    card = PushCard(view_model)
    qtbot.addWidget(card)
    card.setFixedWidth(288)
    card.show()
    sarah.apply(AccountsFound("v1", (ACME, ALIKE)))
    qtbot.wait(20)
    card.setFixedHeight(card.layout().totalHeightForWidth(288))
    shoot(card, f"push-card-account-{name}")
    assert said(card, "push-account") == "Acme & Sons Ltd"
    card.hide()
