"""The booker: form, times as week or list, and what becomes of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget

from app.domain.booker import SIGN_IN, STALE, UNREACHABLE
from app.ui import words
from app.ui.booking import phrases, timeline
from app.ui.booking.form import BookingForm
from app.ui.booking.head import BookingHead
from app.ui.booking.refresh import Refresher
from app.ui.booking.slot_button import Look
from app.ui.booking.slot_list import SlotList
from app.ui.booking.timeline import Timeline
from app.ui.booking.view_model import LIST, BookingViewModel
from app.ui.booking.week import Week, other_clock
from app.ui.booking.week_grid import WeekGrid
from app.ui.cities import city
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.skeleton import Skeleton
from app.ui.words import day_in, local


class BookingPane(QFrame):
    """Choose times of the rep or of others; offer them in the chat, book one, or move a meeting.

    Signals:
        settings_wanted: no calendar is set up.
        reconnect_wanted: the calendar wants a new sign-in, and so does the rep.
    """

    settings_wanted = Signal()
    reconnect_wanted = Signal()

    def __init__(self, view_model: BookingViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._refresher = Refresher(view_model.times, self)
        self._turning = False  # the keyboard waits for the times of another week
        self._make_parts()
        self._make_acts()
        self._arrange()
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, _: object) -> None:
        """Read the week, and keep it fresh while somebody looks."""
        self._refresher.start()
        self._view_model.refresh()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._refresher.stop()

    def reschedule(self, meeting: str) -> None:
        """Look for another time of a meeting, by its id at the hub."""
        self._view_model.reschedule(meeting)

    def focusInEvent(self, _: QFocusEvent) -> None:
        """Hand the keyboard on: to the times, else once they are there to what is shown."""
        self._turning = True
        self._show_times()

    def call_now(self) -> None:
        """Book an online meeting that begins now, and have its link posted into the chat."""
        self._view_model.call_now()

    # -- parts -----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        model = self._view_model
        self._form = BookingForm(model)
        self._form.submitted.connect(model.book)
        self._head = BookingHead(model)
        self._head.turned.connect(model.go)
        self._moving = Banner()
        self._moving.pressed.connect(model.stop_moving)
        self._stale = Banner()
        self._stale.pressed.connect(self._mend)
        self._found = Banner()
        self._grid = WeekGrid(self.tr("Free times of the week"))
        self._list = SlotList(self.tr("Free times of the week, as a list"))
        for shown in (self._grid, self._list):
            shown.toggled.connect(model.toggle)
            shown.told.connect(self._tell)
            shown.turned.connect(self._turn)
        self._loading = Skeleton(self.tr("The calendar is slow to answer."), 8)
        self._empty = EmptyState("calendar", "", "")
        self._empty.pressed.connect(self._mend)

    def _make_acts(self) -> None:
        model = self._view_model
        self._told, self._preview = ElidedLabel("", "secondary"), text("", wrap=True)
        self._result = Banner()
        self._steps = Timeline()
        self._steps.change_wanted.connect(self._change_shown)
        self._steps.missed.connect(model.note_no_show)
        self._offer = wired(self.tr("&Offer in chat"), "offer-in-chat", model.offer, icon="send")
        self._cancel = wired(
            self.tr("&Cancel the meeting"),
            "cancel-meeting",
            model.cancel,
            kind="danger",
            icon="trash",
        )
        self._book = wired(
            self.tr("&Book now"), "book-now", model.book, kind="primary", icon="calendar-plus"
        )

    def _arrange(self) -> None:
        self._places = QStackedWidget()
        for place in (self._grid, self._list, self._loading, self._empty):
            self._places.addWidget(place)
        acts = row(spacing=8)
        acts.addWidget(self._preview, 1)
        acts.addWidget(self._cancel)
        acts.addWidget(self._offer)
        acts.addWidget(self._book)
        box = column(spacing=8, margins=(16, 12, 16, 12))
        above = (self._head, self._moving, self._stale, self._found)
        for part in (*above, self._places, self._told, self._result, self._steps):
            box.addWidget(part, 1 if part is self._places else 0)
        box.addLayout(acts)
        whole = row()
        whole.addWidget(self._form)
        whole.addLayout(box, 1)
        self.setLayout(whole)

    # -- what is shown ---------------------------------------------------------------------

    def _show(self) -> None:
        self._show_times()
        self._show_moving()
        self._show_stale()
        self._show_found()
        self._show_result()
        self._show_acts()

    def _show_times(self) -> None:
        times = self._view_model.times
        if not times.can_ask:
            self._empty.show_words(
                "plug",
                self.tr("No calendar is connected"),
                self.tr("Connect your calendar to see free times and book meetings."),
                self.tr("Open the settings"),
            )
            self._show_empty()
        elif times.is_loading or times.free is None:
            self._turning = self._turning or self._shown().holds_focus
            self._places.setCurrentWidget(self._loading)
        elif not times.free.read_at:
            title, action = self._lost(times.free.status)
            self._empty.show_words("plug-x", title, said(times.free.reason), action)
            self._show_empty()
        else:
            self._show_week()

    def _show_empty(self) -> None:
        self._places.setCurrentWidget(self._empty)
        if self._waits():
            self._empty.take_focus()
        self._turning = False

    def _waits(self) -> bool:
        """Whether the keyboard waits for the times, and has not gone elsewhere meanwhile."""
        at = QApplication.focusWidget()
        return self._turning and not (at and self._form.isAncestorOf(at))

    def _show_week(self) -> None:
        shown, week = self._shown(), self._week()
        held = self._grid.holds_focus or self._list.holds_focus or self._waits()
        shown.show_week(week)
        self._places.setCurrentWidget(shown)
        if held and not shown.holds_focus:
            shown.take_focus()
        self._turning = False

    def _shown(self) -> WeekGrid | SlotList:
        return self._list if self._view_model.view == LIST else self._grid

    def _lost(self, status: str) -> tuple[str, str]:
        if status == SIGN_IN:
            return self.tr("The calendar wants a new sign-in"), self.tr("Reconnect")
        return self.tr("The calendar cannot be read"), self.tr("Try again")

    def _show_moving(self) -> None:
        model = self._view_model
        meeting = model.moving
        if meeting is None:
            self._moving.show_words("")
            return
        time = phrases.moment(meeting.start, model.times.zone, model.visitor_zone)
        host = meeting.host_name or model.hosting.name(meeting.host)
        said_ = self.tr("Moving “{subject}” with {who} from {time}. Host: {host}.").format(
            subject=meeting.subject, who=meeting.name or meeting.email, time=time, host=host
        )
        self._moving.show_words(said_, "accent", self.tr("Leave it there"))

    def _show_stale(self) -> None:
        known = self._view_model.times.trouble
        bad = known is not None and known.status in {STALE, UNREACHABLE, SIGN_IN}
        if known is None or not known.read_at or known.refreshing or not bad:
            self._stale.show_words("")
            return
        age = words.ago(known.read_at, self._view_model.clock.now())
        checked = self.tr("Times as of {age}. They are checked again before a booking.")
        title, action = self._lost(known.status)
        tone = "bad" if known.status == SIGN_IN else "warn"
        why = f"{said(known.reason)} " if known.reason else ""
        self._stale.show_words(f"{title}: {why}{checked.format(age=age)}", tone, action)

    def _show_found(self) -> None:
        model = self._view_model
        search, taken = model.times.search, model.taken
        if taken:
            time = phrases.moment(taken[0], model.times.zone)
            self._found.show_words(self.tr("{time} was taken meanwhile.").format(time=time), "warn")
        elif search is None:
            self._found.show_words("")
        elif search.start is None:
            self._found.show_words(
                self.tr("Nothing is free in the next five weeks. Each closed time says why."),
                "warn",
            )
        else:
            first = day_in(search.start, model.times.zone, "dddd d MMM")
            self._found.show_words(
                self.tr("Nothing free this week; first free: {day}").format(day=first)
            )

    def _show_result(self) -> None:
        model = self._view_model
        booking, meeting = model.booking, model.meeting
        self._steps.show_acts(change=model.can_change, missed=model.can_note)
        if model.offered:
            self._result.show_words(phrases.offered(model.offered, model.times.zone), "ok")
            self._steps.show_steps([], "")
        elif model.moving:  # how it was booked says nothing of where it goes
            self._result.show_words("")
            self._steps.show_steps([], "")
        elif model.moved and meeting:
            self._result.show_words(*phrases.change(meeting, model.times.zone))
            self._steps.show_steps(timeline.change_steps(meeting), meeting.join_url)
        elif booking:
            self._result.show_words(*phrases.result(booking, model.times.zone))
            self._steps.show_steps(timeline.steps(booking), booking.join_url)
        else:
            self._result.show_words("")
            self._steps.show_steps([], "")

    def _show_acts(self) -> None:
        model = self._view_model
        for act, problem in ((self._offer, model.offer_problem), (self._book, model.book_problem)):
            enabled = model.times.can_ask and not problem
            if act.hasFocus() and not enabled:  # what was pressed has done its work
                self._turning = True
                self._show_times()
            act.setEnabled(enabled)
            act.setToolTip(problem)
        if self._cancel.hasFocus() and model.moving is None:
            self._turning = True
            self._show_times()
        self._offer.setVisible(model.moving is None)
        self._cancel.setVisible(model.moving is not None)
        self._book.setText(self._book_words())
        self._book.setAccessibleName(self._book.text().replace("&", ""))
        self._preview.setText(self._preview_words())

    def _book_words(self) -> str:
        model = self._view_model
        if model.moving is None:
            return self.tr("&Book now")
        if len(model.chosen) != 1:
            return self.tr("&Move")
        return self.tr("&Move to {time}").format(
            time=phrases.moment(model.chosen[0], model.times.zone)
        )

    def _preview_words(self) -> str:
        model = self._view_model
        zone = model.visitor_zone or model.times.zone
        if not model.chosen:
            if model.moving:
                return self.tr("Choose the new time.")
            return self.tr("Choose one time to book it, or up to three to offer them.")
        times = [phrases.moment(start, zone) for start in model.chosen]
        return self.tr("The visitor will see: {times} ({place})").format(
            times=" · ".join(times), place=city(zone)
        )

    def _week(self) -> Week:
        model, times = self._view_model, self._view_model.times
        free, now = times.free, int(model.clock.now())
        looks: dict[int, tuple[Look, str]] = {}
        for start in free.starts if free else ():
            look = Look.CHOSEN if start in model.chosen else Look.FREE
            looks[start] = (look, self._who_is_free(start))
        for closed in free.closed if free else ():
            reason = phrases.why(closed, model.hosting.name, now)
            if model.moving and closed.start == model.moving.start:
                reason = self.tr("this meeting is here now")
            looks[closed.start] = (Look.CLOSED, reason)
        today = local(now, times.zone).date()
        visitor = other_clock(times.monday, times.zone, model.visitor_zone)
        return Week(times.monday, model.minutes, times.zone, visitor, looks, today, now)

    def _who_is_free(self, start: int) -> str:
        free = self._view_model.times.free
        if free is None or free.hosts.is_me:
            return ""
        hosting = self._view_model.hosting
        return ", ".join(hosting.name(rep) for rep in free.by_rep.get(start, ()))

    # -- what the rep does -----------------------------------------------------------------

    def _turn(self, weeks: int) -> None:
        self._turning = True
        self._view_model.go(weeks)

    def _tell(self, told: str) -> None:
        self._told.setText(told)

    def _change_shown(self) -> None:
        meeting = self._view_model.meeting
        if meeting:
            self.reschedule(meeting.id)

    def _mend(self) -> None:
        """Do what the button of a banner or of the empty place says."""
        times = self._view_model.times
        trouble = times.trouble
        if not times.can_ask:
            self.settings_wanted.emit()
        elif trouble and trouble.status == SIGN_IN:
            self.reconnect_wanted.emit()
        else:
            times.load()
