"""The panel in which a mail is written, beside the conversation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.mail.draft import TRANSCRIPT
from app.ui.mail.form import MailForm
from app.ui.mail.phrases import standing_of
from app.ui.mail.row import MailRow
from app.ui.mail.view_model import MailViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.dividers import Divider
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.scroll import ScrollColumn

WIDTH, MOST_MAILS = 420, 5


class MailPane(QFrame):
    """Form, what stands in the way, Send, and the mails of this conversation.

    Signals:
        settings_wanted: mail is not set up, and the rep wants to see to it.
        turned: the panel is to be shown, or not.
    """

    settings_wanted = Signal()
    turned = Signal(bool)

    def __init__(self, view_model: MailViewModel) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._view_model = view_model
        self._rows: list[MailRow] = []
        self._make_parts()
        self._arrange()
        self._connect()
        self._fill()
        self._show()

    def open(self, kind: str) -> None:
        """Write to the visitor of the open conversation."""
        self.flush()
        self._view_model.open(kind)

    @property
    def kind(self) -> str:
        """What is being written: "transcript" or "follow_up"; empty while the panel is away."""
        model = self._view_model
        return model.draft.kind if model.is_open and model.draft else ""

    def flush(self) -> None:
        """Keep at once what is being written."""
        self._form.flush()

    def _make_parts(self) -> None:
        self._title, self._from = text("", "title"), ElidedLabel("", "secondary")
        self._title.setObjectName("mail-title")
        self._close = IconButton("x", self.tr("Close, and keep what is written"), "Esc")
        self._close.setObjectName("mail-close")
        self._close.setShortcut("Esc")
        self._form = MailForm()
        self._set_up, self._wish, self._lacks = Banner(narrow=True), Banner(), Banner()
        self._send = button(self.tr("Send e-mail"), kind="primary", icon="send")
        self._send.setObjectName("mail-send")
        self._drop = button(self.tr("Discard draft"), kind="link")
        self._drop.setObjectName("mail-drop")
        self._stop = button(self.tr("Unsubscribe person"), kind="link")
        self._stop.setObjectName("mail-unsubscribe")
        self._again = button(self.tr("Write another"), icon="mail")
        self._again.setObjectName("mail-again")

    def _arrange(self) -> None:
        scroll = ScrollColumn(self.tr("E-mail"), spacing=10, margins=(16, 0, 16, 16))
        box = scroll.column
        for part in (self._from, self._set_up, self._form, self._wish, self._lacks):
            box.addWidget(part, 1 if part is self._form else 0)
        self._line = Divider()
        box.addWidget(self._line)
        self._mails = column(spacing=8)
        box.addLayout(self._mails)
        box.addStretch(0)
        whole = column(spacing=8)
        whole.addLayout(self._made_head())
        whole.addWidget(scroll, 1)
        whole.addLayout(self._made_foot())
        self.setLayout(whole)

    def _made_head(self) -> QHBoxLayout:
        head = row(spacing=8, margins=(16, 16, 12, 0))
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        return head

    def _made_foot(self) -> QHBoxLayout:
        foot = row(spacing=4, margins=(16, 0, 16, 12))  # seen however long the rest is
        foot.addWidget(self._send)
        foot.addWidget(self._again)
        foot.addStretch(1)
        foot.addWidget(self._stop)
        foot.addWidget(self._drop)
        return foot

    def _connect(self) -> None:
        view_model = self._view_model
        self._close.clicked.connect(self._leave)
        self._form.written.connect(self._keep)
        self._form.addressed.connect(self._addressed)
        self._send.clicked.connect(self._submit)
        self._drop.clicked.connect(view_model.throw_away)
        self._stop.clicked.connect(view_model.unsubscribe)
        self._again.clicked.connect(self._write_another)
        self._set_up.pressed.connect(self.settings_wanted)
        view_model.refilled.connect(self._fill)
        view_model.changed.connect(self._show)
        view_model.turned.connect(self._turn)

    def _leave(self) -> None:
        self.flush()
        self._view_model.close()

    def _keep(self) -> None:
        self._view_model.write(**self._form.parts())

    def _addressed(self) -> None:
        self.flush()
        self._view_model.check()

    def _submit(self) -> None:
        self.flush()
        self._view_model.send()

    def _write_another(self) -> None:
        self._view_model.open("follow_up")

    def _turn(self, shown: bool) -> None:
        self.turned.emit(shown)
        if shown:
            self._form.take_focus()

    def _fill(self) -> None:
        draft = self._view_model.draft
        if draft is not None:
            self._form.show_draft(draft)
            transcript = draft.kind == TRANSCRIPT
            self._title.setText(
                self.tr("E-mail the transcript") if transcript else self.tr("Follow-up e-mail")
            )
        self._show()

    def _show(self) -> None:
        view_model, writing = self._view_model, self._view_model.draft is not None
        for part in (self._form, self._send, self._drop, self._stop, self._from):
            part.setVisible(writing)
        self._again.setVisible(not writing)
        sender = view_model.sends_as
        self._from.setText(self.tr("From {sender}").format(sender=sender) if sender else "")
        lacking = "" if sender else self.tr("E-mail is not set up yet.")
        self._set_up.show_words(lacking, "warn", self.tr("Open settings"))
        self._show_wish()
        self._show_lacks()
        self._send.setEnabled(view_model.can_send)
        self._show_mails()

    def _show_wish(self) -> None:
        view_model = self._view_model
        wish, tone = standing_of(view_model.standing)
        words = " ".join(part for part in (wish, said(view_model.unsubscribed)) if part)
        self._wish.show_words(words if view_model.draft else "", tone)
        blocked = bool(view_model.standing and view_model.standing.blocks)
        self._stop.setEnabled(not blocked)

    def _show_lacks(self) -> None:
        view_model = self._view_model
        names = ", ".join(f"{{{name}}}" for name in view_model.missing)
        lacks = self.tr("Fill in {names} before you send.").format(names=names) if names else ""
        trouble = said(view_model.trouble)
        self._lacks.show_words(trouble or lacks, "bad" if trouble else "warn")

    def _show_mails(self) -> None:
        mails = self._view_model.mails[:MOST_MAILS]
        while len(self._rows) < len(mails):
            made = MailRow()
            made.asked.connect(self._view_model.do)
            self._rows.append(made)
            self._mails.addWidget(made)
        for n, made in enumerate(self._rows):
            made.setVisible(n < len(mails))
        for mail, made in zip(mails, self._rows, strict=False):
            made.show_mail(mail, self._view_model.clock.now())
        self._line.setVisible(bool(mails))
