"""The hours of a week and the buttons on them."""

from collections import defaultdict
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.booking import phrases
from app.ui.booking.slot_button import Look, SlotButton
from app.ui.booking.week import Week
from app.ui.theme import tokens
from app.ui.words import clock_in, local

CELL, GAP = 30, 4  # pixels: a row's height, and the gap between two columns
SMALL = 11  # pixels: the type of the axis


class Board(QWidget):
    """Days across, hours down, the visitor's clock beside the rep's.

    Signals:
        toggled: the start that was pressed.
        told: what there is to say of the start under pointer or focus.
        turned: the rep wants to see the week before (-1) or after (1).
        focused: this button has the keyboard.
    """

    toggled = Signal(int)
    told = Signal(str)
    turned = Signal(int)
    focused = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.week: Week | None = None
        self.days: list[date] = []
        self.axes: list[tuple[QRect, ZoneInfo]] = []  # columns of hours, the rep's first
        self._span, self._step = (0, 0), 30
        self._outside: dict[int, tuple[date, int, int]] = {}
        self._buttons: dict[int, SlotButton] = {}
        self._current: int | None = None

    def buttons(self) -> list[SlotButton]:
        """Return the starts in order."""
        return [b for b in self._all() if b.look is not Look.OUTSIDE]

    def outside(self) -> list[SlotButton]:
        """Return the hours in which nobody works."""
        return [b for b in self._all() if b.look is Look.OUTSIDE]

    def show_week(self, week: Week) -> None:
        """Make, change and drop buttons, each only where needed; the keyboard stays."""
        held = next((b.start for b in self._all() if b.hasFocus()), None)
        if held is not None and self.week:  # the same day and time of the other week
            near = held + (week.monday - self.week.monday).days * 86_400
        else:
            near = None
        self.week = week
        self._measure(week)
        wanted = week.looks.keys() | self._outside.keys()
        for start in self._buttons.keys() - wanted:
            self._buttons.pop(start).deleteLater()
        for start in sorted(wanted - self._buttons.keys()):
            self._buttons[start] = self._made(start)
        for start, button in self._buttons.items():
            worn = (self._outside.get(start), week.looks.get(start), week.zone, week.visitor)
            if button.worn != worn:  # words of hundreds of starts take their time
                button.worn = worn
                self._dress(button, start, week)
        self.setMinimumHeight(self._y(self._span[1]) + 12)
        self._place()
        self._give_tab_stop(near)
        if held is not None and held not in self._buttons:
            self.take_focus()
        self.update()

    def take_focus(self) -> None:
        """Give the keyboard to the start whose turn it is."""
        if self._current is not None:
            self._buttons[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def holds_focus(self) -> bool:
        """Whether one of the starts has the keyboard."""
        return any(button.hasFocus() for button in self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the days anew."""
        super().resizeEvent(event)
        self._place()

    # -- where things are ------------------------------------------------------------------

    @property
    def left(self) -> int:
        """Where the first day begins."""
        return self.axes[-1][0].right() + 9 if self.axes else 0

    def small(self) -> QFont:
        """Return the type of the axis."""
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        return font

    def column_of(self, number: int) -> QRect:
        """Return a day's column."""
        left = self.left
        width, count = max(self.width() - left - GAP, 1), max(len(self.days), 1)
        begin, end = left + width * number // count, left + width * (number + 1) // count
        return QRect(begin, 0, end - begin, self.height())

    def first_y(self) -> int:
        """Return where the first start that can be chosen lies."""
        return min((b.y() for b in self._all() if b.look.is_open), default=0)

    def _measure(self, week: Week) -> None:
        self.days, self._span, self._step = week.days, week.span, week.step
        self._outside = week.outside()
        self.axes = self._measured_axes(week)

    def _measured_axes(self, week: Week) -> list[tuple[QRect, ZoneInfo]]:
        """A column of hours is as wide as they are, also where they are written with "AM"."""
        left, found = 0, []
        metrics = QFontMetrics(self.small())
        for zone in week.zones:
            words = (self._hour(week, minute, zone) for minute in (0, 720, 1380))
            width = max(metrics.horizontalAdvance(each) for each in words) + 16
            found.append((QRect(left, 0, width, 16), zone))
            left += width
        return found

    def _y(self, minute: int) -> int:
        return 10 + (minute - self._span[0]) * CELL // self._step

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint hours in one zone or two, a hairline for each, and where now is."""
        week = self.week
        if week is None or not self.days:
            return
        painter, now = QPainter(self), tokens()
        painter.setFont(self.small())
        axes, left = self.axes, self.left
        for minute in range(-(-self._span[0] // 60) * 60, self._span[1] + 1, 60):
            y = self._y(minute)
            painter.setPen(QColor(now.border))
            painter.drawLine(left - 6, y, self.width(), y)
            for number, (box, zone) in enumerate(axes):
                painter.setPen(QColor(now.muted if number == 0 else now.faint))
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(
                    box.adjusted(0, 0, -6, 0).translated(0, y - 8),
                    int(flags),
                    self._hour(week, minute, zone),
                )
        self._paint_now(painter, week)

    def _paint_now(self, painter: QPainter, week: Week) -> None:
        """A line across today, where now is."""
        day, minute = week.place(week.now)
        if not week.now or day not in self.days or not self._span[0] <= minute <= self._span[1]:
            return
        box, y = self.column_of(self.days.index(day)), self._y(minute)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().bad), 2))
        painter.drawLine(box.left() - 2, y, box.right(), y)
        painter.setBrush(QColor(tokens().bad))
        painter.drawEllipse(QPoint(box.left() - 2, y), 3, 3)

    @staticmethod
    def _hour(week: Week, minute: int, zone: ZoneInfo) -> str:
        """Return an hour of the first day in a zone: zones are compared there."""
        instant = week.instant(week.monday, minute)
        words = clock_in(instant, zone)
        days = (local(instant, zone).date() - local(instant, week.zone).date()).days
        return f"{words} {days:+d}" if days else words

    # -- buttons ---------------------------------------------------------------------------

    def _all(self) -> list[SlotButton]:
        return [self._buttons[start] for start in sorted(self._buttons)]

    def _made(self, start: int) -> SlotButton:
        button = SlotButton(start, self)
        button.setObjectName(f"slot-{start}")
        button.clicked.connect(self._pressed)
        button.moved.connect(self._move)
        button.turned.connect(self.turned)
        button.reached.connect(self._reach)
        button.told.connect(self.told)
        button.show()
        return button

    def _dress(self, button: SlotButton, start: int, week: Week) -> None:
        if start in self._outside:
            day, _, until = self._outside[start]
            ends = week.instant(day, until)
            words = phrases.closed_hours(start, ends, week.zone, week.visitor)
            button.show_start("", Look.OUTSIDE, words)
        else:
            look, reason = week.looks[start]
            time = clock_in(start, week.zone)
            words = phrases.start(start, look, reason, week.zone, week.visitor)
            button.show_start(time, look, words)

    def _place(self) -> None:
        week = self.week
        if week is None:
            return
        cells: defaultdict[tuple[date, int], list[SlotButton]] = defaultdict(list)
        for button in self.buttons():
            cells[week.place(button.start)].append(button)
        for (day, minute), twins in cells.items():  # the doubled hour has two of a time
            for number, button in enumerate(twins):
                self._put(button, day, minute, (number, len(twins)), CELL)
        for start, (day, low, high) in self._outside.items():
            self._put(self._buttons[start], day, low, (0, 1), self._y(high) - self._y(low))

    def _put(
        self, button: SlotButton, day: date, minute: int, share: tuple[int, int], height: int
    ) -> None:
        if day in self.days:
            number, of = share
            box = self.column_of(self.days.index(day))
            width = (box.width() - GAP) // of
            left = box.left() + GAP // 2 + number * width
            button.setGeometry(left, self._y(minute) + 1, width, height - 2)

    # -- what the rep does -----------------------------------------------------------------

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, SlotButton):
            self._take(button)
            if button.look.is_open:
                self.toggled.emit(button.start)

    def _reach(self) -> None:
        self.focused.emit(self.sender())

    def _move(self, days: int, starts: int) -> None:
        button = self.sender()
        if not isinstance(button, SlotButton) or self.week is None:
            return
        found = self._beside(button, days) if days else self._below(button, starts)
        if found:
            self._take(found)
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def _below(self, button: SlotButton, step: int) -> SlotButton | None:
        ordered = self._all()
        place = ordered.index(button) + step
        return ordered[place] if 0 <= place < len(ordered) else None

    def _beside(self, button: SlotButton, step: int) -> SlotButton | None:
        """Return the start of the next day that has one, nearest in height."""
        others = [b for b in self._all() if (b.x() - button.x()) * step > GAP]
        if not others:
            return None
        edge = min(others, key=lambda b: abs(b.x() - button.x())).x()
        level = [b for b in others if b.x() == edge]
        return min(level, key=lambda b: abs(b.geometry().center().y() - button.y()))

    def _take(self, button: SlotButton) -> None:
        """Give this one button the place in the tab order."""
        self._current = button.start
        self._give_tab_stop(button.start)

    def _give_tab_stop(self, near: int | None) -> None:
        """Keep one button in the tab order: the same, else the nearest, else the first free one."""
        if self._current not in self._buttons:
            free = [b.start for b in self._all() if b.look.is_open]
            known = free or sorted(self._buttons)
            same = [start for start in known if near is not None and abs(start - near) < 43_200]
            nearest = min(same, key=lambda start: abs(start - (near or 0)), default=None)
            self._current = nearest if nearest is not None else next(iter(known), None)
        for start, button in self._buttons.items():
            strong = start == self._current
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )
