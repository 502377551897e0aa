"""The chosen meeting: when, with whom, how it stands and why, and what can be done with it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.meeting_list import SOON_S, hosts
from app.domain.wire.meetings import MeetingRecord
from app.ui.cities import city
from app.ui.meetings import facts, phrases
from app.ui.meetings.cancelling import Cancelling
from app.ui.meetings.view_model import CAME, CANCEL, NO_SHOW, MeetingsViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.chips import Chip
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import row
from app.ui.widgets.lines import Lines
from app.ui.widgets.scroll import ScrollColumn

WIDEST = 720


class Details(ScrollColumn):
    """One meeting; redrawn only where something changed.

    Signals:
        move_wanted: the rep wants another time: the meeting's id.
        conversation_wanted: the rep wants to see the conversation: its id.
        left: the keyboard goes back to the list.
    """

    move_wanted = Signal(str)
    conversation_wanted = Signal(str)
    left = Signal()

    def __init__(self, view_model: MeetingsViewModel) -> None:
        super().__init__(self.tr("Meeting"), spacing=12, margins=20, widest=WIDEST)
        self.setObjectName("meeting-details")
        self._view_model = view_model
        self._shown: MeetingRecord | None = None
        self._title, self._chip = selectable(text("", "title", wrap=True)), Chip()
        self._when = selectable(text("", "strong", wrap=True))
        self._there = selectable(text("", "secondary", wrap=True))
        self._banner, self._failure = Banner(), Banner()
        self._asking = Cancelling()
        self._asking.confirmed.connect(view_model.cancel)
        self._asking.kept.connect(self.take_focus)
        self._facts = KeyValues(self.tr("About the meeting"))
        self._answers_title = text(self.tr("Answers").upper(), "caps")
        self._answers = KeyValues(self.tr("Answers"))
        self._way = Lines(self.tr("What happened"))
        self._make_buttons()
        self._arrange()
        view_model.detailed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        ways = (self._join, self._move, self._came, self._missed, self._cancel, self._talk)
        first = next((way for way in ways if not way.isHidden() and way.isEnabled()), None)
        if first:
            first.setFocus()

    def ask_to_cancel(self) -> None:
        """Ask whether the meeting shall be called off."""
        if self._shown and self._view_model.can(CANCEL):
            self._asking.ask(phrases.who(self._shown))
            self.ensureWidgetVisible(self._asking)

    def reschedule(self) -> None:
        """Look for another time."""
        if self._shown and self._view_model.can("move"):
            self.move_wanted.emit(self._shown.id)

    def join(self) -> None:
        """Open the meeting's link."""
        if self._shown:
            visit(self._view_model.link(self._shown))

    # -- parts -------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self._join = wired(self.tr("Join"), "meeting-join", self.join, icon="external-link")
        self._copy = wired(self.tr("Copy the link"), "meeting-copy", self._keep, icon="copy")
        self._move = wired(
            self.tr("Reschedule"), "meeting-move", self.reschedule, icon="calendar-event"
        )
        self._cancel = wired(
            self.tr("Cancel"), "meeting-cancel", self.ask_to_cancel, kind="danger", icon="trash"
        )
        self._came = wired(self.tr("Came"), "meeting-came", self._note_came, icon="user-check")
        self._missed = wired(self.tr("No-show"), "meeting-missed", self._note_missed, icon="ban")
        self._talk = wired(
            self.tr("Open the conversation"), "meeting-talk", self._go, icon="messages"
        )

    def _arrange(self) -> None:
        head = row(spacing=10)
        head.addWidget(self._title, 1)
        head.addWidget(self._chip)
        box = self.column
        box.addLayout(head)
        above: tuple[QWidget, ...] = (self._when, self._there, self._banner, self._failure)
        for part in above:
            box.addWidget(part)
        for line in (
            (self._join, self._copy, self._talk),
            (self._move, self._came, self._missed, self._cancel),
        ):
            ways = row(spacing=8)
            for way in line:
                ways.addWidget(way)
            ways.addStretch(1)
            box.addLayout(ways)
        parts: tuple[QWidget, ...] = (self._asking, self._facts, self._answers_title)
        for part in (*parts, self._answers, self._way):
            box.addWidget(part)
        box.addStretch(1)

    # -- what is shown -----------------------------------------------------------------------

    def _show(self) -> None:
        meeting = self._view_model.chosen
        if meeting is None or self._shown is None or meeting.id != self._shown.id:
            self._asking.hide()
        self._shown = meeting
        if meeting is None:
            return
        self._show_head(meeting)
        self._show_ways(meeting)
        desk, item = self._view_model, self._view_model.item
        hosted = hosts(meeting, desk.me)
        where = desk.where(meeting)
        known = facts.rows(meeting, desk.kinds, item, hosted=hosted, where=where)
        self._facts.show_rows(known)
        answers = [("help-circle", a.label, a.value, "") for a in meeting.answers]
        self._answers_title.setVisible(bool(answers))
        self._answers.setVisible(bool(answers))
        self._answers.show_rows(answers)
        self._way.show_lines(facts.way(meeting, desk.me, desk.zone, desk.clock.now()))

    def _show_head(self, meeting: MeetingRecord) -> None:
        zone, now = self._view_model.zone, self._view_model.clock.now()
        self._title.setText(phrases.title(meeting))
        tone = "ok" if meeting.came else phrases.TONES[meeting.state]
        self._chip.show_words(phrases.state(meeting), tone)
        day = phrases.day(meeting.start, now, zone)
        self._when.setText(f"{day}, {phrases.span(meeting, zone)} ({city(zone)})")
        there = phrases.theirs(meeting, zone)
        told = self.tr("For {who}: {time}").format(who=phrases.who(meeting), time=there)
        self._there.setText(told if there else "")
        self._there.setVisible(bool(there))
        why = " ".join(p for p in (phrases.why(meeting), phrases.meaning(meeting)) if p)
        self._banner.show_words(why, "" if meeting.state == "booked" else tone)
        failure = self._view_model.failures.get(meeting.id, "")
        self._failure.show_words(said(failure), "bad")

    def _show_ways(self, meeting: MeetingRecord) -> None:
        model, now = self._view_model, self._view_model.clock.now()
        alive = meeting.state in {"booked", "moving"} and meeting.end > now
        joins = bool(model.link(meeting)) and alive
        near = joins and meeting.start - now <= SOON_S and hosts(meeting, model.me)
        self._join.setVisible(joins)
        self._join.show_kind("primary" if near else "")
        self._copy.setVisible(joins)
        self._talk.setVisible(bool(meeting.conversation))
        busy = model.busy.get(meeting.id, "")
        for way, what in (
            (self._move, "move"),
            (self._cancel, CANCEL),
            (self._came, CAME),
            (self._missed, NO_SHOW),
        ):
            way.setVisible(model.can(what) or busy == what)
            way.setEnabled(not busy)

    # -- what the rep does -------------------------------------------------------------------

    def _keep(self) -> None:
        if self._shown:
            QGuiApplication.clipboard().setText(self._view_model.link(self._shown))

    def _note_came(self) -> None:
        self._view_model.note(CAME)

    def _note_missed(self) -> None:
        self._view_model.note(NO_SHOW)

    def _go(self) -> None:
        if self._shown:
            self.conversation_wanted.emit(self._shown.conversation)


def visit(link: str) -> None:
    """Open a meeting's link in the browser, where it has one."""
    if link:
        QDesktopServices.openUrl(QUrl(link))
