"""Icons take any colour, at any scale."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from app.ui.icons import icon, pixmap


def colours(picture):
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = (image.pixelColor(x, y) for x, y in points)
    return {c.name() for c in seen if c.alpha() == 255}


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_an_icon_is_as_sharp_as_the_screen(qapp, dpr):
    drawn = pixmap("send", "#123456", 16, dpr)
    assert (drawn.width(), drawn.devicePixelRatio()) == (16 * dpr, dpr)


def test_an_icon_has_the_colour_asked_for(qapp):
    assert QColor("#123456").name() in colours(pixmap("send", "#123456", 48))


def test_the_same_icon_is_drawn_once(qapp):
    assert pixmap("check", "#123456", 16) is pixmap("check", "#123456", 16)


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_an_icon_for_menus_serves_every_screen(qapp, dpr):
    made = icon("bell", "#123456", 20).pixmap(QSize(20, 20), dpr)
    assert (made.width(), made.devicePixelRatio()) == (20 * dpr, dpr)


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", "#123456")
