"""Left of the week: who is invited, to what, for how long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit

from app.ui.booking.view_model import DURATIONS, BookingViewModel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

WIDTH = 248
LONGEST_EMAIL, LONGEST_NAME, LONGEST_SUBJECT = 254, 200, 200


class BookingForm(QFrame):
    """Attendee, subject and length.

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
        self._email = self._field("booking-email", self.tr("Attendee's e-mail"), LONGEST_EMAIL)
        self._name = self._field("booking-name", self.tr("Attendee's name"), LONGEST_NAME)
        self._subject = self._field("booking-subject", self.tr("Subject"), LONGEST_SUBJECT)
        self._duration = self._made_duration()
        self._email.textChanged.connect(self._attendee)
        self._name.textChanged.connect(self._attendee)
        self._subject.textChanged.connect(view_model.set_subject)
        self._arrange()
        view_model.attendee_changed.connect(self._fill)
        view_model.changed.connect(self._show)
        self._fill()
        self._show()

    def _arrange(self) -> None:
        box = column(spacing=6, margins=(16, 16, 16, 16))
        box.addWidget(text(self.tr("Book a meeting"), "title"))
        box.addWidget(self._who)
        for label, field in (
            (self.tr("Attendee's &e-mail"), self._email),
            (self.tr("Attendee's &name"), self._name),
            (self.tr("&Subject"), self._subject),
            (self.tr("&Length"), self._duration),
        ):
            box.addSpacing(6)
            name = QLabel(label)
            name.setProperty("role", "secondary")
            name.setBuddy(field)
            box.addWidget(name)
            box.addWidget(field)
        box.addStretch(1)
        self.setLayout(box)

    def _field(self, name: str, spoken: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setMaxLength(longest)
        field.returnPressed.connect(self.submitted)
        return field

    def _made_duration(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("booking-duration")
        box.setAccessibleName(self.tr("Length"))
        for minutes in DURATIONS:
            box.addItem(self.tr("{n} minutes").format(n=minutes), minutes)
        box.setCurrentIndex(DURATIONS.index(self._view_model.duration))
        box.currentIndexChanged.connect(self._length)
        return box

    def _length(self) -> None:
        self._view_model.set_duration(int(self._duration.currentData()))

    def _attendee(self) -> None:
        self._view_model.set_attendee(self._email.text(), self._name.text())

    def _fill(self) -> None:
        """Take the visitor's data; what the rep types is the rep's until the next visitor."""
        model = self._view_model
        email, name, subject = model.email, model.name, model.subject
        for field, words in ((self._email, email), (self._name, name), (self._subject, subject)):
            field.setText(words)

    def _show(self) -> None:
        model = self._view_model
        who = model.visitor_name or self.tr("the visitor")
        self._who.setText(
            self.tr("For the conversation with {who}").format(who=who)
            if model.conversation
            else self.tr("No conversation is open: the meeting is booked without a chat.")
        )
