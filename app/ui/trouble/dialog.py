"""Says that something failed in the program, what it means, and what can be done.

Decided: a window beside the work that blocks nothing, since the rep may be in a conversation.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.services.fault_reporter import Fault
from app.ui.widgets.buttons import button, wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

WIDTH = 480


class FaultDialog(QDialog):
    """One fault; how often it happened is brought up to date.

    Args:
        details: returns the report, for the clipboard.

    Signals:
        bundle_wanted: the rep wants a support bundle.
    """

    bundle_wanted = Signal()

    def __init__(self, fault: Fault, details: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fault")
        self.setModal(False)
        # Whoever is writing goes on writing, and does not press a button of this by it.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, _is_writing())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fault, self._details = fault, details
        title = (
            self.tr("Foyer ended unexpectedly last time")
            if fault.ended
            else self.tr("Something failed in Foyer")
        )
        self.setWindowTitle(title)
        self._means = text("", wrap=True)
        self._report = text("", "faint", wrap=True)
        for words in (self._means, self._report):
            words.setFixedWidth(WIDTH)
        box = column(spacing=12, margins=24)
        box.addWidget(text(title, "section"))
        box.addWidget(self._means)
        box.addWidget(self._report)
        box.addLayout(self._made_buttons())
        self.setLayout(box)
        self.show_fault(fault)

    def showEvent(self, event: QShowEvent) -> None:
        """Have a screen reader say what happened, also to a rep who is writing elsewhere."""
        super().showEvent(event)
        words = f"{self.windowTitle()}. {self._means.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_fault(self, fault: Fault) -> None:
        """Show the fault as it stands now."""
        self.fault = fault
        often = self.tr("It happened {n} times.").format(n=fault.count) if fault.count > 1 else ""
        means = (
            self.tr("What you had written and sent was kept, and Foyer leads you back to it.")
            if fault.ended
            else self.tr(
                "Foyer goes on, and nothing that you wrote or sent is lost. If something does not "
                "look right, start Foyer again."
            )
        )
        self._means.setText(f"{means} {often}".strip())
        self._report.setText(
            self.tr(
                "Report {id} is kept on this computer, without names, messages or passwords. It "
                "leaves it only when you send it."
            ).format(id=fault.id)
        )

    def offer_bundle(self, offered: bool) -> None:
        """Show the button for a support bundle, or none; at first there is none."""
        self._bundle.setVisible(offered)

    def _made_buttons(self) -> QHBoxLayout:
        line = row(spacing=8)
        self._bundle = wired(self.tr("Save a support bundle…"), "fault-bundle", self.bundle_wanted)
        self._bundle.hide()
        line.addWidget(self._bundle)
        copy, go_on = button(self.tr("Copy details")), button(self.tr("Go on"), kind="primary")
        self._copy_button = copy
        copy.setObjectName("fault-copy")
        go_on.setObjectName("fault-go-on")
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.close)
        line.addStretch(1)
        line.addWidget(copy)
        line.addWidget(go_on)
        go_on.setDefault(True)
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details())
        self._copy_button.setText(self.tr("Copied"))
        self._copy_button.setAccessibleName(self.tr("Copied"))


def _is_writing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
