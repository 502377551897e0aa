"""One thing that does not agree: both sides, and one button each way."""

from PySide6.QtWidgets import QGridLayout

from app.domain.reconcile import Finding, Remedy
from app.ui.meetings import repair_phrases as phrases
from app.ui.meetings.repair_view_model import RepairViewModel
from app.ui.said import said
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import row

# None is primary: there is a card for each finding, and one primary button a view.
KINDS = {Remedy.DISMISS: "link", Remedy.CANCEL_EVENT: "danger", Remedy.MARK_CANCELLED: "danger"}


class FindingCard(Card):
    """A finding; what it is never changes, how it goes with it does."""

    def __init__(self, view_model: RepairViewModel, finding: Finding) -> None:
        super().__init__(spacing=8)
        self.setObjectName("finding")
        self.finding, self._view_model = finding, view_model
        title = phrases.title(finding)
        self.setAccessibleName(f"{phrases.group(finding.fault)}: {title}")
        self._again = Chip(self.tr("Again") if finding.times > 1 else "", "warn")
        self._again.setVisible(finding.times > 1)
        self._failure = text("", "secondary", "bad", wrap=True)
        self._busy = text("", "secondary")
        self._ways = {remedy: self._made(remedy) for remedy in finding.remedies}
        head = row(spacing=8)
        head.addWidget(selectable(text(title, "strong", wrap=True)), 1)
        head.addWidget(self._again)
        self.column.addLayout(head)
        self.column.addLayout(self._sides())
        if pattern := phrases.pattern(finding):
            self.column.addWidget(text(pattern, "secondary", "warn", wrap=True))
        self.column.addWidget(self._failure)
        ways = row(spacing=8)
        for way in self._ways.values():
            ways.addWidget(way)
        ways.addWidget(self._busy)
        ways.addStretch(1)
        self.column.addLayout(ways)
        self.refresh()

    def refresh(self) -> None:
        """Show how it goes."""
        busy = self._view_model.busy.get(self.finding.id)
        for way in self._ways.values():
            way.setEnabled(busy is None)
        self._busy.setText(phrases.under_way(busy) if busy else "")
        self._busy.setVisible(busy is not None)
        failure = said(self._view_model.failures.get(self.finding.id, ""))
        self._failure.setText(failure)
        self._failure.setVisible(bool(failure))

    def _sides(self) -> QGridLayout:
        zone, grid = self._view_model.zone, QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        sides = (
            (self.tr("The calendar says"), phrases.in_calendar(self.finding, zone)),
            (self.tr("Foyer says"), phrases.in_foyer(self.finding, zone)),
        )
        for n, (name, told) in enumerate(sides):
            grid.addWidget(text(name, "faint"), 0, n)
            grid.addWidget(selectable(text(told, wrap=True)), 1, n)
            grid.setColumnStretch(n, 1)
        return grid

    def _made(self, remedy: Remedy) -> Button:
        words = phrases.remedy(remedy, self.finding)
        made = button(words, kind=KINDS.get(remedy, ""))
        made.setAccessibleName(f"{words}: {phrases.title(self.finding)}")
        made.setObjectName(f"remedy-{remedy}")
        made.setProperty("remedy", str(remedy))
        made.clicked.connect(self._chose)
        return made

    def _chose(self) -> None:
        chosen = Remedy(str(self.sender().property("remedy")))
        self._view_model.settle(self.finding.id, chosen)
