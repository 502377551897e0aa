"""Above the times: which week, how old they are, and how they are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui import words
from app.ui.booking.view_model import LIST, WEEK, BookingViewModel
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import row
from app.ui.widgets.pill_tabs import PillTabs
from app.ui.words import day_in

MIDDLE_OF_SUNDAY = 6 * 86_400 + 43_200  # seconds after Monday's midnight, also on change days


class BookingHead(QWidget):
    """Turns weeks, switches between week and list, reads the calendar again.

    Signals:
        turned: so many weeks on or back; 0 is this week.
    """

    turned = Signal(int)

    def __init__(self, view_model: BookingViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._back = IconButton("chevron-left", self.tr("Earlier week"), "PgUp")
        self._back.clicked.connect(self._earlier)
        self._on = IconButton("chevron-right", self.tr("Later week"), "PgDown")
        self._on.clicked.connect(self._later)
        self._today = button(self.tr("This week"), kind="link")
        self._today.clicked.connect(self._this_week)
        self._title, self._age = text("", "section"), ElidedLabel("", "secondary")
        self._views = PillTabs(
            self.tr("How times are shown"), ((WEEK, self.tr("Week")), (LIST, self.tr("List")))
        )
        self._views.chosen.connect(view_model.show_as)
        self._reload = IconButton("refresh", self.tr("Read the calendar again"))
        self._reload.clicked.connect(view_model.times.load)
        line = row(spacing=4)
        for part in (self._back, self._on, self._title, self._today):
            line.addWidget(part)
        line.addWidget(self._age, 1)
        line.addWidget(self._views)
        line.addWidget(self._reload)
        self.setLayout(line)
        view_model.changed.connect(self.show_now)
        self.show_now()

    def show_now(self) -> None:
        """Say which days are shown, and how old the times are."""
        model, times = self._view_model, self._view_model.times
        low = times.midnight(0)
        first = day_in(low, times.zone, "d MMM")
        last = day_in(low + MIDDLE_OF_SUNDAY, times.zone, "d MMM yyyy")
        self._title.setText(self.tr("{first} to {last}").format(first=first, last=last))
        self._back.setEnabled(times.can_go_back)
        self._today.setVisible(times.can_go_back)
        self._age.setText(self._age_words(model.clock.now()))
        if self._views.current != model.view:
            self._views.choose(model.view)

    def _age_words(self, now: float) -> str:
        times = self._view_model.times
        read = times.free.read_at if times.free else 0.0
        if not times.can_ask:
            return ""
        if not read:
            return self.tr("Reading the calendar…") if times.is_reading else ""
        age = self.tr("As of {ago}").format(ago=words.ago(read, now))
        return self.tr("{age}, being read anew…").format(age=age) if times.is_reading else age

    def _earlier(self) -> None:
        self.turned.emit(-1)

    def _later(self) -> None:
        self.turned.emit(1)

    def _this_week(self) -> None:
        self.turned.emit(0)
