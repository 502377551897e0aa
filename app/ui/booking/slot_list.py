"""The week as a list: the next free starts by the rep's days, the visitor's time beside."""

from collections import Counter, defaultdict
from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from app.domain.zones import instant_of
from app.ui.booking import phrases
from app.ui.booking.slot_button import Look, SlotButton
from app.ui.booking.slot_row import HEIGHT, SlotRow
from app.ui.booking.week import Week
from app.ui.widgets.labels import text
from app.ui.words import clock_in, day_in

WIDEST, TITLE, GAP = 640, 34, 4  # pixels


class SlotList(QScrollArea):
    """Buttons for every free start of a week; a day without one says why.

    Signals:
        toggled: the start that was pressed.
        told: what there is to say of the start under pointer or focus.
        turned: the rep wants to see the week before (-1) or after (1).
    """

    toggled = Signal(int)
    told = Signal(str)
    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._body.setAccessibleName(name)
        self.setWidget(self._body)
        for ground in (self._body, self.viewport()):  # the pane's own shows through
            ground.setAutoFillBackground(False)
        self._week: Week | None = None
        self._rows: dict[int, SlotRow] = {}
        self._titles: dict[date, QLabel] = {}
        self._current: int | None = None

    def show_week(self, week: Week) -> None:
        """Show these starts and no others; rows that stay keep the keyboard."""
        held = self.holds_focus
        self._week = week
        free = {start for start, (look, _) in week.looks.items() if look.is_open}
        for start in self._rows.keys() - free:
            self._rows.pop(start).deleteLater()
        for start in sorted(free - self._rows.keys()):
            self._rows[start] = self._made(start)
        for start, row in self._rows.items():
            self._dress(row, start, week)
        self._place()
        self._give_tab_stop()
        if held and not self.holds_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the start whose turn it is."""
        if self._current is not None:
            self._rows[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is here."""
        return any(row.hasFocus() for row in self._rows.values())

    def buttons(self) -> list[SlotButton]:
        """Return the starts in order."""
        return [self._rows[start] for start in sorted(self._rows)]

    def titles(self) -> list[str]:
        """Return the lines above the days."""
        return [self._titles[day].text() for day in sorted(self._titles)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows their width."""
        super().resizeEvent(event)
        self._place()

    # -- rows ------------------------------------------------------------------------------

    def _made(self, start: int) -> SlotRow:
        row = SlotRow(start, self._body)
        row.setObjectName(f"row-{start}")
        row.clicked.connect(self._pressed)
        row.moved.connect(self._move)
        row.turned.connect(self.turned)
        row.reached.connect(self._reach)
        row.told.connect(self.told)
        row.show()
        return row

    def _dress(self, row: SlotRow, start: int, week: Week) -> None:
        look, who = week.looks[start]
        theirs = phrases.theirs(start, week.zone, week.visitor) if week.visitor else ""
        words = phrases.start(start, look, who, week.zone, week.visitor)
        row.show_both(clock_in(start, week.zone), theirs, who, look, words)

    def _place(self) -> None:
        week = self._week
        if week is None:
            return
        by_day: defaultdict[date, list[SlotRow]] = defaultdict(list)
        for start in sorted(self._rows):
            by_day[week.place(start)[0]].append(self._rows[start])
        days = week.days if week.known else []
        for day in self._titles.keys() - set(days):
            self._titles.pop(day).deleteLater()
        y, width = 0, min(self.viewport().width() - GAP, WIDEST)
        for day in days:
            y = self._titled(day, by_day[day], week, y, width)
            for row in by_day[day]:
                row.setGeometry(0, y, width, HEIGHT)
                y += HEIGHT + GAP
        self._body.setMinimumHeight(y + GAP)

    def _titled(self, day: date, rows: list[SlotRow], week: Week, y: int, width: int) -> int:
        """Put a day's title at `y` and return where its rows begin."""
        if day not in self._titles:
            made = self._titles[day] = text("", "strong")
            made.setParent(self._body)
            made.show()
        title = self._titles[day]
        name = day_in(int(instant_of(datetime.combine(day, time(12)), week.zone)), week.zone)
        title.setText(name if rows else f"{name}  ·  {_nothing(day, week)}")
        title.setProperty("role", "strong" if rows else "secondary")
        title.style().polish(title)
        title.setGeometry(0, y, width, TITLE)
        return y + TITLE

    # -- what the rep does -----------------------------------------------------------------

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, SlotRow):
            self._current = row.start
            self._give_tab_stop()
            self.toggled.emit(row.start)

    def _reach(self) -> None:
        row = self.sender()
        if isinstance(row, SlotRow):
            self.ensureWidgetVisible(row, 0, HEIGHT)

    def _move(self, days: int, starts: int) -> None:
        row = self.sender()
        if not isinstance(row, SlotRow) or self._week is None:
            return
        ordered = sorted(self._rows)
        at = ordered.index(row.start) + starts
        if days:
            at = self._day_beside(ordered, row.start, days)
        if 0 <= at < len(ordered):
            self._current = ordered[at]
            self._give_tab_stop()
            self.take_focus()

    def _day_beside(self, ordered: list[int], start: int, step: int) -> int:
        """Return where the first start of the next day, or of the one before, stands; or -1."""
        assert self._week is not None
        firsts = {self._week.place(each)[0]: each for each in reversed(ordered)}
        days = sorted(firsts)
        at = days.index(self._week.place(start)[0]) + step
        return ordered.index(firsts[days[at]]) if 0 <= at < len(days) else -1

    def _give_tab_stop(self) -> None:
        if self._current not in self._rows:
            self._current = min(self._rows, default=None)
        for start, row in self._rows.items():
            strong = start == self._current
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)


def _nothing(day: date, week: Week) -> str:
    """Return why a day has nothing free: the reason that closes most of it."""
    looks = (week.looks[start] for start in week.looks if week.place(start)[0] == day)
    reasons = Counter(words for look, words in looks if look is Look.CLOSED)
    return phrases.nothing(reasons.most_common(1)[0][0] if reasons else "")
