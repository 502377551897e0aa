"""Who the open conversation is with, where they are, how long they wait."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from app.ui import words
from app.ui.chat.view_model import ChatViewModel
from app.ui.shortcuts import BY_ACTION, keys
from app.ui.widgets.avatars import Avatar
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.chips import Chip
from app.ui.widgets.dividers import Divider
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.layouts import column, row

HEIGHT = 64
LATE_S = 60.0  # a visitor who waits longer is shown in red


class Header(QFrame):
    """Avatar, name, waiting time, place and page; meeting and end.

    Signals:
        booking: the rep wants to offer a meeting.
        ended: the rep ends the chat.
        unfolded: show or hide the visitor pane.
        mail_wanted: write an e-mail, "transcript" or "follow_up".
    """

    booking = Signal()
    ended = Signal()
    unfolded = Signal()
    mail_wanted = Signal(str)

    def __init__(self, view_model: ChatViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.setFixedHeight(HEIGHT)
        self._avatar = Avatar(size=38)
        self._name, self._where = ElidedLabel("", "section"), ElidedLabel("", "secondary")
        self._name.setObjectName("chat-name")
        self._waiting = Chip()
        self._waiting.setObjectName("chat-waiting")
        self._book = IconButton("calendar-plus", self.tr("Book a meeting"), keys("book"), 20)
        self._book.setObjectName("chat-book")
        self._book.clicked.connect(self.booking)
        self._mail = self._made_mail()
        self._fold = IconButton(
            "layout-sidebar-right", self.tr("Show the visitor pane"), keys("visitor"), 20
        )
        self._fold.setObjectName("chat-visitor")
        self._fold.clicked.connect(self.unfolded)
        self._end = wired(self.tr("End chat"), "chat-end", self.ended, shortcut=keys("end-chat"))
        self._arrange()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_waiting)
        view_model.changed.connect(self._show)
        self._show()

    def _made_mail(self) -> IconButton:
        made = IconButton("mail", self.tr("E-mail the visitor"), size=20)
        made.setObjectName("chat-mail")
        menu = QMenu(made)
        for action, kind in (("mail-transcript", "transcript"), ("mail-follow-up", "follow_up")):
            entry = menu.addAction(BY_ACTION[action].title())
            entry.setObjectName(f"chat-{action}")
            entry.setData(kind)
            # Shown beside the words; the window binds the keys.
            entry.setShortcut(keys(action))
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.triggered.connect(self._choose_mail)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _choose_mail(self, entry: QAction) -> None:
        self.mail_wanted.emit(str(entry.data()))

    def _arrange(self) -> None:
        first = row(spacing=8)
        first.addWidget(self._name)
        first.addWidget(self._waiting)
        first.addStretch(1)
        who = column(spacing=1)
        who.addStretch(1)
        who.addLayout(first)
        who.addWidget(self._where)
        who.addStretch(1)
        line = row(spacing=8, margins=(20, 0, 16, 0))
        line.addWidget(self._avatar)
        line.addLayout(who, 1)
        for part in (self._mail, self._book, self._fold, self._end):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column()
        whole.addLayout(line, 1)
        whole.addWidget(Divider())
        self.setLayout(whole)

    def _show(self) -> None:
        thread = self._view_model.current
        self.setVisible(thread is not None)
        if thread is None:
            self._tick.stop()
            return
        card = thread.visitor
        dot = {"open": "ok", "closed": "outline"}.get(thread.status, "warn")
        self._avatar.show_person(card.name or card.email, card.visitor, dot)
        self._name.setText(words.person(card))
        self._where.setText(words.where(card))
        self._end.setVisible(self._view_model.mine)
        self._book.setVisible(thread.status != "closed")
        self._show_waiting()

    def _show_waiting(self) -> None:
        thread, since = self._view_model.current, self._view_model.waiting_since
        if thread and thread.status == "closed":
            self._waiting.show_words(self.tr("Closed"))
        elif since is not None:
            waited = self._view_model.clock.now() - since
            shown = self.tr("Waiting {time}").format(time=words.timer(waited))
            self._waiting.show_words(shown, "bad" if waited >= LATE_S else "warn")
        else:
            self._waiting.show_words("")
        running = since is not None and self.isVisible()
        if running != self._tick.isActive():
            (self._tick.start if running else self._tick.stop)()

    def showEvent(self, _: object) -> None:
        """Count while somebody looks."""
        self._show_waiting()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._tick.stop()
