"""The rep's week: days across, hours down, the visitor's clock beside the rep's."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.zones import instant_of
from app.ui.booking import phrases
from app.ui.booking.slot_button import Look, SlotButton
from app.ui.theme import tokens
from app.ui.widgets.layouts import column

HEAD, GUTTER, SECOND = 44, 56, 56  # pixels: day names, the rep's hours, the visitor's
CELL, GAP = 30, 4  # a start's height and the gap between two columns
USUAL = (9 * 60, 17 * 60)  # minutes shown when there is nothing


@dataclass(frozen=True, slots=True)
class Week:
    """What the grid shows."""

    monday: date
    duration: int
    zone: ZoneInfo
    visitor: ZoneInfo | None
    looks: dict[int, tuple[Look, str]]  # start -> look, reason
    today: date


class WeekGrid(QWidget):
    """Buttons for every start of a week.

    Signals:
        toggled: the start that was pressed.
        told: what there is to say of the start under pointer or focus.
    """

    toggled = Signal(int)
    told = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._board = Board(name)
        self._board.toggled.connect(self.toggled)
        self._board.told.connect(self.told)
        self._head = Head(self._board)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(name)
        self._scroll.setWidget(self._board)
        for ground in (self._board, self._scroll.viewport()):  # the pane's own shows through
            ground.setAutoFillBackground(False)
        self._board.focused.connect(self._reveal)
        box = column()
        box.addWidget(self._head)
        box.addWidget(self._scroll, 1)
        self.setLayout(box)

    def show_week(self, week: Week) -> None:
        """Show these starts and no others."""
        self._board.show_week(week)
        self._head.update()

    def buttons(self) -> list[SlotButton]:
        """Return the starts in order."""
        return self._board.buttons()

    def _reveal(self, button: QWidget) -> None:
        self._scroll.ensureWidgetVisible(button, 0, CELL)


class Board(QWidget):
    """The hours and the buttons on them.

    Signals:
        toggled, told: see `WeekGrid`.
        focused: this button has the keyboard.
    """

    toggled = Signal(int)
    told = Signal(str)
    focused = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.week: Week | None = None
        self.days: list[date] = []
        self._span = USUAL
        self._buttons: dict[int, SlotButton] = {}
        self._current: int | None = None

    def buttons(self) -> list[SlotButton]:
        """Return the starts in order."""
        return [self._buttons[start] for start in sorted(self._buttons)]

    def show_week(self, week: Week) -> None:
        """Make, change and drop buttons, each only where needed."""
        self.week = week
        for start in self._buttons.keys() - week.looks.keys():
            self._buttons.pop(start).deleteLater()
        for start in sorted(week.looks.keys() - self._buttons.keys()):
            self._buttons[start] = self._made(start)
        for start, (look, reason) in week.looks.items():
            self._dress(self._buttons[start], look, reason)
        self._measure(week)
        self._place()
        self._give_tab_stop()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the days anew."""
        super().resizeEvent(event)
        self._place()

    @property
    def left(self) -> int:
        """Where the first day begins."""
        return GUTTER + (SECOND if self.week and self.week.visitor else 0)

    def column_of(self, number: int) -> QRect:
        """Return a day's column."""
        width = max(self.width() - self.left - GAP, 1)
        count = max(len(self.days), 1)
        begin = self.left + width * number // count
        return QRect(
            begin, 0, width * (number + 1) // count - width * number // count, self.height()
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint hours in one zone or two, and a hairline for each."""
        week = self.week
        if week is None or not self.days:
            return
        painter, now = QPainter(self), tokens()
        small = QFont(self.font())
        small.setPixelSize(11)
        painter.setFont(small)
        for minute in range(-(-self._span[0] // 60) * 60, self._span[1] + 1, 60):
            y = self._y(minute)
            painter.setPen(QColor(now.border))
            painter.drawLine(self.left - 6, y, self.width(), y)
            instant = self._instant(week, minute)
            for number, zone in enumerate(z for z in (week.zone, week.visitor) if z):
                painter.setPen(QColor(now.muted if number == 0 else now.faint))
                box = QRect(number * GUTTER, y - 8, GUTTER - 10, 16)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, int(flags), phrases.clock(instant, zone))

    def _made(self, start: int) -> SlotButton:
        button = SlotButton(start, self)
        button.setObjectName(f"slot-{start}")
        button.clicked.connect(self._pressed)
        button.moved.connect(self._move)
        button.told.connect(self._tell)
        button.show()
        return button

    def _dress(self, button: SlotButton, look: Look, reason: str) -> None:
        week = self.week
        assert week is not None
        time_ = phrases.moment(button.start, week.zone, week.visitor)
        state = {
            Look.FREE: self.tr("free"),
            Look.CHOSEN: self.tr("chosen"),
            Look.CLOSED: self.tr("not offered: {why}").format(why=reason),
        }[look]
        button.show_start(phrases.clock(button.start, week.zone), look, f"{time_}, {state}")

    def _measure(self, week: Week) -> None:
        shown = [phrases.local(start, week.zone) for start in week.looks]
        used = {moment.date() for moment in shown}
        self.days = [week.monday + timedelta(days=n) for n in range(7)]
        self.days = [d for n, d in enumerate(self.days) if n < 5 or d in used]
        minutes = [moment.hour * 60 + moment.minute for moment in shown]
        if minutes:
            self._span = min(minutes) // 60 * 60, max(minutes) + week.duration
        else:
            self._span = USUAL
        self.setMinimumHeight(self._y(self._span[1]) + 12)

    def _y(self, minute: int) -> int:
        duration = self.week.duration if self.week else 30
        return 10 + (minute - self._span[0]) * CELL // duration

    def _place(self) -> None:
        week = self.week
        if week is None:
            return
        cells: defaultdict[tuple[date, int], list[SlotButton]] = defaultdict(list)
        for button in self.buttons():
            moment = phrases.local(button.start, week.zone)
            cells[moment.date(), moment.hour * 60 + moment.minute].append(button)
        for (day, minute), twins in cells.items():  # the doubled hour has two of a time
            if day not in self.days:
                continue
            box = self.column_of(self.days.index(day))
            width = (box.width() - GAP) // len(twins)
            for number, button in enumerate(twins):
                left = box.left() + GAP // 2 + number * width
                button.setGeometry(left, self._y(minute) + 1, width, CELL - 2)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, SlotButton):
            self._take(button)
            if button.look is not Look.CLOSED:
                self.toggled.emit(button.start)

    def _tell(self, words: str) -> None:
        button = self.sender()
        if words and isinstance(button, SlotButton) and button.hasFocus():
            self.focused.emit(button)
        self.told.emit(words)

    def _move(self, days: int, starts: int) -> None:
        button = self.sender()
        if not isinstance(button, SlotButton) or self.week is None:
            return
        found = self._beside(button, days) if days else self._below(button, starts)
        if found:
            self._take(found)
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def _below(self, button: SlotButton, step: int) -> SlotButton | None:
        ordered = self.buttons()
        place = ordered.index(button) + step
        return ordered[place] if 0 <= place < len(ordered) else None

    def _beside(self, button: SlotButton, step: int) -> SlotButton | None:
        """Return the start of the next day that has one, nearest in height."""
        others = [b for b in self.buttons() if (b.x() - button.x()) * step > GAP]
        if not others:
            return None
        edge = min(others, key=lambda b: abs(b.x() - button.x())).x()
        level = [b for b in others if b.x() == edge]
        return min(level, key=lambda b: abs(b.y() - button.y()))

    def _take(self, button: SlotButton) -> None:
        """Give this one button the place in the tab order."""
        self._current = button.start
        self._give_tab_stop()

    def _give_tab_stop(self) -> None:
        if self._current not in self._buttons:
            free = (b.start for b in self.buttons() if b.look is not Look.CLOSED)
            self._current = next(free, min(self._buttons, default=None))
        for start, button in self._buttons.items():
            strong = start == self._current
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )

    @staticmethod
    def _instant(week: Week, minute: int) -> int:
        """Return the instant of an hour line on the first day: zones are compared there."""
        wall = datetime.combine(week.monday, time()) + timedelta(minutes=minute)
        return int(instant_of(wall, week.zone))


class Head(QWidget):
    """Names of days and zones above the board."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.setFixedHeight(HEAD)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the names where the columns are."""
        week = self._board.week
        if week is None:
            return
        painter, now = QPainter(self), tokens()
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(11)
        painter.setFont(small)
        for number, zone in enumerate(z for z in (week.zone, week.visitor) if z):
            painter.setPen(QColor(now.muted if number == 0 else now.faint))
            box = QRect(number * GUTTER, 0, GUTTER - 6, HEAD - 8)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            words = painter.fontMetrics().elidedText(
                phrases.place(zone), Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, int(flags), words)
        painter.setFont(bold)
        for number, day in enumerate(self._board.days):
            column_ = self._board.column_of(number)
            painter.setPen(QColor(now.accent_text if day == week.today else now.text))
            box = QRect(QPoint(column_.left(), 0), column_.size()).intersected(self.rect())
            noon = int(instant_of(datetime.combine(day, time(12)), week.zone))
            name = phrases.day(noon, week.zone, "ddd d")
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(box.adjusted(0, 0, 0, -8), int(flags), name)
