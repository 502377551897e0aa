"""What a new console still needs: hub, Salesforce, calendar, ticked off one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.checkup import Row
from app.domain.health import OFF
from app.ui.health import phrases
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row


class FirstSteps(Card):
    """Three ticks; the next step has the button.

    Signals:
        wanted: the step of this row is to be taken.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("accent", spacing=8, margins=16)
        self.setObjectName("health-steps")
        self.column.addWidget(text(self.tr("Three steps to get going"), "section"))
        self._steps = {name: _Step(name) for name in ("hub", "crm", "calendar")}
        self._steps["hub"].show_words(self.tr("Enter your company's hub"), self.tr("Open settings"))
        self._steps["crm"].show_words(self.tr("Connect Salesforce"), self.tr("Connect"))
        self._steps["calendar"].show_words(self.tr("Connect your calendar"), self.tr("Connect"))
        for step in self._steps.values():
            step.wanted.connect(self.wanted)
            self.column.addWidget(step)

    def show_steps(self, rows: Sequence[Row]) -> None:
        """Tick off what is set up; no rows hide the card."""
        self.setVisible(bool(rows))
        following = next((row.id for row in rows if row.state == OFF), "")
        for row_ in rows:
            self._steps[row_.id].show_state(row_.state != OFF, is_next=row_.id == following)


class _Step(QWidget):
    wanted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._icon = IconLabel("circle", "faint")
        self._words = text("", wrap=True)
        self._go = Button("", "primary")
        self._go.setObjectName(f"health-step-{name}")
        self._go.clicked.connect(self._tell)
        line = row(spacing=12)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        line.addWidget(self._go)
        self.setLayout(line)

    def show_words(self, words: str, action: str) -> None:
        """Say what the step is."""
        self._words.setText(words)
        self._go.setText(action)
        self._go.setAccessibleName(f"{action}: {phrases.title(self._name)}")

    def show_state(self, done: bool, *, is_next: bool) -> None:
        """Tick it off, or offer it when it is the next."""
        self._icon.show_icon(*(("circle-check", "ok_text") if done else ("circle", "muted")))
        self._go.setVisible(is_next)
        said = self.tr("done") if done else self.tr("to do")
        self._words.setAccessibleName(f"{self._words.text()}: {said}")

    def _tell(self) -> None:
        self.wanted.emit(self._name)
