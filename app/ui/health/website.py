"""Looks whether one web page carries the messenger: an address, and what was found there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.checkup.page import Report
from app.ui.health import phrases
from app.ui.said import said
from app.ui.widgets.buttons import wired
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row


class PageBox(QWidget):
    """An address to look at.

    Signals:
        wanted: look at this address.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("health-page")
        self._address = QLineEdit()
        self._address.setObjectName("health-page-address")
        self._address.setAccessibleName(self.tr("Address of a page"))
        self._address.setPlaceholderText("https://www.example.com/pricing")
        self._address.returnPressed.connect(self._tell)
        self._check = wired(
            self.tr("Check this page"), "health-page-check", self._tell, icon="search"
        )
        self._where = text("", "faint", wrap=True)
        self._found = _Findings()
        line = row(spacing=8)
        line.addWidget(self._address, 1)
        line.addWidget(self._check)
        box = column(spacing=8)
        box.addLayout(line)
        box.addWidget(self._where)
        box.addWidget(self._found)
        self.setLayout(box)
        self.show_report(None, "")

    @property
    def controls(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self._address, self._check]

    def show_report(self, report: Report | None, checking: str) -> None:
        """Show what was found, or that it is being looked at."""
        self._check.setEnabled(not checking)
        told = self.tr("Looking at {address}…").format(address=checking) if checking else ""
        self._where.setText(told or (report.url if report else ""))
        self._where.setVisible(bool(self._where.text()))
        self._found.show_report(report)

    def _tell(self) -> None:
        self.wanted.emit(self._address.text())


class _Findings(QWidget):
    """What was found, one line each, wrapped."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None
        self._column = column(spacing=4)
        self.setLayout(self._column)
        self.hide()

    def show_report(self, report: Report | None) -> None:
        """Show these and no others."""
        if report is self._report:
            return
        self._report = report
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for finding in report.findings if report else ():
            self._column.addWidget(_Finding(finding.state, said(finding.words)))
        self.setVisible(report is not None)


class _Finding(QWidget):
    def __init__(self, state: str, words: str) -> None:
        super().__init__()
        label = text(words, wrap=True)
        label.setAccessibleName(f"{phrases.state(state)}: {words}")
        line = row(spacing=8)
        line.addWidget(IconLabel(*phrases.ICONS[state]))
        line.addWidget(label, 1)
        self.setLayout(line)
