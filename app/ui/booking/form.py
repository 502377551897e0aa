"""Left of the times: what kind of meeting, who hosts it, who is invited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from app.ui.booking.free_week import DURATIONS
from app.ui.booking.hosting import OWN, Entry, hosts_of, value_of
from app.ui.booking.view_model import BookingViewModel
from app.ui.shortcuts import keys
from app.ui.widgets.buttons import wired
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import describe, text
from app.ui.widgets.layouts import alone
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 248
LONGEST_EMAIL, LONGEST_NAME, LONGEST_SUBJECT = 254, 200, 200


class BookingForm(QFrame):
    """Kind, length, host, attendee and subject.

    Signals:
        submitted: Return was pressed in a field.
    """

    submitted = Signal()

    def __init__(self, view_model: BookingViewModel) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setFixedWidth(WIDTH)
        self._view_model = view_model
        self._who = text("", "secondary", wrap=True)
        self._kind = Choice("booking-kind", self.tr("Kind of meeting"))
        self._kind.picked.connect(view_model.set_kind)
        self._length = Choice("booking-duration", self.tr("Length"))
        self._length.picked.connect(self._set_length)
        self._host = Choice("booking-host", self.tr("Host"), searched=True)
        self._host.picked.connect(self._set_host)
        self._left_out = text("", "secondary", "warn", wrap=True)
        self._email = self._field("booking-email", self.tr("Attendee's e-mail"), LONGEST_EMAIL)
        self._name = self._field("booking-name", self.tr("Attendee's name"), LONGEST_NAME)
        self._subject = self._field("booking-subject", self.tr("Subject"), LONGEST_SUBJECT)
        self._email.textChanged.connect(self._attendee)
        self._name.textChanged.connect(self._attendee)
        self._subject.textChanged.connect(view_model.set_subject)
        self._call = wired(self.tr("Call now"), "call-now", view_model.call_now, icon="phone")
        self._labels: dict[QWidget, QLabel] = {}
        self._arrange()
        view_model.attendee_changed.connect(self._fill)
        view_model.changed.connect(self._show)
        self._fill()
        self._show()

    def _arrange(self) -> None:
        inner = ScrollColumn(self.tr("The meeting"), 4)
        box = inner.column
        self._title = text("", "title")
        box.addWidget(self._title)
        box.addWidget(self._who)
        for label, field in (
            (self.tr("&Kind of meeting"), self._kind),
            (self.tr("&Length"), self._length),
            (self.tr("&Host"), self._host),
            (self.tr("Attendee's &e-mail"), self._email),
            (self.tr("Attendee's &name"), self._name),
            (self.tr("&Subject"), self._subject),
        ):
            name = self._labels[field] = QLabel(label)
            name.setProperty("role", "secondary")
            name.setContentsMargins(0, 6, 0, 0)
            name.setBuddy(field)
            box.addWidget(name)
            box.addWidget(field)
            if field is self._host:
                box.addWidget(self._left_out)
        box.addStretch(1)
        box.addWidget(self._call)
        self.setLayout(alone(inner))

    def _field(self, name: str, spoken: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setMaxLength(longest)
        field.returnPressed.connect(self.submitted)
        return field

    # -- what the rep changes --------------------------------------------------------------

    def _set_length(self, minutes: str) -> None:
        self._view_model.set_duration(int(minutes))

    def _set_host(self, value: str) -> None:
        self._view_model.set_hosts(hosts_of(value))

    def _attendee(self) -> None:
        self._view_model.set_attendee(self._email.text(), self._name.text())

    # -- what is shown ---------------------------------------------------------------------

    def _fill(self) -> None:
        """Take the visitor's data; what the rep types is the rep's until the next visitor."""
        model = self._view_model
        email, name, subject = model.email, model.name, model.subject
        for field, words in ((self._email, email), (self._name, name), (self._subject, subject)):
            field.setText(words)

    def _show(self) -> None:
        model = self._view_model
        moving = model.moving is not None
        self._title.setText(self.tr("Move a meeting") if moving else self.tr("Book a meeting"))
        self._who.setText(self._who_words())
        self._show_kind()
        self._show_hosts()
        self._call.setVisible(not moving)
        self._call.setEnabled(not model.call_problem)
        what = self.tr("An online meeting this moment; its link is posted into the chat.")
        describe(self._call, f"{model.call_problem or what}  {keys('call-now')}")
        for field in (self._email, self._name, self._subject):
            field.setReadOnly(moving)  # a move changes the time and nothing else
            field.setEnabled(not moving)

    def _who_words(self) -> str:
        model = self._view_model
        if model.moving:
            return self.tr("The same invitation gets another time.")
        who = model.visitor_name or self.tr("the visitor")
        if model.conversation:
            return self.tr("For the conversation with {who}").format(who=who)
        return self.tr("No conversation is open: the meeting is booked without a chat.")

    def _show_kind(self) -> None:
        model = self._view_model
        asked, moving = model.times.asked, model.moving is not None
        self._kind.show_entries(model.hosting.kind_entries(), asked.kind)
        self._length.show_entries(self._lengths(asked.duration), str(asked.duration))
        for field, wanted in (
            (self._kind, bool(model.hosting.kinds) and not moving),
            (self._length, asked.kind == OWN and not moving),
        ):
            field.setVisible(wanted)
            self._labels[field].setVisible(wanted)

    def _lengths(self, current: int) -> list[Entry]:
        minutes = sorted({*DURATIONS, current})
        return [(str(n), self.tr("{n} minutes").format(n=n)) for n in minutes]

    def _show_hosts(self) -> None:
        model = self._view_model
        hosting, hosts = model.hosting, model.times.asked.hosts
        entries = hosting.host_entries(model.kind)
        self._host.show_entries(entries, value_of(hosts))
        wanted = (len(entries) > 1 or not hosts.is_me) and not model.moving
        self._host.setVisible(wanted)
        self._labels[self._host].setVisible(wanted)
        free = model.times.free
        out = hosting.left_out(hosts, free.left_out if free else ())
        self._left_out.setText(self.tr("Left out: {who}").format(who="; ".join(out)))
        self._left_out.setVisible(bool(out))
