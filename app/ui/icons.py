"""Tabler icons from `resources/icons`, recoloured and cached.

How to use them: ``icon("send", tokens().on_accent, 16)`` for buttons and menus,
``pixmap("checks", colour, 14, dpr)`` while painting. Names are the file names.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.core.paths import resources

STROKE = 1.75  # of 24; Tabler's 2 is heavy beside 13 px text


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = 18, dpr: float = 1.0) -> QPixmap:
    """Return icon `name` in `colour`, `size` logical pixels wide, for a screen of ratio `dpr`.

    Raise FileNotFoundError when there is no such icon.
    """
    source = _source(name).replace("currentColor", colour)
    drawn = QPixmap(round(size * dpr), round(size * dpr))
    drawn.setDevicePixelRatio(dpr)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """Return icon `name` for screens of every usual ratio."""
    made = QIcon()
    for dpr in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, size, dpr))
    return made


@cache
def _source(name: str) -> str:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
