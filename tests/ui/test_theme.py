"""Colours can be read, in every theme, by everyone."""

import re

import pytest
from PySide6.QtGui import QPalette

from app.core.paths import resources
from app.ui import theme as themes
from app.ui.theme import AVATAR_COLOURS, CONTRAST, DARK, LIGHT, ON_AVATAR, load, sheet, tokens

TEXT, CONTROL = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11
PLAIN = ("bg", "surface", "surface2", "rail", "selected", "bubble_in")
PAIRS = [
    *[(f, g, TEXT) for f in ("text", "muted", "faint") for g in PLAIN],
    *[("accent_text", g, TEXT) for g in ("surface", "surface2", "selected", "accent_soft", "rail")],
    *[("on_accent", g, TEXT) for g in ("accent", "accent_hover")],
    *[(f"{t}_text", g, TEXT) for t in ("ok", "warn", "bad") for g in ("surface", "surface2")],
    *[(f"{t}_text", f"{t}_soft", TEXT) for t in ("ok", "warn", "bad")],
    *[("text", f"{t}_soft", TEXT) for t in ("ok", "warn", "bad", "accent")],
    *[("muted", f"{t}_soft", TEXT) for t in ("ok", "warn", "bad", "accent")],
    *[(t, g, CONTROL) for t in ("ok", "warn", "bad") for g in ("surface", "selected", "rail")],
    *[(t, g, CONTROL) for t in ("focus", "outline") for g in ("bg", "surface", "surface2")],
    ("focus", "accent_soft", CONTROL),
    ("focus", "selected", CONTROL),
    ("accent", "surface", CONTROL),
]


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
def test_every_pair_of_tokens_can_be_told_apart(name):
    colours = load(name)
    faint = {
        (front, ground): round(found, 2)
        for front, ground, least in PAIRS
        if (found := contrast(getattr(colours, front), getattr(colours, ground))) < least
    }
    assert faint == {}


def test_initials_can_be_read_on_every_avatar():
    assert [c for c in AVATAR_COLOURS if contrast(ON_AVATAR, c) < TEXT] == []


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
def test_the_sheet_knows_every_token_it_names(name):
    assert "@" not in sheet(load(name))


def test_the_sheet_holds_no_colour_of_its_own():
    text = (resources() / "theme" / "foyer.qss").read_text()
    assert re.findall(r":[^;}]*(#[0-9A-Fa-f]{3,8}|rgba?\()", text) == []


def test_no_python_file_of_the_console_holds_a_colour():
    ui = resources().parent / "app" / "ui"
    found = [p for p in ui.rglob("*.py") if re.search(r'"#[0-9A-Fa-f]{6}"', p.read_text())]
    assert [p.name for p in found] == ["theme.py"]


def test_choosing_a_theme_changes_tokens_sheet_and_palette(theme, qapp):
    heard = []
    theme.changed.connect(lambda: heard.append(tokens().surface))
    theme.choose(DARK)
    assert heard == [load(DARK).surface]
    assert load(DARK).surface in qapp.styleSheet()
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == load(DARK).surface


def test_choosing_the_same_theme_again_is_silent(theme):
    heard = []
    theme.changed.connect(lambda: heard.append(1))
    theme.choose(LIGHT)
    assert heard == []


def test_the_system_decides_when_asked_to(theme, monkeypatch):
    theme.choose(themes.SYSTEM)
    monkeypatch.setattr(themes, "_system_theme", lambda app: CONTRAST)
    theme._follow()
    assert tokens() == load(CONTRAST)


def test_a_chosen_theme_does_not_follow_the_system(theme, monkeypatch):
    monkeypatch.setattr(themes, "_system_theme", lambda app: DARK)
    theme._follow()
    assert tokens() == load(LIGHT)


def test_inter_is_in_the_package(qapp):
    themes.load_fonts()
    assert "Inter" in themes.QFontDatabase.families()
