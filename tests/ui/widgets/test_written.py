"""Words that a delegate paints."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from app.ui.widgets.written import write


def inked(text, *, right=False):
    """Return which columns of a picture of 200 pixels have ink."""
    image = QImage(200, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    style = (12, QFont.Weight.Normal, "#000000")
    write(painter, QRectF(0, 0, 200, 20), text, style, right=right)
    painter.end()
    white = image.pixel(199, 0)
    return [x for x in range(200) if any(image.pixel(x, y) != white for y in range(20))]


def test_a_short_text_stands_at_its_side(qapp):
    assert max(inked("Kim")) < 100 < min(inked("Kim", right=True))


def test_a_long_text_stays_within_its_box_on_one_line(qapp):
    assert inked("word\n" * 500)
    assert max(inked("word\n" * 500)) < 200
