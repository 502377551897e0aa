"""What became of a push: three ticks, the reason, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.push_card import PartView, PushView, Record
from app.ui import words
from app.ui.push import phrases
from app.ui.said import said
from app.ui.widgets.buttons import Button, button, wired
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import describe, selectable, text
from app.ui.widgets.layouts import column, row

ICONS = {
    "done": ("circle-check", "ok_text"),
    "pending": ("clock", "muted"),
    "refused": ("alert-circle", "bad_text"),
}


class PartMark(QWidget):
    """One part with its icon; the reason is in the tooltip and the accessible name."""

    def __init__(self, part: PartView) -> None:
        super().__init__()
        icon, colour = ICONS.get(part.state, ICONS["pending"])
        name = phrases.part(part.name)
        label = text(name, "secondary")
        line = row(spacing=4)
        line.addWidget(IconLabel(icon, colour, 14))
        line.addWidget(label)
        self.setLayout(line)
        state = {
            "done": self.tr("done"),
            "refused": self.tr("refused"),
        }.get(part.state, self.tr("waiting"))
        reason = said(part.reason or "")
        self.setAccessibleName(f"{name}: {state}" + (f". {reason}" if reason else ""))
        describe(self, reason)


class Result(QWidget):
    """The newest push of the visitor.

    Signals:
        retry_wanted, undo_wanted, discard_wanted, create_wanted: a button was pressed.
        record_chosen: the id of the record that the rep wants instead.
    """

    retry_wanted = Signal()
    undo_wanted = Signal()
    discard_wanted = Signal()
    create_wanted = Signal()
    record_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = text("", "strong")
        self._time = text("", "faint")
        self._reason = selectable(text("", "secondary", wrap=True))
        self._reason.setObjectName("push-reason")
        self._code = selectable(text("", "code"))
        self._ticks, self._choices = row(spacing=12), column(spacing=6)
        self._retry = wired(self.tr("Try again"), "push-retry", self.retry_wanted, kind="link")
        self._undo = wired(self.tr("Undo"), "push-undo", self.undo_wanted, kind="link")
        self._discard = wired(self.tr("Discard"), "push-discard", self.discard_wanted, kind="link")
        self._create = wired(
            self.tr("Create anyway"), "push-create", self.create_wanted, kind="link"
        )
        self._shown: PushView | None = None
        self._arrange()
        self.hide()

    def show_push(self, push: PushView | None, now: float) -> None:
        """Show how a push stands; None hides everything."""
        self.setVisible(push is not None)
        if push is None:
            self._shown = None
            self._empty()  # one visitor's candidates are nothing for the next
            return
        self._time.setText(words.clock_time(push.at))
        describe(self._time, words.exact(push.at))
        if push == self._shown:
            return
        self._shown = push
        self._title.setText(phrases.result(push))
        self._show_reason(push)
        self._refill(push)
        self._offer(push)

    def _arrange(self) -> None:
        head = row(spacing=8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._time)
        ticks = row(spacing=12)
        ticks.addLayout(self._ticks)
        ticks.addStretch(1)
        ticks.addWidget(self._undo)
        ways = row(spacing=4)
        for each in (self._retry, self._create, self._discard):
            ways.addWidget(each)
        ways.addStretch(1)
        box = column(spacing=6)
        box.addLayout(head)
        box.addLayout(ticks)
        box.addWidget(self._reason)
        box.addWidget(self._code)
        box.addLayout(self._choices)
        box.addLayout(ways)
        self.setLayout(box)

    def _show_reason(self, push: PushView) -> None:
        undone = {
            "pending": self.tr("Undo waits to go out."),
            "done": self.tr("Undone: the values from before are back."),
        }.get(push.undone, said(push.undone))
        reason = undone or (said(push.reason) if push.state != "done" else "")
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        code = push.code if push.state in {"refused", "partial"} else ""
        self._code.setText(code)
        self._code.setVisible(bool(code))

    def _empty(self) -> None:
        layouts: tuple[QBoxLayout, ...] = (self._ticks, self._choices)
        for layout in layouts:
            while item := layout.takeAt(0):
                if gone := item.widget():
                    gone.deleteLater()

    def _refill(self, push: PushView) -> None:
        self._empty()
        made: list[tuple[QBoxLayout, QWidget]] = [(self._ticks, PartMark(p)) for p in push.parts]
        made += [(self._choices, self._choice(record)) for record in push.candidates]
        for layout, widget in made:
            layout.addWidget(widget)
            widget.show()

    def _choice(self, record: Record) -> Button:
        what = " · ".join(
            part for part in (phrases.kind(record.object), record.name or record.id) if part
        )
        made = button(self.tr("Use {record}").format(record=what))
        made.setProperty("record", record.id)
        made.clicked.connect(self._chosen)
        return made

    def _chosen(self) -> None:
        self.record_chosen.emit(str(self.sender().property("record")))

    def _offer(self, push: PushView) -> None:
        stuck = push.state in {"refused", "partial"}
        self._retry.setVisible(stuck)
        self._create.setVisible(stuck and bool(push.candidates))
        self._discard.setVisible(push.state in {"refused", "pending", "reconnect"})
        self._undo.setVisible(push.can_undo and not push.undone)
