"""What lies below the words of a row."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle

from app.ui.theme import tokens
from app.ui.widgets.row_ground import paint_ground

State = QStyle.StateFlag


def painted(state):
    image = QImage(100, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ground = paint_ground(painter, QRectF(0, 0, 100, 40), state)
    painter.end()
    return ground, image.pixelColor(50, 20).name(), image.pixelColor(50, 1).name()


@pytest.mark.parametrize(
    ("state", "ground", "edge"),
    [
        (State.State_Selected, "selected", "selected"),
        (State.State_MouseOver, "surface2", "surface2"),
        (State.State_Selected | State.State_MouseOver, "selected", "selected"),
        (State.State_Selected | State.State_HasFocus, "selected", "focus"),
    ],
)
def test_the_chosen_row_is_marked_and_ringed_where_the_keyboard_is(theme, state, ground, edge):
    t = tokens()
    wanted = [QColor(getattr(t, name)).name() for name in (ground, ground, edge)]
    told, middle, top = painted(state)
    assert [QColor(told).name(), middle, top] == wanted


def test_a_row_at_rest_shows_what_is_below_it(theme):
    assert painted(State.State_None) == (tokens().surface, "#ffffff", "#ffffff")


def test_a_heading_on_which_the_keyboard_rests_has_its_ring(theme):
    _, middle, top = painted(State.State_HasFocus)
    assert (middle, top) == ("#ffffff", QColor(tokens().focus).name())
