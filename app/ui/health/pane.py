"""The health page of the settings."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.checkup import group_of
from app.ui.health import phrases
from app.ui.health.first_steps import FirstSteps
from app.ui.health.line import HealthLine
from app.ui.health.view_model import HealthViewModel
from app.ui.health.website import PageBox
from app.ui.widgets.buttons import button
from app.ui.widgets.cards import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 760
TICK_MS, COPIED_MS = 1000, 2500
TONES = {"ok": ("circle-check", "ok_text"), "warn": ("alert-triangle", "warn_text")}
TONES |= {"bad": ("alert-circle", "bad_text"), "": ("info-circle", "muted")}
LOOKING = ("hourglass", "muted")  # and nothing is known yet


class HealthPane(QFrame):
    """A summary, the first steps while there are any, then a card for each group.

    Rows are put in order after each round of looks, never while one is under way, so
    that nothing moves under the pointer.
    """

    def __init__(self, view_model: HealthViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Health"))
        self._view_model = view_model
        self._icon, self._summary = IconLabel(*LOOKING, 24), text("", "section")
        self._summary.setObjectName("health-summary")
        self._slow = text("", "secondary", wrap=True)
        self._slow.setObjectName("health-slow")
        self._again = button(self.tr("Look again"), icon="refresh")
        self._again.setObjectName("health-again")
        self._steps = FirstSteps()
        self._page = PageBox()
        self._lines = {name: HealthLine(name) for name in view_model.ids}
        self._cards = {name: Card(spacing=4, margins=16) for name in self._groups()}
        self._order: list[tuple[str, list[str]]] = []
        self._ticks, self._copied = QTimer(self), QTimer(self)
        self._arrange()
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Look while somebody looks."""
        super().showEvent(event)
        self._ticks.start()
        self._view_model.grow_old()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._ticks.stop()
        self._copied.stop()

    def _groups(self) -> list[str]:
        return list(dict.fromkeys(group_of(name) for name in self._lines))

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Health"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Health"), "title"))
        page.column.addLayout(self._made_head())
        page.column.addWidget(self._slow)
        page.column.addWidget(self._steps)
        self._cards_column = column(spacing=16)
        for name, card in self._cards.items():
            card.column.addWidget(text(phrases.group(name), "section"))
            self._cards_column.addWidget(card)
        for name, line in self._lines.items():
            self._cards[group_of(name)].column.addWidget(line)
        if "website" in self._cards:
            self._cards["website"].column.addWidget(self._page)
        page.column.addLayout(self._cards_column)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_head(self) -> QHBoxLayout:
        head = row(spacing=12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._summary, 1)
        head.addWidget(self._again)
        return head

    def _connect(self) -> None:
        model = self._view_model
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(model.grow_old)
        self._copied.setSingleShot(True)
        self._copied.setInterval(COPIED_MS)
        self._copied.timeout.connect(self._show)
        self._again.clicked.connect(model.look_again)
        self._page.wanted.connect(model.check_page)
        self._steps.wanted.connect(model.mend)
        for line in self._lines.values():
            line.look_wanted.connect(model.look_at)
            line.mend_wanted.connect(model.mend)
        if "notifications" in self._lines:
            self._lines["notifications"].answered.connect(self._answer)
        model.changed.connect(self._show)
        model.copied.connect(self._tell_copied)

    def _answer(self, seen: bool) -> None:
        self._view_model.answer(seen=seen)

    def _tell_copied(self) -> None:
        self._copied.start()
        self._show()

    def _show(self) -> None:
        model, now = self._view_model, self._view_model.clock.now()
        rows = list(model.rows.values())
        said, tone = phrases.summary(rows, looking=model.looking)
        self._icon.show_icon(*(TONES[tone] if rows else LOOKING))
        self._summary.setText(said)
        set_tone(self._summary, tone)
        self._show_slow()
        self._steps.show_steps(model.steps)
        for name, line in self._lines.items():
            known = model.rows.get(name)
            repair = known.repair if known is not None else None
            mendable = repair is not None and model.can_mend(repair)
            line.show_row(known, now, looking=model.is_looking(name), mendable=mendable)
        if "notifications" in self._lines:
            self._lines["notifications"].ask(model.actions.test_waits())
        # Without the row of the websites it stands nowhere, and would be a window of its own.
        self._page.setVisible("website" in self._cards and model.actions.check_page is not None)
        self._page.show_report(model.report, model.checking_page)
        if not model.looking:
            self._put_in_order()

    def _show_slow(self) -> None:
        said = (
            self.tr("Copied.") if self._copied.isActive() else phrases.slow(self._view_model.slow)
        )
        self._slow.setText(said)
        self._slow.setVisible(bool(said))

    def _put_in_order(self) -> None:
        wanted = [(name, [row.id for row in rows]) for name, rows in self._view_model.groups]
        if wanted == self._order:
            return
        self._order = wanted
        for place, (name, rows) in enumerate(wanted):
            card = self._cards[name]
            self._cards_column.insertWidget(place, card)
            for at, row_id in enumerate(rows):
                card.column.insertWidget(1 + at, self._lines[row_id])
        self._chain()

    def _chain(self) -> None:
        """Let the Tab key go from row to row as they stand."""
        parts: list[QWidget] = [self._again]
        for name, rows in self._order:
            for row_id in rows:
                parts += self._lines[row_id].controls
            parts += self._page.controls if name == "website" else []
        for earlier, later in pairwise(parts):
            QWidget.setTabOrder(earlier, later)
