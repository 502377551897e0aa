"""Header, messages and composer of the open conversation."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from app.ui import words
from app.ui.chat.composer import Composer
from app.ui.chat.header import Header
from app.ui.chat.transcript import Transcript, writing
from app.ui.chat.view_model import ChatViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.layouts import column


class ChatPane(QFrame):
    """The open conversation, or what to do when none is open.

    Signals:
        booking: the rep wants to offer a meeting.
        unfolded: show or hide the visitor pane.
        live_wanted: go to Live View.
        mail_wanted: write an e-mail, "transcript" or "follow_up".
    """

    booking = Signal()
    unfolded = Signal()
    live_wanted = Signal()
    mail_wanted = Signal(str)

    def __init__(self, view_model: ChatViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._header = Header(view_model)
        self._transcript = Transcript()
        self._note = Banner()
        self._composer = Composer()
        self._is_to_write = False  # as soon as there is something to write in
        self._empty = EmptyState(
            "message-circle",
            self.tr("No conversation is open"),
            self.tr("Choose one on the left, or start one from Live View."),
            self.tr("Go to Live View"),
        )
        self._connect()
        self._foot = QWidget()
        foot = column(spacing=8, margins=(20, 4, 20, 16))
        foot.addWidget(self._note)
        foot.addWidget(self._composer)
        self._foot.setLayout(foot)
        whole = column()
        whole.addWidget(self._header)
        whole.addWidget(self._transcript, 1)
        whole.addWidget(self._foot)
        whole.addWidget(self._empty, 1)
        self.setLayout(whole)
        self._turn()
        self._show()

    def write(self) -> None:
        """Put the keyboard into the composer, now or once the conversation is the rep's."""
        self._is_to_write = True
        self._give_keyboard()

    def end(self) -> None:
        """End the open conversation."""
        self._view_model.close()

    def flush(self) -> None:
        """Keep at once what is being written."""
        self._composer.flush()

    def showEvent(self, _: QEvent) -> None:
        """The rep sees the conversation."""
        self._look()
        self._give_keyboard()

    def hideEvent(self, _: QEvent) -> None:
        """The rep looks elsewhere."""
        self._view_model.watch(False)

    def _look(self) -> None:
        """Only what is shown in an active window is read; a pane gets no activation event."""
        self._view_model.watch(self.isVisible() and self.window().isActiveWindow())

    def _connect(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._look)
        view_model, composer, header = self._view_model, self._composer, self._header
        composer.submitted.connect(view_model.reply)
        composer.written.connect(view_model.written)
        composer.booking.connect(self.booking)
        header.booking.connect(self.booking)
        header.ended.connect(view_model.close)
        header.unfolded.connect(self.unfolded)
        header.mail_wanted.connect(self.mail_wanted)
        self._transcript.retried.connect(view_model.retry)
        self._transcript.discarded.connect(view_model.discard)
        self._empty.pressed.connect(self.live_wanted)
        view_model.turning.connect(composer.flush)
        view_model.turned.connect(self._turn)
        view_model.changed.connect(self._show)

    def _turn(self) -> None:
        self._transcript.turn()
        self._composer.show_text(self._view_model.kept_draft())

    def _show(self) -> None:
        view_model, thread = self._view_model, self._view_model.current
        self._empty.setVisible(thread is None)
        self._transcript.setVisible(thread is not None)
        self._foot.setVisible(thread is not None)
        if thread is None:
            return
        name = words.person(thread.visitor)
        self._transcript.show_entries(view_model.entries, writing(name) if thread.typing else "")
        self._composer.address(name.split()[0] if thread.visitor.name else name)
        self._composer.setVisible(view_model.mine)
        self._note.show_words("" if view_model.mine else self._why_silent())
        self._give_keyboard()

    def _give_keyboard(self) -> None:
        if self._is_to_write and self._composer.isVisible():
            self._is_to_write = False
            self._composer.take_focus()

    def _why_silent(self) -> str:
        thread = self._view_model.current
        if thread and thread.status == "closed":
            return self.tr("This conversation is closed.")
        if thread and thread.rep:
            return self.tr("Another rep answers this conversation.")
        return self.tr("This visitor waits for a rep; routing offers the chat.")
