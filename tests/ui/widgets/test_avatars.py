"""Avatars show letters of people and an icon for nobody in particular."""

import pytest

from app.ui.widgets.avatars import Avatar, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Sarah Chen", "SC"), ("Ana María de la Cruz", "AC"), ("Cher", "C"), ("", ""), ("  ", "")],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_odd_names_do_not_break_it():
    assert initials("<script> !!") == ""
    assert initials("李 小龍") == "李小"


def test_a_colour_stays_when_the_name_becomes_known(theme, qtbot):
    first, second = Avatar("Kim", "v1", 40), Avatar("Kim", "v2", 40)
    for avatar in (first, second):
        qtbot.addWidget(avatar)
    same = first.grab().toImage()
    first.show_person("Kim", "v1")
    assert first.grab().toImage() == same
    first.show_person("Kim", "v1", "ok")
    assert first.grab().toImage() != same


def test_nobody_has_an_icon(theme, qtbot):
    nobody, somebody = Avatar("", "v1", 40), Avatar("Kim", "v1", 40)
    for avatar in (nobody, somebody):
        qtbot.addWidget(avatar)
    assert nobody.grab().toImage() != somebody.grab().toImage()
