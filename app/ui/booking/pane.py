"""The booker: form, week, and what becomes of it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from app.domain.booker import SIGN_IN, STALE, UNREACHABLE
from app.ui import words
from app.ui.booking import phrases
from app.ui.booking.form import BookingForm
from app.ui.booking.slot_button import Look
from app.ui.booking.view_model import BookingViewModel
from app.ui.booking.week_grid import Week, WeekGrid
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.skeleton import Skeleton

EVERY_MS = 60_000  # the week is read again this often while somebody looks


class BookingPane(QFrame):
    """Choose times on the rep's week; offer them in the chat or book one.

    Signals:
        settings_wanted: no calendar is set up, or it wants a new sign-in.
    """

    settings_wanted = Signal()

    def __init__(self, view_model: BookingViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._make_parts()
        self._arrange()
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(view_model.load)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, _: object) -> None:
        """Read the week, and keep it fresh while somebody looks."""
        self._view_model.load()
        self._again.start()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._again.stop()

    # -- parts -----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        model = self._view_model
        self._form = BookingForm(model)
        self._form.submitted.connect(model.book)
        self._back = IconButton("chevron-left", self.tr("Earlier week"))
        self._back.clicked.connect(self._earlier)
        self._on = IconButton("chevron-right", self.tr("Later week"))
        self._on.clicked.connect(self._later)
        self._today = button(self.tr("This week"), kind="link")
        self._today.clicked.connect(self._this_week)
        self._title, self._age = text("", "section"), ElidedLabel("", "secondary")
        self._reload = IconButton("refresh", self.tr("Read the calendar again"))
        self._reload.clicked.connect(model.load)
        self._stale = Banner()
        self._stale.pressed.connect(self._mend)
        self._grid = WeekGrid(self.tr("Free times of the week"))
        self._grid.toggled.connect(model.toggle)
        self._grid.told.connect(self._tell)
        self._loading = Skeleton(self.tr("The calendar is slow to answer."), 8)
        self._empty = EmptyState("calendar", "", "")
        self._empty.pressed.connect(self._mend)
        self._told, self._preview = ElidedLabel("", "secondary"), text("", wrap=True)
        self._result = Banner()
        self._offer = button(self.tr("&Offer in chat"), icon="send")
        self._offer.setObjectName("offer-in-chat")
        self._offer.clicked.connect(model.offer)
        self._book = button(self.tr("&Book now"), kind="primary", icon="calendar-plus")
        self._book.setObjectName("book-now")
        self._book.clicked.connect(model.book)

    def _arrange(self) -> None:
        head = row(spacing=4)
        for part in (self._back, self._on, self._title, self._today):
            head.addWidget(part)
        head.addWidget(self._age, 1)
        head.addWidget(self._reload)
        self._places = QStackedWidget()
        for place in (self._grid, self._loading, self._empty):
            self._places.addWidget(place)
        acts = row(spacing=8)
        acts.addWidget(self._preview, 1)
        acts.addWidget(self._offer)
        acts.addWidget(self._book)
        box = column(spacing=8, margins=(16, 12, 16, 12))
        box.addLayout(head)
        box.addWidget(self._stale)
        box.addWidget(self._places, 1)
        box.addWidget(self._told)
        box.addWidget(self._result)
        box.addLayout(acts)
        whole = row()
        whole.addWidget(self._form)
        whole.addLayout(box, 1)
        self.setLayout(whole)

    # -- what is shown ---------------------------------------------------------------------

    def _show(self) -> None:
        self._show_head()
        self._show_week()
        self._show_stale()
        self._show_foot()

    def _show_head(self) -> None:
        model = self._view_model
        week = self._week()
        low = int(model.clock.now()) if model.free is None else model.free.low
        ends = low + 6 * 86_400 + 43_200
        first = phrases.day(low, week.zone, "d MMM")
        last = phrases.day(ends, week.zone, "d MMM yyyy")
        self._title.setText(self.tr("{first} to {last}").format(first=first, last=last))
        self._back.setEnabled(model.can_go_back)
        self._today.setVisible(model.can_go_back)
        read = model.free.read_at if model.free else 0.0
        age = words.ago(read, model.clock.now()) if read else ""
        self._age.setText(self.tr("Calendar read {ago}").format(ago=age) if age else "")

    def _show_week(self) -> None:
        model = self._view_model
        free = model.free
        if not model.ready:
            self._empty.show_words(
                "plug",
                self.tr("No calendar is connected"),
                self.tr("Connect your calendar to see free times and book meetings."),
                self.tr("Open the settings"),
            )
            self._places.setCurrentWidget(self._empty)
        elif model.is_loading or free is None:
            self._places.setCurrentWidget(self._loading)
        elif not free.read_at:
            title, action = self._lost(free.status)
            self._empty.show_words("plug-x", title, free.reason, action)
            self._places.setCurrentWidget(self._empty)
        else:
            self._grid.show_week(self._week())
            self._places.setCurrentWidget(self._grid)

    def _lost(self, status: str) -> tuple[str, str]:
        if status == SIGN_IN:
            return self.tr("The calendar wants a new sign-in"), self.tr("Reconnect")
        return self.tr("The calendar cannot be read"), self.tr("Try again")

    def _show_stale(self) -> None:
        free = self._view_model.free
        known = free is not None and free.read_at
        if free is None or not known or free.status not in {STALE, UNREACHABLE, SIGN_IN}:
            self._stale.show_words("")
            return
        age = words.ago(free.read_at, self._view_model.clock.now())
        said = self.tr("Times as of {age}. They are checked again before a booking.").format(
            age=age
        )
        title, action = self._lost(free.status)
        tone = "bad" if free.status == SIGN_IN else "warn"
        self._stale.show_words(f"{title}: {free.reason} {said}", tone, action)

    def _show_foot(self) -> None:
        model = self._view_model
        for act, problem in ((self._offer, model.offer_problem), (self._book, model.book_problem)):
            act.setEnabled(model.ready and not problem)
            act.setToolTip(problem)
        self._preview.setText(self._preview_words())
        if model.booking:
            self._result.show_words(*phrases.result(model.booking, model.zone))
        else:
            self._result.show_words("")

    def _preview_words(self) -> str:
        model = self._view_model
        if not model.chosen:
            return self.tr("Choose one time to book it, or up to three to offer them.")
        times = [phrases.moment(s, model.visitor_zone or model.zone) for s in model.chosen]
        where = phrases.place(model.visitor_zone or model.zone)
        return self.tr("The visitor will see: {times} ({place})").format(
            times=" · ".join(times), place=where
        )

    def _week(self) -> Week:
        model = self._view_model
        free = model.free
        looks: dict[int, tuple[Look, str]] = {}
        for start in free.starts if free else ():
            looks[start] = (Look.CHOSEN if start in model.chosen else Look.FREE, "")
        for closed in free.closed if free else ():
            looks[closed.start] = (Look.CLOSED, phrases.why(closed.reasons))
        today = phrases.local(int(model.clock.now()), model.zone).date()
        return Week(model.monday, model.duration, model.zone, model.visitor_zone, looks, today)

    # -- what the rep does -----------------------------------------------------------------

    def _earlier(self) -> None:
        self._view_model.go(-1)

    def _later(self) -> None:
        self._view_model.go(1)

    def _this_week(self) -> None:
        self._view_model.go(0)

    def _tell(self, said: str) -> None:
        self._told.setText(said)

    def _mend(self) -> None:
        """Do what the button of a banner or of the empty place says."""
        free = self._view_model.free
        if not self._view_model.ready or (free and free.status == SIGN_IN):
            self.settings_wanted.emit()
        else:
            self._view_model.load()
