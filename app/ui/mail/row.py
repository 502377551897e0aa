"""One mail: what, to whom, how it stands, and what can be done."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from app.domain.mailing import MailView
from app.ui import words
from app.ui.mail.phrases import Action, actions_of, more_of, state_of
from app.ui.widgets.buttons import Button, button, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import row


class MailRow(Card):
    """A card that is made once and shows the newest state of its mail.

    Signals:
        asked: the name of an action, the mail's key.
    """

    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(spacing=6, margins=12)
        self._mail: MailView | None = None
        self._subject, self._to = ElidedLabel("", "strong"), ElidedLabel("", "secondary")
        self._state, self._more = Chip(), text("", "secondary", wrap=True)
        self._more.setObjectName("mail-more")
        self._buttons: list[tuple[Button, Action]] = []
        self._actions = row(spacing=8)
        self._actions.addStretch(1)
        self._link = button(self.tr("Open in Salesforce"), kind="link", icon="external-link")
        self._link.clicked.connect(self._follow)
        self._actions.insertWidget(0, self._link)
        head = row(spacing=8)
        head.addWidget(self._subject, 1)
        head.addWidget(self._state)
        self.column.addLayout(head)
        self.column.addWidget(self._to)
        self.column.addWidget(self._more)
        self.column.addLayout(self._actions)

    def show_mail(self, mail: MailView, now: float) -> None:
        """Show how a mail stands now."""
        said, tone = state_of(mail)
        more = more_of(mail)
        self._subject.setText(mail.subject)
        self._to.setText(f"{mail.to} · {words.ago(mail.at, now)}")
        self._state.show_words(said, tone)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._link.setVisible(bool(mail.log_url))
        self.setAccessibleName(f"{mail.subject}, {mail.to}, {said}")
        if self._mail is None or actions_of(self._mail) != actions_of(mail):
            self._offer(actions_of(mail))
        self._mail = mail

    def _offer(self, actions: tuple[Action, ...]) -> None:
        for made, _ in self._buttons:
            self._actions.removeWidget(made)
            made.deleteLater()
        self._buttons = []
        for n, action in enumerate(actions):
            made = wired(action.words, f"mail-{action.name.replace('_', '-')}", self._press)
            self._actions.insertWidget(n, made)
            self._buttons.append((made, action))

    def _press(self) -> None:
        sender = self.sender()
        for made, action in self._buttons:
            if made is sender and self._mail is not None and isinstance(made, QPushButton):
                self.asked.emit(action.name, self._mail.key)
                return

    def _follow(self) -> None:
        if self._mail is not None and self._mail.log_url.startswith(("https://", "http://127.")):
            QDesktopServices.openUrl(QUrl(self._mail.log_url))
