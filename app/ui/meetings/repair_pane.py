"""The repair list: what does not agree between bookings and calendar, by cause."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.reconcile import Fault, Finding
from app.ui.meetings import repair_phrases as phrases
from app.ui.meetings.finding_card import FindingCard
from app.ui.meetings.repair_view_model import RepairViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.scroll import ScrollColumn

AGE_MS, WIDEST = 15_000, 820
FRAME = 2  # pixels: of the scrolled column, where its focus is shown
EDGE = 20 + FRAME


class RepairPane(QFrame):
    """Findings as cards under the heading of their cause; each stays where it is.

    Signals:
        counted: how many findings there are.
        settings_wanted: no calendar is set up.
    """

    counted = Signal(int)
    settings_wanted = Signal()

    def __init__(self, view_model: RepairViewModel) -> None:
        super().__init__()
        self.setObjectName("repair")
        self._view_model = view_model
        self._order: list[str] = []
        self._cards: dict[str, FindingCard] = {}
        self._heads: dict[Fault, QWidget] = {}
        self._looked = text("", "secondary")
        self._look = wired(self.tr("Look now"), "repair-look", view_model.look, icon="refresh")
        self._trouble, self._pattern = Banner(), Banner()
        self._scroll = ScrollColumn(self.tr("To be mended"), 12, (20, 4, 20, 20), WIDEST)
        self._scroll.column.addStretch(1)
        self._empty = EmptyState("circle-check", "", "")
        self._empty.pressed.connect(self.settings_wanted)
        self._arrange()
        self._ages = QTimer(self)
        self._ages.setInterval(AGE_MS)
        self._ages.timeout.connect(self._show)
        view_model.changed.connect(self._show)
        self._show()

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self._order)

    def showEvent(self, _: object) -> None:
        """Keep the age fresh while somebody looks."""
        self._ages.start()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._ages.stop()

    def _arrange(self) -> None:
        head = row(spacing=12)
        head.addWidget(self._looked, 1)
        head.addWidget(self._look)
        above = column(spacing=8, margins=(EDGE, 12, EDGE, 4))
        above.addLayout(head)
        for banner in (self._trouble, self._pattern):
            above.addWidget(banner)
        bounded = QWidget()  # as wide as the cards below
        bounded.setMaximumWidth(WIDEST + 2 * FRAME)
        bounded.setLayout(above)
        line = row()
        line.addWidget(bounded, 1)
        line.addStretch(0)
        whole = column()
        whole.addLayout(line)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._empty, 1)
        self.setLayout(whole)

    def _show(self) -> None:
        model, now = self._view_model, self._view_model.clock.now()
        self._looked.setText(phrases.looked(model.at, now))
        self._look.setEnabled(model.ready and not model.looking)
        self._look.setText(self.tr("Looking…") if model.looking else self.tr("Look now"))
        words = said(model.words)
        told = self.tr("The calendar could not be read: {why} This is what was known.")
        self._trouble.show_words(told.format(why=words) if words else "", "warn")
        self._show_pattern()
        order = [each.id for each in sorted(model.findings, key=_by_cause)]
        if order != self._order:
            self._place(order)
        for card in self._cards.values():
            card.refresh()
        self._scroll.setVisible(bool(order))
        self._empty.setVisible(not order)
        self._show_emptiness()
        self.counted.emit(len(order))

    def _show_pattern(self) -> None:
        again = sum(each.times > 1 for each in self._view_model.findings)
        one = self.tr("One of these came back after it was put right. Something else changes it.")
        several = self.tr(
            "{n} of these came back after they were put right. Something else changes them."
        )
        told = one if again == 1 else several
        self._pattern.show_words(told.format(n=again) if again else "", "warn")

    def _show_emptiness(self) -> None:
        model = self._view_model
        if not model.ready:
            self._empty.show_words(
                "plug",
                self.tr("No calendar is connected"),
                self.tr("Connect your calendar in the settings. Then Foyer compares it hourly."),
                self.tr("Open the settings"),
            )
            return
        self._empty.show_words(
            "circle-check",
            self.tr("Nothing to mend") if model.at else self.tr("Not looked at yet"),
            self.tr(
                "Foyer compares your calendar with its bookings at the start and every hour. "
                "What does not agree appears here; nothing is changed by itself."
            ),
        )

    def _place(self, order: list[str]) -> None:
        """Take away what was mended, and put in what is new; the rest keeps its card."""
        found = {each.id: each for each in self._view_model.findings}
        for gone in self._cards.keys() - found.keys():
            _drop(self._scroll, self._cards.pop(gone))
        for fault in self._heads.keys() - {each.fault for each in found.values()}:
            _drop(self._scroll, self._heads.pop(fault))
        at = 0
        for key in order:
            fault = found[key].fault
            if fault not in self._heads:
                self._heads[fault] = text(phrases.group(fault), "section", wrap=True)
            at = self._put(at, self._heads[fault])
            if key not in self._cards:
                self._cards[key] = FindingCard(self._view_model, found[key])
            at = self._put(at, self._cards[key])
        self._order = order

    def _put(self, at: int, part: QWidget) -> int:
        """Have a part stand at a place unless it stands above already; return the next place."""
        column_ = self._scroll.column
        here = column_.indexOf(part)
        if 0 <= here < at:
            return at
        if here != at:
            column_.insertWidget(at, part)
            part.show()
        return at + 1


def _by_cause(finding: Finding) -> tuple[int, int, str]:
    return list(Fault).index(finding.fault), finding.start, finding.id


def _drop(scroll: ScrollColumn, part: QWidget) -> None:
    scroll.column.removeWidget(part)
    part.hide()
    part.deleteLater()
