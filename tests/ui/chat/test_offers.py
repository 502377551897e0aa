"""Offered chats, above everything."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.wire import events as wire
from app.ui.chat.offers import MOST, Countdown, OfferCard, Offers
from app.ui.chat.view_model import ChatViewModel
from tests.desk_records import card, offered


@pytest.fixture
def offers(desk, theme, qtbot):
    made = Offers(ChatViewModel(desk.fill().bridge, desk.asked, desk.drafts, desk.clock))
    qtbot.addWidget(made)
    made.resize(700, 200)
    return made


def cards(offers):
    return [c for c in offers.findChildren(OfferCard) if c.parent() is offers and not c.isHidden()]


def said(offers):
    return [label.text() for label in offers.findChildren(QLabel)]


def test_an_offer_shows_who_what_and_why_me(offers, desk):
    assert offers.isHidden()
    desk.apply(offered("o1"))
    assert not offers.isHidden()
    assert "Grace Okafor wants to chat" in said(offers)
    assert "“Is somebody there?”" in said(offers)
    assert "Hooli · Why you: you are next in turn" in said(offers)


def test_why_me_is_said_in_the_windows_language(italian, offers, desk):
    desk.apply(msgspec.structs.replace(offered("o1"), reason="next in turn"))
    assert any(each.endswith(": prossimo di turno") for each in said(offers))


def test_accept_and_decline_have_names_of_their_own(offers, desk, qtbot):
    desk.apply(offered("o1"))
    offers.show()
    for name in ("offer-decline", "offer-accept"):
        pressed = offers.findChild(QPushButton, name)
        assert "Grace Okafor" in pressed.accessibleName()
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert desk.asked.calls == [("decline", "o1"), ("accept", "o1")]


def test_the_oldest_is_taken_by_shortcut(offers, desk):
    offers.accept_first()  # of nothing
    desk.apply(offered("o1"), offered("o2"))
    offers.accept_first()
    offers.decline_first()
    assert desk.asked.calls == [("accept", "o1"), ("decline", "o1")]


def test_that_one_was_taken_is_told(offers, desk, qtbot):
    desk.apply(offered("o1"))
    with qtbot.waitSignal(offers.accepted, timeout=1000):
        offers.accept_first()


def test_the_time_left_is_counted_down(offers, desk):
    desk.apply(offered("o1"))
    assert "0:20" in said(offers)
    desk.clock.time += 12
    offers._tick.timeout.emit()
    assert "0:08" in said(offers)
    assert offers.findChild(Countdown).left == pytest.approx(8 / 30)


def test_a_withdrawn_offer_goes_and_the_clock_rests(offers, desk):
    desk.apply(offered("o1"), wire.Withdrawn(offer="o1", conversation="c-o1", reason="timed_out"))
    assert (cards(offers), offers.isHidden(), offers._tick.isActive()) == ([], True, False)


def test_at_most_three_are_shown(offers, desk):
    desk.apply(*(offered(f"o{n}") for n in range(5)))
    offers.show()
    QApplication.processEvents()
    assert [c.offer.offer for c in cards(offers)] == [f"o{n}" for n in range(MOST)]
    offers.grab()


def test_an_offer_without_words_shows_the_place(offers, desk):
    quiet = wire.Offered(
        offer="o1", conversation="c", visitor=card("v8", place="Rome", page="/p"), text="",
        rule="", reason="r", created=0.0, expires=0.0,
    )  # fmt: skip
    desk.apply(quiet)
    assert "Rome · on /p" in said(offers)
