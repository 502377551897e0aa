"""Pieces of cards are drawn once, in the theme's colours, and never too many are kept."""

import pytest
from PySide6.QtGui import QFont

from app.ui.live.inks import KEPT, Discs, Ink
from app.ui.theme import DARK


@pytest.fixture
def ink(theme):
    return Ink(QFont("Inter"), 12, QFont.Weight.Normal, "text")


def test_the_same_text_is_drawn_once(ink):
    assert ink.piece("Pricing", 100, 1.0) is ink.piece("Pricing", 100, 1.0)


def test_a_long_text_fits_its_room(ink):
    assert ink.piece("x" * 900, 100, 1.0).width <= 102
    assert ink.piece("Home", 100, 1.0).width < 60


def test_a_sharp_screen_gets_a_sharp_picture(ink):
    piece = ink.piece("Home", 100, 2.0)
    assert piece.picture.width() == round(piece.width * 2)


def test_only_so_many_are_kept(ink):
    for number in range(KEPT + 50):
        ink.piece(f"visitor {number}", 100, 1.0)
    assert len(ink._pieces) <= KEPT


def test_after_forgetting_the_colours_are_those_of_the_theme(ink, theme):
    light = ink.piece("Home", 100, 1.0).picture.toImage()
    theme.choose(DARK)
    ink.forget()
    assert ink.piece("Home", 100, 1.0).picture.toImage() != light


def test_an_ink_with_a_ground_is_a_chip(theme):
    chip = Ink(QFont("Inter"), 11, QFont.Weight.Medium, "ok_text", "ok_soft")
    plain = Ink(QFont("Inter"), 11, QFont.Weight.Medium, "ok_text")
    assert chip.piece("chatting", 200, 1.0).width > plain.piece("chatting", 200, 1.0).width + 10


def test_visitors_who_look_alike_share_a_disc(theme):
    discs = Discs(QFont("Inter"))
    ada = discs.picture("Kim Osei", "v1", "ok", "surface", 1.0)
    assert discs.picture("Kim Osei", "v1", "ok", "surface", 1.0) is ada
    assert discs.picture("Kim Osei", "v1", "warn", "surface", 1.0) is not ada
    for number in range(KEPT + 50):
        discs.picture(f"{chr(65 + number % 26)} {number}", "v1", "ok", "surface", 1.0)
    assert len(discs._pictures) <= KEPT
    discs.forget()
    assert discs._pictures == {}
