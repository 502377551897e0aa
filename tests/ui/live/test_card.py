"""A painted card."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QImage, QPainter

from app.ui.live.card import HEAD, SLOT, CardLook, CardPainter
from app.ui.theme import DARK
from tests.services.link.live_rows import live_row
from tests.ui.scene import FixedClock


def picture(card_painter, row, look=None, width=220, ratio=1.0):
    image = QImage(round(width * ratio), round(SLOT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    card_painter.paint(painter, QRect(0, 0, width, SLOT), row, 100.0, look or CardLook())
    painter.end()
    return image


@pytest.fixture
def painter(theme):
    return CardPainter(FixedClock(142.0), QFont("Inter"))


@pytest.mark.parametrize(
    "changes",
    [{"status": "waiting"}, {"typing": True}, {"name": "Kim"}, {"title": "About"}, {"pages": 7}],
)
def test_what_is_known_and_going_on_is_seen(painter, changes):
    assert picture(painter, live_row("v")) != picture(painter, live_row("v", **changes))


@pytest.mark.parametrize(
    "look", [CardLook(chosen=True), CardLook(chosen=True, focused=True), CardLook(hovered=True)]
)
def test_the_current_and_the_hovered_card_look_different(painter, look):
    assert picture(painter, live_row("v"), look) != picture(painter, live_row("v"))


def test_the_same_card_is_the_same_picture(painter):
    row = live_row("v", name="Kim Osei", status="chatting", rep="lena")
    assert picture(painter, row) == picture(painter, row)


def test_long_and_hostile_words_stay_on_the_card(painter):
    row = live_row("v", name="x" * 5000, company="<b>&\n\t", title="\u202e" * 300, status="offered")
    assert picture(painter, row, width=196).width() == 196


def test_a_sharp_screen_gets_a_sharp_card(painter):
    assert picture(painter, live_row("v", name="Kim"), ratio=2.0).width() == 440


def test_another_theme_is_seen_at_the_next_paint(painter, theme):
    light = picture(painter, live_row("v"))
    theme.choose(DARK)
    assert picture(painter, live_row("v")) != light


def test_repainting_the_foot_alone_ends_in_the_same_picture(painter):
    before, after = live_row("v", name="Kim"), live_row("v", name="Kim", page="/pricing", pages=3)
    image = picture(painter, before)
    brush = QPainter(image)
    brush.setClipRect(QRect(0, HEAD, 220, SLOT - HEAD))
    painter.repaint(brush, QRect(0, 0, 220, SLOT), after, 100.0, CardLook())
    brush.end()
    assert image == picture(painter, after)
