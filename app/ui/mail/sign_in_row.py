"""Whose sign-in mail goes out with, and the button that asks for the right to send it."""

from PySide6.QtWidgets import QWidget

from app.domain.calendar_link import NAMES, CalendarLink
from app.ui.mail.settings_model import MailSettingsViewModel
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

CLOUDS = ("graph", "google")


class SignInRow(QWidget):
    """A sentence, and "Allow mail" where the calendar's sign-in may not send mail yet."""

    def __init__(self, view_model: MailSettingsViewModel) -> None:
        super().__init__()
        self._view_model, self._provider = view_model, ""
        self._words = text("", "secondary", wrap=True)
        self._words.setObjectName("mail-sign-in-words")
        self._allow = wired(
            self.tr("Allow mail"), "mail-sign-in-allow", self._press, icon="plug-connected"
        )
        foot = row(spacing=8)
        foot.addWidget(self._allow)
        foot.addStretch(1)
        both = column(spacing=8)
        both.addWidget(self._words)
        both.addLayout(foot)
        self.setLayout(both)
        view_model.changed.connect(self._show)

    def show_for(self, provider: str) -> None:
        """Say it for the way that is chosen."""
        self._provider = provider
        self._show()

    def _show(self) -> None:
        link = self._view_model.link
        self.setVisible(self._provider in CLOUDS)
        self._words.setText(self._said(link))
        self._allow.setVisible(self._is_missing(link))
        self._allow.setEnabled(link.attempt is None)

    def _said(self, link: CalendarLink) -> str:
        name = NAMES.get(self._provider, "")
        if link.provider != self._provider:
            return self.tr(
                "Mail goes out with the calendar's sign-in. Save this, then connect {name} in "
                "Settings > Calendar: its page also asks whether Foyer may send mail as you."
            ).format(name=name)
        if link.managed:
            return self.tr("Mail goes out with the sign-in that your administrator set up.")
        if link.mail:
            return self.tr("Mail goes out with the calendar's sign-in, as {account}.").format(
                account=link.account
            )
        return self.tr(
            "Mail goes out with the calendar's sign-in, which may not send mail yet. {name} opens "
            "in the browser and asks whether Foyer may send mail as you. It never reads your mail."
        ).format(name=name)

    def _is_missing(self, link: CalendarLink) -> bool:
        return link.provider == self._provider and not link.managed and not link.mail

    def _press(self) -> None:
        self._view_model.allow(self._provider)
