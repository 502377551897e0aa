"""To, subject, words, transcript: what makes a mail."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.ui.mail.draft import ATTACHED, INLINE, LEFT_OUT, MailDraft
from app.ui.widgets.layouts import column

KEEP_MS = 250  # unsent words reach the disk this soon
LONGEST_TO, LONGEST_SUBJECT = 254, 250


class MailForm(QWidget):
    """Fields of one draft; what stands in them is told a moment after the last key.

    Signals:
        written: something has another value; read it with `parts`.
        addressed: the address is complete.
    """

    written = Signal()
    addressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._to = self._line("mail-to", self.tr("Recipient"), LONGEST_TO)
        self._subject = self._line("mail-subject", self.tr("Subject"), LONGEST_SUBJECT)
        self._text = QPlainTextEdit()
        self._text.setObjectName("mail-text")
        self._text.setAccessibleName(self.tr("Message"))
        self._text.setTabChangesFocus(True)
        self._how = QComboBox()
        self._how.setObjectName("mail-transcript")
        self._how.setAccessibleName(self.tr("Transcript of the conversation"))
        for value, title in (
            (ATTACHED, self.tr("Attached as a file")),
            (INLINE, self.tr("Below the message")),
            (LEFT_OUT, self.tr("Not included")),
        ):
            self._how.addItem(title, value)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.written)
        self._to.textChanged.connect(self._changed)
        self._to.editingFinished.connect(self.addressed)
        self._subject.textChanged.connect(self._changed)
        self._text.textChanged.connect(self._changed)
        self._how.currentIndexChanged.connect(self._changed)
        self._arrange()

    def parts(self) -> dict[str, str]:
        """Return what stands in the fields, by the names of `MailDraft`."""
        return {
            "to": self._to.text(),
            "subject": self._subject.text(),
            "text": self._text.toPlainText(),
            "transcript": str(self._how.currentData()),
        }

    def show_draft(self, draft: MailDraft) -> None:
        """Put a draft into the fields, without telling."""
        fields = (self._to, self._subject, self._text, self._how)
        for field in fields:
            field.blockSignals(True)
        self._to.setText(draft.to)
        self._subject.setText(draft.subject)
        self._text.setPlainText(draft.text)
        self._how.setCurrentIndex(max(0, self._how.findData(draft.transcript)))
        for field in fields:
            field.blockSignals(False)
        self._keep.stop()

    def take_focus(self) -> None:
        """Put the keyboard where something is missing, else into the message."""
        empty = next((f for f in (self._to, self._subject) if not f.text()), None)
        (empty or self._text).setFocus()

    def flush(self) -> None:
        """Tell at once what has been written."""
        if self._keep.isActive():
            self._keep.stop()
            self.written.emit()

    def _arrange(self) -> None:
        box = column(spacing=4)
        for title, field in (
            (self.tr("&To"), self._to),
            (self.tr("S&ubject"), self._subject),
            (self.tr("&Message"), self._text),
            (self.tr("T&ranscript"), self._how),
        ):
            name = QLabel(title)
            name.setProperty("role", "secondary")
            name.setBuddy(field)
            box.addWidget(name)
            box.addWidget(field, 1 if field is self._text else 0)
            box.addSpacing(4)
        self.setLayout(box)

    def _line(self, name: str, spoken: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setMaxLength(longest)
        return field

    def _changed(self) -> None:
        self._keep.start()
