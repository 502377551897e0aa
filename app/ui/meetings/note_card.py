"""Asks after a meeting whether the attendee came."""

from PySide6.QtCore import Qt

from app.domain.wire.meetings import MeetingRecord
from app.ui import words
from app.ui.meetings import phrases
from app.ui.meetings.view_model import CAME, NO_SHOW, MeetingsViewModel
from app.ui.said import said
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import row


class NoteCard(Card):
    """One meeting that is over, the newest first; gone once it was answered or put off."""

    def __init__(self, view_model: MeetingsViewModel) -> None:
        super().__init__(spacing=6, margins=(12, 10, 10, 10))
        self.setObjectName("meeting-note-card")
        self._view_model = view_model
        self._asked: MeetingRecord | None = None
        self._question, self._about = text("", "strong", wrap=True), ElidedLabel("", "secondary")
        self._later = IconButton("x", self.tr("Ask no more about this meeting today"))
        self._later.setObjectName("note-later")
        self._later.clicked.connect(self._put_off)
        self._came = wired(self.tr("Came"), "note-came", self._note_came, icon="user-check")
        self._missed = wired(self.tr("No-show"), "note-missed", self._note_missed, icon="ban")
        self._failure = text("", "secondary", "bad", wrap=True)
        self._arrange()
        view_model.changed.connect(self._show)
        self._show()

    def _arrange(self) -> None:
        head = row(spacing=8)
        head.addWidget(self._question, 1)
        head.addWidget(self._later, 0, Qt.AlignmentFlag.AlignTop)
        ways = row(spacing=8)
        for way in (self._came, self._missed):
            ways.addWidget(way)
        ways.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self._about)
        self.column.addWidget(self._failure)
        self.column.addLayout(ways)

    def _show(self) -> None:
        asks = self._view_model.asks
        self._asked = asks[0] if asks else None
        self.setVisible(bool(asks))
        if self._asked is None:
            return
        meeting, zone = self._asked, self._view_model.zone
        question = self.tr("Did {who} come?").format(who=phrases.who(meeting))
        self._question.setText(question)
        when = f"{words.day_in(meeting.start, zone)}, {phrases.span(meeting, zone)}"
        more = self.tr("{n} more").format(n=len(asks) - 1) if len(asks) > 1 else ""
        self._about.setText(" · ".join(p for p in (phrases.title(meeting), when, more) if p))
        busy = meeting.id in self._view_model.busy
        for way in (self._came, self._missed):
            way.setEnabled(not busy)
            way.setAccessibleName(f"{question} {way.text()}")
        failure = self._view_model.failures.get(meeting.id, "")
        self._failure.setText(said(failure))
        self._failure.setVisible(bool(failure))

    def _note_came(self) -> None:
        self._view_model.note(CAME, self._asked)

    def _note_missed(self) -> None:
        self._view_model.note(NO_SHOW, self._asked)

    def _put_off(self) -> None:
        if self._asked:
            self._view_model.ask_later(self._asked)
