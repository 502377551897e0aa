"""The next seven days as a picture: when they are open, and why not."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.hours_text import DayPlan
from app.domain.rep_hours import clock
from app.domain.zones import DAY
from app.ui.theme import tokens

ROW, LABEL, GAP, SCALE = 28, 96, 6, 18  # pixels
HOUR = 3600


class WeekPreview(QWidget):
    """Days down, hours across; read aloud as one sentence a day."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hours-preview")
        self.setAccessibleName(self.tr("The next seven days"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plan: list[DayPlan] = []

    def show_plan(self, plan: list[DayPlan]) -> None:
        """Show these days."""
        self._plan = plan
        self.setAccessibleDescription(". ".join(self.words_of(each) for each in plan))
        self.update()

    def words_of(self, day: DayPlan) -> str:
        """Return a day in words: "Mon 3 May: 09:00-12:30"."""
        spans = ", ".join(f"{clock(a)}-{clock(b)}" for a, b in day.spans)
        return f"{_name(day.date)}: {spans or self._closed(day)}"

    def sizeHint(self) -> QSize:
        """Return room for seven days and the scale."""
        return QSize(480, 7 * ROW + SCALE)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint each day's open hours."""
        painter, now = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() - LABEL
        self._paint_scale(painter, width)
        for number, day in enumerate(self._plan):
            top = SCALE + number * ROW
            painter.setPen(QColor(now.text))
            label = QRectF(0, top, LABEL - 8, ROW)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, _name(day.date))
            self._paint_day(painter, day, QRectF(LABEL, top + GAP / 2, width, ROW - GAP))

    def _paint_scale(self, painter: QPainter, width: int) -> None:
        now = tokens()
        for hour in range(0, 25, 6):
            x = LABEL + width * hour / 24
            painter.setPen(QColor(now.muted))
            side = Qt.AlignmentFlag.AlignRight if hour == 24 else Qt.AlignmentFlag.AlignHCenter
            left = x - (48 if hour == 24 else 0 if hour == 0 else 24)
            side = Qt.AlignmentFlag.AlignLeft if hour == 0 else side
            painter.drawText(QRectF(left, 0, 48, SCALE), side, f"{hour:02}:00")

    def _paint_day(self, painter: QPainter, day: DayPlan, box: QRectF) -> None:
        now = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.surface2))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(QColor(now.accent))
        for start, end in day.spans:
            left = box.left() + box.width() * start / DAY
            piece = QRectF(left, box.top(), box.width() * (end - start) / DAY, box.height())
            painter.drawRoundedRect(piece, 4, 4)
        words = day.words or ("" if day.spans else self._closed(day))
        if words and not day.spans:
            painter.setPen(QColor(now.muted))
            painter.drawText(box.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _closed(self, day: DayPlan) -> str:
        if day.holiday:
            return self.tr("closed: holiday")
        return self.tr("closed: {why}").format(why=day.words) if day.words else self.tr("closed")


def _name(when: date) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), "ddd d MMM")
