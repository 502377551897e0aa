"""Icons beside words."""

from app.ui.theme import DARK, LIGHT, load
from app.ui.widgets.icon_label import IconLabel


def colours(widget):
    image = widget.grab().toImage()
    size = range(image.width())
    return {image.pixelColor(x, y).name().upper() for x in size for y in size}


def test_the_colour_follows_the_theme(theme, qtbot):
    label = IconLabel("message-circle", "accent_text", 32)
    qtbot.addWidget(label)
    assert load(LIGHT).accent_text in colours(label)
    theme.choose(DARK)
    assert load(DARK).accent_text in colours(label)


def test_another_icon_can_be_shown(theme, qtbot):
    label = IconLabel("check", "ok", 32)
    qtbot.addWidget(label)
    before = label.grab().toImage()
    label.show_icon("x", "bad")
    assert label.grab().toImage() != before
