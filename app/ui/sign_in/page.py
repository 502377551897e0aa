"""Signing in: one sentence, one button, and what to do when it does not work."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from app.services.sign_in_flow import Stage, Step
from app.ui.said import said
from app.ui.sign_in.view_model import SignInViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.cards import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.skeleton import Skeleton
from app.ui.words import timer

WIDTH = 420
TICK_MS = 500  # twice a second, so that the countdown skips no second
COPIED_MS = 2000
LOST_AFTER_S = 20.0  # then a page without a way back is the likely reason


class SignInPage(QFrame):
    """The whole window until somebody is signed in.

    Signals:
        settings_wanted: the person wants to change the connections.
        help_wanted: the person wants to see what works, and what does not.
    """

    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, view_model: SignInViewModel) -> None:
        super().__init__()
        self.setObjectName("root")
        self._view_model = view_model
        self._title, self._words = text("", "title"), text("", "secondary", wrap=True)
        self._banner, self._code = Banner(narrow=True), selectable(text("", "code"))
        self._loading = Skeleton(self.tr("The provider takes its time to answer."), lines=2)
        self._begin = _named(Button("", "primary", "login"), "sign-in-begin")
        self._another = _named(
            button(self.tr("Use another account"), kind="link"), "sign-in-another"
        )
        self._copy = _named(button(self.tr("Copy link"), icon="copy"), "sign-in-copy")
        self._cancel = _named(button(self.tr("Cancel")), "sign-in-cancel")
        self._settings = _named(
            button(self.tr("Connection settings"), kind="link"), "sign-in-settings"
        )
        self._help = _named(button(self.tr("Health and support"), kind="link"), "sign-in-help")
        self._focused: Stage | None = None
        self._ticking, self._copied, self._waited = QTimer(self), QTimer(self), QElapsedTimer()
        self._arrange()
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the next step is."""
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run for a page that nobody sees."""
        super().hideEvent(event)
        self._ticking.stop()
        self._copied.stop()

    def _arrange(self) -> None:
        card = Card(spacing=8, margins=32)
        card.setFixedWidth(WIDTH)
        card.column.addWidget(IconLabel("door-enter", "accent_text", 32))
        card.column.addSpacing(8)
        for part in (self._title, self._words, self._loading, self._banner, self._code):
            card.column.addWidget(part)
        card.column.addSpacing(8)
        card.column.addWidget(self._begin)
        card.column.addWidget(self._another)
        card.column.addLayout(self._pair())
        middle = row()  # not an alignment, which would forget that wrapped words need height
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        page = column(spacing=8, margins=24)
        page.addStretch(2)
        page.addLayout(middle)
        for link in (self._settings, self._help):
            page.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        self.setLayout(page)

    def _pair(self) -> QHBoxLayout:
        pair = row(spacing=8)
        for one in (self._copy, self._cancel):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            pair.addWidget(one)
        return pair

    def _connect(self) -> None:
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._count_down)
        self._copied.setInterval(COPIED_MS)
        self._copied.setSingleShot(True)
        self._copied.timeout.connect(self._offer_copy)
        self._begin.clicked.connect(self._view_model.begin)
        self._another.clicked.connect(self._view_model.begin_as_another)
        self._cancel.clicked.connect(self._view_model.cancel)
        self._cancel.setShortcut("Esc")
        self._copy.clicked.connect(self._copy_link)
        self._banner.pressed.connect(self._view_model.copy_redirect)
        self._settings.clicked.connect(self.settings_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._view_model.changed.connect(self._show)

    def _show(self) -> None:
        step = self._view_model.step
        self._title.setText(self._title_of(step))
        self._words.setText(self._words_of(step))
        self._banner.show_words(*self._banner_of(step))
        self._show_code(step.code)
        asking, waiting = step.stage == "asking", step.stage == "browser"
        self._loading.setVisible(step.stage in {"renewing", "checking"})
        self._begin.setVisible(asking)
        self._begin.setText(self._begin_words(step))
        self._begin.setAccessibleName(self._begin.text())
        self._another.setVisible(asking and bool(step.hint))
        self._settings.setVisible(asking)
        self._help.setVisible(asking)
        self._copy.setVisible(waiting)
        self._cancel.setVisible(waiting or step.stage == "checking")
        self._run_clock(waiting=waiting)
        self._offer_copy()
        self._focus(step.stage)

    def _title_of(self, step: Step) -> str:
        return {
            "renewing": self.tr("Signing you in"),
            "asking": self.tr("Sign in to Foyer"),
            "browser": self.tr("Finish in your browser"),
            "checking": self.tr("Checking your sign-in"),
            "done": self.tr("You are signed in"),
        }[step.stage]

    def _words_of(self, step: Step) -> str:
        provider = self._view_model.provider or self.tr("your identity provider")
        if step.stage == "browser":
            return self._countdown(provider)
        words = {
            "renewing": self.tr("Asking {provider} whether you are still signed in."),
            "asking": self.tr("Your browser opens {provider}. Come back here afterwards."),
            "checking": self.tr("One moment: asking {provider}."),
        }
        return words.get(step.stage, "").format(provider=provider)

    def _countdown(self, provider: str) -> str:
        left = timer(self._view_model.timeout_s - self._passed_s() + 0.5)
        words = self.tr("Sign in on the page of {provider}, then come back.\nTime left: {left}")
        return words.format(provider=provider, left=left)

    def _banner_of(self, step: Step) -> tuple[str, str, str]:
        if step.no_browser:
            return self.tr("No browser opened. Copy the link and open it in one."), "warn", ""
        if step.redirect and self._passed_s() >= LOST_AFTER_S:
            return self._lost_words(step.redirect), "", self.tr("Copy address")
        return said(step.words), "bad" if step.failed else "", ""

    def _lost_words(self, redirect: str) -> str:
        """Return what to look for on a page that does not lead back."""
        words = self.tr(
            "Stuck in the browser? If its page speaks of a wrong redirect or callback address, "
            "tell your IT to register this one: {address}. If it speaks of approval or access, "
            "show the page to your IT."
        )
        return words.format(address=redirect)

    def _show_code(self, code: str) -> None:
        self._code.setText(self.tr("Code for your IT: {code}").format(code=code) if code else "")
        self._code.setVisible(bool(code))

    def _passed_s(self) -> float:
        return self._waited.elapsed() / 1000 if self._waited.isValid() else 0.0

    def _begin_words(self, step: Step) -> str:
        if step.failed:
            return self.tr("Try again")
        if step.hint:
            return self.tr("Sign in as {who}").format(who=step.hint)
        return self.tr("Sign in with your browser")

    def _run_clock(self, *, waiting: bool) -> None:
        if not waiting:
            self._ticking.stop()
            self._waited.invalidate()
            return
        if not self._waited.isValid():
            self._waited.start()
        if self.isVisible():
            self._ticking.start()

    def _count_down(self) -> None:
        step = self._view_model.step
        self._words.setText(self._words_of(step))
        if self._banner_of(step)[0] != self._banner.words:
            self._banner.show_words(*self._banner_of(step))

    def _copy_link(self) -> None:
        self._view_model.copy_link()
        self._copy.setText(self.tr("Copied"))
        self._copied.start()

    def _offer_copy(self) -> None:
        self._copied.stop()
        self._copy.setText(self.tr("Copy link"))

    def _focus(self, stage: Stage) -> None:
        """Move the keyboard to the next step, once: from there on it is the person's."""
        if stage == self._focused or not self.isVisible():
            return
        self._focused = stage
        for one in (self._begin, self._copy, self._cancel):
            if one.isVisible():
                one.setFocus()
                return


def _named(one: Button, name: str) -> Button:
    one.setObjectName(name)
    return one
